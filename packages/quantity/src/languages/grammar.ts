import type { ProblemCode, ProblemDetails } from '../problems.ts';
import type { Qualifier } from '../qualifiers.ts';
import type { Reason } from '../reasons.ts';
import type { ValueUnit } from '../units.ts';
import type { RunningText } from './running-text.ts';
import type { ValueGrammar } from './value-grammar.ts';

/** All that is a language's own about a qualified number: a language more is one of these. */
export interface Grammar extends Answers, Expressions, ValueGrammar {
  /** How it sets a number. The spaces are named where they stand, because nobody can see them apart. */
  readonly typography: {
    readonly group: string;
    readonly decimal: string;
    readonly minus: string;
    readonly spokenMinus: string;
  };
  /** The mark that groups thousands where it stands alone before three digits; null where each may be a decimal mark. */
  readonly thousandsMark: ',' | '.' | null;
  /** Where the euro sign stands, and whether the percent sign touches its digits. */
  readonly euro: 'before' | 'after';
  readonly percent: 'touching' | 'apart';
  /** When a noun, a million or a milliard takes its plural. The sign of the number does not matter. */
  isPlural(number: string): boolean;
  /** The words of each unit, which agree with the number; the plural is the one of the whole phrase. */
  readonly units: Readonly<Record<ValueUnit, Noun>>;
  /** Digits before this noun as a voice has to say them: "vingt et une" for 21 formations. */
  agreedCount(digits: string, noun: Noun): string;
  /** How each qualifier is written and said, before its number; `synonyms` has what else is read. */
  readonly wording: Readonly<Record<Qualifier, string>>;
  /** The same before what is counted one by one, where a language has another word for it: “fewer than 50 contracts”. */
  readonly countWording: Readonly<Partial<Record<Qualifier, string>>>;
  readonly synonyms: Readonly<Record<Qualifier, Synonyms>>;
  /** A qualifier as it may stand before a vowel as well. */
  spellings(phrase: string): readonly string[];
  /** The large numbers that have a name, greatest first. */
  readonly largeNumbers: readonly (Noun & { readonly exponent: number })[];
  /** What ties a noun to a million of it: "d’" in "1,5 million d’euros". */
  beforeCounted(noun: string): string;
  readonly numerals: Numerals;
  /** About how many each of these nouns means. Singular and plural: "une dizaine", "deux dizaines". */
  readonly collectives: Readonly<Record<string, number>>;
  /** The same with their count in them, where that count is no cardinal: "a dozen". */
  readonly countedCollectives: Readonly<Record<string, number>>;
  /** What multiplies digits by a power of ten: "1,5 million", "10 mille". */
  readonly scales: Readonly<Record<string, number>>;
  /** The same, shortened, beside the euro sign only: "5 M€" is money, "5 m" may be metres. */
  readonly shortScales: Readonly<Record<string, number>>;
  /** Exact, with its count in it: "un demi-million". */
  readonly countedScales: Readonly<Record<string, number>>;
  /** Half of one more, after a number or what it counts: "deux millions et demi", "trois ans et demi". */
  readonly andAHalf: readonly string[];
  /** Shortened, and in no doubt anywhere: "5 mds". A million is so in capitals only: "2,7 M", for "5 m" may be metres. */
  readonly plainShortScales: Readonly<Record<string, number>>;
  /** Digits and such a noun before euros are a scale, as accounts have it: "1 200 milliers d’euros" is exact. */
  readonly accountingScales: readonly string[];
  /** Words that speak of a number and give none. */
  readonly vague: readonly string[];
  readonly minus: readonly string[];
  /** What ties a noun to a million or a hundred: "un millier de contrats". */
  readonly of: readonly string[];
  /** What stands where a unit is expected and there is none. */
  readonly noUnit: string;
  /** What tells in a sentence whether a number states how many. */
  readonly runningText: RunningText;
}

export interface Noun {
  readonly one: string;
  readonly many: string;
  /** Where it changes the words of a number before it; a language without genders, and the masculine, say nothing. */
  readonly gender?: 'feminine';
  /** Understood, and never written. */
  readonly alsoRead?: readonly string[];
}

/** What people write for one qualifier, besides its own words. Capitals, accents, hyphens and apostrophes do not matter. */
export interface Synonyms {
  /** Before the number. */
  readonly before: readonly string[];
  /** After the number or its unit: "200 environ", "1,780 or more". */
  readonly after: readonly string[];
}

/** What a text has that is no plain number, and what stands around one. A test reads every example. */
export interface Expressions {
  /** In the order in which they are tried: what stands first is the more special. */
  readonly kinds: readonly Kind[];
  /** Words before a number that say nothing of how much. */
  readonly leadIns: readonly string[];
  /** Words at the end of a text that say when, or since when, as the folded text has them. */
  readonly periodClauses: readonly { readonly words: string; readonly example: string }[];
  /** The first word of each clause. */
  readonly periodOpeners: readonly string[];
  /** Words that tie a noun to what stands before it ("de"), that put two together ("et"), and that may be articles ("un"). */
  readonly smallWords: Readonly<Record<'ties' | 'conjunctions' | 'articles', readonly string[]>>;
}

/** A kind of expression that is no plain number, how it is recognised, and texts that are of it. */
export interface Kind {
  readonly code: ProblemCode;
  /** In the folded text, where every number is written in digits: "7 jeunes sur 10" for "sept jeunes sur dix". */
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

/** How a language builds its cardinal numbers. */
export interface Numerals {
  /** 0 to 99, every spelling of each. Hyphens are as good as spaces. */
  readonly upTo99: readonly (readonly [string, number])[];
  readonly hundred: readonly string[];
  /** Above nine, hundreds are counted up to here, but for whole tens: "onze cents", "twenty-five hundred". */
  readonly mostHundreds: number;
  /** Greatest first: a number is a sum of these, each once and each counted by up to 999. */
  readonly thousands: readonly { readonly words: readonly string[]; readonly exponent: number }[];
  /** Words that need no count before them: "cent", "mille". */
  readonly uncounted: readonly string[];
  /** "a hundred": counts one, before such a word only. */
  readonly articles: readonly string[];
  /** "two hundred and five" */
  readonly and: readonly string[];
}

/** The messages for a text that cannot be read or a calculation that has no result. */
export interface Answers {
  readonly problems: Readonly<Record<ProblemCode, (details: ProblemDetails) => string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** What is wrong with a text, to follow the name of its field; `name` is the character's. */
  readonly slips: {
    readonly UNSEEN: (slip: { at: number; name: string }) => string;
    readonly HALF: (slip: { at: number }) => string;
    readonly CREDENTIALS: (slip: { at: number }) => string;
    readonly SCHEME: (slip: { at: number; scheme: string }) => string;
  };
}
