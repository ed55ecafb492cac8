import type { Stretch } from '../segment/blocks.ts';
import type { TextLanguage } from '../text/text-language.ts';
import { readExpression } from './expressions.ts';
import type { FoundNumber } from './found-number.ts';
import { readPlain } from './read-plain.ts';
import { type Seed, seedsIn } from './seeds.ts';

/** What a number is read from. */
export interface NumberText {
  /** As it is seen. */
  readonly text: string;
  readonly plain: string;
  readonly language: TextLanguage;
  /** The sentence that the number stands in. */
  readonly sentence: Stretch;
}

/** How far the words around a number are looked at. */
export const windowOf = { left: 90, right: 110 };

/** What stands before and after a place, within the sentence. */
export const leftOf = ({ plain, sentence }: NumberText, at: number): string =>
  plain.slice(Math.max(sentence.from, at - windowOf.left), at);
export const rightOf = ({ plain, sentence }: NumberText, at: number): string =>
  plain.slice(at, Math.min(sentence.to, at + windowOf.right));

/** The numbers of a sentence, from left to right; those that begin in a stretch that is taken already are left out. */
export function numbersIn(given: NumberText, isTaken: (at: number) => boolean): FoundNumber[] {
  const found: FoundNumber[] = [];
  let next = given.sentence.from;
  for (const seed of seedsIn(given.plain, given.sentence, given.language)) {
    if (seed.from < next || isTaken(seed.from)) continue;
    const number = numberAt(given, seed);
    if (!number) continue;
    found.push(number);
    next = number.to;
  }
  return found;
}

function numberAt(given: NumberText, seed: Seed): FoundNumber | null {
  if (seed.is === 'vague' || seed.is === 'ordinal' || seed.is === 'foreign') return bare(seed, seed.is);
  const foreign = seed.is === 'digits' ? (/^\p{Nd}+/u.exec(rightOf(given, seed.to))?.[0] ?? '') : '';
  if (foreign !== '') return bare({ ...seed, to: seed.to + foreign.length }, 'foreign');
  if (seed.is === 'digits' && /[a-wyz]/.test(given.plain.charAt(seed.from - 1))) return bare(seed, 'name');
  const expression = readExpression(given, seed);
  if (!expression && seed.is === 'one' && isOnePoint(given, seed)) return readPlain(given, seed);
  if (expression || seed.is === 'one' || seed.is === 'fraction' || seed.is === 'multiple') return expression;
  return readPlain(given, seed);
}

/** "Perd un point", "un point de moins": elsewhere "un point" is a manner of speaking. */
const isOnePoint = (given: NumberText, { from, to }: Seed): boolean =>
  onePoint.test(rightOf(given, to)) ||
  (/^ (?:percentage )?point\b(?! d)/.test(rightOf(given, to)) && moves.test(leftOf(given, from)));

const onePoint =
  /^ point de (?:plus|moins|pourcentage|hausse|baisse)\b|^ (?:percentage )?point (?:more|less|higher|lower)\b/;
const moves =
  /\b(?:gagn|perd|recul|progress|augment|baiss|hausse|bond|repli|grimp|chut|soit|rose|fell|gained|lost|up|down)[a-z]*(?: de| d'| by)? ?$/;

const bare = ({ from, to }: Seed, expression: FoundNumber['expression']): FoundNumber => ({
  ...{ from, to, core: { from, to }, value: null, noun: null },
  ...{ isSigned: false, isInWords: true, expression },
});
