/** Work that goes on while there is some: a few at once, and nobody waits for who is slow. */
export interface Lane {
  /** There may be something to do. */
  start(): void;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

/** @param work does one thing; false where there was nothing to do. It throws nothing. */
export function openLane(most: number, work: () => Promise<boolean>): Lane {
  const under = new Set<Promise<void>>();
  let active = 0;
  let starts = 0;
  const goOn = async () => {
    // Whoever starts it after the last look has it look once more: else what was written meanwhile would wait.
    let seen: number;
    do {
      seen = starts;
      while (await work());
    } while (seen !== starts);
    active -= 1;
  };
  return {
    start() {
      starts += 1;
      while (active < most) {
        active += 1;
        const one: Promise<void> = goOn().finally(() => under.delete(one));
        under.add(one);
      }
    },
    async idle() {
      while (under.size > 0) await Promise.all(under);
    },
  };
}
