import type { Stretch } from './blocks.ts';

/** Where a sentence may end: a stop and a space, before what begins one. */
// A run of stops or of spaces is looked at once, from its beginning.
const ends = /(?<![.!?…])[.!?…]+(?:[ »")\]]*[»")\]])?\s+(?=\S)/g;

/** What stands before a stop that ends no sentence: "M. Martin", "art. 12", "env. 300". */
const shortened =
  /(?:^|[\s(])(?:[a-z]|mm|mmes?|mlles?|dr|art|env|etc|cf|vs|no|tel|p|pp|approx|st|ste|av|bd|i\.e|e\.g)$/;

/** The sentences of a stretch. A small letter begins none. */
export function sentencesOf(text: string, plain: string, { from, to }: Stretch): Stretch[] {
  const part = plain.slice(from, to);
  const sentences: Stretch[] = [];
  let start = from;
  for (const end of part.matchAll(ends)) {
    const at = from + end.index;
    const next = at + end[0].length;
    const begins = text.charAt(next);
    const isSmall = begins !== begins.toUpperCase();
    if (isSmall || (end[0].startsWith('. ') && shortened.test(plain.slice(Math.max(start, at - 8), at))))
      continue;
    sentences.push({ from: start, to: next });
    start = next;
  }
  if (start < to) sentences.push({ from: start, to });
  return sentences;
}

/** The clauses of a sentence: what stands between its semicolons and colons. */
export function clausesOf(plain: string, { from, to }: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const char = plain.charAt(at);
    if (char !== ';' && (char !== ':' || /\d/.test(plain.charAt(at + 1)))) continue;
    clauses.push({ from: start, to: at });
    start = at + 1;
  }
  if (start < to) clauses.push({ from: start, to });
  return clauses;
}
