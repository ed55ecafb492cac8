import { periodsWords } from '../../messages/generated/periods.ts';
import { type LocaleName, languageOf } from '../texts/locale-name.ts';
import { partOfYear, periodText } from './period-text.ts';

/** A date as a sentence has it: "le 9 mai 2022", "en 2021", "vers mai 2022", "au 2e trimestre 2022", "on 6 July (year not stated)". */
export function dated(edtf: string, locale: LocaleName): string {
  const { onDay, inMonth, inPart } = periodsWords[languageOf(locale)];
  const date = periodText(edtf, locale);
  if (isDay.test(edtf)) return onDay({ date });
  if (isMonthOrYear.test(edtf)) return inMonth({ date });
  return partOfYear(edtf, locale) === null ? date : inPart({ date });
}

const isDay = /^(\d{4}|XXXX)-\d\d-\d\d$/;
const isMonthOrYear = /^\d{4}(-\d\d)?$/;
