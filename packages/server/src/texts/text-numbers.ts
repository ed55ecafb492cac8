import type { Candidate, Quote, Reject } from '@akto-figures/extraction';
import { labels, lacksOf, type TextNotice, type TextNumber } from '@akto-figures/publishing';
import { type Locale, parseValue, type Units } from '@akto-figures/quantity';
import type { ReadDocument } from './read-document.ts';

/** What a reader has found, as the numbers that somebody decides about; in the order of the text. */
export function numbersOf({ extraction, language }: ReadDocument, units: Units): TextNumber[] {
  const places = new Map(extraction.candidates.map(({ id, quote }) => [id, quote]));
  const found = [
    ...extraction.candidates.map((candidate) => figureOf(candidate, places, language, units)),
    ...extraction.rejects.map(leftOf),
  ];
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

const nothing = {
  ...{ because: null, isRead: true, value: null, counted: null, label: null, indicator: null },
  ...{ period: null, periodFrom: null, territory: null, territoryFrom: null, role: 'ACTUAL' as const },
  ...{ convention: null, actors: [], relations: [], isSure: false, lacks: [], problems: [] },
  ...{ joinedTo: null, splitFrom: null, hub: null, mayFill: [], doubts: [], contradictedBy: [] },
} satisfies Partial<TextNumber>;

const leftOf = ({ because, quote }: Reject): TextNumber => ({ ...nothing, ...quote, state: 'LEFT', because });

function figureOf(
  candidate: Candidate,
  places: ReadonlyMap<string, Quote>,
  language: Locale,
  units: Units,
): TextNumber {
  const { quote, value, counted, period, territory, relations, convention } = candidate;
  const number = {
    ...nothing,
    ...quote,
    state: 'OPEN' as const,
    ...inOwnUnit(value, quote.exact, language, units),
    ...labels(counted, language),
    indicator: candidate.indicator,
    period: period?.is ?? null,
    periodFrom: period?.from ?? null,
    territory: territory?.is.id ?? null,
    territoryFrom: territory?.from ?? null,
    role: candidate.role,
    convention: convention?.is ?? null,
    actors: candidate.actors,
    relations: relations.flatMap(({ type, to }) => {
      const place = places.get(to);
      return place ? [{ type, to: { start: place.start, end: place.end } }] : [];
    }),
    isSure: candidate.isSure,
  };
  return { ...number, lacks: lacksOf(number) };
}

/** A noun that is no unit of every hub may be one of this hub's own. */
function inOwnUnit(value: Candidate['value'], exact: string, locale: Locale, units: Units) {
  if (value.unit !== null || units.own.length === 0) return { value };
  const parsed = parseValue(exact, { locale, units, rest: 'given' });
  return { value: parsed.ok && parsed.value.unit !== null ? { ...value, unit: parsed.value.unit } : value };
}

/** How many rows of a table make one say so. */
const fewestRows = 4;

/** What stands out in a text as a whole, and is to be known before its figures are taken. */
export function noticesOf({ text, extraction }: ReadDocument): TextNotice[] {
  const { head, candidates } = extraction;
  // Cells are parted by tabs, by signs, or, as a PDF gives them, by more blanks than stand between words.
  const isRow = (line: string) =>
    /\S[ ]*\t+[ ]*\S/.test(line) ||
    (line.match(/\||;/g)?.length ?? 0) >= 2 ||
    (/\S {3,}\S/.test(line) && /\d/.test(line) && !/[.!?]/.test(line));
  const rows = text.split('\n').filter(isRow).length;
  const all: readonly (readonly [TextNotice, boolean])[] = [
    ['NO_NUMBERS', candidates.length === 0],
    ['TWO_TEXTS', head.isTwo],
    ['TABLE', rows >= fewestRows],
    ['MENUS', head.isOfPage],
  ];
  return all.flatMap(([notice, is]) => (is ? [notice] : []));
}
