import { halfAt, withHalf } from './half.ts';
import { type Lexicon, lexicons } from './lexicon.ts';
import type { Locale } from './locales.ts';
import { readCardinal } from './number-words.ts';
import { type Found, find, type Phrases } from './phrases.ts';
import type { ProblemCode } from './problems.ts';
import type { Qualifier } from './qualifiers.ts';
import type { ScaledDigits } from './read-digits.ts';
import { readNumber } from './read-number.ts';
import type { Token } from './tokens.ts';
import type { AnyUnit } from './units.ts';

/** What a text says, before it is checked against what is expected. */
export interface Sentence {
  readonly qualifier: Qualifier;
  /** The sign before the number; null where there is none. */
  readonly sign: Sign | null;
  /** Whether a word or sign of the text says the qualifier. */
  readonly isQualified: boolean;
  /** Whether a scale word multiplies the number: "3,718 millions". */
  readonly isScaled: boolean;
  /** The power of ten of that word after digits. */
  readonly exponent?: number;
  readonly readings: readonly ScaledDigits[];
  /** Which tokens are the number. */
  readonly numberAt: Stretch;
  readonly unit: { readonly name: AnyUnit; readonly at: Stretch } | null;
  /** The words after all that which are no unit: "d’apprentissage". Null where everything is read. */
  readonly rest: Rest | null;
}

/** A plus or a minus, and its token. */
export interface Sign {
  readonly is: '+' | '-';
  readonly at: number;
}

/** Words at the end that say what is counted. */
export interface Rest {
  readonly at: Stretch;
  /** Tied by "de" to a million or a hundred, where that "de" is none of them. */
  readonly nounFrom: number;
}

/** From this token to before that one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Why it is none, and which tokens show it. */
export interface Fault {
  readonly fault: ProblemCode;
  readonly at: Stretch;
  readonly other?: Stretch;
}

/**
 * Reads: a qualifier, a sign, a number, a unit; the qualifier may come last. Each at most once, and then words
 * that are none of these, for the caller to take or to refuse.
 * "plus de 1 780 contrats", "−5 %", "€1.5 million or more", "une centaine d’organisations".
 */
export function readSentence(
  tokens: readonly Token[],
  locale: Locale,
  ownUnits: Phrases<AnyUnit>,
): Sentence | Fault {
  const lexicon = lexicons[locale];
  const [first, second] = tokens.flatMap((token, index) => (token.kind === 'digits' ? [index] : []));
  if (first !== undefined && second !== undefined) {
    return { fault: 'twoNumbers', at: token(first), other: token(second) };
  }

  const before = find(lexicon.before, tokens, 0);
  const another = before && find(lexicon.before, tokens, before.next);
  if (before && another) {
    return {
      fault: 'twoQualifiers',
      at: { from: 0, to: before.next },
      other: { from: before.next, to: another.next },
    };
  }

  const start = readSignAndMoney(tokens, before?.next ?? 0, lexicon);
  const number = readNumber(tokens, start.next, locale, start.money !== null);
  if (!number) return noNumber(tokens, start.next, locale);
  if ('fault' in number) return { fault: number.fault, at: token(start.next) };

  const { isAbout, takesOf, isScaled, exponent, readings } = number.meaning;
  const qualifier = before && { name: before.meaning, at: { from: 0, to: before.next } };
  const tail = readTail(
    tokens,
    number.next,
    { ...lexicon, ownUnits, locale },
    { unit: start.money, qualifier, takesOf },
  );
  if ('fault' in tail) return tail;
  const halved = tail.half && (isScaled || isAbout ? null : withHalf(readings, 1n));
  if (tail.half && !halved) return { fault: 'unknownWords', at: tail.half };
  return {
    qualifier: tail.qualifier?.name ?? (isAbout ? 'ABOUT' : 'EXACT'),
    isQualified: tail.qualifier !== null,
    sign: start.sign,
    isScaled,
    ...(exponent !== undefined && { exponent }),
    readings: halved ?? readings,
    numberAt: { from: start.next, to: number.next },
    unit: tail.unit,
    rest: tail.rest,
  };
}

/** "−5", "moins 5", "+41", "€1,780", "−€5" */
function readSignAndMoney(tokens: readonly Token[], from: number, { minus }: Lexicon) {
  let next = from;
  let sign: Sign | null = null;
  let money: Sentence['unit'] = null;
  for (; next < tokens.length; next += 1) {
    const { text } = tokens[next] as Token;
    if (sign === null && (text === '+' || minus.includes(text)))
      sign = { is: text === '+' ? '+' : '-', at: next };
    else if (money === null && text === '€') money = { name: 'euro', at: token(next) };
    else break;
  }
  return { next, sign, money };
}

interface Tail {
  /** "et demi" after what is counted: "deux ans et demi". */
  readonly half: Stretch | null;
  readonly rest: Rest | null;
  readonly unit: Sentence['unit'];
  readonly qualifier: { readonly name: Qualifier; readonly at: Stretch } | null;
}

/** What follows the number: its unit and a qualifier, in either order, each if it is not there yet. */
function readTail(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon & { readonly ownUnits: Phrases<AnyUnit>; readonly locale: Locale },
  known: Omit<Tail, 'rest' | 'half'> & { readonly takesOf: boolean },
): Tail | Fault {
  let { unit, qualifier } = known;
  let half: Stretch | null = null;
  for (let next = from; next < tokens.length; ) {
    const takesOf = known.takesOf && next === from && lexicon.of.includes(tokens[next]?.text ?? '');
    const noun = unitAt(tokens, takesOf ? next + 1 : next, lexicon);
    const words = find(lexicon.after, tokens, next) ?? (qualifier && find(lexicon.before, tokens, next));
    if (noun && !unit) {
      unit = { name: noun.meaning, at: { from: next, to: noun.next } };
      next = noun.next;
      const more = halfAt(tokens, next, lexicon.locale);
      if (more) half = { from: next, to: more.next };
      next = more?.next ?? next;
    } else if (words && !qualifier) {
      qualifier = { name: words.meaning, at: { from: next, to: words.next } };
      next = words.next;
    } else if (words && qualifier) {
      return { fault: 'twoQualifiers', at: qualifier.at, other: { from: next, to: words.next } };
    } else {
      const last = qualifier || unit ? null : lastQualifier(tokens, next + 1, lexicon);
      const rest = {
        at: { from: next, to: last?.at.from ?? tokens.length },
        nounFrom: takesOf ? next + 1 : next,
      };
      return { unit, qualifier: last ?? qualifier, half, rest };
    }
  }
  return { unit, qualifier, half, rest: null };
}

/**
 * A qualifier at the very end, behind the one word that says what is counted: "100 jeunes et plus". Behind several it may be of the last
 * of them: "1 200 diplômés de niveau bac et plus".
 */
function lastQualifier(tokens: readonly Token[], at: number, { after }: Lexicon): Tail['qualifier'] {
  const found = find(after, tokens, at);
  return found?.next === tokens.length ? { name: found.meaning, at: { from: at, to: found.next } } : null;
}

/** The unit that is named here: of two that begin alike the longer one, "points de contact" before "points". */
function unitAt(
  tokens: readonly Token[],
  at: number,
  { units, ownUnits }: Pick<Lexicon, 'units'> & { readonly ownUnits: Phrases<AnyUnit> },
): Found<AnyUnit> | null {
  const [ours, own] = [find(units, tokens, at), find(ownUnits, tokens, at)];
  return own && (!ours || own.next > ours.next) ? own : ours;
}

/** No number where one should start: what stands there instead? */
function noNumber(tokens: readonly Token[], from: number, locale: Locale): Fault {
  const whole = { from: 0, to: tokens.length };
  const digits = tokens.findIndex((each, index) => index > from && each.kind === 'digits');
  if (digits !== -1) return { fault: 'unknownWords', at: { from, to: digits } };
  if (tokens.some((_, index) => find(lexicons[locale].vague, tokens, index)))
    return { fault: 'vagueNumber', at: whole };
  const words = tokens.findIndex((_, index) => index > from && readCardinal(tokens, index, locale));
  return words === -1 ? { fault: 'noNumber', at: whole } : { fault: 'unknownWords', at: { from, to: words } };
}

function token(index: number): Stretch {
  return { from: index, to: index + 1 };
}
