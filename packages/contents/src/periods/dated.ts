import type { LocaleName } from '../texts/locale-name.ts';
import { partOfYear, periodText } from './period-text.ts';

/** A date as a sentence has it: "le 9 mai 2022", "en 2021", "vers mai 2022", "au 2e trimestre 2022", "on 6 July (year not stated)". */
export function dated(edtf: string, locale: LocaleName): string {
  const text = periodText(edtf, locale);
  const before = prepositions[locale];
  if (isDay.test(edtf)) return `${before.day} ${text}`;
  if (isMonthOrYear.test(edtf)) return `${before.month} ${text}`;
  return partOfYear(edtf, locale) === null ? text : `${before.partOfYear} ${text}`;
}

const prepositions = {
  FR: { day: 'le', month: 'en', partOfYear: 'au' },
  EN: { day: 'on', month: 'in', partOfYear: 'in the' },
} as const satisfies Record<LocaleName, object>;

const isDay = /^(\d{4}|XXXX)-\d\d-\d\d$/;
const isMonthOrYear = /^\d{4}(-\d\d)?$/;
