import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { languages, words } from '../../pages/words.ts';
import { shown } from '../inputs.ts';
import { type AssistantFigure, assistantFigure, figureSchema, lineOf, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';
import { ToolRefusal } from '../tool-refusal.ts';

const document = /* GraphQL */ `
  query AssistantCompare($key: String!, $with: String!, $asOf: DateTime, $locale: Locale!) {
    hub(asOf: $asOf) { epoch }
    first: figure(key: $key, asOf: $asOf) {
      ...AssistantFigure
      compare(with: $with) {
        order
        difference { text(locale: $locale) }
        ratio { text(locale: $locale) }
        notComparableBecause(locale: $locale)
      }
    }
    second: figure(key: $with, asOf: $asOf) { ...AssistantFigure }
  }
  ${assistantFigure}
`;

interface Answer {
  hub: { epoch: string | null };
  first:
    | (AssistantFigure & {
        compare: {
          order: 'GREATER' | 'LESS' | 'EQUAL' | null;
          difference: { text: string } | null;
          ratio: { text: string } | null;
          notComparableBecause: string | null;
        };
      })
    | null;
  second: AssistantFigure | null;
}

export const compareTool = defineTool({
  name: 'compare',
  title: 'Compare two figures',
  description:
    'Whether one public figure is larger than another, by how much, and whether the two compare at all: "plus de 1 780" and "1 780" are two statements, so ask here and compute nothing from digits.',
  needs: ['key', 'with'],
  takes: ['asOf'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is.'),
    order: z
      .enum(['GREATER', 'LESS', 'EQUAL'])
      .nullable()
      .describe('How the first stands to the second; null where what they state does not say.'),
    difference: z.string().nullable().describe('The first less the second, as qualified as they are.'),
    ratio: z.string().nullable().describe('The first as a ratio of the second, as qualified as they are.'),
    notComparableBecause: z.string().nullable(),
    first: figureSchema,
    second: figureSchema,
  }),
  async answer({ key, with: other, asOf = null }, asked) {
    const { language } = asked;
    const tell = assistantsWords[language];
    const answer = await asked.ask<Answer>(document, {
      ...{ key, with: other, asOf, locale: languages[language] },
    });
    const { hub, first, second } = answer;
    if (!first || !second) {
      throw new ToolRefusal(tell.noFigure({ key: shown(first ? other : key, language) }));
    }
    const { compare, ...rest } = first;
    const { order, difference, ratio, notComparableBecause } = compare;
    const pair = [partsOf(rest, asked, asOf), partsOf(second, asked, asOf)] as const;
    const found = notComparableBecause
      ? [tell.notComparable({ why: notComparableBecause })]
      : [
          order ? tell.orders[order] : tell.notOrdered,
          ...(difference ? [tell.difference(difference)] : []),
          ...(ratio ? [tell.ratio(ratio)] : []),
        ];
    return {
      lines: [...pair.map((figure) => lineOf(figure, words[language])), ...found],
      parts: {
        epoch: hub.epoch,
        order,
        difference: difference?.text ?? null,
        ratio: ratio?.text ?? null,
        notComparableBecause,
        first: pair[0],
        second: pair[1],
      },
    };
  },
});
