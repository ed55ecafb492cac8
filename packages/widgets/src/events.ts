/**
 * Why an element keeps its fallback:
 * `missing-attribute` the element is not told what to show; `no-hub` nobody says where the hub is; `unknown-key` the hub has no such figure or convention; `network` nothing answered; `timeout` no answer in 8 s;
 * `status` an HTTP error; `unreadable` no JSON, or not ours; `refused` the hub names what is wrong in `message`.
 */
export type Reason =
  | 'missing-attribute'
  | 'no-hub'
  | 'unknown-key'
  | 'network'
  | 'timeout'
  | 'status'
  | 'unreadable'
  | 'refused';

/** What `akto-load` carries. */
export type LoadDetail = {
  /** The keys of what is shown. */
  readonly keys: readonly string[];
};

/** What `akto-error` carries. */
export type ErrorDetail = {
  readonly reason: Reason;
  /** What the hub does not know, for `unknown-key`. */
  readonly keys: readonly string[];
  /** What is wrong, for the page's developer. */
  readonly message: string;
};

/** What `akto-select` carries. */
export type SelectDetail = {
  /** The INSEE code of the region or département. */
  readonly code: string;
  readonly name: string;
  /** The state of its plan; null where the source does not name it. Absent on a map of figures. */
  readonly status?: 'ANNOUNCED' | 'SIGNED' | 'IN_PLACE' | 'ENDED' | null;
  /** On a map of figures: the key of its figure; null where it has none. */
  readonly figure?: string | null;
};
