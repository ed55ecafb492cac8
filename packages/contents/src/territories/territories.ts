/** A territory, as far as a record names it. */
export interface Territory {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The territories that a record may name. */
export interface Territories {
  readonly all: readonly Territory[];
  /** By its code or any spelling; null where nothing is called so. */
  find(name: string): Territory | null;
}
