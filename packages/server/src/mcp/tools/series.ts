import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { languages, words } from '../../pages/words.ts';
import { shown, usualItems } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { type AssistantFigure, assistantFigure, figureSchema, lineOf, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';
import { ToolRefusal } from '../tool-refusal.ts';

/** A line through time is of one territory and one role. */
const roles = ['ACTUAL', 'TARGET', 'BASELINE', 'RATE'] as const;

const document = /* GraphQL */ `
  query AssistantSeries($indicator: String!, $filter: FigureFilter!, $territory: String!, $convention: String, $isOfOne: Boolean!, $first: Int!, $after: String, $asOf: DateTime, $locale: Locale!) {
    hub(asOf: $asOf) { epoch }
    indicator(key: $indicator, asOf: $asOf) {
      key
      label(locale: $locale)
      additive
      ${roles.map((role) => `${role}: series(territory: $territory, role: ${role}, convention: $convention) @include(if: $isOfOne) { ...AssistantLine }`).join('\n      ')}
    }
    figures(filter: $filter, sort: OLDEST_PERIOD, first: $first, after: $after, asOf: $asOf) {
      totalCount
      nodes {
        ...AssistantFigure
        trend { text(locale: $locale) since { key } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  fragment AssistantLine on Series {
    isUnbroken
    points { figure { key } gapBefore { edtf text(locale: $locale) } breaks }
  }
  ${assistantFigure}
`;

const whyBroken = ['UNIT', 'CONVENTION', 'POPULATION', 'LENGTH', 'OVERLAP', 'UNDATED', 'KIND'] as const;

interface Line {
  isUnbroken: boolean;
  points: {
    figure: { key: string };
    gapBefore: { edtf: string; text: string } | null;
    breaks: (typeof whyBroken)[number][];
  }[];
}

interface Answer {
  hub: { epoch: string | null };
  indicator:
    | ({ key: string; label: string; additive: boolean } & Partial<Record<(typeof roles)[number], Line>>)
    | null;
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
    'All public figures of one indicator (indicateur), the earliest period first, each with its qualifier, period, territory, source and address; by territory, convention, role or period where that is given. With territory it also says where the line through time has gaps and breaks: draw and tell nothing across them. Add nothing up unless the indicator is additive and the figures do not overlap.',
  needs: ['indicator'],
  takes: ['territory', 'within', 'convention', 'actor', 'role', 'period', 'asOf', 'first', 'after'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is.'),
    indicator: z.object({
      key: z.string(),
      label: z.string(),
      additive: z.boolean().describe('False: its figures must not be added up.'),
    }),
    isUnbroken: z
      .boolean()
      .nullable()
      .describe('Whether each role is one line without gap or break; null unless territory is given.'),
    count: z.number().int().describe('How many points there are in all.'),
    points: z.array(
      z.object({
        figure: figureSchema,
        trend: z
          .object({ text: z.string(), since: z.string().describe('The key of the result before it.') })
          .nullable(),
        gapBefore: z
          .object({ edtf: z.string(), text: z.string() })
          .nullable()
          .describe('The time since the point before it, of the same role, of which no figure tells.'),
        breaks: z
          .array(z.enum(whyBroken))
          .describe('Why it does not simply go on from the point before it; none where it does.'),
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
      ...{ territory: which.territory ?? '', isOfOne: which.territory !== undefined },
      convention: which.convention,
    });
    const { hub, indicator, figures } = answer;
    if (!indicator) throw new ToolRefusal(tell.noIndicator({ key: shown(which.indicator, language) }));
    const series = roles.flatMap((role) => indicator[role] ?? []);
    const known = new Map(
      series.flatMap((line) => line.points.map((point) => [point.figure.key, point] as const)),
    );
    const points = figures.nodes.map(({ trend, ...figure }) => ({
      figure: partsOf(figure, asked, asOf),
      trend: trend && { text: trend.text, since: trend.since.key },
      gapBefore: known.get(figure.key)?.gapBefore ?? null,
      breaks: known.get(figure.key)?.breaks ?? [],
    }));
    const { key, label, additive } = indicator;
    const isUnbroken = series.length > 0 ? series.every((line) => line.isUnbroken) : null;
    const next = figures.pageInfo.hasNextPage ? figures.pageInfo.endCursor : null;
    return {
      lines: [
        tell.indicator({ key, label: quoted(label, say) }),
        ...(additive ? [] : [tell.notAdditive]),
        ...(points.length === 0 ? [tell.noPoints] : []),
        ...points.map(({ figure, trend, gapBefore, breaks }) =>
          [
            ...(gapBefore ? [tell.gap({ time: gapBefore.text })] : []),
            ...breaks.map((why) => tell.breaks[why]),
            lineOf(figure, say),
            ...(trend ? [tell.since({ text: trend.text })] : []),
          ].join(' '),
        ),
        ...(next === null ? [] : [tell.more({ cursor: next })]),
      ],
      parts: {
        ...{ epoch: hub.epoch, indicator: { key, label, additive }, isUnbroken },
        ...{ count: figures.totalCount, points, next },
      },
    };
  },
});
