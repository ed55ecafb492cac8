import { firstLanguage } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Words } from './words.ts';

/** A piece of a text: as the reader's language has it, or in the other one because nobody has translated it. */
export interface Piece {
  readonly text: string;
  readonly isTranslated: boolean;
}

/** A text in its pieces. @param untranslated what exists in the other language only, letter by letter */
export function piecesOf(text: string, untranslated: readonly string[]): Piece[] {
  const part = untranslated.find((each) => each !== '' && text.includes(each));
  if (part === undefined) return text === '' ? [] : [{ text, isTranslated: true }];
  const at = text.indexOf(part);
  return [
    ...piecesOf(text.slice(0, at), untranslated),
    { text: part, isTranslated: false },
    ...piecesOf(text.slice(at + part.length), untranslated),
  ];
}

/** The language of what nobody has translated: the first one, or the one after it for the first itself. */
export const otherLanguage = ({ language }: Words): Locale =>
  language === firstLanguage ? (locales[1] ?? language) : firstLanguage;

/**
 * A text in which what nobody has translated says in which language it is (WCAG 3.1.2): a voice reads a French note on an English
 * page as French. `shown` is how each piece stands there; as it is unless said.
 */
export function inItsLanguage(
  text: string,
  untranslated: readonly string[],
  say: Words,
  shown: (text: string) => string | Html = (text) => text,
): string | Html {
  const pieces = piecesOf(text, untranslated);
  if (pieces.every(({ isTranslated }) => isTranslated)) return shown(text);
  return html`${pieces.map((piece) =>
    piece.isTranslated
      ? shown(piece.text)
      : html`<span lang="${otherLanguage(say)}">${shown(piece.text)}</span>`,
  )}`;
}
