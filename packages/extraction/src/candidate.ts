import type { Atlas, TerritoryRow } from '@akto-figures/contents';
import type { Value } from '@akto-figures/quantity';
import type { RejectReason } from './rejects/reasons.ts';
import type { TextLanguage } from './text/text-language.ts';

/** What a reader knows besides the text. Nothing here is read from a file or asked for: the caller passes it in. */
export interface Reading {
  readonly language: TextLanguage;
  readonly territories: Atlas;
  /** Who may be named, by any of their names. */
  readonly actors?: readonly Named[];
  readonly conventions?: readonly Named[];
  readonly indicators?: readonly Named[];
}

/** A record and all its names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Where something was read, nearest first; `assumed` is written nowhere, and follows from what press texts leave out. */
export type ReadFrom =
  | 'sentence'
  | 'paragraph'
  | 'lead'
  | 'heading'
  | 'title'
  | 'text'
  | 'dateLine'
  | 'assumed';

/** A part of a candidate that the text says, or that follows from what it says elsewhere. */
export interface Read<Part> {
  readonly is: Part;
  readonly from: ReadFrom;
  /** Not said in the sentence of the number. */
  readonly isInferred: boolean;
}

export type Role = 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE';

/**
 * How a candidate stands to another: `partOf` is "dont", `of` a rate and what it is a rate or a change of, `comparedWith` the value
 * before, `sameAs` the same statement twice, `exampleOf` "à titre d’exemple", `with` "aux 51 événements".
 */
export type RelationType = 'partOf' | 'of' | 'comparedWith' | 'sameAs' | 'exampleOf' | 'with';

export interface Relation {
  readonly type: RelationType;
  /** The id of the other candidate. */
  readonly to: string;
}

/** A W3C TextQuoteSelector and its TextPositionSelector; places count UTF-16 units of the text as given. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** A number that may be a figure, with what belongs to it. */
export interface Candidate {
  /** "c1", "c2" … in the order of the text. */
  readonly id: string;
  readonly value: Value;
  /** What is counted, in the words of the text; null where the number has no noun of its own. */
  readonly counted: string | null;
  /** The indicator that is called so, by its id. */
  readonly indicator: string | null;
  /** EDTF. */
  readonly period: Read<string> | null;
  readonly territory: Read<TerritoryRow> | null;
  readonly role: Role;
  readonly convention: Read<string> | null;
  /** Those named in the sentence, by their ids. */
  readonly actors: readonly string[];
  readonly relations: readonly Relation[];
  readonly quote: Quote;
  /** Whether every part was read from the text: only such a candidate may be taken unseen. */
  readonly isSure: boolean;
}

/** A number that is no figure, and why. */
export interface Reject {
  readonly because: RejectReason;
  readonly quote: Quote;
}

export type ExtractionProblem = 'empty' | 'tooLong' | 'tooManyNumbers' | 'otherLanguage';

/** What a text says of itself. */
export interface Head {
  /** Its title, as it is written; null where no line looks like one. */
  readonly title: string | null;
  /** The days on which it was given out, as EDTF, each once. */
  readonly days: readonly string[];
  /** Whether it was copied with the menus and the foot of a page around it: these are left out. */
  readonly isOfPage: boolean;
  /** Whether it seems to be two texts, given out on two days or each with its own beginning. */
  readonly isTwo: boolean;
  /** The language that it seems to be in where none is read, as BCP 47; its numbers are read as far as they go, and none is sure. */
  readonly seemsIn: string | null;
}

/** What a text was read as, or why it was not. */
export type Extraction =
  | {
      readonly ok: true;
      readonly head: Head;
      readonly candidates: readonly Candidate[];
      readonly rejects: readonly Reject[];
    }
  | { readonly ok: false; readonly problem: ExtractionProblem };
