import { type Decimal, type DecimalFault, readDecimal } from './decimal.ts';
import { format } from './format.ts';
import { grammars } from './languages/grammars.ts';
import { checkedLocale, type Locale } from './locales.ts';
import { type Problem, type ProblemCode, problem } from './problems.ts';
import { type Quantity, quantity } from './quantity.ts';
import type { Reading } from './read-digits.ts';
import { readSentence, type Stretch } from './read-sentence.ts';
import { longestText, type Token, tokenise } from './tokens.ts';
import { type Unit, units } from './units.ts';

/** How a text is read. */
export interface ParseOptions {
  readonly locale: Locale;
  /** What the number counts, when the text need not say it. A text that says another unit is refused. */
  readonly unit?: Unit | null | undefined;
}

/** The quantity, or why there is none. */
export type Parsed =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: Problem };

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
  const tokens = tokenise(text);
  if (tokens.length === 0) return refuse('empty', locale, 0, '');

  const sentence = readSentence(tokens, locale);
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
  const { qualifier, isNegative, readings, numberAt, unit } = sentence;
  if (unit && options.unit !== undefined && unit.name !== options.unit) {
    const expected = options.unit === null ? grammars[locale].noUnit : units[options.unit][locale].many;
    return refuse('unitMismatch', locale, placeOf(tokens, unit.at), textOf(text, tokens, unit.at), expected);
  }

  const at = placeOf(tokens, numberAt);
  const read = textOf(text, tokens, numberAt);
  const found: Quantity[] = [];
  for (const reading of readings) {
    const value = numberOf(reading, isNegative);
    if ('fault' in value) return refuse(value.fault, locale, at, read);
    found.push(quantity({ qualifier, number: value.number, unit: unit?.name ?? options.unit ?? null }));
  }
  const [only, second] = found;
  if (only && !second) return { ok: true, quantity: only };
  const written = found.map((each) => format(each, { locale, withUnit: unit !== null }));
  return { ok: false, problem: problem('ambiguousSeparator', locale, at, { read, written }, found) };
}

function numberOf(
  { digits, decimals }: Reading,
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
