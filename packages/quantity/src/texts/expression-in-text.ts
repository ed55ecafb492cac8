import { grammars, inEachLanguage } from '../languages/grammars.ts';
import { lexicons } from '../lexicon.ts';
import type { Locale } from '../locales.ts';
import { readCardinal } from '../number-words.ts';
import type { Units } from '../own-units.ts';
import { find, phrases } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { parseValue } from '../values/parse-value.ts';
import type { Spot } from './place-of-number.ts';

/** Longest expression in tokens: "plus de trois jeunes salariés sur quatre". */
const longest = 10;

const tables = inEachLanguage((locale) => {
  const { outOf, parts, half, times, between, ranges } = grammars[locale];
  const all = <Word extends string>(words: readonly Word[]) =>
    phrases(words.map((word) => [word, true] as const));
  return {
    middles: all([...outOf.read, between.middle, ...ranges.map(({ middle }) => middle)]),
    ends: all([...Object.values(parts).flatMap(({ one, many }) => [one, many]), ...times.after]),
    begins: all(half),
    times: all(Object.keys(times.words)),
    // A fold takes « doublés » for « doubles », which says nothing of how many times.
    timesAsWritten: new Set(Object.keys(times.words)),
    openers: all([between.before, ...ranges.flatMap(({ before }) => before || []), ...times.before]),
  };
});

/** A ratio, a fraction, a range or a multiple that begins here and holds at least what stands before `end`. */
export function expressionAt(
  text: string,
  tokens: readonly Token[],
  { from, end }: { readonly from: number; readonly end: number },
  { locale, units }: { readonly locale: Locale; readonly units: Units },
): Spot | null {
  const first = tokens[from];
  // What is counted may follow, or one sign.
  for (const to of new Set([clauseEnd(tokens, from, from + longest), end + 1, end])) {
    const last = tokens[to - 1];
    if (!first || !last || to < end) continue;
    const read = parseValue(text.slice(first.at, last.end), { locale, units, rest: 'given' });
    if (read.ok && read.value.kind !== 'NUMBER')
      return { values: [read.value], from, numberFrom: from, numberTo: to, to, isExpression: true };
  }
  return null;
}

/**
 * The least end of an expression that may begin here: "7 jeunes sur 10", "deux tiers", "entre 15 et 20". Null where a plain number
 * begins at most, so that few texts are read closely.
 */
export function expressionEnd(tokens: readonly Token[], from: number, locale: Locale): number | null {
  const { middles, ends, begins, openers, timesAsWritten } = tables[locale];
  const qualified = find(lexicons[locale].before, tokens, from)?.next ?? from;
  const begun = find(begins, tokens, qualified);
  if (begun) return begun.next;
  const times = find(tables[locale].times, tokens, qualified);
  if (times) return timesAsWritten.has(asWritten(tokens.slice(qualified, times.next))) ? times.next : null;
  const opened = qualified === from ? find(openers, tokens, from)?.next : undefined;
  const number = numberEnd(tokens, opened ?? qualified, locale);
  if (number === null) return null;
  const stop = clauseEnd(tokens, from, number + 4);
  for (let at = number; at < stop; at += 1) {
    const ended = find(ends, tokens, at);
    if (ended) return ended.next;
    const middle = find(middles, tokens, at);
    const end = middle && numberEnd(tokens, middle.next, locale);
    if (end) return end;
  }
  return null;
}

const asWritten = (tokens: readonly Token[]) =>
  tokens.map(({ raw }) => raw.toLowerCase().normalize('NFC')).join(' ');

function numberEnd(tokens: readonly Token[], at: number, locale: Locale): number | null {
  if (tokens[at]?.kind === 'digits') return at + 1;
  return readCardinal(tokens, at, locale)?.next ?? null;
}

/** Where the clause ends in which this token stands, looked for no further than `most`. */
function clauseEnd(tokens: readonly Token[], from: number, most: number): number {
  let end = from + 1;
  while (end < most && end < tokens.length && !isStop(tokens[end])) end += 1;
  return end;
}

const stops: ReadonlySet<string> = new Set(['.', ',', ';', ':', '!', '?', '(', ')']);
const isStop = (token: Token | undefined) => token?.kind === 'sign' && stops.has(token.raw);
