import { daysOf, firstLanguage, fold, readPeriod, texts, toDay, tooLong } from '@akto-figures/contents';
import { badInput } from '../errors/bad-input.ts';
import type { DaysAskedFor } from '../periods/days-asked-for.ts';
import { aboutIn, withoutQualifiers } from './question-words.ts';

const mostWords = 8;
// PostgreSQL's list of words that say nothing has neither the commonest of French nor "à" without its accent.
const smallWords: readonly string[] = ['', 'a', 'les'];

/** What a search is for: the words, folded, and the periods that are written in several of them. */
export interface Wanted {
  readonly words: readonly string[];
  readonly periods: readonly (DaysAskedFor & { readonly years: readonly string[] })[];
}

/** What a text asks for: "Les salons à Paris, mai 2021" is for "salons" and "paris" in May 2021. */
export function wantedIn(text: string): Wanted {
  if (text.length > texts.search.most) throw tooLong('text', 'search', text.length);
  const { rest, periods } = withoutPeriods(text.replaceAll('œ', 'oe').replaceAll('Œ', 'oe'));
  const folded = [...new Set(withoutQualifiers(piecesOf(rest)))].filter((word) => !smallWords.includes(word));
  const words = aboutIn(folded, periods.length > 0);
  if (words.length > mostWords) {
    throw badInput('text', `text has ${words.length} words; give at most ${mostWords}.`);
  }
  return { words, periods };
}

/** Thousands with any space, point, comma or apostrophe between them are one number: "1 790". So are decimals: "12.5". */
function piecesOf(text: string): string[] {
  const joined = text.replace(
    /(?<![\d.,])[1-9]\d{0,2}([ \u00a0\u2009\u202f.,'’])\d{3}(?:\1\d{3})*(?!\d)/g,
    (number) => number.replace(/\D/g, ''),
  );
  return joined
    .split(/(\d+[.,]\d+)/)
    .flatMap((piece, at) => (at % 2 === 1 ? [piece.replace(',', '.')] : fold(piece).split(' ')));
}

const mostInPeriod = 6;

/** Takes what people write as a period of several words out of a text: "mai 2021", "2022-2024", "1er trimestre 2023". */
function withoutPeriods(text: string): { rest: string; periods: Wanted['periods'][number][] } {
  const words = text
    .replace(/[?!;]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const periods: Wanted['periods'][number][] = [];
  for (let size = Math.min(mostInPeriod, words.length); size > 0; size--) {
    for (let at = 0; at + size <= words.length; at++) {
      const span = words.slice(at, at + size).join(' ');
      const period = periodIn(span);
      if (!period) continue;
      periods.push(period);
      words.splice(at, size);
    }
  }
  return { rest: words.join(' '), periods };
}

function periodIn(span: string): Wanted['periods'][number] | null {
  // A year alone may be a number as well, and is a word like others.
  if (!/(?<!\d)(?:19|20)\d\d(?!\d)/.test(span) || /^\d+\W*$/.test(span) || span.length > texts.edtf.most)
    return null;
  const read = readPeriod(span, firstLanguage);
  const days = read.ok ? daysOf(read.edtf) : null;
  return days && { start: toDay(days.start), end: toDay(days.end), years: span.match(/\d{4}/g) ?? [] };
}
