import type { LocaleName } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity/locales';
import { commonWords } from '../../messages/generated/common.ts';

const kept = 'akto-console/language';

/** The language that the person has chosen, else the browser's where the console speaks it, else the first one. */
export function language(): Locale {
  const chosen = localStorage.getItem(kept) ?? navigator.language.slice(0, 2);
  return locales.find((each) => each === chosen) ?? (locales[0] as Locale);
}

/** A language as the graph names it. */
export const inGraph = (each: Locale) => each.toUpperCase() as LocaleName;

/** The language of now for the graph's `locale`. */
export const locale = () => inGraph(language());

/** The languages that one can change to from here. */
export const otherLanguages = (): readonly Locale[] => locales.filter((each) => each !== language());

/** Speaks another language from now on. Each screen draws itself anew on `language-changed`, and keeps what was typed. */
export function speak(chosen: Locale): void {
  localStorage.setItem(kept, chosen);
  document.documentElement.lang = chosen;
  dispatchEvent(new Event('language-changed'));
}

/** What stands between a name and what it names. */
export const colon = (): string => commonWords[language()].colon;
