import { excerpt } from '@akto-figures/contents';

/** What is odd in a question that was answered all the same. */
export interface Warning {
  /** Stays as it is for years. */
  readonly code: 'UNKNOWN_NAME';
  /** Where it was given: "filter.conventions[1]". */
  readonly argument: string;
  /** For the developer: what is wrong, and what would be right. */
  readonly message: string;
}

/** What the resolvers of one request found odd. */
export interface Warnings {
  /** Says that a name names nothing that is public, or was so at the instant that is read. */
  unknownName(named: { readonly argument: string; readonly name: string }, expected: string): void;
  /** All of it, once each and in one order, whichever list was answered first. */
  all(): Warning[];
}

// Whoever sends a hundred wrong names is helped by the first of them.
const most = 20;

export function collectWarnings(): Warnings {
  const found = new Map<string, Warning>();
  return {
    unknownName({ argument, name }, expected) {
      const message = `${argument} is ${excerpt(name)}, which names nothing that is public; give ${expected}.`;
      found.set(message, { code: 'UNKNOWN_NAME', argument, message });
    },
    all: () =>
      [...found.values()].toSorted((one, other) => (one.message < other.message ? -1 : 1)).slice(0, most),
  };
}
