import { inEachLanguage, type Locale } from '@akto-figures/quantity';
import type { Words } from '../records/words.ts';
import { nameOf } from '../texts/locale-name.ts';
import { texts } from '../texts/texts.ts';
import { isEdtf } from './is-edtf.ts';
import { endOf, firstOfEach, type Meaning, startOf } from './meaning.ts';
import { type PeriodProblemCode, periodProblem } from './period-problem.ts';
import { spokenPeriod } from './period-text.ts';
import { plainWords } from './plain-words.ts';
import { readTime, withoutLeads } from './read-part.ts';
import { readSpan, readYears } from './read-span.ts';

/** A text read as a period, or why it is none. */
export type PeriodRead =
  | { readonly ok: true; readonly edtf: string }
  | { readonly ok: false; readonly problem: PeriodProblem };

export interface PeriodProblem {
  readonly code: PeriodProblemCode;
  /** A sentence: what is wrong, and for a text that means nothing, what would be right. */
  readonly message: Words;
  /** What may have been meant. */
  readonly choices: readonly PeriodChoice[];
}

export interface PeriodChoice {
  readonly edtf: string;
  /** The same as one says it; read again, it is this very period. */
  readonly words: Words;
}

/**
 * The one reader of periods: of what is typed, of cells, of a filter and of the starter data (docs/decisions/periods-as-people-write-them.md).
 *
 * The words of each language are read whatever the language is; that decides on digits alone, "04/05/2022". Nothing is guessed: a
 * text with two readings is a problem with both of them, and "22" is no year.
 */
export function readPeriod(given: string, language: Locale): PeriodRead {
  if (given.length > texts.edtf.most) return refused('tooLong');
  const exact = given.trim();
  if (exact === '') return refused('empty');
  if (isEdtf(exact)) return { ok: true, edtf: inOne(exact) };
  const found = readWords(plainWords(exact), language);
  const edtfs = [...new Set(found?.edtfs.map(inOne))].filter(isEdtf);
  if (found?.fault) return { ok: false, problem: periodProblem(found.fault, edtfs.map(inWords)) };
  const [edtf, another] = edtfs;
  if (edtf === undefined) return refused('unreadable');
  return another === undefined
    ? { ok: true, edtf }
    : { ok: false, problem: periodProblem({ code: 'twoReadings' }, edtfs.map(inWords)) };
}

function readWords(text: string, language: Locale): Meaning | null {
  // Each word may join two dates, and each of these have words before it: what has more of them is no period, and takes long to refuse.
  if (text.split(' ').length > mostWords) return null;
  return firstOfEach(withoutLeads(text), [
    readYears,
    (time) => readTime(time, language),
    (span) => readSpan(span, language),
  ]);
}

/** "Du lundi 9 mai 2022 environ au vendredi 13 mai 2022 environ" has 11. */
const mostWords = 14;

const refused = (code: 'empty' | 'tooLong' | 'unreadable'): PeriodRead => ({
  ok: false,
  problem: periodProblem({ code }, []),
});

const inWords = (edtf: string): PeriodChoice => ({
  edtf,
  words: inEachLanguage((locale) => spokenPeriod(edtf, nameOf(locale))),
});

/** A period that ends as it begins is one date. */
function inOne(period: string): string {
  return startOf(period) === endOf(period) ? startOf(period) : period;
}
