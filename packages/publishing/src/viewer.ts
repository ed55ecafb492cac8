/** What a person or a script is trusted with. See permissions.ts for what each may do. */
export const roles = ['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** How somebody came in: by a session in a browser, by an API key, or at the operator's command line. */
export type CameBy = 'SESSION' | 'API_KEY' | 'COMMAND_LINE';

/** Who asks the editorial graph. Who they are is for the sign-in to say; what they may do follows from the role. */
export interface Viewer {
  /** Of their account: a UUID. */
  readonly accountId: string;
  /** As the audit trail names them. */
  readonly name: string;
  readonly role: Role;
  /** The key of the actor that an editor writes for; null for the others, who write for all. */
  readonly actorKey: string | null;
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
