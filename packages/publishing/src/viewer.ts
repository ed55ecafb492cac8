/** What a person or a script is trusted with, from the narrowest to the widest. See permissions.ts for what each may do. */
export const roles = ['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** The widest of somebody's roles. */
export const widestOf = (given: readonly Role[]): Role =>
  roles.findLast((role) => given.includes(role)) ?? roles[0];

/** Roles in their order, each once. */
export const inOrder = (given: readonly Role[]): Role[] => roles.filter((role) => given.includes(role));

/** How somebody came in: by a session in a browser, by an API key, or at the operator's command line. */
export type CameBy = 'SESSION' | 'API_KEY' | 'COMMAND_LINE';

/** Who asks the editorial graph. Who they are is for the sign-in to say; what they may do follows from their roles. */
export interface Viewer {
  /** Of their account: a UUID. */
  readonly accountId: string;
  /** As the audit trail names them. */
  readonly name: string;
  /** At least one; what any of them may do, the viewer may. */
  readonly roles: readonly Role[];
  /** The keys of the actors that an editor writes for; none where EDITOR is no role of theirs. */
  readonly actorKeys: readonly string[];
  readonly cameBy: CameBy;
  /** Of a key: whether the hub's operator lets keys approve (KEYS_MAY_APPROVE). */
  readonly keysMayApprove?: boolean;
  /** Of a session; none where there is none. */
  readonly session?: {
    readonly beganAt: Date;
    /** Whether a second factor was shown in it within the last quarter of an hour. */
    readonly hasFreshFactor: boolean;
  };
}
