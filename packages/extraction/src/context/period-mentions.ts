import { daysOf, readPeriod } from '@akto-figures/contents';
import { parse } from '@akto-figures/quantity';
import type { Stretch } from '../segment/blocks.ts';
import { Taken } from '../text/taken.ts';
import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import { type PeriodUse, periodForm, periodWords } from './period-words.ts';

/** A time that a sentence names. */
export interface PeriodMention extends Stretch {
  readonly use: PeriodUse;
  /** EDTF; null where the year is not written: `inYear` completes it. */
  readonly edtf: string | null;
  readonly inYear: (year: number) => string | null;
  /** How many years before the text's own period; null where it is a date of its own. */
  readonly back: number | null;
  /** That time counts from the day of the date line. */
  readonly isOfWriting: boolean;
  /** That time counts from the one that was told of last. */
  readonly isFromTold: boolean;
  /** How many years a change took. */
  readonly years: number | null;
}

const forms = inEachTextLanguage((locale) => {
  const { back, long } = periodWords[locale];
  return {
    dates: new RegExp(`(?<![a-z0-9])(?:${periodForm})(?![a-z0-9]|,\\d)`, 'g'),
    back: back.map(({ form, years, isOfWriting = false, isFromTold = false }) => ({
      ...{ form: new RegExp(form, 'g'), years, isOfWriting, isFromTold },
    })),
    long: long.map(({ form }) => new RegExp(form, 'g')),
  };
});

/** The times that a stretch of plain text names, from left to right. */
export function periodMentions(
  plain: string,
  { from, to }: Stretch,
  language: TextLanguage,
): PeriodMention[] {
  const part = plain.slice(from, to);
  const found: PeriodMention[] = [];
  const taken = new Taken({ from, to });
  const add = (at: number, length: number, rest: Partial<PeriodMention>) => {
    const stretch = { from: from + at, to: from + at + length };
    if (!taken.take(stretch)) return;
    found.push({
      ...stretch,
      use: 'when',
      edtf: null,
      inYear: () => null,
      back: null,
      isOfWriting: false,
      isFromTold: false,
      years: null,
      ...rest,
    });
  };
  const { dates, back, long } = forms[language];
  for (const form of long)
    for (const match of part.matchAll(form))
      add(match.index, match[0].length, { years: countOf(match[1], language) });
  for (const { form, years, isOfWriting, isFromTold } of back)
    for (const match of part.matchAll(form))
      add(match.index, match[0].length, {
        use: useOf(part.slice(Math.max(0, match.index - 40), match.index), language),
        isOfWriting,
        isFromTold,
        back:
          typeof years === 'number'
            ? years
            : countOf(match[1] ?? match[2], language) * (years === 'ahead' ? -1 : 1),
      });
  for (const match of part.matchAll(dates)) {
    const text = match[0];
    const left = part.slice(Math.max(0, match.index - 100), match.index);
    add(match.index, text.length, { use: useOf(left, language), ...dated(text, language) });
  }
  return found.sort((one, other) => one.from - other.from);
}

function useOf(left: string, language: TextLanguage): PeriodUse {
  return periodWords[language].uses.find(({ before }) => before.test(left))?.use ?? 'when';
}

function dated(text: string, language: TextLanguage): Pick<PeriodMention, 'edtf' | 'inYear'> {
  if (/(?:19|20)\d\d/.test(text)) {
    const edtf = read(text, language);
    return { edtf, inYear: () => edtf };
  }
  return { edtf: null, inYear: (year) => completed(text, year, language) };
}

/** "Fin juin" is June, as a month; "jeudi 21 novembre" is a day of the year whose weekday it is. */
function completed(text: string, year: number, language: TextLanguage): string | null {
  for (const each of [year, year - 1, year + 1, year - 2]) {
    const edtf = read(`${text} ${each}`, language);
    if (edtf) return edtf;
  }
  return null;
}

function read(text: string, language: TextLanguage): string | null {
  // Of the end of a month the month is kept: how far before its last day is not said.
  const plain = text
    .replace(
      /^(?:fin|debut|mi|end of|early|late|mid)[- ](?:de |d'|l'annee )*(?=[a-z]{3,9} (?:19|20)\d\d$)/,
      '',
    )
    .replace(/^exercices? /, '');
  const found = readPeriod(plain, language);
  if (found.ok) return found.edtf.replaceAll('~', '');
  // "2021-2022" beside no school is two calendar years, or the school year that its words name.
  const [first] = found.problem.code === 'twoReadings' ? found.problem.choices : [];
  return first?.edtf ?? null;
}

function countOf(text: string | undefined, language: TextLanguage): number {
  if (text === undefined || /^(?:une?|a|one)$/.test(text)) return 1;
  const read = parse(text, { locale: language });
  return read.ok ? Number(read.quantity.number) : 1;
}

/** The years in which a period begins and ends. */
export function yearsOf(edtf: string): { readonly first: number; readonly last: number } | null {
  const days = daysOf(edtf);
  if (!days?.start && !days?.end) return null;
  const first = (days.start ?? days.end)?.getUTCFullYear() ?? 0;
  return { first, last: (days.end ?? days.start)?.getUTCFullYear() ?? first };
}
