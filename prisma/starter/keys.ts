import { randomUUID } from 'node:crypto';
import { FactsUnreadable } from './starter-file.ts';

/** The rows' ids by the keys of the facts, one set for each kind. */
export class Keys {
  readonly #kind: string;
  readonly #ids = new Map<string, string>();

  constructor(kind: string, keys: readonly string[]) {
    this.#kind = kind;
    for (const key of keys) this.#ids.set(key, randomUUID());
  }

  /** The id of what a key names; `where` tells the reader of the file who asked. @throws FactsUnreadable */
  id(key: string, where: string): string {
    const id = this.#ids.get(key);
    if (id === undefined)
      throw new FactsUnreadable(
        `${where}: "${key}" is not among the file's ${this.#kind}; expected the key of one that is.`,
      );
    return id;
  }

  /** The same, for what may be absent. */
  idOrNull(key: string | null | undefined, where: string): string | null {
    return key === null || key === undefined ? null : this.id(key, where);
  }

  /** The rows of the subjects themselves: id and key. */
  get subjects(): { id: string; key: string }[] {
    return [...this.#ids].map(([key, id]) => ({ id, key }));
  }
}

/** What every row may refer to. */
export interface StarterKeys {
  /** The name of the facts' file, for the messages. */
  readonly file: string;
  readonly releaseId: string;
  readonly territories: ReadonlySet<string>;
  readonly actors: Keys;
  readonly sources: Keys;
  readonly conventions: Keys;
  readonly indicators: Keys;
  readonly figures: Keys;
}
