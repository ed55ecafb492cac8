import {
  type Atlas,
  type FigureContent,
  namesIn,
  selectTexts,
  statedUnits,
  unitNamed,
} from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import { type Locale, type Units, unitKey } from '@akto-figures/quantity';
import { parserOf } from '../checks/printed-disagrees.ts';
import { type CarriedOverFigure, carriedOverFigures } from '../renewals/awaited-figures.ts';
import { allStandingUnits } from '../standing/units.ts';
import { foldedName } from '../texts/folded-name.ts';
import { freeKeys } from '../texts/free-keys.ts';
import { standingFigures } from './standing-figures.ts';

/** What a row can be about, or name: all that a plan has to know of the hub. */
export interface ImportContext {
  readonly atlas: Pick<Atlas, 'all' | 'find' | 'liesIn'>;
  /** The unit of each indicator, by its key. */
  readonly indicators: ReadonlyMap<string, string>;
  /** The hub's own units, which texts may name. */
  readonly units: Units;
  readonly actors: ReadonlySet<string>;
  readonly conventions: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Each of them by its names and titles, however they are typed. */
  readonly named: Readonly<Record<'actors' | 'conventions' | 'indicators' | 'sources', NamedRecords>>;
  /** What stands of these figures: what a change is made on. */
  standing(keys: readonly string[]): Promise<ReadonlyMap<string, StandingFigure>>;
  /** What drafts carry over into another period: a row may be the value that one of them waits for. */
  carriedOver(): Promise<readonly CarriedOverFigure[]>;
  /** The language in which a source is read; null where it is one that the parser does not know. */
  languageOf(source: string): Locale | null;
  /** Gives keys that no figure has, drafted or not: see `freeKeys`. */
  freeKeys(wanted: readonly string[]): Promise<(base: string) => string>;
  /** The keys of the figures that count this, then and there; an identity that has none is not in it. */
  keysOf(identities: readonly Identity[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** The keys of the records of a name: of two that have it, both. */
export interface NamedRecords {
  of(name: string): readonly string[];
}

export interface StandingFigure {
  readonly versionId: string;
  readonly content: FigureContent;
  /** What the public is not shown of the figures that it names: those that were withdrawn. */
  readonly gone: readonly string[];
  /** The figures that name it as stated together with them: our exports tell that of both. */
  readonly statedWith: readonly string[];
}

/** Which figure it is, for who does not know its key. */
export interface Identity {
  readonly indicator: string;
  readonly period: string;
  readonly territory: string;
  readonly convention: string | null;
}

/** One text for one identity. */
export const identityText = ({ indicator, period, territory, convention }: Identity): string =>
  JSON.stringify([indicator, period, territory, convention]);

function namedRecords(names: readonly (readonly [name: string | null, key: string])[]): NamedRecords {
  const keys = new Map<string, Set<string>>();
  for (const [name, key] of names) {
    if (name === null) continue;
    const folded = foldedName(name);
    keys.set(folded, (keys.get(folded) ?? new Set()).add(key));
  }
  return { of: (name) => [...(keys.get(foldedName(name)) ?? [])] };
}

/** Reads all approved records, public or scheduled. */
export async function readKnown(
  { client, select }: Pick<Database, 'client' | 'select'>,
  atlas: Atlas,
): Promise<ImportContext> {
  const stands = { publicFrom: { not: null }, publicUntil: null, changeKind: { not: 'WITHDRAWAL' } } as const;
  const key = { select: { key: true } } as const;
  const units = statedUnits(
    (await allStandingUnits(client)).flatMap(({ key, isWithdrawn, content }) =>
      isWithdrawn ? [] : [[key, content] as const],
    ),
  );
  // A unit that is the same as another one is that one: so our exports say it.
  const meant = (unit: string) => unitKey(unitNamed(unit, units));
  const [indicators, actors, conventions, sources] = await Promise.all([
    client.indicatorVersion.findMany({
      where: stands,
      select: { unit: true, ...selectTexts('label'), indicator: key },
    }),
    client.actorVersion.findMany({
      where: stands,
      select: { actor: key, names: { select: { name: true } } },
    }),
    client.conventionVersion.findMany({
      where: stands,
      select: { ...selectTexts('title'), convention: key },
    }),
    client.sourceVersion.findMany({
      where: stands,
      select: { ...selectTexts('title'), language: true, source: key },
    }),
  ]);
  const languages = new Map(sources.map(({ source, language }) => [source.key, language]));
  return {
    atlas,
    units,
    indicators: new Map(indicators.map(({ indicator, unit }) => [indicator.key, meant(unit)])),
    actors: new Set(actors.map(({ actor }) => actor.key)),
    conventions: new Set(conventions.map(({ convention }) => convention.key)),
    sources: new Set(sources.map(({ source }) => source.key)),
    named: {
      actors: namedRecords(
        actors.flatMap(({ actor, names }) => names.map(({ name }) => [name, actor.key] as const)),
      ),
      conventions: namedRecords(
        conventions.flatMap(({ convention, ...titled }) =>
          namesIn('title').map((name) => [titled[name], convention.key] as const),
        ),
      ),
      indicators: namedRecords(
        indicators.flatMap(({ indicator, ...called }) =>
          namesIn('label').map((name) => [called[name], indicator.key] as const),
        ),
      ),
      sources: namedRecords(
        sources.flatMap(({ source, ...titled }) =>
          namesIn('title').map((name) => [titled[name], source.key] as const),
        ),
      ),
    },
    async standing(keys) {
      const figures = await standingFigures(select, keys);
      if (units.own.length === 0) return figures;
      return new Map(
        [...figures].map(([key, { content, ...figure }]) => [
          key,
          { ...figure, content: content.unit ? { ...content, unit: meant(content.unit) } : content },
        ]),
      );
    },
    carriedOver: () => carriedOverFigures(select),
    languageOf: (source) => parserOf(languages.get(source) ?? null),
    freeKeys: (wanted) => freeKeys(client, 'FIGURE', wanted),
    async keysOf(identities) {
      const rows = await select<Identity & { key: string }>({
        text: `
          SELECT f."key", i."key" AS indicator, v."period", v."territoryId" AS territory, c."key" AS convention
          FROM json_to_recordset($1::json) AS asked (indicator text, period text, territory text, convention text)
          JOIN "Indicator" i ON i."key" = asked.indicator
          JOIN "FigureVersion" v ON v."indicatorId" = i."id" AND v."period" = asked.period
            AND v."territoryId" = asked.territory AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
            AND v."changeKind" <> 'WITHDRAWAL'
          JOIN "Figure" f ON f."id" = v."figureId"
          LEFT JOIN "Convention" c ON c."id" = v."conventionId"
          WHERE c."key" IS NOT DISTINCT FROM asked.convention
          ORDER BY f."key"`,
        values: [JSON.stringify(identities)],
      });
      const keys = new Map<string, string[]>();
      for (const row of rows) {
        const identity = identityText(row);
        keys.set(identity, [...(keys.get(identity) ?? []), row.key]);
      }
      return keys;
    },
  };
}
