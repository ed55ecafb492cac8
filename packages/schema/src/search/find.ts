import { isUuid, type TerritoryRow } from '@akto-figures/contents';
import sql, { join, type Sql } from 'sql-template-tag';
import type { ActorRow } from '../actors/load-actors.ts';
import type { Value } from '../connections/cursor.ts';
import type { Window } from '../connections/keyset.ts';
import type { ConventionRow } from '../conventions/load-conventions.ts';
import { badInput } from '../errors/bad-input.ts';
import type { FigureRow } from '../figures/figure-row.ts';
import { countFigures, listFigures } from '../figures/list-figures.ts';
import type { Read, Reading } from '../reading/reading.ts';
import { listedSql } from '../reading/visibility.ts';
import type { WordMatches } from './matches.ts';

/** What can be found, as its type resolves from it. */
export type Thing =
  | TerritoryRow
  | (Read<ActorRow> & { kind: 'Actor' })
  | (Read<ConventionRow> & { kind: 'Convention' })
  | (Read<FigureRow> & { kind: 'Figure' });

/** One thing that was found, and its place among all that was: its section, and its place in there. */
export interface Found {
  readonly section: number;
  readonly position: number;
  readonly id: string;
  readonly thing: Thing;
}

const sections = { Territory: 0, Actor: 1, Convention: 2, Figure: 3 } as const;
const inEditorsOrder = { keyset: { position: 'number', figureId: 'uuid' }, isDescending: false } as const;

/**
 * What has all the words of a search: territories first, then actors, conventions and figures, each in their editors' order.
 * All but figures are a handful and held at once; figures are paged through.
 */
export async function openSearch(reading: Reading, words: readonly WordMatches[]) {
  const head = words.length === 0 ? [] : await shortSections(reading, words);
  const where = figuresWith(words);
  return {
    count: async () =>
      head.length +
      (words.length === 0 ? 0 : await countFigures(reading, { where, visible: listedSql(reading.instant) })),
    async find(window: Window): Promise<Found[]> {
      const { direction, take } = window;
      const inside = head.filter((found) => isInside(found, window));
      const figures = async (most: number) =>
        most > 0 && words.length > 0 ? await figuresIn(reading, where, window, most) : [];
      if (direction === 'asc') {
        const first = inside.slice(0, take);
        return [...first, ...(await figures(take - first.length))];
      }
      const last = await figures(take);
      return [...last, ...inside.toReversed().slice(0, take - last.length)];
    },
  };
}

async function shortSections(reading: Reading, words: readonly WordMatches[]): Promise<Found[]> {
  const inAll = (name: 'territories' | 'actors' | 'conventions') =>
    (words[0]?.[name] ?? []).filter((id) => words.every((word) => word[name].includes(id)));
  const territories = inAll('territories').map((id) => reading.atlas.get(id));
  const actors = await reading.actors.loadMany(inAll('actors'));
  const conventions = await reading.conventions.loadMany(inAll('conventions'));
  return [
    ...territories.map((row) => ({
      section: sections.Territory,
      position: row.position,
      id: row.id,
      thing: row,
    })),
    ...actors
      .filter((row) => row !== null)
      .map((row) => ({
        section: sections.Actor,
        position: 0,
        id: row.actor.key,
        thing: read('Actor', row, reading),
      })),
    ...conventions
      .filter((row) => row !== null)
      .map((row) => ({
        section: sections.Convention,
        position: row.position,
        id: row.conventionId,
        thing: read('Convention', row, reading),
      })),
  ].sort((one, other) => compare(placeOf(one), placeOf(other)));
}

async function figuresIn(reading: Reading, where: Sql, window: Window, take: number): Promise<Found[]> {
  const { after, before } = window;
  // A place in an earlier section lies before all figures, and so a page that ends there has none.
  if (before !== null && before[0] !== sections.Figure) return [];
  const list = { where, visible: listedSql(reading.instant) };
  const rows = await listFigures(reading, list, inEditorsOrder, {
    ...window,
    after: figurePlace('after', after),
    before: figurePlace('before', before),
    take,
  });
  return rows.map((row) => ({
    section: sections.Figure,
    position: row.position,
    id: row.figureId,
    thing: read('Figure', row, reading),
  }));
}

function figurePlace(argument: string, place: readonly Value[] | null): readonly Value[] | null {
  if (place?.[0] !== sections.Figure) return null;
  if (!isUuid(String(place[2])))
    throw badInput(argument, `${argument} is no cursor; give one that this list itself returned, or none.`);
  return place.slice(1);
}

/**
 * Each word stands in the figure's own text, or in the name of what it belongs to. Most words are in no name: those are looked
 * for together, in one range of the words' index.
 */
function figuresWith(words: readonly WordMatches[]): Sql {
  const [inTexts, inNames] = [words.filter((word) => !isInNames(word)), words.filter(isInNames)];
  const conditions = [
    ...(inTexts.length > 0 ? [haveInText(inTexts)] : []),
    ...inNames.map((word) => sql`(${belongTo(word)} OR ${haveInText([word])})`),
  ];
  return conditions.length === 0 ? sql`false` : join(conditions, ' AND ');
}

const isInNames = ({ actors, conventions, indicators, territories }: WordMatches): boolean =>
  actors.length + conventions.length + indicators.length + territories.length > 0;

function haveInText(words: readonly WordMatches[]): Sql {
  const asked = words.map(
    ({ word }) => sql`(plainto_tsquery('french', ${word}) || plainto_tsquery('english', ${word}))`,
  );
  // An array, and not a list to join with: what has the words is found first, and then its figures.
  return sql`v."id" = ANY(ARRAY(
    SELECT s."versionId" FROM "FigureSearch" s WHERE s."words" @@ (${join(asked, ' && ')})
  ))`;
}

const belongTo = ({ actors, conventions, indicators, territories }: WordMatches): Sql => sql`(
    v."territoryId" = ANY(${territories}::text[])
    OR v."conventionId" = ANY(${conventions}::uuid[])
    OR v."indicatorId" = ANY(${indicators}::uuid[])
    OR v."id" IN (SELECT a."versionId" FROM "FigureActor" a WHERE a."actorId" = ANY(${actors}::uuid[]))
  )`;

const read = <Kind extends string, Row>(
  kind: Kind,
  row: Row,
  reading: Reading,
): Read<Row> & { kind: Kind } => ({
  kind,
  row,
  reading,
});

const placeOf = ({ section, position, id }: Found): readonly Value[] => [section, position, id];

function isInside(found: Found, { after, before }: Window): boolean {
  const place = placeOf(found);
  return (after === null || compare(place, after) > 0) && (before === null || compare(place, before) < 0);
}

function compare(one: readonly Value[], other: readonly Value[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index];
    if (against !== undefined && value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
