import { type Word, wordsOf } from './words.ts';

/** A quote that is looked for: the number, and the words around it. */
export interface SoughtQuote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** What has become of a quote in a document. */
export type Looked =
  /** All of it stands there. */
  | { readonly is: 'FOUND'; readonly at: number }
  /** The number stands there, in other words than before. */
  | { readonly is: 'MOVED'; readonly at: number; readonly now: string }
  /** The words around it stand there, and between them something else. */
  | { readonly is: 'CHANGED'; readonly at: number; readonly now: string }
  | { readonly is: 'GONE' };

/** A document that is longer is not looked into. */
export const longestDocument = 2_000_000;

// A word stands at so many places at most that are looked at, and so many words on each side of a number say where it stood: so each
// quote costs no more than this, whatever the document repeats.
const mostPlaces = 400;
const mostAround = 40;
const mostExact = 60;
// What stands between the words of before may be longer by so many words.
const mostInserted = 8;

/**
 * Looks for quotes in a document as it is now, each as of its words: typography, ends of lines and capitals are no matter.
 * @throws RangeError for a document of more than `longestDocument` characters
 */
export function lookAgain(document: string, quotes: readonly SoughtQuote[]): Looked[] {
  if (document.length > longestDocument) throw new RangeError('The document is too long to be looked into.');
  const words = wordsOf(document);
  const places = new Map<string, number[]>();
  for (const [place, { is }] of words.entries()) {
    const known = places.get(is);
    if (known) known.push(place);
    else places.set(is, [place]);
  }
  return quotes.map((quote) => lookFor(quote, { document, words, places }));
}

interface Document {
  readonly document: string;
  readonly words: readonly Word[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A quote in words. */
interface Sought {
  readonly before: readonly string[];
  readonly exact: readonly string[];
  readonly after: readonly string[];
}

/** Where something of a quote stands, and how many of the words around it stand there, too. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly around: number;
}

function lookFor(quote: SoughtQuote, text: Document): Looked {
  const sought: Sought = {
    before: wordsIn(quote.prefix).slice(-mostAround),
    exact: wordsIn(quote.exact).slice(0, mostExact),
    after: wordsIn(quote.suffix).slice(0, mostAround),
  };
  if (sought.exact.length === 0) return { is: 'GONE' };
  const same = best(startsOf(sought, text).flatMap((from) => sameAt(from, sought, text)));
  const all = sought.before.length + sought.after.length;
  if (same && same.around >= all) return { is: 'FOUND', at: startOf(same, text) };
  const other = best(gapsOf(sought, text));
  // Where more of the sentence stands around something else, the number was changed, and is said elsewhere by chance.
  if (other && other.around > (same?.around ?? -1))
    return { is: 'CHANGED', at: startOf(other, text), now: textAt(other, text) };
  if (same && (same.around >= 2 || sought.exact.length >= 3))
    return { is: 'MOVED', at: startOf(same, text), now: surroundings(same, text) };
  return { is: 'GONE' };
}

const wordsIn = (words = ''): string[] => wordsOf(words).map(({ is }) => is);

/** Where the number may begin: around each place of the rarest of its words. */
function startsOf({ exact }: Sought, { places }: Document): number[] {
  const [offset, found] = rarest(exact, places);
  return found.map((place) => place - offset).filter((from) => from >= 0);
}

/** The number at a place, with how much of the words around it stands there. */
function sameAt(from: number, { before, exact, after }: Sought, { words }: Document): Candidate[] {
  if (!exact.every((word, index) => words[from + index]?.is === word)) return [];
  const to = from + exact.length;
  return [{ from, to, around: endsAt(from, before, words) + beginsAt(to, after, words) }];
}

/** What stands between the words of before and after, where those still stand. */
function gapsOf(sought: Sought, text: Document): Candidate[] {
  const { before, exact, after } = sought;
  const { words } = text;
  const longest = exact.length + mostInserted;
  const found: Candidate[] = [];
  // From the words before on, to those after.
  const [back, fromBefore] = rarest(before.slice(-6).toReversed(), text.places);
  for (const place of fromBefore) {
    const from = place + back + 1;
    const matched = endsAt(from, before, words);
    if (matched < Math.min(2, before.length)) continue;
    for (let to = from + 1; to <= Math.min(from + longest, words.length); to += 1) {
      const following = beginsAt(to, after, words);
      if (following >= Math.min(2, after.length) && matched + following >= 3)
        found.push({
          from,
          to: after.length === 0 ? Math.min(from + exact.length, words.length) : to,
          around: matched + following,
        });
      // One word may stand in the number itself, too: "de" of "près de 1 260 entreprises de moins de 50 salariés".
      if (following >= Math.min(2, after.length)) break;
    }
  }
  if (before.length > 0) return found;
  // A sentence that begins with its number.
  const [ahead, fromAfter] = rarest(after.slice(0, 6), text.places);
  for (const place of fromAfter) {
    const to = place - ahead;
    const following = to > 0 ? beginsAt(to, after, words) : 0;
    if (following >= 3) found.push({ from: Math.max(0, to - exact.length), to, around: following });
  }
  return found;
}

/** The rarest of some words, and where it stands, up to a bound. */
function rarest(
  sought: readonly string[],
  places: Document['places'],
): readonly [offset: number, places: readonly number[]] {
  let found: readonly [number, readonly number[]] = [0, []];
  for (const [offset, word] of sought.entries()) {
    const standing = places.get(word);
    if (standing && (found[1].length === 0 || standing.length < found[1].length)) found = [offset, standing];
  }
  return [found[0], found[1].slice(0, mostPlaces)];
}

/** How many of these words end right before a place. The first one may be the end of a word that was cut. */
function endsAt(place: number, sought: readonly string[], words: readonly Word[]): number {
  let matched = 0;
  for (let index = sought.length - 1; index >= 0; index -= 1) {
    const word = words[place - 1 - matched]?.is;
    const isSame = index === 0 ? word?.endsWith(sought[0] ?? '') : word === sought[index];
    if (!isSame) break;
    matched += 1;
  }
  return matched;
}

/** How many of these words begin at a place. The last one may be the beginning of a word that was cut. */
function beginsAt(place: number, sought: readonly string[], words: readonly Word[]): number {
  let matched = 0;
  for (const [index, expected] of sought.entries()) {
    const word = words[place + index]?.is;
    const isSame = index === sought.length - 1 ? word?.startsWith(expected) : word === expected;
    if (!isSame) break;
    matched += 1;
  }
  return matched;
}

const best = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((top, each) => (top && top.around >= each.around ? top : each), null);

const startOf = ({ from }: Candidate, { words }: Document): number => words[from]?.from ?? 0;

const textAt = ({ from, to }: Candidate, { document, words }: Document): string =>
  document.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0);

/** The number with some words on each side, as it stands now. */
const surroundings = ({ from, to }: Candidate, text: Document): string =>
  textAt({ from: Math.max(0, from - 8), to: Math.min(text.words.length, to + 8), around: 0 }, text);
