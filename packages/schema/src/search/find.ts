import { isUuid, type TerritoryRow } from '@akto-figures/contents';
import sql, { type Sql } from 'sql-template-tag';
import type { ActorRow } from '../actors/load-actors.ts';
import type { CollectionRow } from '../collections/load-collections.ts';
import type { Value } from '../connections/cursor.ts';
import type { Window } from '../connections/keyset.ts';
import type { ConventionRow } from '../conventions/load-conventions.ts';
import { badInput } from '../errors/bad-input.ts';
import type { FigureRow } from '../figures/figure-row.ts';
import type { IndicatorRow } from '../indicators/load-indicators.ts';
import type { Loader } from '../reading/batch.ts';
import type { Read, Reading } from '../reading/reading.ts';
import type { ReleaseRow } from '../releases/load-releases.ts';
import type { SourceRow } from '../sources/load-sources.ts';
import { type Counted, countByFacets, type FigureCounts } from './count-figures.ts';
import { countInColumns, isOfColumns } from './count-in-columns.ts';
import { countOfFigures, linesOf, pageOfFigures, pageOfFilter } from './found-figures.ts';
import { type FoundName, foundNames } from './found-names.ts';
import { asksFor, asksForSomething, type Question } from './question.ts';
import { figuresAt, type Section, sections } from './sections.ts';

/** What can be found, as its type resolves from it. */
export type Thing =
  | TerritoryRow
  | (Read<ActorRow> & { kind: 'Actor' })
  | (Read<ConventionRow> & { kind: 'Convention' })
  | (Read<FigureRow> & { kind: 'Figure' })
  | (Read<IndicatorRow> & { kind: 'Indicator' })
  | (Read<CollectionRow> & { kind: 'Collection' })
  | (Read<SourceRow> & { kind: 'Source' })
  | (Read<ReleaseRow> & { kind: 'Release' });

/** One thing that was found, and its place: its section, how many words it misses, and its place among those. */
export interface Found {
  readonly section: number;
  readonly misses: number;
  readonly position: number;
  readonly id: string;
  readonly thing: Thing;
}

export type Search = ReturnType<typeof openSearch>;

/**
 * What has all the words of a question, by the sections of the list. All but figures are a few thousand names at most and held at once;
 * figures are paged through. `where` is the question's filter of figures.
 */
export function openSearch(reading: Reading, question: Question, where: Sql | null) {
  const names = asksForSomething(question) ? foundNames(reading, question) : Promise.resolve([]);
  const lines =
    asksForSomething(question) && asksFor(question, 'Figure')
      ? linesOf(reading, question, where)
      : sql`false`;
  let counts: Promise<FigureCounts> | undefined;
  const countFacets = () => {
    counts ??=
      question.filter && isOfColumns(question)
        ? countInColumns(reading, question.filter)
        : countByFacets(reading, lines);
    return counts;
  };
  const countFigures = remembered(async () => {
    // All fields of an answer are begun before the first is done, so the count by role is there as well.
    await Promise.resolve();
    if (isOfColumns(question) && asksFor(question, 'Figure')) await countFacets();
    return counts === undefined ? countOfFigures(reading, lines) : sumOf((await counts).roles);
  });
  return {
    countFacets,
    countFigures,
    names,
    count: async () => (await names).length + (await countFigures()),
    async find(window: Window): Promise<Found[]> {
      const { direction, take } = window;
      const inside = (await names).filter((found) => isInside(found, window));
      const before = inside.filter(({ section }) => section < figuresAt);
      const after = inside.filter(({ section }) => section > figuresAt);
      const [first, last] = direction === 'asc' ? [before, after] : [after.toReversed(), before.toReversed()];
      const found: Found[] = await resolved(reading, first.slice(0, take));
      if (found.length < take)
        found.push(...(await figuresIn(reading, { question, lines, where }, window, take - found.length)));
      if (found.length < take) found.push(...(await resolved(reading, last.slice(0, take - found.length))));
      return found;
    },
  };
}

async function figuresIn(
  reading: Reading,
  {
    question,
    lines,
    where,
  }: { readonly question: Question; readonly lines: Sql; readonly where: Sql | null },
  { after, before, direction }: Window,
  take: number,
): Promise<Found[]> {
  // A page that ends in an earlier section has no figures, nor one that begins in a later one.
  if (Number(before?.[0] ?? figuresAt) < figuresAt || Number(after?.[0] ?? figuresAt) > figuresAt) return [];
  const part = {
    after: figurePlace('after', after),
    before: figurePlace('before', before),
    ...{ direction, take },
  };
  const isOfFilter = where !== null && question.words.length === 0 && question.periods.length === 0;
  const found =
    isOfFilter && asksFor(question, 'Figure')
      ? await pageOfFilter(reading, where, part)
      : await pageOfFigures(reading, question, lines, part);
  const rows = await reading.figureVersions.loadMany(found.map(({ versionId }) => versionId));
  return found.flatMap(({ misses, position, figureId }, at) => {
    const row = rows[at];
    return row
      ? [{ section: figuresAt, misses, position, id: figureId, thing: { kind: 'Figure', row, reading } }]
      : [];
  });
}

function figurePlace(argument: string, place: readonly Value[] | null): readonly Value[] | null {
  if (place?.[0] !== figuresAt) return null;
  if (!isUuid(String(place[3])))
    throw badInput(argument, `${argument} is no cursor; give one that this list itself returned, or none.`);
  return place.slice(1);
}

/** What stands behind names, for those of one page. */
async function resolved(reading: Reading, names: readonly FoundName[]): Promise<Found[]> {
  const things = await Promise.all(names.map((name) => thingOf(reading, name)));
  return names.flatMap(({ section, misses, position, order }, at) => {
    const thing = things[at];
    return thing ? [{ section, misses, position, id: order, thing }] : [];
  });
}

async function thingOf(reading: Reading, { section, id }: FoundName): Promise<Thing | null> {
  const of = async <Kind extends Section, Row>(kind: Kind, loader: Loader<Row | null>) => {
    const row = await loader.load(id);
    return row && { kind, row, reading };
  };
  switch (sections[section]) {
    case 'Territory':
      return reading.atlas.get(id);
    case 'Actor':
      return of('Actor', reading.actors);
    case 'Convention':
      return of('Convention', reading.conventions);
    case 'Indicator':
      return of('Indicator', reading.indicators);
    case 'Collection':
      return of('Collection', reading.collections);
    case 'Source':
      return of('Source', reading.sources);
    case 'Release':
      return of('Release', reading.releases);
    default:
      return null;
  }
}

const sumOf = (counts: readonly Counted[]): number => counts.reduce((sum, { count }) => sum + count, 0);

function remembered<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

const placeOf = ({ section, misses, position, order }: FoundName): readonly Value[] => [
  section,
  misses,
  position,
  order,
];

function isInside(found: FoundName, { after, before }: Window): boolean {
  const place = placeOf(found);
  return (after === null || compare(place, after) > 0) && (before === null || compare(place, before) < 0);
}

/** Which of two places comes first: -1, 0 or 1. */
export function compare(one: readonly Value[], other: readonly Value[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index];
    if (against !== undefined && value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
