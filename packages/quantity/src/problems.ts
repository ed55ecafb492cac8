import { decimalLimits } from './decimal.ts';
import { type Locale, noBreakSpace } from './locales.ts';
import type { Quantity } from './quantity.ts';

/** Longest text that `parse` looks at. The longest that `format` writes has about half of it. */
export const longestText = 200;

/** Why a text is not read as a quantity: what was read, where, and what would be right. */
export interface Problem {
  readonly code: ProblemCode;
  /** For the person who typed it, in the language of the reading. */
  readonly message: string;
  /** Where in the text, counted in UTF-16 units from 0. */
  readonly at: number;
  /** The part of the text that the problem is about. */
  readonly read: string;
  /** What an ambiguous text may mean, each a full quantity: offered as a choice. */
  readonly readings?: readonly Quantity[];
}

/** What a message can tell of. */
export interface ProblemDetails {
  /** The part of the text. */
  readonly read: string;
  /** The other part: a second number or qualifier, or the unit that is expected. */
  readonly other: string;
  /** The two readings, as they would be written. */
  readonly written: readonly string[];
}

const example = { fr: 'plus de 1\u202F780', en: 'more than 1,780' } as const satisfies Record<Locale, string>;
const { integerDigits, decimals } = decimalLimits;

/** Each problem, said in each language. */
const messages = {
  empty: {
    fr: () => `Rien n’est écrit. Donnez un nombre, par exemple « ${example.fr} ».`,
    en: () => `Nothing is written. Give a number, such as “${example.en}”.`,
  },
  tooLong: {
    fr: () =>
      `Ce texte a plus de ${longestText} caractères. Ne donnez que le nombre, par exemple « ${example.fr} ».`,
    en: () =>
      `This text has more than ${longestText} characters. Give the number only, such as “${example.en}”.`,
  },
  noNumber: {
    fr: ({ read }) =>
      `« ${read} » ne contient pas de nombre. Écrivez-en un, par exemple « ${example.fr} » ou « huit ».`,
    en: ({ read }) => `“${read}” holds no number. Write one, such as “${example.en}” or “eight”.`,
  },
  vagueNumber: {
    fr: ({ read }) =>
      `« ${read} » ne dit pas combien. Écrivez une borne, par exemple « plus de 200 », ou « une centaine ».`,
    en: ({ read }) =>
      `“${read}” does not say how many. Write a bound, such as “more than 200”, or “about 100”.`,
  },
  twoNumbers: {
    fr: ({ read, other }) =>
      `Deux nombres : « ${read} » et « ${other} ». Une quantité n’en a qu’un : gardez-en un.`,
    en: ({ read, other }) => `Two numbers: “${read}” and “${other}”. A quantity has one: keep one.`,
  },
  twoQualifiers: {
    fr: ({ read, other }) => `« ${read} » et « ${other} » qualifient le même nombre. Gardez-en un.`,
    en: ({ read, other }) => `“${read}” and “${other}” both qualify the number. Keep one.`,
  },
  ambiguousSeparator: {
    fr: ({ read, written: [a, b] }) =>
      `« ${read} » peut se lire de deux façons. Écrivez « ${a} » ou « ${b} ».`,
    en: ({ read, written: [a, b] }) => `“${read}” can be read in two ways. Write “${a}” or “${b}”.`,
  },
  badGrouping: {
    fr: ({ read }) =>
      `« ${read} » : les chiffres ne vont pas par trois. Écrivez par exemple « 12\u202F340 » ou « 12,34 ».`,
    en: ({ read }) => `“${read}”: the digits do not come in threes. Write “12,340” or “12.34”, for instance.`,
  },
  leadingZero: {
    fr: ({ read }) => `« ${read} » commence par un zéro de trop. Enlevez-le si c’est bien un nombre.`,
    en: ({ read }) => `“${read}” starts with a needless zero. Take it away if this is a number.`,
  },
  tooLarge: {
    fr: ({ read }) => `« ${read} » est trop grand : au plus ${integerDigits} chiffres avant la virgule.`,
    en: ({ read }) => `“${read}” is too large: at most ${integerDigits} digits before the point.`,
  },
  tooPrecise: {
    fr: ({ read }) => `« ${read} » est trop précis : au plus ${decimals} chiffres après la virgule.`,
    en: ({ read }) => `“${read}” is too precise: at most ${decimals} digits after the point.`,
  },
  unknownWords: {
    fr: ({ read }) =>
      `« ${read} » n’est pas compris ici. Écrivez un nombre et son unité, par exemple « ${example.fr}\u00A0contrats ».`,
    en: ({ read }) =>
      `“${read}” is not understood here. Write a number and its unit, such as “${example.en} contracts”.`,
  },
  unitMismatch: {
    fr: ({ read, other }) =>
      `L’unité lue est « ${read} », celle qui est attendue est « ${other} ». Corrigez l’une des deux.`,
    en: ({ read, other }) =>
      `The unit read is “${read}”, the unit expected is “${other}”. Correct one of the two.`,
  },
} as const satisfies Record<string, Record<Locale, (details: ProblemDetails) => string>>;

/** The stable name of a problem. */
export type ProblemCode = keyof typeof messages;

/** The problem, said in this language. */
export function problem(
  code: ProblemCode,
  locale: Locale,
  at: number,
  details: Partial<ProblemDetails>,
  readings?: readonly Quantity[],
): Problem {
  const { read = '', other = '', written = [] } = details;
  const said = messages[code][locale]({ read, other, written });
  const message = locale === 'fr' ? said.replace(/(?<=«) | (?=[»:;])/g, noBreakSpace) : said;
  return readings ? { code, message, at, read, readings } : { code, message, at, read };
}
