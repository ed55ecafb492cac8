import { phraseKey, type Token } from './tokens.ts';

/** Phrases of one or more words, and what each of them means. */
export interface Phrases<Meaning> {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Words in the longest of them: no longer stretch of text is tried. */
  readonly longest: number;
}

/** A meaning that was found, and the place of the first token after it. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly next: number;
}

/** Phrases as people write them, folded once, so that finding one is a look-up. */
export function phrases<Meaning>(entries: Iterable<readonly [string, Meaning]>): Phrases<Meaning> {
  const meanings = new Map<string, Meaning>();
  let longest = 0;
  for (const [phrase, meaning] of entries) {
    const key = phraseKey(phrase);
    meanings.set(key, meaning);
    longest = Math.max(longest, key.split(' ').length);
  }
  return { meanings, longest };
}

/** The longest phrase that starts at this token: "un peu plus de" before "un". */
export function find<Meaning>(
  { meanings, longest }: Phrases<Meaning>,
  tokens: readonly Token[],
  from: number,
): Found<Meaning> | null {
  let key = '';
  let found: Found<Meaning> | null = null;
  for (let next = from; next < tokens.length && next < from + longest; next += 1) {
    key = key === '' ? (tokens[next]?.text ?? '') : `${key} ${tokens[next]?.text}`;
    const meaning = meanings.get(key);
    if (meaning !== undefined) found = { meaning, next: next + 1 };
  }
  return found;
}
