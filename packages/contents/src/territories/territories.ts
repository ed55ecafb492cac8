import { type Locale, locales } from '@akto-figures/quantity';
import { firstLanguage, type NameIn, nameIn } from '../records/localized.ts';

/** Null in a language in which nobody has named it. */
type NamesInOthers = {
  readonly [Language in Exclude<Locale, typeof firstLanguage> as NameIn<'name', Language>]: string | null;
};

/** A territory, as far as a record names it. `name` is in the first language, `nameEn` and its like in the others. */
export interface Territory extends NamesInOthers {
  readonly id: string;
  readonly name: string;
}

/** What a territory is called in a language. */
export function territoryIn(territory: Territory, language: Locale): string {
  return (language === firstLanguage ? null : territory[nameIn('name', language)]) ?? territory.name;
}

/** What a territory is called in each language, in their order. */
export const territoryNames = (territory: Territory): string[] =>
  locales.map((language) => territoryIn(territory, language));

/** The territories that a record may name. */
export interface Territories {
  readonly all: readonly Territory[];
  /** By its code or any spelling; null where nothing is called so. */
  find(name: string): Territory | null;
}
