import { type Decimal, type DecimalFault, decimalLimits, readDecimal } from './decimal.ts';
import { format } from './format.ts';
import { leftOutOf, unframe } from './frame.ts';
import { kindOf } from './kinds.ts';
import { grammars } from './languages/grammars.ts';
import { checkedLocale, type Locale, noBreakSpace } from './locales.ts';
import { type Units, unitsIn } from './own-units.ts';
import { periodFrom } from './period-clause.ts';
import { type Problem, type ProblemCode, problem } from './problems.ts';
import { type Quantity, quantity } from './quantity.ts';
import type { ScaledDigits } from './read-digits.ts';
import { readSentence, type Stretch } from './read-sentence.ts';
import { bareNoun, nounOf } from './rest.ts';
import { decimalsOf, mantissaOf, scales } from './scale.ts';
import { separatorSettled } from './separators.ts';
import { signRead } from './sign-read.ts';
import { longestText, type Token, tokenise } from './tokens.ts';
import { type AnyUnit, isCountable, isSameUnit, unitWords } from './units.ts';

/** How a text is read. */
export interface ParseOptions {
  readonly locale: Locale;
  /** What the number counts, when the text need not say it. A text that says another unit is refused. */
  readonly unit?: AnyUnit | null | undefined;
  /** The units of a hub's own that a text may name, beside ours. */
  readonly units?: Units | undefined;
  /** `given`: a noun that is no unit is given back as `rest`. It is refused by default. */
  readonly rest?: 'given' | undefined;
}

/** The quantity and what the text says beside it, or why there is none. */
export type Parsed =
  | ({ readonly ok: true; readonly quantity: Quantity } & Beside)
  | { readonly ok: false; readonly problem: Problem };

/** What a text says that a quantity does not hold, as it is written. */
export interface Beside {
  /** A plus before the number: "+ 9 %" is a change. A minus is in the number. */
  readonly sign?: '+';
  /** How many decimals are printed, where the number has fewer: 2 for "5,40 %". */
  readonly decimals?: number;
  /** The power of ten in which digits are printed: 6 for "7,6 millions", 3 for "320 k€". */
  readonly scale?: number;
  /** When, or since when: "entre 2020 et 2021". */
  readonly period?: string;
  /** What is counted, in full: "contrats d’apprentissage". Only with `rest: 'given'`. */
  readonly rest?: string;
  /** What was left out because it says nothing of the number: "*", "(1)", "soit". */
  readonly stripped?: readonly string[];
}

/**
 * Reads a quantity as people type it: "plus de 1 780", "près d’un millier", "1,5 million d’euros", "41 %", "huit".
 *
 * Any text is answered, never thrown at. What could be read in two ways is refused with both readings, and nothing is
 * rounded or guessed. `printed` is left to the caller, who knows whether this text is a source's.
 * @throws TypeError for a locale that does not exist.
 */
export function parse(text: string, options: ParseOptions): Parsed {
  const locale = checkedLocale(options.locale);
  if (text.length > longestText) return refuse('tooLong', locale, longestText, text.slice(longestText));
  const all = tokenise(text);
  if (all.length === 0) return refuse('empty', locale, 0, '');

  const framed = unframe(all, locale);
  const periodAt = periodFrom(framed.tokens, locale);
  const tokens = framed.tokens.slice(0, periodAt);
  const ownUnits = unitsIn(options.units, options.unit).names[locale];
  const sentence = readSentence(tokens, locale, ownUnits);
  const whole = { from: 0, to: all.length };
  const kind = isUnread(sentence) ? kindOf(tokens, locale, ownUnits) : null;
  if (kind) return refuse(kind, locale, placeOf(all, whole), textOf(text, all, whole));
  if ('fault' in sentence) {
    const { fault, at, other } = sentence;
    return refuse(
      fault,
      locale,
      placeOf(tokens, at),
      textOf(text, tokens, at),
      other && textOf(text, tokens, other),
    );
  }

  const noun = nounOf(sentence, tokens, locale);
  if (sentence.rest && !(noun && options.rest === 'given')) {
    const { at } = sentence.rest;
    return refuse('unknownWords', locale, placeOf(tokens, at), textOf(text, tokens, at));
  }
  const { qualifier, numberAt } = sentence;
  const unit = noun && !noun.isOfUnit ? null : sentence.unit;
  if (unit && options.unit !== undefined && !isSameUnit(unit.name, options.unit)) {
    const expected = options.unit === null ? grammars[locale].noUnit : unitWords(options.unit)[locale].many;
    return refuse('unitMismatch', locale, placeOf(tokens, unit.at), textOf(text, tokens, unit.at), expected);
  }

  const counted = {
    unit: unit?.name ?? (noun ? null : (options.unit ?? null)),
    isSaid: unit !== null || noun !== null,
  };
  const isCount =
    noun !== null ? !unit || isCountable(unit.name) : counted.unit !== null && isCountable(counted.unit);
  const sign = signRead(sentence, tokens, framed, { ...counted, isCount });
  const at = placeOf(tokens, numberAt);
  const read = textOf(text, tokens, numberAt);
  const { isScaled } = sentence;
  const readings = separatorSettled(sentence.readings, tokens[numberAt.from]?.text ?? '', locale, {
    unit: counted.unit,
    isCount,
    isScaled,
  });
  const found: Quantity[] = [];
  for (const reading of readings) {
    const value = numberOf(reading, sign.is === '-');
    if ('fault' in value) return refuse(value.fault, locale, at, read);
    found.push(quantity({ qualifier, number: value.number, unit: counted.unit }));
  }
  const written = (each: Quantity) => format(each, { locale, withUnit: unit !== null });
  const [only, second] = found;
  if (!only) throw new Error('A number has a reading.');
  if (second) {
    const details = { read, written: found.map(written) };
    return { ok: false, problem: problem('ambiguousSeparator', locale, at, details, found) };
  }
  if ('doubt' in sign) {
    const choices = sign.choices(only);
    const details = {
      read: textOf(text, all, whole),
      written: choices.map(
        (each, index) =>
          `${index === 1 && sign.doubt === 'plusOrMoreThan' ? `+${noBreakSpace}` : ''}${written(each)}`,
      ),
    };
    return { ok: false, problem: problem(sign.doubt, locale, placeOf(all, whole), details, choices) };
  }
  const stripped = [...framed.stripped, ...sign.stripped].sort((a, b) => a.at - b.at);
  return {
    ok: true,
    quantity: only,
    ...(sign.is === '+' && { sign: '+' }),
    ...printedPrecision(only, readings[0], sentence.exponent),
    ...(periodAt < framed.tokens.length && {
      period: textOf(text, framed.tokens, { from: periodAt, to: framed.tokens.length }),
    }),
    ...(noun && { rest: bareNoun(textOf(text, tokens, noun.at), locale) }),
    ...(stripped.length > 0 && { stripped: leftOutOf(stripped, text) }),
  };
}

/** Whether the text may still be of a kind that has a name: no fault that says more than the kind would. */
function isUnread(sentence: ReturnType<typeof readSentence>): boolean {
  if (!('fault' in sentence)) return sentence.rest !== null;
  return ['twoNumbers', 'noNumber', 'vagueNumber', 'unknownWords'].includes(sentence.fault);
}

/** The decimals and the scale in which a number is printed, where it does not tell them itself. */
function printedPrecision(
  { number }: Quantity,
  reading: ScaledDigits | undefined,
  exponent: number | undefined,
): Pick<Beside, 'decimals' | 'scale'> {
  const scale = scales.find((each) => each === exponent) ?? null;
  const mantissa = mantissaOf(number, scale) ?? number;
  const decimals = exponent === undefined || scale !== null ? (reading?.decimals ?? 0) : 0;
  return {
    ...(decimals > decimalsOf(mantissa) && decimals <= decimalLimits.decimals && { decimals }),
    ...(exponent !== undefined && { scale: exponent }),
  };
}

function numberOf(
  { digits, decimals }: ScaledDigits,
  isNegative: boolean,
): { number: Decimal } | { fault: ProblemCode } {
  const text = String(digits).padStart(decimals + 1, '0');
  const value = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  const read = readDecimal(isNegative ? `-${value}` : value);
  return 'number' in read ? read : { fault: problemOf[read.fault] };
}

/** A number that was read from digits is never malformed; the table is whole so that a new fault must be thought of. */
const problemOf = {
  malformed: 'badGrouping',
  tooLarge: 'tooLarge',
  tooPrecise: 'tooPrecise',
} as const satisfies Record<DecimalFault, ProblemCode>;

function refuse(code: ProblemCode, locale: Locale, at: number, read: string, other = ''): Parsed {
  return { ok: false, problem: problem(code, locale, at, { read, other }) };
}

function placeOf(tokens: readonly Token[], { from }: Stretch): number {
  return tokens[from]?.at ?? 0;
}

function textOf(text: string, tokens: readonly Token[], { from, to }: Stretch): string {
  return text.slice(tokens[from]?.at ?? 0, tokens[to - 1]?.end ?? text.length);
}
