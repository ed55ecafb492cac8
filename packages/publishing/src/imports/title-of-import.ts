import { localizedWith, type TextsOf } from '@akto-figures/contents';
import { type Locale, languageTags } from '@akto-figures/quantity';
import { importsWords } from '../../messages/generated/imports.ts';

interface Rows {
  readonly new: number;
  readonly changed: number;
}

/**
 * What the release of an import is called until somebody says better: what it brings and when, for the public reads it.
 * "Révision de 201 chiffres, novembre 2026".
 *
 * @param month on the clocks of Paris: "2026-11"
 */
export function titleOfImport({ new: added, changed }: Rows, month: string, locale: Locale): string {
  const { titles } = importsWords[locale];
  const title = changed === 0 ? titles.added : added === 0 ? titles.changed : titles.both;
  return title({ added, changed, month: monthIn(locale, month) });
}

/** The same in each language, on the clock of the database. */
export async function proposedTitle(
  query: <Row>(text: string) => Promise<Row[]>,
  rows: Rows,
): Promise<{ [Name in keyof TextsOf<'title'>]: string }> {
  const [now] = await query<{ month: string }>(
    "SELECT to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS month",
  );
  return localizedWith('title', (locale) => titleOfImport(rows, now?.month ?? '', locale));
}

const monthIn = (locale: Locale, month: string) =>
  new Intl.DateTimeFormat(languageTags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
