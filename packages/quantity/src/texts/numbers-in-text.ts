import { decimalLimits, readDecimal } from '../decimal.ts';
import { grammars } from '../languages/grammars.ts';
import { lexicons } from '../lexicon.ts';
import type { Locale } from '../locales.ts';
import { noOwnUnits, type Units } from '../own-units.ts';
import { type Found, find } from '../phrases.ts';
import type { Qualifier } from '../qualifiers.ts';
import type { ScaledDigits } from '../read-digits.ts';
import { readNumber } from '../read-number.ts';
import { type Token, tokenise } from '../tokens.ts';
import type { AnyUnit, ValueUnit } from '../units.ts';
import { measures } from '../values/measures.ts';
import { readValueInput, type Value } from '../values/value.ts';
import { splitRuns } from './digit-runs.ts';
import { expressionAt, expressionEnd } from './expression-in-text.ts';
import { mayBeginNumber } from './may-begin-number.ts';
import { mayHoldNumber } from './may-hold-number.ts';
import { type Place, placeOf, type Spot } from './place-of-number.ts';
import { turns } from './turns.ts';

/** A number in a sentence that somebody wrote, with its qualifier and what it counts. */
export interface TextNumber {
  /** What it means: one value, or the two that an ambiguous separator allows. */
  readonly values: readonly Value[];
  /** As it stands in the text: "plus de 1 780 formations". */
  readonly written: string;
  readonly at: number;
  /** Whether it states how many, states a part of that ("dont 5"), or only says which are meant ("de 50 salariés"). */
  readonly place: Exclude<Place, 'NONE'>;
  /** Whether a sentence or a label begins with it. */
  readonly isAtStart: boolean;
}

// What somebody writes beside a figure has a few numbers; a list of hundreds is no such text, and costs no more than this.
const mostNumbers = 60;
const mostLookedAt = 300;
const mostExpressions = 8;

/**
 * The numbers in running text that say how many: no dates, years, ranks, times of day, references ("axe 2") or codes.
 * Any text is answered.
 * @param units those that it may name beside ours.
 */
export function numbersInText(text: string, locale: Locale, units: Units = noOwnUnits): TextNumber[] {
  if (!mayHoldNumber(text, locale)) return [];
  const tokens = splitRuns(tokenise(text), locale);
  const found: TextNumber[] = [];
  let expressions = 0;
  let lookedAt = 0;
  let reference = -1;
  for (let from = 0; from < tokens.length && found.length < mostNumbers && lookedAt < mostLookedAt; ) {
    const isBegin = mayBeginNumber(tokens, from, locale);
    const end = isBegin && expressions < mostExpressions ? expressionEnd(tokens, from, locale) : null;
    if (end !== null) expressions += 1;
    const spot =
      (end !== null && expressionAt(text, tokens, { from, end }, { locale, units })) ||
      (isBegin && numberAt(tokens, from, locale, units));
    if (!spot) {
      from += 1;
      continue;
    }
    lookedAt += 1;
    const place = placeOf({ text, tokens, locale, afterReference: reference }, spot);
    const [first, last] = [tokens[spot.from], tokens[spot.to - 1]];
    if (place === 'REFERENCE') reference = spot.to;
    else if (place !== 'NONE' && first && last && spot.values.length > 0) {
      const written = text.slice(first.at, last.end);
      found.push({ values: spot.values, written, at: first.at, place, isAtStart: isAtStart(tokens, spot) });
    }
    from = spot.to;
  }
  return found;
}

/** A plain number that begins here: whether it rises or falls, its qualifier, its sign, its digits, and what it counts. */
function numberAt(tokens: readonly Token[], from: number, locale: Locale, units: Units): Spot | null {
  const { before, after } = lexicons[locale];
  const turn = find(turns[locale].before, tokens, from);
  const qualifier = find(before, tokens, turn?.next ?? from);
  const sign = signAt(tokens, qualifier?.next ?? turn?.next ?? from);
  const isMoney = tokens[sign.next]?.text === '€';
  const numberFrom = sign.next + (isMoney ? 1 : 0);
  const number = readNumber(tokens, numberFrom, locale, isMoney);
  if (!number) return null;
  // A telephone number, a code: nothing counts so.
  if ('fault' in number)
    return { values: [], from, numberFrom, numberTo: numberFrom + 1, to: numberFrom + 1 };
  const { readings, isAbout, takesOf } = number.meaning;
  const noun = isMoney
    ? { meaning: 'euro' as const, next: number.next }
    : nounAt(tokens, number.next, { takesOf, locale, units });
  const next = noun?.next ?? number.next;
  const later = qualifier ? null : (find(after, tokens, next) ?? find(after, tokens, number.next));
  const to = Math.max(next, later?.next ?? 0);
  const turned = turn ?? find(turns[locale].after, tokens, to);
  const said = {
    qualifier: qualifier?.meaning ?? later?.meaning ?? (isAbout ? ('ABOUT' as const) : ('EXACT' as const)),
    unit: noun?.meaning ?? null,
    isChange: Boolean(turned) || sign.is === '+',
    isNegative: sign.is === '-' || turned?.meaning === -1,
  };
  return {
    values: readings.flatMap((reading) => valueRead(reading, said) ?? []),
    ...{ from, numberFrom, numberTo: number.next, to },
    isQualified: qualifier !== null,
  };
}

/** A plus or a minus that belongs to the digits after it; a dash between words does not. */
function signAt(
  tokens: readonly Token[],
  at: number,
): { readonly is: '+' | '-' | null; readonly next: number } {
  const [sign, number] = [tokens[at], tokens[at + 1]];
  if (sign?.text === '+' && number?.kind === 'digits') return { is: '+', next: at + 1 };
  const isMinus = sign?.text === '-' && number?.kind === 'digits' && sign.end === number.at;
  return isMinus && tokens[at - 1]?.end !== sign.at ? { is: '-', next: at + 1 } : { is: null, next: at };
}

/** What is counted; one word may stand before it: "5 000 nouvelles entreprises". */
function nounAt(
  tokens: readonly Token[],
  at: number,
  { takesOf, locale, units }: { takesOf: boolean; locale: Locale; units: Units },
): Found<AnyUnit> | null {
  const { of } = lexicons[locale];
  const start = takesOf && of.includes(tokens[at]?.text ?? '') ? at + 1 : at;
  const word = tokens[start];
  const { ties, conjunctions } = grammars[locale].smallWords;
  const isAdjective = word?.kind === 'word' && ![...ties, ...conjunctions].includes(word.text);
  for (const from of isAdjective ? [start, start + 1] : [start]) {
    const ours =
      find<ValueUnit>(lexicons[locale].units, tokens, from) ??
      find<ValueUnit>(measures[locale], tokens, from);
    const own = find(units.names[locale], tokens, from);
    // Of two that begin alike the longer one: "points de contact" before "points".
    const found = own && (!ours || own.next > ours.next) ? own : ours;
    if (found) return found;
  }
  return null;
}

interface Said {
  readonly qualifier: Qualifier;
  readonly unit: AnyUnit | null;
  readonly isChange: boolean;
  readonly isNegative: boolean;
}

function valueRead({ digits, decimals }: ScaledDigits, { isNegative, ...said }: Said): Value | null {
  const padded = String(digits).padStart(decimals + 1, '0');
  const text = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  const read =
    text.length > decimalLimits.integerDigits * 2 ? null : readDecimal(isNegative ? `-${text}` : text);
  if (!read || !('number' in read)) return null;
  const value = readValueInput({ ...said, number: read.number });
  return 'fault' in value ? null : value;
}

function isAtStart(tokens: readonly Token[], { from }: Spot): boolean {
  const before = tokens[from - 1];
  return !before || (before.kind === 'sign' && [':', '.', '!', '?', '–', '—', '-', ';'].includes(before.raw));
}
