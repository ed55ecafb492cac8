import { visibleText } from '../text/visible.ts';

/** A word, a number or a sign of a text, as it is compared, and where it stands. */
export interface Word {
  readonly is: string;
  readonly from: number;
  readonly to: number;
}

// "1 780" is one number whatever space parts its thousands, so that a page that was set anew says the same; "41,0" has its decimals.
// A sign before a number is as much of it: "−4 %" that became "4 %" says the contrary. Between words and before a word a dash is a dash.
// Each group begins where the one before ended, and nothing is tried twice: it takes as long as the text is.
const words =
  /\p{Nd}{1,3}(?:[ \u00A0\u202F\u2009]\p{Nd}{3}){1,6}(?!\p{Nd})(?:[.,]\p{Nd}{1,20})?|\p{Nd}{1,40}(?:[.,]\p{Nd}{1,20}){0,6}|\p{L}{1,60}|[%€+<>≤≥±≈−]|(?<![\p{L}\p{N}][ \u00A0\u202F]?)[-–](?=\p{Nd})/gu;

/** The words of a text in their order, without accents, capitals and what cannot be seen. Places are those of the text as given. */
export function wordsOf(given: string): Word[] {
  const { text, origin } = visibleText(given);
  return [...text.matchAll(words)].map(({ 0: word, index }) => ({
    is: compared(word),
    from: origin(index),
    to: origin(index + word.length - 1) + 1,
  }));
}

const compared = (word: string): string =>
  /^[a-z]+$/.test(word)
    ? word
    : word
        .replace(/^[–−]$/, '-')
        .normalize('NFKD')
        .replace(/[\p{M}\s]/gu, '')
        .toLowerCase();
