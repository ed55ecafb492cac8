import type { Atlas, SubjectKind } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { foldedName } from './folded-name.ts';

const longest = 80;

/**
 * A key that says what it is of: "contrats-signes-bretagne-2024". What is too long loses words at the end of its first part: where and when
 * tell it from the others.
 */
export function keyOf(...parts: readonly (string | null)[]): string {
  const [first = '', ...others] = parts.map((part) => (part === null ? '' : inKey(part)));
  const rest = others.filter(Boolean).join('-').slice(0, longest).replace(/-$/, '');
  const room = rest === '' ? longest : longest - rest.length - 1;
  const label = first.length <= room ? first : wordsWithin(first, room);
  return [label, rest].filter(Boolean).join('-') || 'x';
}

const inKey = (text: string): string =>
  foldedName(text.replaceAll(/[œŒ]/g, 'oe'))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Its first words, as many as there is room for; of one that is longer than that, its beginning. */
const wordsWithin = (words: string, room: number): string =>
  words.slice(0, Math.max(0, room)).replace(words[room] === '-' ? /-$/ : /-[^-]*$/, '');

/** The key that a figure would like to have: what it counts, where, unless that is the whole country, and when. */
export const figureKeyOf = (
  { label, territory, period }: Readonly<Record<'label' | 'territory' | 'period', string | null>>,
  atlas: Pick<Atlas, 'all'>,
): string => {
  const place = atlas.all.find(({ id }) => id === territory);
  return keyOf(
    label,
    place && place.level !== 'COUNTRY' ? place.name : null,
    period?.replaceAll('/', '-') ?? null,
  );
};

const tables = { FIGURE: 'Figure', INDICATOR: 'Indicator', SOURCE: 'Source' } as const satisfies Partial<
  Record<SubjectKind, string>
>;

/** Gives keys that no record has, drafted or not, and that it has not given before: a second one of a name has a number. */
export async function freeKeys(
  tx: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>,
  kind: keyof typeof tables,
  wanted: readonly string[],
): Promise<(base: string) => string> {
  // What begins with a key that is wanted may be the one that would be given.
  const rows = await tx.$queryRawUnsafe<{ key: string }[]>(
    `SELECT DISTINCT t."key" FROM (
       SELECT "key" FROM "${tables[kind]}" UNION ALL SELECT "key" FROM "DraftChange" WHERE "kind" = $2::"SubjectKind"
     ) t JOIN json_array_elements_text($1::json) AS asked (key)
       ON t."key" = asked.key OR left(t."key", length(asked.key) + 1) = asked.key || '-'`,
    JSON.stringify([...new Set(wanted)]),
    kind,
  );
  const taken = new Set(rows.map(({ key }) => key));
  return (base) => {
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
    taken.add(key);
    return key;
  };
}
