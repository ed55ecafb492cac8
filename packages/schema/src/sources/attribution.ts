import { type LocaleName, periodText } from '@akto-figures/contents';
import { shownName } from '../actors/name-on.ts';
import { inLocale } from '../locale/locale.ts';
import { markInferred } from '../locale/mark-inferred.ts';
import { readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import type { SourceRow } from './load-sources.ts';

/** Who says so, and when: "AKTO (déduit), vers mai 2022". A source whose publisher is not known is named by its title. */
export async function attribution({ row, reading }: Read<SourceRow>, locale: LocaleName): Promise<string> {
  const publisher = await readOrNull(reading, reading.actors, row.publisherId);
  const who = publisher
    ? markInferred(shownName(publisher), row.publisherInferred, locale)
    : inLocale(locale, row, 'title');
  return row.published === null ? who : `${who}, ${periodText(row.published, locale)}`;
}
