import type { Grammar } from './languages/grammar.ts';
import { grammars, inEachLanguage } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Qualifier } from './qualifiers.ts';
import { signs } from './signs.ts';
import { type AnyUnit, type Unit, units, unitWords } from './units.ts';

/** The words of a language's grammar as `parse` looks for them. */
export interface Lexicon extends Pick<Grammar, 'minus' | 'of' | 'accountingScales'> {
  readonly before: Phrases<Qualifier>;
  readonly after: Phrases<Qualifier>;
  readonly units: Phrases<Unit>;
  readonly scales: Phrases<number>;
  readonly shortScales: Phrases<number>;
  readonly collectives: Phrases<number>;
  readonly countedCollectives: Phrases<number>;
  readonly countedScales: Phrases<number>;
  /** As they are written: the capital counts. */
  readonly plainShortScales: ReadonlyMap<string, number>;
  readonly vague: Phrases<true>;
}

/** What each language knows. */
export const lexicons = inEachLanguage(lexicon);

function lexicon(locale: Locale): Lexicon {
  const { wording, synonyms, spellings, ...grammar } = grammars[locale];
  const phrasesOf = (words: (qualifier: Qualifier) => readonly string[]) =>
    (Object.keys(synonyms) as Qualifier[]).flatMap((qualifier) =>
      words(qualifier).map((phrase) => [phrase, qualifier] as const),
    );
  const before = phrasesOf((qualifier) =>
    [wording[qualifier], ...synonyms[qualifier].before].filter((phrase) => phrase !== '').flatMap(spellings),
  );
  const after = phrasesOf((qualifier) => synonyms[qualifier].after);
  return {
    before: phrases([...before, ...Object.entries(signs.before)]),
    after: phrases([...after, ...Object.entries(signs.after)]),
    units: phrases(
      (Object.keys(units) as Unit[]).flatMap((unit) =>
        namesOf(unit, locale).map((name) => [name, unit] as const),
      ),
    ),
    scales: phrases(Object.entries(grammar.scales)),
    shortScales: phrases(Object.entries(grammar.shortScales)),
    collectives: phrases(
      Object.entries(grammar.collectives).flatMap(
        ([noun, about]) =>
          [
            [noun, about],
            [`${noun}s`, about],
          ] as const,
      ),
    ),
    countedCollectives: phrases(Object.entries(grammar.countedCollectives)),
    countedScales: phrases(Object.entries(grammar.countedScales)),
    plainShortScales: new Map(Object.entries(grammar.plainShortScales)),
    accountingScales: grammar.accountingScales,
    vague: phrases(grammar.vague.map((word) => [word, true] as const)),
    minus: grammar.minus,
    of: grammar.of,
  };
}

/** All that a text may call a unit. */
export function namesOf(unit: AnyUnit, locale: Locale): string[] {
  const { [locale]: words, symbol } = unitWords(unit);
  return [words.one, words.many, ...(words.alsoRead ?? []), ...(symbol ? [symbol] : [])];
}
