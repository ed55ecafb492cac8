import type { Named, Read, Reading } from '../candidate.ts';
import type { PressText } from '../read-text.ts';
import { plainText } from '../text/plain.ts';

/** Which records a text names, and where. */
export interface NamedRecords {
  /** The convention of a sentence: named in it, or the only one of the text. */
  convention(sentence: number): Read<string> | null;
  actors(sentence: number): readonly string[];
  /** The indicator that is called as this is counted. */
  indicator(counted: string | null): string | null;
}

export function namedIn(
  press: PressText,
  { conventions = [], actors = [], indicators = [] }: Reading,
): NamedRecords {
  const conventionsIn = bySentence(press, conventions);
  const actorsIn = bySentence(press, actors);
  const all = new Set(conventionsIn.flat());
  const [only] = all.size === 1 ? all : [];
  const labels = new Map(
    indicators.flatMap(({ id, names }) => names.map((name) => [wordsOf(name), id] as const)),
  );
  return {
    convention(sentence) {
      const [own] = conventionsIn[sentence] ?? [];
      if (own) return { is: own, from: 'sentence', isInferred: false };
      return only ? { is: only, from: 'text', isInferred: true } : null;
    },
    actors: (sentence) => actorsIn[sentence] ?? [],
    indicator: (counted) => (counted === null ? null : (labels.get(wordsOf(counted)) ?? null)),
  };
}

/** The records that each sentence names. */
function bySentence({ plain, text, sentences }: PressText, records: readonly Named[]): string[][] {
  const byName = new Map(
    records.flatMap(({ id, names }) => names.map((name) => [plainText(name), { id, name }] as const)),
  );
  const found: string[][] = sentences.map(() => []);
  if (byName.size === 0) return found;
  const escaped = [...byName.keys()]
    .filter((name) => name.length > 1)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const form = new RegExp(
    `(?<![\\p{L}\\d])(?:${escaped.toSorted((one, other) => other.length - one.length).join('|')})(?![\\p{L}\\d])`,
    'gu',
  );
  let sentence = 0;
  for (const match of plain.matchAll(form)) {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.to ?? 0) <= match.index) sentence += 1;
    const record = byName.get(match[0]);
    // A short name is one only as it is written: "CIO" is no "cio".
    const isWritten =
      match[0].length > 4 || text.slice(match.index, match.index + match[0].length) === record?.name;
    const ids = found[sentence];
    if (record && isWritten && ids && !ids.includes(record.id)) ids.push(record.id);
  }
  return found;
}

const wordsOf = (label: string): string =>
  plainText(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
