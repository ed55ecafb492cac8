import { namesOf } from '../lexicon.ts';
import type { Locale } from '../locales.ts';
import { find } from '../phrases.ts';
import { tokenise } from '../tokens.ts';
import { isUnit, type Measure, type ValueUnit, valueUnits } from '../units.ts';
import { isNoun, phrasesOf, textOf } from './pieces.ts';

/** The words of each measure: "mois", "points de pourcentage". */
export const measures = phrasesOf((locale) =>
  (Object.keys(valueUnits) as ValueUnit[]).flatMap((unit) =>
    isUnit(unit) ? [] : namesOf(unit, locale).map((name) => [name, unit as Measure] as const),
  ),
);

/** The measure with which a noun begins, and what the noun says besides: "heures de formation". */
export function measureIn(
  noun: string,
  locale: Locale,
): { readonly unit: Measure; readonly rest: string | undefined } | null {
  const tokens = tokenise(noun);
  const found = find(measures[locale], tokens, 0);
  if (!found || !isNoun(tokens.slice(found.next), locale)) return null;
  return { unit: found.meaning, rest: textOf(noun, tokens, found.next) || undefined };
}
