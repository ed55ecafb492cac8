import { plainText } from './plain.ts';
import type { TextLanguage } from './text-language.ts';

/** Words that say nothing of what is counted. */
const smallWords: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les l d de du des un une et ou est sont ont dans pour par sur avec qui que aux au a en ce ces cette leur leurs plus se s situation ete dont'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an of and or to in on at is are was were for with by that this from as their more'.split(' '),
  ),
};

const longestStem = 6;

/** What singular and plural, masculine and feminine of a word have in common, roughly. */
const stemOf = (word: string): string => {
  const short = word.replace(/(?:ees|ee|es|e|s|ed|ing)$/, '');
  return (short.length >= 3 ? short : word).slice(0, longestStem);
};

/** The stems of the words of a text that say something, in their order; numbers are none. */
export const stemsOf = (text: string, language: TextLanguage): string[] =>
  (plainText(text).match(/[a-z]+/g) ?? [])
    .filter((word) => word.length > 1 && !smallWords[language].has(word))
    .map(stemOf);
