import type { CellName, TypedCells } from './cells.ts';

/** One cell that is written. */
export interface CellWritten {
  readonly key: string;
  readonly name: CellName;
  readonly text: string;
}

const mostSteps = 100;

/** What is typed, step by step: what was written at once is taken back at once. */
export class TypedSteps {
  now: TypedCells;
  readonly #before: TypedCells[] = [];
  /** The cell in which one types on: all of that is one step. */
  #typing: string | null = null;

  constructor(now: TypedCells) {
    this.now = now;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** One types in a cell. */
  type(written: CellWritten): void {
    const cell = `${written.name} ${written.key}`;
    if (this.#typing !== cell) this.#remember();
    this.#typing = cell;
    this.#write([written]);
  }

  /** Writes several cells at once. */
  write(written: readonly CellWritten[]): void {
    this.#remember();
    this.#write(written);
  }

  /** One comes to another cell: what is typed there is a step of its own. */
  leave(): void {
    this.#typing = null;
  }

  /** Takes the last step back. */
  undo(): boolean {
    const before = this.#before.pop();
    if (!before) return false;
    this.now = before;
    this.#typing = null;
    return true;
  }

  /** What is saved is typed no more, and is not taken back. */
  forget(keys: ReadonlySet<string>): void {
    this.now = Object.fromEntries(Object.entries(this.now).filter(([key]) => !keys.has(key)));
    this.#before.length = 0;
    this.#typing = null;
  }

  #remember(): void {
    this.#typing = null;
    this.#before.push(this.now);
    if (this.#before.length > mostSteps) this.#before.shift();
  }

  #write(written: readonly CellWritten[]): void {
    const now: Record<string, TypedCells[string]> = { ...this.now };
    for (const { key, name, text } of written) now[key] = { ...now[key], [name]: text };
    this.now = now;
  }
}
