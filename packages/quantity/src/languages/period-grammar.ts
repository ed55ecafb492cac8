/** All that is a language's own about dates and periods. */
export interface PeriodGrammar {
  /** A day of a month, before its name: "1er", "2". */
  dayOfMonth(day: number): string;
  /** Whether "04/05/2022" may also be the fifth of April, as in America. */
  readonly monthMayComeFirst: boolean;
  readonly say: SayPeriods;
  readonly words: PeriodWords;
}

/** A date in its language's words, and what the sentence around it depends on. */
export interface SaidDate {
  /** "9 mai 2022"; the first of two dates lacks what the second one says as well. */
  readonly text: string;
  readonly precision: 'year' | 'month' | 'day';
  readonly isAbout: boolean;
  readonly hasYear: boolean;
}

/** How periods are said. */
export interface SayPeriods {
  alone(date: SaidDate): string;
  span(from: SaidDate, to: SaidDate): string;
  since(from: SaidDate): string;
  until(to: SaidDate): string;
  /** A quarter or a half of a year; its number counts from 1. */
  part(part: 'quarter' | 'half', number: number, year: string): string;
}

/** In which words people write periods, as `plainWords` leaves them; each is a part of a regular expression. */
export interface PeriodWords {
  /** What stands before a date and says nothing of it: "en", "au cours de". */
  readonly leads: readonly string[];
  readonly since: readonly string[];
  /** What may close a beginning: "from 2021 onwards". */
  readonly onwards: readonly string[];
  readonly until: readonly string[];
  readonly about: readonly string[];
  /** The same after the date: "2021 environ". */
  readonly aboutAfter: readonly string[];
  /** What opens a span of two dates. */
  readonly between: readonly string[];
  /** What joins its two dates. */
  readonly to: readonly string[];
  /** The same, where it also joins two dates that are no span: "en 2021 et 2024". */
  readonly and: readonly string[];
  /** What says that it is not over. */
  readonly now: readonly string[];
  readonly beginning: readonly string[];
  readonly middle: readonly string[];
  readonly end: readonly string[];
  readonly schoolYear: readonly string[];
  /** The month in which a school year begins. */
  readonly schoolStart: readonly string[];
  readonly quarter: readonly string[];
  readonly half: readonly string[];
  /** Ordinals from the first; the last part of a year has a name of its own. */
  readonly ordinals: readonly (readonly string[])[];
  readonly last: readonly string[];
  readonly noYear: string;
}
