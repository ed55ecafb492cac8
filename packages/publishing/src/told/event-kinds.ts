import type { Act } from '../permissions.ts';

/** From when on an event is told: at once, a day before its release comes out, or when it is out. */
export type Due = 'NOW' | 'DAY_BEFORE' | 'WHEN_OUT';

/** What people choose for: what waits for them, what comes out, what is to be looked at again. What is of an account is told at once. */
export type EventGroup = 'WORK' | 'RELEASES' | 'UPKEEP' | 'ACCOUNT' | 'PARTNERS';

interface EventRow {
  /** The acts that tell it; none where it comes by the sign-in, or by the calendar. */
  readonly by: readonly Act[];
  readonly due: Due;
  readonly group: EventGroup;
}

/** What is told, by which acts, from when on. To whom: concerned.ts; what of it: events-of-act.ts. */
export const eventKinds = {
  SUBMITTED: { by: ['submitRelease'], due: 'NOW', group: 'WORK' },
  SENT_BACK: { by: ['sendBackRelease'], due: 'NOW', group: 'WORK' },
  COMMENTED: { by: ['commentOnRelease'], due: 'NOW', group: 'WORK' },
  APPROVED: { by: ['approveRelease'], due: 'NOW', group: 'WORK' },
  COMES_OUT_SOON: { by: ['approveRelease'], due: 'DAY_BEFORE', group: 'RELEASES' },
  IS_OUT: { by: ['approveRelease'], due: 'WHEN_OUT', group: 'RELEASES' },
  REVIEW_OVERDUE: { by: [], due: 'NOW', group: 'UPKEEP' },
  QUOTE_GONE: { by: ['lookAgainAtSource'], due: 'NOW', group: 'UPKEEP' },
  INVITED: { by: ['addAccount', 'inviteAgain', 'changeAccount'], due: 'NOW', group: 'ACCOUNT' },
  PASSWORD_FORGOTTEN: { by: [], due: 'NOW', group: 'ACCOUNT' },
  PASSWORD_CHANGED: { by: [], due: 'NOW', group: 'ACCOUNT' },
  API_KEY_MADE: { by: ['issueApiKey'], due: 'NOW', group: 'ACCOUNT' },
  INVITED_AGAIN: { by: ['inviteAgain'], due: 'NOW', group: 'ACCOUNT' },
  SECOND_FACTORS_FORGOTTEN: { by: ['forgetSecondFactors'], due: 'NOW', group: 'ACCOUNT' },
  SUBSCRIPTION_ASKED: { by: [], due: 'NOW', group: 'PARTNERS' },
  ROLE_RAISED: { by: ['changeAccount'], due: 'NOW', group: 'ACCOUNT' },
} as const satisfies Record<string, EventRow>;

export type EventKind = keyof typeof eventKinds;
export const kindsOfEvents = Object.keys(eventKinds) as EventKind[];

/** What an event is about: ids and keys alone, never a number, a label or a note. */
export interface About {
  readonly release?: string | undefined;
  readonly comment?: string | undefined;
  /** Accounts that a comment mentions. */
  readonly mentioned?: readonly string[] | undefined;
  readonly account?: string | undefined;
  readonly notice?: string | undefined;
  /** The key of a source. */
  readonly source?: string | undefined;
  /** What a partner asks to be told of. */
  readonly subscription?: string | undefined;
  /** The keys of figures. */
  readonly figures?: readonly string[] | undefined;
}

/** An event that is to be written. */
export interface NewEvent {
  readonly kind: EventKind;
  readonly about: About;
}

/** An event as it was written. */
export interface ToldEvent extends NewEvent {
  readonly id: string;
  /** Null where it was the operator's or the hub's. */
  readonly byAccountId: string | null;
  readonly createdAt: Date;
  readonly dueAt: Date;
}

/** Which acts may have told something, so that a reader looks at once. */
export const tellingActs: ReadonlySet<Act> = new Set([
  ...Object.values(eventKinds).flatMap(({ by }): readonly Act[] => by),
  'grantAccountRequest',
]);
