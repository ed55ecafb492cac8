import { BadParameter } from '../doors/parameters.ts';
import type { Ask } from '../graph/ask.ts';
import { numberText, type SpokenAmount, spokenNumber } from '../pages/figure-summary.ts';
import type { Region } from '../pages/planned-regions.ts';
import { languages, type Words, words } from '../pages/words.ts';
import type { MapEmbed } from './embed-parameters.ts';
import { whatIsPublic } from './map-of-plans.ts';
import type { EmbeddedMap, MapRow } from './map-page.ts';

const document = /* GraphQL */ `
  query EmbeddedMapOfFigures(
    $locale: Locale!, $asOf: DateTime, $indicator: String!, $filter: FigureFilter!, $after: String
    $convention: String!, $actor: String!, $ofConvention: Boolean!, $ofActor: Boolean!
  ) {
    indicator(key: $indicator, asOf: $asOf) { label(locale: $locale) }
    convention(key: $convention, asOf: $asOf) @include(if: $ofConvention) { title: titleAndStatus(locale: $locale) }
    actor(key: $actor, asOf: $asOf) @include(if: $ofActor) { name }
    figures(filter: $filter, first: 100, after: $after, asOf: $asOf) {
      nodes {
        role
        status
        quantity: value { text(locale: $locale) spoken: text(locale: $locale, form: SPOKEN) }
        missing(locale: $locale)
        period { end text(locale: $locale) }
        territory { code level name(locale: $locale) }
      }
      pageInfo { hasNextPage endCursor }
    }
    territories(filter: { level: REGION }, first: 100) { nodes { code name(locale: $locale) } }
  }
`;

type Figure = SpokenAmount & {
  readonly role: (typeof roles)[number];
  readonly status: 'CURRENT' | 'WITHDRAWN';
  readonly period: { readonly end: string | null; readonly text: string };
  readonly territory: { readonly code: string; readonly level: string; readonly name: string };
};

interface Answer {
  readonly indicator: { readonly label: string } | null;
  readonly convention?: { readonly title: string } | null;
  readonly actor?: { readonly name: string } | null;
  readonly figures: {
    readonly nodes: readonly Figure[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
  readonly territories: { readonly nodes: readonly Region[] };
}

/** A map has figures of one role: results if there are any. */
const roles = ['ACTUAL', 'RATE', 'BASELINE', 'TARGET'] as const;

/**
 * The regions by the figures of an indicator, of one role and one period: those that `<akto-map indicator>` shows, by the same rules
 * (docs/decisions/what-a-map-may-show.md). @throws BadParameter for what nothing public has
 */
export async function askMapOfFigures(ask: Ask, embed: MapEmbed, indicator: string): Promise<EmbeddedMap> {
  const { actor, asOf, convention, language } = embed;
  const say = words[language];
  const variables = {
    locale: languages[language],
    asOf,
    indicator,
    filter: { indicator, convention, actor, status: ['CURRENT', 'WITHDRAWN'] },
    convention: convention ?? '',
    actor: actor ?? '',
    ofConvention: convention !== undefined,
    ofActor: actor !== undefined,
  };
  let answer = await ask<Answer>(document, variables);
  for (const name of ['indicator', 'convention', 'actor'] as const) {
    if (answer[name] === null) throw new BadParameter(name, embed[name] ?? '', whatIsPublic[name]);
  }
  const figures = [...answer.figures.nodes];
  while (answer.figures.pageInfo.hasNextPage) {
    answer = await ask<Answer>(document, { ...variables, after: answer.figures.pageInfo.endCursor });
    figures.push(...answer.figures.nodes);
  }
  const { elsewhere, here, period, role } = shownOf(figures);
  const regions = answer.territories.nodes.toSorted((one, other) =>
    one.name.localeCompare(other.name, say.dates),
  );
  return {
    title: [
      answer.indicator?.label,
      role === 'ACTUAL' ? null : say.natures[role],
      period,
      answer.actor?.name,
      answer.convention?.title,
    ]
      .filter(Boolean)
      .join(' – '),
    head: say.figure,
    rows: regions.map((region) => rowOf(region, here.get(region.code) ?? [], say)),
    above: elsewhere.map((figure) => {
      const around = (amount: string) =>
        `${figure.territory.name}${say.colon}${amount} (${figure.period.text})`;
      return { said: around(numberText(figure)), heard: around(spokenNumber(figure)) };
    }),
    legend: [
      ['IN_PLACE', say.figure],
      ['ENDED', say.noNumber],
      ['UNNAMED', say.noFigure],
    ],
    note: here.size === 0 ? say.noFigureHere : '',
  };
}

function rowOf({ code, name }: Region, figures: readonly Figure[], say: Words): MapRow {
  if (figures.length === 0) return { code, name, look: 'UNNAMED', said: say.noFigure };
  return {
    code,
    name,
    look: figures.some(({ quantity }) => quantity) ? 'IN_PLACE' : 'ENDED',
    said: figures.map(numberText).join(say.semicolon),
    heard: figures.map(spokenNumber).join(say.semicolon),
  };
}

/**
 * Of one role and of one period, the latest: numbers that one map compares. What is stated for a wider place is true of no region
 * alone. What was withdrawn says so in its place, where nothing else stands there; it chooses neither role nor period unless all was.
 */
function shownOf(figures: readonly Figure[]) {
  const isHere = ({ territory }: Figure) => territory.level === 'REGION';
  const some = standing(figures.some(isHere) ? figures.filter(isHere) : figures);
  const role = roles.find((candidate) => some.some((figure) => figure.role === candidate)) ?? 'ACTUAL';
  const ofRole = figures.filter((figure) => figure.role === role);
  const here = latest(ofRole.filter(isHere));
  const wider = Map.groupBy(
    ofRole.filter(({ territory }) => ['COUNTRY', 'GROUP'].includes(territory.level)),
    ({ territory }) => territory.code,
  );
  const byRegion = Map.groupBy(here, ({ territory }) => territory.code);
  return {
    role,
    period: here[0]?.period.text,
    here: new Map([...byRegion].map(([code, each]) => [code, standing(each)])),
    elsewhere: [...wider.values()].flatMap((each) => standing(latest(each))),
  };
}

/** Those that hold; where none does, all. */
function standing(figures: readonly Figure[]): readonly Figure[] {
  const current = figures.filter(({ status }) => status === 'CURRENT');
  return current.length > 0 ? current : figures;
}

/** Those of the latest period that one which holds has. */
function latest(figures: readonly Figure[]): Figure[] {
  const endOf = ({ period }: Figure) => period.end ?? '9999';
  const [last] = standing(figures).toSorted((one, other) => endOf(other).localeCompare(endOf(one)));
  return figures.filter(({ period }) => period.text === last?.period.text);
}
