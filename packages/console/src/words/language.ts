/** The languages of the console, as the page and as the graph name them. */
export const languages = { fr: 'FR', en: 'EN' } as const;
export type Language = keyof typeof languages;

const kept = 'akto-console/language';

/** The language that the person has chosen, else the browser's where it is English, else French. */
export function language(): Language {
  const chosen = localStorage.getItem(kept) ?? navigator.language.slice(0, 2);
  return chosen === 'en' ? 'en' : 'fr';
}

/** The same for the graph's `locale`. */
export const locale = () => languages[language()];

/** Speaks another language from now on. Each screen draws itself anew on `language-changed`, and keeps what was typed. */
export function speak(chosen: Language): void {
  localStorage.setItem(kept, chosen);
  document.documentElement.lang = chosen;
  dispatchEvent(new Event('language-changed'));
}

/** What stands between a name and what it names. */
export const colon = (): string => (language() === 'fr' ? '\u00a0: ' : ': ');
