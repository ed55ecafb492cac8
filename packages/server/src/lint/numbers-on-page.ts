import type { Atlas } from '@akto-figures/contents';
import {
  type Candidate,
  type Extraction,
  extract,
  type Quote,
  type Read,
  type Reject,
  type TextLanguage,
} from '@akto-figures/extraction';
import { asValue, parseValue } from '@akto-figures/quantity';
import { measureOf, type NumberOnPage } from './match-number.ts';

/** A number of a page and where it stands in its text. */
export interface PlacedNumber extends NumberOnPage {
  readonly exact: string;
  readonly start: number;
}

/** Why a page could not be read, as a text or for the elements on it. */
export type NotRead = (Extraction & { readonly ok: false })['problem'] | 'tooManyElements';

/** The numbers of a text that may be figures, in its order. */
export function numbersOnPage(
  text: string,
  language: TextLanguage,
  territories: Atlas,
): readonly PlacedNumber[] | NotRead {
  const read = extract(text, { language, territories });
  if (!read.ok) return read.problem;
  const quotes = [...read.candidates, ...read.rejects].map(({ quote }) => quote);
  const places = quotes.toSorted((one, other) => one.start - other.start);
  const found = [
    ...read.candidates.map((candidate) => ofCandidate(candidate, text, places)),
    ...read.rejects.flatMap((reject) => ofReject(reject, text, places, language)),
  ];
  return found.toSorted((one, other) => one.start - other.start);
}

const isNear = ({ from }: Read<unknown>): boolean => from === 'sentence';

function ofCandidate(candidate: Candidate, text: string, places: readonly Quote[]): PlacedNumber {
  const { value, counted, period, territory, role, quote } = candidate;
  const { near, sentence } = wordsAround(text, quote, places);
  return {
    kind: value.kind,
    qualifier: value.qualifier,
    number: value.kind === 'RANGE' ? null : String(value.number),
    outOf: value.kind === 'RATIO' || value.kind === 'FRACTION' ? String(value.outOf) : null,
    measure: measureOf(value.unit),
    counted,
    near: counted === null ? near : `${counted} ${near}`,
    sentence,
    period: period && { edtf: period.is, isNear: isNear(period) },
    territory:
      territory && territory.from !== 'assumed'
        ? { code: territory.is.code, isNear: isNear(territory) }
        : null,
    role,
    exact: quote.exact,
    start: quote.start,
  };
}

/** "De 2 173 en 2020 à 3 071": the rules for press texts take some numbers for years or for how something is built. */
function ofReject(
  { because, quote }: Reject,
  text: string,
  places: readonly Quote[],
  language: TextLanguage,
): PlacedNumber[] {
  if (because !== 'year' && because !== 'structure') return [];
  const form = because === 'year' ? /\d{1,3}(?:[\s.,]\d{3})+/ : /^.+$/s;
  const written = form.exec(quote.exact);
  if (!written) return [];
  const parsed = parseValue(written[0], { locale: language, rest: 'given' });
  if (!parsed.ok || parsed.value.kind !== 'NUMBER') return [];
  const value = asValue(parsed.value);
  if (value.kind !== 'NUMBER') return [];
  const start = quote.start + written.index;
  const own = { ...quote, exact: written[0], start, end: start + written[0].length };
  const { near, sentence } = wordsAround(text, own, places);
  return [
    {
      ...{ kind: value.kind, qualifier: value.qualifier, number: String(value.number), outOf: null },
      ...{ measure: null, counted: null, near, sentence, period: null, territory: null, role: 'ACTUAL' },
      ...{ exact: own.exact, start },
    },
  ];
}

/** How far words of the same sentence are looked at. */
const widest = 300;

/** The words beside a number as far as the next ones, and its whole sentence or line. */
function wordsAround(text: string, { start, end }: Quote, places: readonly Quote[]) {
  const before = text.slice(Math.max(0, start - widest), start);
  const after = text.slice(end, end + widest);
  const begins = Math.max(
    0,
    ...Array.from(before.matchAll(sentenceEnd), ({ index, 0: stop }) => index + stop.length),
  );
  const ends = after.search(sentenceEnd);
  const from = start - (before.length - begins);
  const to = ends === -1 ? end + after.length : end + ends;
  const last = Math.max(from, ...places.filter((place) => place.end <= start).map((place) => place.end));
  const next = Math.min(to, ...places.filter((place) => place.start >= end).map((place) => place.start));
  return { near: text.slice(last, next), sentence: text.slice(from, to) };
}

const sentenceEnd = /\n|[.!?]\s+(?=[\p{Lu}«"“-]|$)/gu;
