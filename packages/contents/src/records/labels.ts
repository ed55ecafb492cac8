import { columnsWords } from '../../messages/generated/columns.ts';
import { type EnumsWords, enumsWords } from '../../messages/generated/enums.ts';
import { labelsWords } from '../../messages/generated/labels.ts';
import { type Words, wordsOf } from './words.ts';

/** What each field is called, by its record: its label, its hint, how a sentence names it that lacks it. */
export const labels = wordsOf(labelsWords);

/** What each column is called, and what its cells say, by its record. */
export const columns = wordsOf(columnsWords);

const enums = wordsOf(enumsWords);

/** A word of this enum, and how a person reads each. */
export const oneOf = <Name extends keyof EnumsWords>(name: Name) => ({
  enum: name,
  words: enums[name] as Readonly<Record<keyof EnumsWords[Name] & string, Words>>,
});
