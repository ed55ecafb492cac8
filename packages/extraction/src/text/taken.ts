import type { Stretch } from '../segment/blocks.ts';

/** Stretches of a part of a text of which none may overlap another, whoever comes first. */
export class Taken {
  readonly #from: number;
  readonly #marks: Uint8Array;

  constructor({ from, to }: Stretch) {
    this.#from = from;
    this.#marks = new Uint8Array(to - from);
  }

  /** Takes a stretch; false where a part of it is taken already. */
  take({ from, to }: Stretch): boolean {
    const [first, last] = [from - this.#from, to - this.#from];
    for (let at = first; at < last; at += 1) if (this.#marks[at] === 1) return false;
    this.#marks.fill(1, first, last);
    return true;
  }
}
