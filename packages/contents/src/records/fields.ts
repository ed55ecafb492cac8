import type { TextName } from '../texts/texts.ts';

/** One value in a content: a text, a name of something else, a date, or one word of a list. How long each may be stands in texts/. */
export type Plain =
  /** A title, a label, a name. */
  | 'line'
  /** A note, or words that explain. */
  | 'text'
  | 'url'
  | 'language'
  | 'formula'
  /** The key of another subject. */
  | 'key'
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
  /** One of packages/quantity's units. */
  | 'unit';

/** What a plain value holds, as the text gate names it. */
export function textIn(holds: Exclude<Plain, 'flag' | 'integer'>): TextName {
  if (holds === 'territory') return 'place';
  return holds === 'unit' ? 'word' : holds;
}

/** One word of a list that the graph has as an enum. */
export interface OneOf<Word extends string = string> {
  readonly enum: string;
  readonly words: readonly Word[];
}

/** What one field of a content holds. */
export interface Field {
  readonly holds: Plain | OneOf | Nested;
  readonly list?: true;
  /** A release is not approved without it. */
  readonly needed?: true;
  /** What it says, for who writes it; it is the description in the graph. */
  readonly says: string;
}

/** A value that consists of fields of its own, and the name that it has in the graph. */
export interface Nested {
  readonly name: string;
  readonly says: string;
  readonly fields: Fields;
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
  readonly [Name in keyof All]?: All[Name] extends { list: true }
    ? readonly Held<All[Name]['holds']>[]
    : Held<All[Name]['holds']>;
};
