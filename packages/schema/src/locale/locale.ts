import { type LocaleName, typeset } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';

export const Locale = builder.enumType('Locale', {
  description: 'The language of a text.',
  subGraphs: everyone,
  values: {
    FR: { description: 'French, the language of the sources.' },
    EN: { description: 'English; a text that was never translated comes in French.' },
  } as const,
});

/** The text in a language; the French where there is no translation. */
export function inLocale(locale: LocaleName, french: string, english: string | null): string {
  return typeset(locale === 'EN' ? (english ?? french) : french);
}

/** The same for what may be absent in both. */
export function inLocaleOrNull(
  locale: LocaleName,
  french: string | null,
  english: string | null,
): string | null {
  const text = locale === 'EN' ? (english ?? french) : (french ?? english);
  return text === null ? null : typeset(text);
}

export const localeArg = {
  type: Locale,
  required: true,
  defaultValue: 'FR',
  description: 'The language; French unless said.',
} as const;
