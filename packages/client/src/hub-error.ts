/** What the client itself finds wrong, where no hub has said anything. */
export const clientCodes = {
  UNREACHABLE: 'Nothing answers at the address, or the connection broke, each time that it was tried.',
  TIMEOUT: 'No answer came in time, each time that it was asked for.',
  NO_HUB: 'Something answers that speaks as no hub does: a page of a proxy, another program.',
} as const;

/** Whether the code is the client's own or one of the hub's, such as "BAD_USER_INPUT" or "RATE_LIMITED". */
export type HubErrorCode = keyof typeof clientCodes | (string & {});

interface Told {
  readonly code: HubErrorCode;
  readonly message: string;
  readonly status?: number | null;
  readonly retryAfterMs?: number | null;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Why there is no answer. `code` stays the same for years; `message` is for people, and says what would be right. */
export class HubError extends Error {
  override readonly name = 'HubError';
  /** One of the codes of the hub's documentation of errors, or of `clientCodes`. */
  readonly code: HubErrorCode;
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  /** After how many milliseconds the same question passes; null where nobody says. */
  readonly retryAfterMs: number | null;
  /** What else the hub said: `argument` and `variable` name what was wrong, `limit` how much passes. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor({ code, message, status = null, retryAfterMs = null, extensions = {}, cause }: Told) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.extensions = extensions;
  }

  /** The argument that was wrong, as the hub names it: "filter.period"; null where it was none. */
  get argument(): string | null {
    const { argument } = this.extensions;
    return typeof argument === 'string' ? argument : null;
  }

  /** The place of the hub's documentation that tells of the code; null where the hub has not said anything. */
  get documentation(): string | null {
    const { documentation } = this.extensions;
    return typeof documentation === 'string' ? documentation : null;
  }

  /** The variable that was wrong; null where it was none. */
  get variable(): string | null {
    const { variable } = this.extensions;
    return typeof variable === 'string' ? variable : null;
  }
}
