/** What whoever runs the hub says of its data as a whole. */
export interface OpenData {
  /** The address of the licence under which all of it may be used; null where none is stated. */
  readonly licence: string | null;
  /** Whom one writes to about it; null: the hub's start page is all there is. */
  readonly contact: string | null;
}

/** No source states a licence, and a guess would be taken for a permission. */
export const nothingStated: OpenData = { licence: null, contact: null };
