import type { ToldFigure } from '../doors/told-figure.ts';
import { type FigureOutlook, outlookOf } from '../pages/figure-outlook.ts';
import { asOfText, noticesOf, numberText, sourceOf } from '../pages/figure-summary.ts';
import { type Piece, piecesOf } from '../pages/in-its-language.ts';
import type { Words } from '../pages/words.ts';

/** One line of a card, from its left edge. Sizes and places are in the card's own pixels. */
export interface CardLine {
  readonly pieces: readonly Piece[];
  /** What stands before it on the same baseline, at half its size: the qualifier. */
  readonly qualifier: string;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly ink: string;
  readonly baseline: number;
}

export interface CardLines {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly CardLine[];
}

const width = 600;
export const margin = 32;
const inks = { ink: '#1b2233', quiet: '#4a5268', accent: '#0b5563', alert: '#9c2f14' };
// How wide a letter is for its size, on average and a little generously. No font is measured, because the SVG is shown in
// whichever font its reader has.
const letterWidth = 0.52;

/** A figure with how it stands to others, as a card shows it. */
export type CardFigure = ToldFigure & FigureOutlook;

/**
 * A card from top to bottom: the number, what is counted, when and where, the kinds of "dont", how it stands to others, the
 * source, a correction.
 */
export function cardLines(figure: CardFigure, say: Words): CardLines {
  const lines: CardLine[] = [];
  let bottom = margin;
  const read = readingPieces();
  const add = (text: string, style: Pick<CardLine, 'size' | 'weight' | 'ink'>, qualifier = '') => {
    bottom += style.size * 1.35;
    lines.push({ pieces: read(text), qualifier, ...style, baseline: Math.round(bottom - style.size * 0.35) });
  };
  const addAll = (texts: readonly string[], size: number, ink: string, mostLines = 3) => {
    for (const text of texts) {
      for (const line of wrap(
        marked(text, figure.presentation.untranslated),
        (width - 2 * margin) / (size * letterWidth),
        mostLines,
      ))
        add(line, { size, weight: 400, ink });
    }
  };

  const amount = numberText(figure);
  if (figure.quantity) {
    const digits = Math.max(0, amount.search(/[−€\d+×]/));
    const letters = digits / 2 + (amount.length - digits);
    const size = Math.min(52, Math.floor((width - 2 * margin) / (letters * letterWidth)));
    add(amount.slice(digits), { size, weight: 700, ink: inks.ink }, amount.slice(0, digits));
  } else {
    addAll([amount], 26, inks.ink, 8);
  }
  addAll([figure.label], 22, inks.ink);
  bottom += 6;
  const { notes, scope } = figure.presentation;
  addAll([scope.join(' · '), ...notes, ...outlookOf(figure)], 17, inks.quiet);
  bottom += 6;
  addAll([`${say.source} ${sourceOf(figure)}`], 17, inks.accent);
  addAll(noticesOf(figure), 17, inks.alert, 8);
  if (figure.asOf) addAll([asOfText(figure.asOf, say)], 17, inks.alert);
  return { width, height: Math.ceil(bottom + margin * 0.75), lines };
}

// They stand around what nobody has translated while a text is broken into lines: characters that no text has of its own.
const [begins, ends] = ['\u{e000}', '\u{e001}'];

const marked = (text: string, untranslated: readonly string[]): string =>
  piecesOf(text.replaceAll(/[\u{e000}\u{e001}]/gu, ''), untranslated)
    .map((piece) => (piece.isTranslated ? piece.text : begins + piece.text + ends))
    .join('');

/** Reads lines one after the other: what nobody has translated may begin on one and end on a later one. */
function readingPieces(): (line: string) => Piece[] {
  let isTranslated = true;
  return (line) => {
    return line.split(/([\u{e000}\u{e001}])/u).flatMap((text) => {
      if (text === begins || text === ends) isTranslated = text === ends;
      return text === begins || text === ends || text === '' ? [] : [{ text, isTranslated }];
    });
  };
}

/** Breaks a text at its spaces, never at those that hold a number together; a word that fits no line is cut. */
function wrap(text: string, letters: number, mostLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).flatMap((word) => cut(word, Math.floor(letters)))) {
    if (line && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  lines.push(line);
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`];
}

function cut(word: string, letters: number): string[] {
  const all = [...word];
  return Array.from({ length: Math.max(1, Math.ceil(all.length / letters)) }, (_, index) =>
    all.slice(index * letters, (index + 1) * letters).join(''),
  );
}
