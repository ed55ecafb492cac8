import { inEachLanguage } from '@akto-figures/quantity';
import { periodProblemsWords } from '../../messages/generated/period-problems.ts';
import { capital } from '../records/localized.ts';
import type { Words } from '../records/words.ts';
import { nameOf } from '../texts/locale-name.ts';
import { texts } from '../texts/texts.ts';
import { daysIn, weekdayOf, weekdays } from './calendar.ts';
import type { PeriodFault } from './meaning.ts';
import { periodText } from './period-text.ts';
import type { PeriodChoice, PeriodProblem } from './read-period.ts';

type Wrong = PeriodFault | { readonly code: 'empty' | 'tooLong' | 'unreadable' | 'twoReadings' };

export type PeriodProblemCode = Wrong['code'];

/** Why a text is no period, in words. */
export const periodProblem = (wrong: Wrong, choices: readonly PeriodChoice[]): PeriodProblem => ({
  code: wrong.code,
  message: messageOf(wrong),
  choices,
});

/** What may have been meant, for who can only read: "« 2021/2022 » (de 2021 à 2022) ou « 2021-09/2022-08 » (…)". */
export const choicesInWords = (choices: readonly PeriodChoice[]): Words =>
  inEachLanguage((locale) => {
    const { choice, or } = periodProblemsWords[locale];
    const [first = '', ...others] = choices.map(({ edtf, words }) => choice({ edtf, words: words[locale] }));
    return others.reduce((listed, next) => or({ listed, next }), first);
  });

const messageOf = (wrong: Wrong): Words =>
  inEachLanguage((locale) => {
    const words = periodProblemsWords[locale];
    const text = (period: string) => periodText(period, nameOf(locale));
    switch (wrong.code) {
      case 'wrongWeekday':
        return words.wrongWeekday({
          day: text(wrong.day),
          weekday: weekdays[locale][weekdayOf(wrong.day)] ?? '',
        });
      case 'noSuchDay':
        return words.noSuchDay({ month: capital(text(wrong.month)), days: daysIn(wrong.month) });
      case 'tooLong':
        return words.tooLong({ most: texts.edtf.most });
      case 'empty':
        return words.unreadable;
      default:
        return words[wrong.code];
    }
  });
