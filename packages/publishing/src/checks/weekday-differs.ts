import { contentFields, months, weekdays } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';
import { textsIn } from './texts-in.ts';

const dates = locales.map((locale) => {
  return {
    locale,
    // "vendredi 14 mai 2021", "samedi 1er mai 2021", "Friday, 14 May 2021": with whatever space between them.
    written: new RegExp(
      String.raw`(?<!\p{L})(${weekdays[locale].join('|')}),?\s+(\d{1,2})\p{L}{0,2}\s+(${months[locale].join('|')})\s+(\d{4})(?!\d)`,
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
          say({ words, named, locale }) {
            const { another, noSuchDay } = words['weekday-differs'].finds;
            const said = { subject: named(kind, key), written };
            const weekday = right === null ? undefined : weekdays[locale][right];
            return weekday ? another({ ...said, weekday }) : noSuchDay(said);
          },
        };
      }
    }
  }
}

/** With the weekday that each date would have; none where there is no such day. */
function wrongDates(text: string): { written: string; right: number | null }[] {
  return dates.flatMap(({ locale, written }) =>
    [...text.matchAll(written)].flatMap(([all, weekday = '', day, month = '', year]) => {
      const date = new Date(0);
      date.setUTCFullYear(Number(year), indexIn(months[locale], month), Number(day));
      const exists = date.getUTCDate() === Number(day);
      if (exists && date.getUTCDay() === indexIn(weekdays[locale], weekday)) return [];
      return [{ written: all, right: exists ? date.getUTCDay() : null }];
    }),
  );
}

const indexIn = (names: readonly string[], name: string): number =>
  names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
