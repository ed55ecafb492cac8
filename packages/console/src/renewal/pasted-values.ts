import { fold } from '@akto-figures/contents';
import type { WaitingFigure } from './waiting-figure.ts';

/** What a text from a spreadsheet says of the figures that are on the screen. */
export interface PastedValues {
  /** Each value by the key of its figure. */
  readonly values: ReadonlyMap<string, string>;
  /** Lines that name no figure of the screen, or one that another line has named, or give it no value. */
  readonly leftOut: number;
}

type Named = Pick<WaitingFigure, 'key' | 'label' | 'place'>;

/**
 * Reads lines that were copied from a spreadsheet. One column goes down from the figure where it is pasted. Lines of several cells that name
 * figures, by a key or a label, go to these, in whatever order they come: the value is the last cell that says something else.
 * @returns null where it is one line, which the field itself takes.
 */
export function pastedValues(text: string, figures: readonly Named[], at: number): PastedValues | null {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .slice(0, mostLines);
  if (lines.length < 2 && !text.includes('\t')) return null;
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim().slice(0, longest)));
  const named = rows.map((cells) => (cells.length > 1 ? figureNamed(cells, figures) : null));
  if (named.every((figure) => figure === null)) {
    if (lines.length < 2) return null;
    const below = figures.slice(at, at + rows.length);
    return {
      values: new Map(below.map(({ key }, row) => [key, rows[row]?.[0] ?? ''])),
      leftOut: rows.length - below.length,
    };
  }
  const values = new Map<string, string>();
  for (const [row, figure] of named.entries()) {
    // The line of a figure that has no value yet ends with what it is called.
    const value = figure && rows[row]?.findLast((cell) => cell !== '' && !isNameOf(figure, cell));
    if (figure && value && !values.has(figure.key)) values.set(figure.key, value);
  }
  return { values, leftOut: rows.filter((cells) => cells.some(Boolean)).length - values.size };
}

const mostLines = 1000;
const longest = 1000;

const isNameOf = ({ key, label, place }: Named, cell: string): boolean =>
  cell === key || [label, place].some((name) => fold(name) === fold(cell));

/** The one figure that the cells of a line name: by its key, or by its label and, where several have that, by its place. */
function figureNamed(cells: readonly string[], figures: readonly Named[]): Named | null {
  const said = cells.map(fold);
  const byKey = figures.find(({ key }) => cells.includes(key));
  if (byKey) return byKey;
  const byLabel = figures.filter(({ label }) => said.includes(fold(label)));
  const byPlace = byLabel.filter(({ place }) => said.includes(fold(place)));
  const [one, other] = byPlace.length > 0 ? byPlace : byLabel;
  return one && !other ? one : null;
}
