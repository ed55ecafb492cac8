import { fold, territoryNames } from '@akto-figures/contents';
import sql, { type Sql } from 'sql-template-tag';
import { columnsOf } from '../locale/columns-of.ts';
import type { Reading, ReadingPorts } from '../reading/reading.ts';
import { listedLinesSql, listedSql } from '../reading/visibility.ts';
import { compare } from './find.ts';
import { anyOf, plannedAnew, quoted } from './found-figures.ts';
import type { WordMatches } from './matches.ts';
import { roleWords } from './role-words.ts';
import { synonyms } from './synonyms.ts';

/** The words that figures of an epoch are labelled with, folded: read once, when a word is in nothing else. */
export function readLabelWords(
  { select }: Pick<ReadingPorts, 'select'>,
  instant: Date,
): () => Promise<readonly string[]> {
  let asked: Promise<readonly string[]> | undefined;
  return () => {
    asked ??= select<{ word: string }>(labelWords(instant)).then(
      (rows) => [...new Set(rows.flatMap(({ word }) => fold(word).split(' ')))].filter(isAWord),
      (cause) => {
        asked = undefined;
        throw cause;
      },
    );
    return asked;
  };
}

const mostWords = 50_000;

// Cut at spaces alone, which takes a fifth of the time; the rest is done for each word once.
const labelWords = (instant: Date): Sql => sql`
  SELECT DISTINCT w AS "word" FROM "FigureVersion" v, string_to_table(concat_ws(' ', ${columnsOf('v', 'label')}), ' ') w
  WHERE ${listedSql(instant)} AND length(w) > 3 AND w !~ '[0-9]' LIMIT ${mostWords}`;

/**
 * The words of a search that found nothing, each that is in nothing public as the nearest one that is; null where none is near. Only
 * words that are public in the epoch are compared, so that no correction reveals what is not public yet.
 */
export async function corrected(reading: Reading, words: readonly WordMatches[]): Promise<string[] | null> {
  const unknown = await unknownIn(reading, words);
  if (unknown.size === 0) return null;
  const known = await vocabularyOf(reading);
  const read = words.map(({ word }) => (unknown.has(word) ? nearest(word, known) : word));
  return read.some((word, at) => word !== null && word !== words[at]?.word)
    ? read.map((word, at) => word ?? words[at]?.word ?? '')
    : null;
}

async function unknownIn(reading: Reading, words: readonly WordMatches[]): Promise<ReadonlySet<string>> {
  const open = words.filter(
    ({ word, named, tokens }) => named.size === 0 && tokens.length === 0 && isAWord(word),
  );
  const isKnown = await Promise.all(open.map(({ stems }) => isInAFigure(reading, stems)));
  return new Set(open.flatMap(({ word }, at) => (isKnown[at] ? [] : [word])));
}

async function isInAFigure({ select, instant }: Reading, stems: readonly string[]): Promise<boolean> {
  const words = sql`s."words" @@ ${anyOf(stems.map(quoted))}::tsquery`;
  const [row] = await select<{ isKnown: boolean }>(
    plannedAnew(
      sql`SELECT EXISTS (SELECT FROM "FigureSearch" s WHERE ${listedLinesSql(instant, words)}) AS "isKnown"`,
    ),
  );
  return row?.isKnown === true;
}

async function vocabularyOf(reading: Reading): Promise<ReadonlySet<string>> {
  const [names, labels] = await Promise.all([reading.names(), reading.labelWords()]);
  const places = reading.atlas.all.flatMap((territory) => [
    ...territoryNames(territory),
    ...territory.spellings.map(({ spelling }) => spelling),
  ]);
  const ours = [...Object.values(roleWords).flat(), ...synonyms.flatMap(({ words }) => words)];
  const called = [...names.all.map(({ folded }) => folded), ...places.map(fold)];
  return new Set([...labels, ...ours, ...called.flatMap((name) => name.split(' '))].filter(isAWord));
}

const isAWord = (word: string): boolean => word.length > 3 && !/\d/.test(word);

/** The nearest of some words: of those at the same distance one that begins alike and is as long, then the first by the alphabet. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const allowed = word.length < 6 ? 1 : 2;
  const near = [...known].flatMap((other) => {
    if (Math.abs(other.length - word.length) > allowed) return [];
    const distance = distanceOf(word, other, allowed);
    return distance > allowed
      ? []
      : [{ other, place: [distance, -commonStart(word, other), Math.abs(other.length - word.length)] }];
  });
  const [best] = near.sort((a, b) => compare([...a.place, a.other], [...b.place, b.other]));
  return best?.other ?? null;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** How many letters differ, two that are swapped counting once (optimal string alignment); more than `most` where it is more. */
function distanceOf(one: string, other: string, most: number): number {
  let [earlier, previous]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      let least = Math.min(
        (previous[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (previous[at - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwapped) least = Math.min(least, (earlier[at - 2] ?? 0) + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return most + 1;
    [earlier, previous] = [previous, current];
  }
  return previous[other.length] ?? most + 1;
}
