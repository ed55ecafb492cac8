import type { TextLanguage } from './text-language.ts';

/** Small words that any text of a language has many of, and the other languages of Europe few. */
const smallWords: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les des du un une et est sont dans pour par sur avec qui que ont aux ce cette leur plus au en'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in is are was were for with on by that this from at has have an it be as'.split(' '),
  ),
};

/** Shorter texts are taken at their word. */
const fewestWords = 40;
const mostRead = 8000;

/** Whether a plain text is in the language that it is said to be in; of a short one nobody can tell. */
export function isInLanguage(plain: string, language: TextLanguage): boolean {
  const words = plain.slice(0, mostRead).match(/[a-z]+/g) ?? [];
  const letters = plain.slice(0, mostRead).match(/\p{L}/gu)?.length ?? 0;
  const latin = words.join('').length;
  if (letters > 200 && latin < letters / 2) return false;
  if (words.length < fewestWords) return true;
  const share = (of: TextLanguage) => words.filter((word) => smallWords[of].has(word)).length / words.length;
  // A table has few small words, whatever its language.
  const numbers = plain.slice(0, mostRead).match(/\d+/g)?.length ?? 0;
  return share(language) >= 0.1 || numbers > words.length / 3;
}
