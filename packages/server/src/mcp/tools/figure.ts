import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { languages, words } from '../../pages/words.ts';
import { shown } from '../inputs.ts';
import { type AssistantFigure, assistantFigure, figureSchema, lineOf, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';
import { ToolRefusal } from '../tool-refusal.ts';

const document = /* GraphQL */ `
  query AssistantFigureByKey($key: String!, $asOf: DateTime, $locale: Locale!) {
    hub(asOf: $asOf) { epoch }
    figure(key: $key, asOf: $asOf) {
      ...AssistantFigure
      trend { text(locale: $locale) since { key } }
      progress { text(locale: $locale) target { key } }
    }
  }
  ${assistantFigure}
`;

interface Answer {
  hub: { epoch: string | null };
  figure:
    | (AssistantFigure & {
        trend: { text: string; since: { key: string } } | null;
        progress: { text: string; target: { key: string } } | null;
      })
    | null;
}

export const figureTool = defineTool({
  name: 'figure',
  title: 'One figure',
  description:
    'One public figure (chiffre) by its key, with its qualifier, period, territory, source and address; also as it was public at an earlier instant. A figure that was withdrawn (retiré) says so and has no number.',
  needs: ['key'],
  takes: ['asOf'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is.'),
    figure: figureSchema,
    trend: z
      .object({ text: z.string(), since: z.string().describe('The key of the result before it.') })
      .nullable(),
    progress: z
      .object({ text: z.string(), target: z.string().describe('The key of the target.') })
      .nullable(),
  }),
  async answer({ key, asOf = null }, asked) {
    const { language } = asked;
    const { hub, figure } = await asked.ask<Answer>(document, { key, asOf, locale: languages[language] });
    if (!figure) throw new ToolRefusal(assistantsWords[language].noFigure({ key: shown(key, language) }));
    const { trend, progress, ...rest } = figure;
    const told = partsOf(rest, asked, asOf);
    const more = [trend?.text, progress?.text].flatMap((text) => (text ? [text] : []));
    return {
      lines: [lineOf(told, words[language]), ...more],
      parts: {
        epoch: hub.epoch,
        figure: told,
        trend: trend && { text: trend.text, since: trend.since.key },
        progress: progress && { text: progress.text, target: progress.target.key },
      },
    };
  },
});
