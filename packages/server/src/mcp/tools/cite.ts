import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { languages, words } from '../../pages/words.ts';
import { shown } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { type AssistantFigure, assistantFigure, figureSchema, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';
import { ToolRefusal } from '../tool-refusal.ts';

const document = /* GraphQL */ `
  query AssistantCite($key: String!, $asOf: DateTime, $locale: Locale!) {
    hub(asOf: $asOf) { epoch reuse { licence text(locale: $locale) contact } }
    figure(key: $key, asOf: $asOf) { ...AssistantFigure citeAs(locale: $locale) { state url } }
  }
  ${assistantFigure}
`;

interface Answer {
  hub: { epoch: string | null; reuse: z.infer<typeof reuseSchema> };
  figure: (AssistantFigure & { citeAs: { state: string; url: string } }) | null;
}

const reuseSchema = z.object({
  licence: z
    .string()
    .nullable()
    .describe('The address of the licence of the data; null where none is stated, which is no permission.'),
  text: z.string().describe('Whether one may use the figure again, in words. Tell it to who asks.'),
  contact: z.string().nullable().describe('The e-mail address to write to about the data.'),
});

export const citeTool = defineTool({
  name: 'cite',
  title: 'Cite a figure',
  description:
    'A dated citation (citation datée) of one public figure, ready to paste: the whole sentence with its qualifier, its source, of which public state it is, and an address that goes on showing that state after later corrections; and under which licence it may be used, if one is known.',
  needs: ['key'],
  takes: ['asOf'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that is cited.'),
    citation: z.string().describe('To be pasted whole.'),
    archivedAddress: z.string().describe('The page of the figure as it is cited.'),
    reuse: reuseSchema,
    figure: figureSchema,
  }),
  async answer({ key, asOf = null }, asked) {
    const { language } = asked;
    const say = words[language];
    const tell = assistantsWords[language];
    const { hub, figure } = await asked.ask<Answer>(document, { key, asOf, locale: languages[language] });
    if (!figure) throw new ToolRefusal(tell.noFigure({ key: shown(key, language) }));
    const { citeAs, ...rest } = figure;
    const told = partsOf(rest, asked, asOf);
    const { licence, text, contact } = hub.reuse;
    const citation = [
      quoted(told.sentence, say),
      ...(told.source ? [`${say.source} ${quoted(told.source, say)}.`] : []),
      ...told.notices.map(({ text }) => quoted(text, say)),
      citeAs.state,
      citeAs.url,
    ].join(' ');
    const terms = [text, licence, contact].filter((each) => each !== null).join(' ');
    return {
      lines: [citation, terms],
      parts: { epoch: hub.epoch, citation, archivedAddress: citeAs.url, reuse: hub.reuse, figure: told },
    };
  },
});
