import type { Words } from '../records/words.ts';
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
export function choicesInWords(choices: readonly PeriodChoice[]): Words {
  const listed = (language: keyof Words, open: string, close: string, or: string) =>
    choices.map(({ edtf, words }) => `${open}${edtf}${close} (${words[language]})`).join(or);
  return { fr: listed('fr', '«\u00a0', '\u00a0»', ' ou '), en: listed('en', '“', '”', ' or ') };
}

function messageOf(wrong: Wrong): Words {
  switch (wrong.code) {
    case 'wrongWeekday': {
      const [fr, en] = [weekdays.fr[weekdayOf(wrong.day)], weekdays.en[weekdayOf(wrong.day)]];
      return {
        fr: `Le ${periodText(wrong.day, 'FR')} est un ${fr}.`,
        en: `${periodText(wrong.day, 'EN')} is a ${en}.`,
      };
    }
    case 'noSuchDay': {
      const days = daysIn(wrong.month);
      const french = periodText(wrong.month, 'FR');
      return {
        fr: `${french.charAt(0).toUpperCase()}${french.slice(1)} n’a que ${days}\u00a0jours.`,
        en: `${periodText(wrong.month, 'EN')} has only ${days} days.`,
      };
    }
    default:
      return messages[wrong.code];
  }
}

const { most } = texts.edtf;

const unreadable: Words = {
  fr: 'Cette période ne se lit pas. Écrivez une année («\u00a02022\u00a0»), un mois («\u00a0mai 2022\u00a0»), un jour («\u00a09 mai 2022\u00a0»), ou d’une date à l’autre («\u00a02022-2024\u00a0», «\u00a0depuis 2021\u00a0»).',
  en: 'This period cannot be read. Write a year (“2022”), a month (“May 2022”), a day (“9 May 2022”), or from one date to another (“2022-2024”, “since 2021”).',
};

const messages = {
  empty: unreadable,
  unreadable,
  tooLong: {
    fr: `Ce texte a plus de ${most}\u00a0caractères\u00a0: aucune période n’est si longue.`,
    en: `This text has more than ${most} characters: no period is that long.`,
  },
  twoReadings: {
    fr: 'Cette période se lit de plusieurs façons.',
    en: 'This period can be read in more than one way.',
  },
  endsBeforeItBegins: {
    fr: 'Cette période finit avant de commencer.',
    en: 'This period ends before it begins.',
  },
  noYear: {
    fr: 'L’année manque. Écrivez par exemple «\u00a0mai 2022\u00a0».',
    en: 'The year is missing. Write for example “May 2022”.',
  },
} as const satisfies Partial<Record<PeriodProblemCode, Words>>;
