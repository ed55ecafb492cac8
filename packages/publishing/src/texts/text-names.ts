import { namesIn, selectTexts } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';

/** A record and all its names, as a reader of texts is given them. */
export interface NamedRecord {
  readonly id: string;
  readonly names: readonly string[];
}

/** Who and what a text may name, by the keys of what stands. */
export interface TextNames {
  readonly actors: readonly NamedRecord[];
  readonly conventions: readonly NamedRecord[];
  readonly indicators: readonly NamedRecord[];
}

const stands = { publicFrom: { not: null }, publicUntil: null, changeKind: { not: 'WITHDRAWAL' } } as const;
const mostNames = 5000;
const labelColumns = namesIn('label')
  .map((column) => `v."${column}"`)
  .join(', ');

/** The names of what stands. What a figure is labelled is a name of its indicator, too, where no figure of another one is labelled so. */
export async function readTextNames({
  client,
  select,
}: Pick<Database, 'client' | 'select'>): Promise<TextNames> {
  const [actors, conventions, labels] = await Promise.all([
    client.actorVersion.findMany({
      where: stands,
      select: { actor: { select: { key: true } }, names: { select: { name: true } } },
      take: mostNames,
    }),
    client.conventionVersion.findMany({
      where: stands,
      select: { ...selectTexts('title'), convention: { select: { key: true } } },
      take: mostNames,
    }),
    select<{ key: string; names: string[] }>({
      text: `
        WITH named AS (
          SELECT i."key", unnest(ARRAY[${labelColumns}]) AS name FROM "IndicatorVersion" v JOIN "Indicator" i ON i."id" = v."indicatorId"
            WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
          UNION SELECT * FROM (SELECT i."key", v."labelFr" FROM "FigureVersion" v JOIN "Indicator" i ON i."id" = v."indicatorId"
            WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL' LIMIT ${mostNames}) f)
        SELECT "key", json_agg(name) AS names FROM (
          SELECT min("key") AS "key", name FROM named WHERE name IS NOT NULL GROUP BY name HAVING count(DISTINCT "key") = 1) one
        GROUP BY "key" LIMIT ${mostNames}`,
      values: [],
    }),
  ]);
  return {
    actors: actors.map(({ actor, names }) => ({ id: actor.key, names: names.map(({ name }) => name) })),
    conventions: conventions.map(({ convention, ...titled }) => ({
      id: convention.key,
      names: namesIn('title').flatMap((name) => titled[name] ?? []),
    })),
    indicators: labels.map(({ key, names }) => ({ id: key, names })),
  };
}
