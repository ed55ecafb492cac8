import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { languages, words } from '../../pages/words.ts';
import { shown, usualItems } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { type AssistantFigure, assistantFigure, figureSchema, lineOf, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';
import { ToolRefusal } from '../tool-refusal.ts';

const document = /* GraphQL */ `
  query AssistantSeries($indicator: String!, $filter: FigureFilter!, $first: Int!, $after: String, $asOf: DateTime, $locale: Locale!) {
    hub(asOf: $asOf) { epoch }
    indicator(key: $indicator, asOf: $asOf) { key label(locale: $locale) additive }
    figures(filter: $filter, sort: OLDEST_PERIOD, first: $first, after: $after, asOf: $asOf) {
      totalCount
      nodes {
        ...AssistantFigure
        trend { text(locale: $locale) since { key } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${assistantFigure}
`;

interface Answer {
  hub: { epoch: string | null };
  indicator: { key: string; label: string; additive: boolean } | null;
  figures: {
    totalCount: number;
    nodes: (AssistantFigure & { trend: { text: string; since: { key: string } } | null })[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

export const seriesTool = defineTool({
  name: 'series',
  title: 'An indicator over time and territories',
  description:
    'All public figures of one indicator (indicateur), the earliest period first, each with its qualifier, period, territory, source and address; by territory, convention, role or period where that is given. Add nothing up unless the indicator is additive and the figures do not overlap.',
  needs: ['indicator'],
  takes: ['territory', 'within', 'convention', 'actor', 'role', 'period', 'asOf', 'first', 'after'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is.'),
    indicator: z.object({
      key: z.string(),
      label: z.string(),
      additive: z.boolean().describe('False: its figures must not be added up.'),
    }),
    count: z.number().int().describe('How many points there are in all.'),
    points: z.array(
      z.object({
        figure: figureSchema,
        trend: z
          .object({ text: z.string(), since: z.string().describe('The key of the result before it.') })
          .nullable(),
      }),
    ),
    next: z.string().nullable().describe('For after, where there is more.'),
  }),
  async answer({ first = usualItems, after = null, asOf = null, ...filter }, asked) {
    const { language } = asked;
    const say = words[language];
    const tell = assistantsWords[language];
    const { locale: _locale, ...which } = filter as typeof filter & { locale?: string };
    const answer = await asked.ask<Answer>(document, {
      ...{ indicator: which.indicator, filter: which, first, after, asOf, locale: languages[language] },
    });
    const { hub, indicator, figures } = answer;
    if (!indicator) throw new ToolRefusal(tell.noIndicator({ key: shown(which.indicator, language) }));
    const points = figures.nodes.map(({ trend, ...figure }) => ({
      figure: partsOf(figure, asked, asOf),
      trend: trend && { text: trend.text, since: trend.since.key },
    }));
    const next = figures.pageInfo.hasNextPage ? figures.pageInfo.endCursor : null;
    return {
      lines: [
        tell.indicator({ key: indicator.key, label: quoted(indicator.label, say) }),
        ...(indicator.additive ? [] : [tell.notAdditive]),
        ...(points.length === 0 ? [tell.noPoints] : []),
        ...points.map(({ figure, trend }) =>
          [lineOf(figure, say), ...(trend ? [tell.since({ text: trend.text })] : [])].join(' '),
        ),
        ...(next === null ? [] : [tell.more({ cursor: next })]),
      ],
      parts: { epoch: hub.epoch, indicator, count: figures.totalCount, points, next },
    };
  },
});
