/** What the hub says when it refuses: RFC 9457, or the first error of a GraphQL answer. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly isSetUp?: boolean;
  /** In so many seconds it may be asked again. */
  readonly retryAfter?: number;
  /** Under which it stands in the hub's log. */
  readonly id?: string;
}

/** The hub cannot be reached, or is not able to answer now: nothing is wrong with what was asked. */
export class HubUnreachable extends Error {
  override readonly name = 'HubUnreachable';
}

/** The hub has answered, and does not do it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.detail || refusal.title);
    this.refusal = refusal;
  }
}

/** The person gave up signing in again. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** Whether others kept the hub from it for too long: nothing was done, and the same may be sent again in a moment. */
export const isBusy = (error: unknown): error is Busy =>
  error instanceof Refused && error.refusal.code === 'BUSY';

/** Whether the database is late to confirm what was sent: it may be done all the same, and the same sent again tells. */
export const isUnconfirmed = (error: unknown): error is Refused =>
  error instanceof Refused && error.refusal.code === 'UNCONFIRMED';

interface Busy extends Refused {
  readonly refusal: Refusal & { readonly code: 'BUSY' };
}
