import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import { nameRules } from './name-rules.ts';

const rules = inEachTextLanguage((language) => {
  const of = (does: (typeof nameRules)[number]['does']) =>
    nameRules.flatMap((rule) => (rule.language === language && rule.does === does ? [rule.says] : []));
  return { before: of('before'), from: of('from'), after: of('after'), refuses: of('refuses') };
});

/** The words as rules look at them, each at its place: small letters, straight apostrophes, single blanks. */
export const asCompared = (words: string): string =>
  Array.from(words, (char) => {
    if (/\s/.test(char)) return ' ';
    if (/[’‘ʼ]/.test(char)) return "'";
    const small = char.toLowerCase();
    return small.length === char.length ? small : char;
  }).join('');

/** The name that words of a sentence begin with: "Le taux de rupture s’établit à" names "taux de rupture"; null where they name nothing. */
export function nameOf(words: string, language: TextLanguage): string | null {
  const stretch = stretchOf(words, language);
  return stretch && words.slice(stretch.from, stretch.to);
}

/** Where the name stands in the words. */
export function stretchOf(words: string, language: TextLanguage): { from: number; to: number } | null {
  const { before, from: ends, after, refuses } = rules[language];
  const compared = asCompared(words);
  let [from, to] = [compared.search(/\S/), compared.trimEnd().length];
  if (from < 0) return null;
  const step = (tried: readonly RegExp[], change: (found: RegExpExecArray) => void): boolean =>
    tried.some((says) => {
      const found = says.exec(compared.slice(from, to));
      if (found && found[0] !== '') change(found);
      return found !== null && found[0] !== '';
    });
  while (step(before, ([said]) => (from += said.length)));

  for (const says of ends) step([says], ({ index }) => (to = from + index));
  while (step(after, ({ index }) => (to = from + index)));
  const left = compared.slice(from, to);
  return left === '' || refuses.some((says) => says.test(left)) ? null : { from, to };
}

/** Compared words without what no name ends with. */
export function withoutEnd(compared: string, language: TextLanguage): string {
  let left = compared.trimEnd();
  for (let found: RegExpExecArray | null | undefined; ; ) {
    found = rules[language].after.map((says) => says.exec(left)).find((each) => each && each[0] !== '');
    if (!found) return left;
    left = left.slice(0, found.index);
  }
}
