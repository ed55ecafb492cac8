import { columns, type Place } from './cells.ts';
import { moveOf } from './grid-moves.ts';

/** What a grid does when it is worked. */
export interface Grid {
  /** How many rows it has. */
  rows(): number;
  /** Comes to a cell, with its whole text chosen. */
  goTo(place: Place): void;
  /** Goes on after the last row. */
  goBeyond(): void;
  write(place: Place, text: string): void;
  /** Takes the last step back; false where there is none. */
  undo(): boolean;
  /** What is typed in a cell from now on is a step of its own. */
  leave(): void;
  /** The arrows move in the text of this cell from now on; null where they move over the cells. */
  edit(id: string | null): void;
}

/** A cell in which one types: its field, and where it stands. */
interface Cell {
  readonly field: HTMLInputElement;
  readonly place: Place;
}

/** The cell of the grid that something happens in; null where it is another part of the form. */
export function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof HTMLInputElement) || target.dataset.column === undefined) return null;
  const { row, column } = target.dataset;
  return { field: target, place: { row: Number(row), column: Number(column) } };
}

/** Works a grid as one works a spreadsheet: by keys over its cells, in the text of one after F2, a second press, or by a finger. */
export class GridHands {
  readonly #grid: Grid;
  #editing: string | null = null;
  /** What stood in the cell when one came to it. */
  #entered: { readonly id: string; readonly text: string } | null = null;
  /** The cell that was pressed, while one is in it. */
  #pressed: string | null = null;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** One comes to a cell. */
  readonly enter = ({ target }: FocusEvent): void => {
    const cell = cellOf(target);
    if (!cell) return;
    this.#grid.leave();
    this.#pressed = null;
    this.#entered = { id: cell.field.id, text: cell.field.value };
    this.#edit(null);
  };

  /** The first press of a mouse chooses the whole text, which the next letter writes over. */
  readonly click = (event: MouseEvent): void => {
    const field = cellOf(event.target)?.field;
    if (!field) return;
    const isFinger = 'pointerType' in event && event.pointerType === 'touch';
    const isFirst = this.#pressed !== field.id;
    this.#pressed = field.id;
    if (isFinger || !isFirst) this.#edit(field.id);
    else if (field.selectionStart === field.selectionEnd) field.select();
  };

  readonly press = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target);
    if (!cell) return;
    const { field, place } = cell;
    const { key, shiftKey, altKey, isComposing } = event;
    const pressed = { key, shiftKey, altKey, isComposing, isCommand: event.ctrlKey || event.metaKey };
    const size = { rows: this.#grid.rows(), columns: columns.length };
    const move = moveOf(pressed, place, size, this.#editing === field.id);
    // What was never typed here is the browser's to take back.
    if (move === null || (move === 'undo' && !this.#grid.undo())) return;
    event.preventDefault();
    if (move === 'beyond') this.#grid.goBeyond();
    else if (move === 'edit') this.#toggle(field);
    else if (move === 'restore') this.#restore(cell);
    else if (move === 'clear') this.#grid.write(place, '');
    else if (move === 'undo') this.#grid.goTo(place);
    else this.#grid.goTo(move.to);
  };

  #edit(id: string | null): void {
    if (this.#editing === id) return;
    this.#editing = id;
    this.#grid.edit(id);
  }

  #toggle(field: HTMLInputElement): void {
    const isEditing = this.#editing === field.id;
    this.#edit(isEditing ? null : field.id);
    if (isEditing) field.select();
    else field.setSelectionRange(field.value.length, field.value.length);
  }

  /** What stood in the cell when one came to it comes back. */
  #restore({ field, place }: Cell): void {
    const { id, text } = this.#entered ?? { id: '', text: '' };
    this.#edit(null);
    if (id === field.id && text !== field.value) this.#grid.write(place, text);
    this.#grid.goTo(place);
  }
}
