import { BadInput } from '../bad-input.ts';
import { programLanguage } from '../records/localized.ts';

/** What a text from outside holds: how long it may be for that, and what would be right. */
interface Text {
  /**
   * In UTF-16 units, which JavaScript's `length` and a form's `maxlength` count: an "é" is one, most emoji are two. It is known
   * without a look at the text.
   */
  readonly most: number;
  /** What to give, as a refusal says it. */
  readonly right: string;
}

/**
 * Each text that the hub takes from outside, by what it holds. Arguments, parameters and cells name one of these; longer text is
 * refused before anything reads it. docs/limits.md is checked against this table.
 */
export const texts = {
  /** An enum's value, the name of a type, a true or false: short, whatever was meant. */
  word: { most: 100, right: 'one word' },
  /** The public name of a record: poec. */
  key: { most: 200, right: 'a key, such as "poec"' },
  /** As many keys as a page has items, with commas. */
  keys: { most: 8000, right: 'keys with commas, such as "poec,salons-2021"' },
  /** The key of any subject; an action plan's is made of its convention's and its territory's. */
  subjectKey: { most: 250, right: 'a key, such as "poec" or "akto-agefiph-2022-2024/region:28"' },
  id: { most: 400, right: 'an id as the hub gave it' },
  /** It holds the place of a row, which may be a key. */
  cursor: { most: 800, right: 'a cursor that this list itself returned' },
  idempotencyKey: { most: 200, right: 'a name of your own for this act, such as a UUID' },
  place: { most: 100, right: 'an INSEE code, an ISO 3166-2 code or the name of a territory' },
  /** The longest that the hub keeps, from one vague day to another, has 23; the edtf package takes seconds for 16,000. */
  edtf: { most: 64, right: 'a date or period in EDTF, such as "2022" or "2022/2024"' },
  instant: { most: 40, right: 'an instant with its zone, such as "2026-03-12T08:30:00Z"' },
  /** A place in time: an instant, an epoch with one beside it, or a release's id. */
  since: { most: 400, right: 'an instant with its zone, or an epoch as hub { epoch } says it' },
  epoch: { most: 100, right: 'an epoch as hub { epoch } or /live says it' },
  day: { most: 40, right: 'a day, such as "2026-03-12"' },
  decimal: { most: 40, right: 'digits with a point, such as "1780" or "41.3"' },
  /** What a person types into a search. */
  search: { most: 200, right: 'a few words' },
  /** A number or a period as somebody types or pastes it: beyond the parser's own length, it says so in the reader's language. */
  typed: { most: 1000, right: 'a number or a period, and nothing else' },
  /** A title, a label, a name, a place in a document. */
  line: { most: 500, right: 'a short text' },
  /** One piece of a quote: the number, or the words on one side of it. */
  quote: { most: 500, right: 'the number, or the words just before or after it' },
  /** A SHA-256. */
  hash: { most: 64, right: '64 hexadecimal digits' },
  /** A note, a reason, a comment, words that explain. */
  text: { most: 5000, right: 'a shorter text' },
  formula: { most: 100, right: 'a formula, such as "a / b"' },
  language: { most: 35, right: 'a language, such as "fr"' },
  url: { most: 2000, right: 'an address, such as "https://www.example.fr/bilan.pdf"' },
  /** The address of an embed, which may name as many figures as a page has. */
  embedAddress: { most: 10_000, right: 'the address of a page of this hub' },
  /** What a provider of identities or a browser gives, to be given back. */
  token: { most: 8000, right: 'what the provider or the browser gave' },
  /** RFC 5321 lets no address be longer. */
  email: { most: 254, right: 'an e-mail address' },
  /** Longer than any that can be chosen today: one of before may be. */
  password: { most: 1000, right: 'a password' },
  newPassword: { most: 128, right: 'a password of 12 to 128 characters' },
  code: { most: 64, right: 'the code as the app or the paper has it' },
  fileName: { most: 255, right: 'the name of a file' },
  /** 10 MB in base64. */
  file: { most: 13_333_336, right: 'the bytes of a file of at most 10 MB in base64' },
} as const satisfies Record<string, Text>;

export type TextName = keyof typeof texts;

/** How many items a list may have that says nothing else. */
export const mostItems = 1000;

/** Where a text is longer than what it holds may be. `path` names the argument: "filter.period". */
export function tooLong(path: string, holds: TextName, length: number): BadInput {
  const { most, right } = texts[holds];
  return new BadInput(
    path,
    `${path} has ${inWords(length)} characters; give at most ${inWords(most)}: ${right}.`,
    { length, limit: most },
  );
}

/** Where a list has more items than it may have. */
export function tooMany(path: string, length: number, most: number): BadInput {
  return new BadInput(path, `${path} has ${inWords(length)} items; give at most ${inWords(most)}.`, {
    length,
    limit: most,
  });
}

/** What was given, as a refusal repeats it: the beginning of a long text, and no more of what is no text. */
export function excerpt(given: unknown): string {
  if (typeof given === 'object' && given !== null) return Array.isArray(given) ? 'a list' : 'an object';
  if (typeof given !== 'string') return String(given);
  return JSON.stringify(given.length > longestExcerpt ? `${given.slice(0, longestExcerpt)}…` : given);
}

const longestExcerpt = 100;

const inWords = (number: number) => number.toLocaleString(programLanguage);
