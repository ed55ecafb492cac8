import type { Reason } from '../events.ts';

/** Why an element keeps its fallback, as `akto-error` tells it. */
export class Failure extends Error {
  declare readonly reason: Reason;
  /** What the hub does not know, for `unknown-key`. */
  declare readonly keys: readonly string[];

  /** What the hub says of its error for programs, for `refused`: broken hubs say anything. */
  declare readonly told?: { readonly code?: unknown; readonly argument?: unknown };

  constructor(reason: Reason, keys: readonly string[] = [], message?: string, told?: Failure['told']) {
    super(message ?? (keys[0] ? `The hub does not know ${keys.join(', ')}.` : reason));
    Object.assign(this, { reason, keys, told });
  }
}

/** A failure of the element's own script, or an unforeseen one, is reported as what the reader sees. */
export function failureFrom(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('unreadable', [], String(error));
}

/** A part of the script that did not come. @throws {Failure} always */
export function unreached(error: unknown): never {
  throw new Failure('network', [], String(error));
}
