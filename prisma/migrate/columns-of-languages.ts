import { firstLanguage, nameIn } from '@akto-figures/contents/localized';
import { type Locale, locales } from '@akto-figures/quantity/locales';

const [, second = firstLanguage] = locales;

/**
 * A file of models in which each localized text has a column for each language: one that is missing stands beneath that of the second
 * language, and may be null. A text is localized where it has a column in the second language.
 */
export function withColumnsOfLanguages(models: string, languages: readonly Locale[] = locales): string {
  const suffixIn = (language: Locale) => nameIn('', language);
  const localized = new RegExp(`^( +)(\\w+)${suffixIn(second)}( +)String\\b`);
  return models
    .split(/^(?=model )/m)
    .map((model) => {
      const lines = model.split('\n');
      return lines
        .flatMap((line) => {
          const [, indent, name, space] = localized.exec(line) ?? [];
          if (name === undefined) return [line];
          const missing = languages
            .slice(2)
            .map((language) => `${name}${suffixIn(language)}`)
            .filter((column) => !lines.some((other) => other.trim().startsWith(`${column} `)));
          return [line, ...missing.map((column) => `${indent}${column}${space}String?`)];
        })
        .join('\n');
    })
    .join('');
}
