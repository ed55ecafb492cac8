import type { Locale } from '@akto-figures/quantity';
import type { TextName } from '../texts/texts.ts';
import type { Words } from './words.ts';

/** One value in a content: a text, a date, a number. How long each may be stands in texts/. */
export type Plain =
  /** A title, a label, a name. */
  | 'line'
  /** A note, or words that explain. */
  | 'text'
  | 'url'
  | 'language'
  | 'formula'
  /** Words of a document, to the letter: spaces at their ends belong to them. */
  | 'quote'
  /** A SHA-256 in hexadecimal digits. */
  | 'hash'
  | 'integer'
  | 'flag'
  /** Decimal digits: "1780", "41.3". */
  | 'decimal'
  /** A date or period that may be vague: "2022/2024". */
  | 'edtf'
  /** A day: "2026-03-12". */
  | 'day'
  /** An instant, kept in UTC: "2026-03-12T08:30:00.000Z". */
  | 'instant'
  /** The id of a territory: "region:28". Codes, ISO codes and spellings are taken and become it. */
  | 'territory'
  /** One of packages/quantity's units by its name, or one of the hub's own by its key. */
  | 'unit';

/** The kinds of records that another one may name by their keys. */
export type NamedKind = 'ACTOR' | 'UNIT' | 'INDICATOR' | 'SOURCE' | 'CONVENTION' | 'FIGURE';

/** The key of another record. */
export interface KeyOf {
  readonly key: NamedKind;
}

/** One word of a list that the graph has as an enum, and how a person reads it. */
export interface OneOf<Word extends string = string> {
  readonly enum: string;
  readonly words: Readonly<Record<Word, Words>>;
}

/** A value that consists of fields of its own, and the name that it has in the graph. */
export interface Nested {
  readonly name: string;
  readonly says: string;
  readonly fields: Fields;
}

/** Several in an order: what one of them is called, and how one more is asked for. */
export interface Several {
  readonly one: Words;
  readonly add: Words;
}

/** The column that a field has in the tables that people take along and bring back. */
export interface FieldColumn {
  /** Stands in the first line of our files, in every language. Partners’ sheets refer to it, so it is never changed. */
  readonly name: string;
  /** What people call it, where that is not what the form calls its field. */
  readonly title?: Words;
  /** What else people call it, in files of their own. */
  readonly also?: readonly string[];
  /** What its cells say. */
  readonly says: Words;
}

/** What one field of a content holds, and what it is called wherever somebody reads or writes it. */
export interface Field {
  readonly holds: Plain | KeyOf | OneOf | Nested;
  readonly label: Words;
  /** What helps to write it. */
  readonly hint?: Words;
  readonly list?: Several;
  /** A release is not approved without it: how a sentence goes on that says so, "la période". */
  readonly needed?: Words;
  /** The language of what is written in it, where it is that of the field. */
  readonly language?: Locale;
  /** The field that it says one thing with: where two people write them, they are one. */
  readonly goesWith?: string;
  /** An act of its own writes it: forms leave it as it is. */
  readonly apart?: true;
  readonly column?: FieldColumn;
  /** What it says, for developers; it is the description in the graph. */
  readonly says: string;
}

export type Fields = { readonly [name: string]: Field };

type Held<Holds> =
  Holds extends OneOf<infer Word>
    ? Word
    : Holds extends Nested
      ? ContentOf<Holds['fields']>
      : Holds extends 'integer'
        ? number
        : Holds extends 'flag'
          ? boolean
          : string;

/** A content with these fields. What is not known is left out: a draft may be incomplete. */
export type ContentOf<All extends Fields> = {
  readonly [Name in keyof All]?: All[Name] extends { list: Several }
    ? readonly Held<All[Name]['holds']>[]
    : Held<All[Name]['holds']>;
};

/** The fields that are one value each: neither several, nor made of fields of their own. */
export type PlainName<All extends Fields> = {
  [Name in keyof All]: All[Name] extends { list: Several }
    ? never
    : All[Name]['holds'] extends Nested
      ? never
      : Name;
}[keyof All] &
  string;

export const isKeyOf = (holds: Field['holds']): holds is KeyOf => typeof holds === 'object' && 'key' in holds;
export const isOneOf = (holds: Field['holds']): holds is OneOf =>
  typeof holds === 'object' && 'words' in holds;
export const isNested = (holds: Field['holds']): holds is Nested =>
  typeof holds === 'object' && 'fields' in holds;

/** What a plain value holds, as the text gate names it. */
export function textIn(holds: Exclude<Plain, 'flag' | 'integer'>): TextName {
  if (holds === 'territory') return 'place';
  return holds === 'unit' ? 'word' : holds;
}
