import { asHeard } from '@akto-figures/schema';
import { html } from 'hono/html';
import type { Html } from './layout.ts';

/**
 * What is seen, and what a voice says in its place: a French one reads "1 780" with a narrow space as "un, sept cent
 * quatre-vingts". Where both are one text it stands there once.
 */
export const seenAndHeard = (seen: string | Html, heard: string | Html): Html =>
  seen === heard
    ? html`${seen}`
    : html`<span class="heard">${heard}</span><span aria-hidden="true">${seen}</span>`;

/** How a text stands on a page, piece by piece: each piece as `shown` gives it. */
type Told = (text: string, shown: (piece: string) => string) => string | Html;

const asOnePiece: Told = (text, shown) => shown(text);

/** A text, and what a voice says in its place. */
export const heardInPlace = (text: string, spoken: string, told: Told = asOnePiece): Html =>
  text === asHeard(spoken)
    ? html`${told(text, (piece) => piece)}`
    : seenAndHeard(
        told(text, (piece) => piece),
        told(spoken, asHeard),
      );

/** The same for words that have none of their own to be heard. */
export const heardBeside = (text: string, told: Told = asOnePiece): Html => heardInPlace(text, text, told);
