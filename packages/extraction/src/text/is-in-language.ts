import { readWords, seemsIn } from './seems-in.ts';
import { type TextLanguage, textLanguages } from './text-language.ts';

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

/** Of a shorter text nobody can tell that it is in no language that is read. */
const fewestWords = 40;
const mostRead = 8000;

/**
 * Whether a plain text is read as one in a language. A short one is, unless it has clearly more words of another language that is read; and so
 * is one in a language that is not read, of which `seemsIn` tells: its numbers are shown, and none of them is sure.
 */
export function isInLanguage(plain: string, language: TextLanguage): boolean {
  const words = plain.slice(0, mostRead).match(/[a-z]+/g) ?? [];
  const letters = plain.slice(0, mostRead).match(/\p{L}/gu)?.length ?? 0;
  const latin = words.join('').length;
  if (letters > 200 && latin < letters / 2) return false;
  const count = (of: TextLanguage) => words.filter((word) => smallWords[of].has(word)).length;
  const own = count(language);
  if (words.length < fewestWords) return textLanguages.every((other) => hasAsMany(words, language, other));
  if (seemsIn(plain) !== null) return true;
  // A table has few small words, whatever its language.
  const numbers = plain.slice(0, mostRead).match(/\d+/g)?.length ?? 0;
  return own / words.length >= 0.1 || numbers > words.length / 3;
}

/** Whether words hold no more that only another language has than a few, or than twice those that only their own has. */
function hasAsMany(words: readonly string[], language: TextLanguage, other: TextLanguage): boolean {
  const [own, theirs] = [language, other].map((of) => words.filter((word) => readWords[of].has(word)).length);
  return other === language || (theirs ?? 0) <= Math.max(1, (own ?? 0) * 2);
}
