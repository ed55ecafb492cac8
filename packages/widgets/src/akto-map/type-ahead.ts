import { folded } from './picture.ts';

/** How long a pause may be within a name that is typed. */
const patienceMs = 1_000;

type Named = { readonly names: readonly string[] };

/** Finds by its first letters what a reader types: accents, case, hyphens and apostrophes do not matter. */
export class TypeAhead {
  #typed = '';
  #lastMs = Number.NEGATIVE_INFINITY;

  /** Whether a name is being typed, so that a space is a part of it. */
  isUnderWay(nowMs: number): boolean {
    return nowMs - this.#lastMs < patienceMs;
  }

  /** The next of these, after the one at hand, that is called so: by its name's start first, else by that of a word in it. */
  find<Place extends Named>(
    letter: string,
    nowMs: number,
    places: readonly Place[],
    here?: Place,
  ): Place | undefined {
    this.#typed = (this.isUnderWay(nowMs) ? this.#typed : '') + letter;
    this.#lastMs = nowMs;
    const typed = folded(this.#typed);
    const first = typed[0] ?? '';
    const at = here ? places.indexOf(here) : -1;
    // The same letter again and again goes on to the next; a longer name may be the one at hand.
    const again = typed === first.repeat(typed.length);
    const start = again ? at + 1 : Math.max(at, 0);
    const inTurn = [...places.slice(start), ...places.slice(0, start)];
    const wanted = again ? first : typed;
    const called = (test: (name: string) => boolean) =>
      inTurn.find(({ names }) => names.some((name) => test(folded(name))));
    return called((name) => name.startsWith(wanted)) ?? called((name) => name.includes(` ${wanted}`));
  }
}
