import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { dated } from '../../pages/figure-summary.ts';
import { figurePath } from '../../pages/paths.ts';
import { languages, words } from '../../pages/words.ts';
import { shown } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { type AssistantFigure, assistantFigure, figureSchema, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';
import { ToolRefusal } from '../tool-refusal.ts';

const document = /* GraphQL */ `
  query AssistantCite($key: String!, $asOf: DateTime, $locale: Locale!) {
    hub(asOf: $asOf) { epoch releasedAt }
    figure(key: $key, asOf: $asOf) { ...AssistantFigure }
  }
  ${assistantFigure}
`;

interface Answer {
  hub: { epoch: string | null; releasedAt: string | null };
  figure: AssistantFigure | null;
}

export const citeTool = defineTool({
  name: 'cite',
  title: 'Cite a figure',
  description:
    'A dated citation (citation datée) of one public figure, ready to paste: the whole sentence with its qualifier, its source, of which public state it is, and an address that goes on showing that state after later corrections.',
  needs: ['key'],
  takes: ['asOf'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that is cited.'),
    citation: z.string().describe('To be pasted whole.'),
    archivedAddress: z.string().describe('The page of the figure as it is cited.'),
    figure: figureSchema,
  }),
  async answer({ key, asOf = null }, asked) {
    const { language, publicUrl } = asked;
    const say = words[language];
    const tell = assistantsWords[language];
    const { hub, figure } = await asked.ask<Answer>(document, { key, asOf, locale: languages[language] });
    if (!figure) throw new ToolRefusal(tell.noFigure({ key: shown(key, language) }));
    const told = partsOf(figure, asked, asOf);
    // What is public has been the same since then.
    const at = hub.releasedAt ?? figure.releasedAt;
    const archivedAddress = publicUrl + figurePath(key, { language, asOf: at });
    const citation = [
      quoted(told.sentence, say),
      ...(told.source ? [`${say.source} ${quoted(told.source, say)}.`] : []),
      ...told.notices.map(({ text }) => quoted(text, say)),
      tell.cited({ title: say.title, day: dated(at, say) }),
      archivedAddress,
    ].join(' ');
    return { lines: [citation], parts: { epoch: hub.epoch, citation, archivedAddress, figure: told } };
  },
});
