import { contentFields, months, weekdays } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import { named, quoted } from './in-words.ts';
import type { Proposal } from './proposal.ts';
import { textsIn } from './texts-in.ts';

const calendars = {
  fr: {
    weekdays: weekdays.fr,
    months: months.FR,
    ordinal: 'er',
  },
  en: {
    weekdays: weekdays.en,
    months: months.EN,
    ordinal: 'st|nd|rd|th',
  },
} as const satisfies Record<Locale, object>;

const dates = (Object.keys(calendars) as Locale[]).map((locale) => {
  const { weekdays, months, ordinal } = calendars[locale];
  return {
    locale,
    // "vendredi 14 mai 2021", "samedi 1er mai 2021", "Friday, 14 May 2021": with whatever space between them.
    written: new RegExp(
      String.raw`(?<!\p{L})(${weekdays.join('|')}),?\s+(\d{1,2})(?:${ordinal})?\s+(${months.join('|')})\s+(\d{4})(?!\d)`,
      'giu',
    ),
  };
});

/** The weekday in a text is that of its date. */
export function* weekdayDiffers(proposal: Proposal): Generator<Found | null> {
  for (const { kind, key, content, noteFr, changeKind } of proposal.changes) {
    yield null;
    const said = changeKind === 'WITHDRAWAL' ? [] : textsIn(contentFields[kind], content);
    const texts = noteFr === null ? said : [...said, { field: 'noteFr', text: noteFr }];
    for (const { field, text } of texts) {
      for (const { written, right } of wrongDates(text)) {
        yield {
          subjects: [{ kind, key }],
          field,
          about: [written],
          fr: `${named(proposal, kind, key, 'fr')} dit ${quoted(written, 'fr')}, et ${
            right ? `ce jour est un ${right.fr}` : 'ce jour n’existe pas'
          }. Corrigez le jour ou la date, ou dites que la source l’écrit ainsi.`,
          en: `${named(proposal, kind, key, 'en')} says ${quoted(written, 'en')}, and ${
            right ? `that day is a ${right.en}` : 'there is no such day'
          }. Correct the weekday or the date, or say that the source writes it so.`,
        };
      }
    }
  }
}

function wrongDates(text: string): { written: string; right: Record<Locale, string> | null }[] {
  return dates.flatMap(({ locale, written }) =>
    [...text.matchAll(written)].flatMap(([all, weekday = '', day, month = '', year]) => {
      const { weekdays, months } = calendars[locale];
      const date = new Date(0);
      date.setUTCFullYear(Number(year), indexIn(months, month), Number(day));
      const exists = date.getUTCDate() === Number(day);
      if (exists && date.getUTCDay() === indexIn(weekdays, weekday)) return [];
      const [fr, en] = [calendars.fr.weekdays[date.getUTCDay()], calendars.en.weekdays[date.getUTCDay()]];
      return [{ written: all, right: exists && fr && en ? { fr, en } : null }];
    }),
  );
}

const indexIn = (names: readonly string[], name: string): number =>
  names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
