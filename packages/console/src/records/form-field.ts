/** Words in both languages. */
export interface Both {
  readonly fr: string;
  readonly en: string;
}

/** What a subject of the hub is, as the graph names it. */
export type SubjectKind =
  | 'ACTION_PLAN'
  | 'ACTOR'
  | 'COLLECTION'
  | 'CONVENTION'
  | 'FIGURE'
  | 'INDICATOR'
  | 'SOURCE';

/** What is chosen from what the hub has: a territory by its id, another subject by its key. */
export type Reference = { readonly is: 'territory' } | { readonly is: 'subject'; readonly kind: SubjectKind };

/** What a field of a form holds. */
export type Holds =
  /** A line; the language is that of what is typed. */
  | { readonly is: 'text' | 'lines'; readonly lang?: 'fr' | 'en' }
  | { readonly is: 'address' | 'day' | 'integer' | 'flag' | 'period' }
  | Reference
  | { readonly is: 'word'; readonly words: Readonly<Record<string, Both>> }
  | { readonly is: 'group'; readonly fields: readonly FormField[] };

/** One field of a record's form, named as in its content. */
export interface FormField {
  readonly name: string;
  readonly label: Both;
  readonly hint?: Both;
  readonly holds: Holds;
  readonly isNeeded?: true;
  /** Several of it, in an order; says what one more is: "Ajouter un axe". */
  readonly list?: { readonly add: Both };
}

/** What stands in a form: the content of a subject, as far as it is known. */
export type Content = Readonly<Record<string, unknown>>;
