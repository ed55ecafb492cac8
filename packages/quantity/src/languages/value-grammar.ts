import type { Qualifier } from '../qualifiers.ts';
import type { PerUnit } from '../values/value.ts';

/** What a language has for values that are no plain number. */
export interface ValueGrammar {
  /** "7 sur 10": between the part and the whole, as it is written and read. */
  readonly outOf: { readonly written: string; readonly read: readonly string[] };
  /** The denominators that have a name, of one part and of several: "un tiers", "deux tiers". */
  readonly parts: Readonly<Record<number, { readonly one: string; readonly many: string }>>;
  /** Half of something, with its article: "la moitié". All are read, the first is written. */
  readonly half: readonly [string, ...string[]];
  /** A qualifier in one word with the article of a part: "près du tiers", "plus des trois quarts". */
  readonly beforeParts: Readonly<Record<string, Qualifier>>;
  /** The articles that may stand before a part: "les deux tiers". */
  readonly partArticles: readonly string[];
  /** The small numbers in words, from one: for numerators. */
  readonly smallNumbers: readonly string[];
  /** "entre 15 et 20". */
  readonly between: { readonly before: string; readonly middle: string };
  /** The other ways to give two ends: what stands before them, and between them. */
  readonly ranges: readonly { readonly before: string; readonly middle: string }[];
  /** "× 2" as it is said, and what stands before and after the number of times in a text. */
  readonly times: {
    readonly spoken: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
    /** Nouns and verbs that hold their number: "doublement". */
    readonly words: Readonly<Record<string, number>>;
    /** Just short of it: "quasi-triplement". */
    readonly nearly: string;
  };
  /** "par heure": what follows a number of each hour; the first is written. */
  readonly per: Readonly<Record<PerUnit, readonly [string, ...string[]]>>;
  /** A rise and a fall: as they are written before the number, and what is read before and after it. */
  readonly rise: Turn;
  readonly fall: Turn;
  /** What leads from "de plus" to what it is compared with: "qu’en 2023". */
  readonly than: readonly string[];
  /** What a qualifier is called after "en hausse", where that is not its own wording. */
  readonly turnWording: Readonly<Partial<Record<Qualifier, string>>>;
  /** Whether a space stands between the plus of a change and its digits. */
  readonly plus: 'apart' | 'touching';
  /** How minutes are written beside hours: "3 h 30"; and how they are said. */
  hoursAndMinutes(hours: string, minutes: string): { readonly written: string; readonly spoken: string };
}

/** A direction of change, in words. */
export interface Turn {
  readonly written: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
