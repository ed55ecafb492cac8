import { type ReleaseState, transitions } from './transitions.ts';
import { type Role, roles, type Viewer } from './viewer.ts';

/**
 * How far a right goes. `own`: a release all of whose changes are of the viewer's actor. `ownBegun`: the same, and while there
 * is no change that is of an actor, a release that somebody of the viewer's actor has begun. `others`: a release that the
 * viewer has no hand in, which the database holds as well. `mine`: what is of the viewer's own account. `all`: no bound.
 */
export type Scope = 'own' | 'ownBegun' | 'others' | 'mine' | 'all';

/**
 * How one has to come in for an act. `ANY`: as one likes. `KEY_IF_SET`: by a key only where the hub's operator lets keys do it
 * (KEYS_MAY_APPROVE). `SESSION`: never by a key. `FRESH_FACTOR`: in a session in which a second factor was shown within the last
 * quarter of an hour.
 */
export type Way = 'ANY' | 'KEY_IF_SET' | 'SESSION' | 'FRESH_FACTOR';

/**
 * Who may do an act, and to a release in which states; null where it is done to no release. Somebody with several roles has the
 * widest of their rights; but where an act is for `others` to do, who has a hand in the release does not do it, whatever else they are.
 */
export interface Permission {
  readonly roles: Partial<Record<Role, Scope>>;
  readonly states: readonly ReleaseState[] | null;
  /** `ANY` unless said. */
  readonly way?: Way;
}

const writers = { EDITOR: 'own', REVIEWER: 'all', PUBLISHER: 'all' } as const;
const beginners = { EDITOR: 'ownBegun', REVIEWER: 'all', PUBLISHER: 'all' } as const;
const stewards = { REVIEWER: 'all', PUBLISHER: 'all' } as const;
const readers = { EDITOR: 'all', REVIEWER: 'all', PUBLISHER: 'all' } as const;
const ownTexts = { EDITOR: 'mine', REVIEWER: 'mine', PUBLISHER: 'mine' } as const;
const keepers = { ADMIN: 'all' } as const;
const holders = { EDITOR: 'mine', REVIEWER: 'mine', PUBLISHER: 'mine', ADMIN: 'mine' } as const;

/** Who may do what. Every mutation of the editorial graph is a row: see permissions.test.ts and docs/publishing.md. */
export const permissions = {
  createRelease: { roles: writers, states: null },
  editRelease: { roles: beginners, states: ['DRAFT'] },
  discardRelease: { roles: beginners, states: ['DRAFT'] },
  draftActor: { roles: stewards, states: ['DRAFT'] },
  draftUnit: { roles: writers, states: ['DRAFT'] },
  draftIndicator: { roles: writers, states: ['DRAFT'] },
  draftSource: { roles: writers, states: ['DRAFT'] },
  draftConvention: { roles: stewards, states: ['DRAFT'] },
  draftActionPlan: { roles: stewards, states: ['DRAFT'] },
  draftFigure: { roles: writers, states: ['DRAFT'] },
  draftCollection: { roles: stewards, states: ['DRAFT'] },
  changeActor: { roles: stewards, states: ['DRAFT'] },
  changeUnit: { roles: writers, states: ['DRAFT'] },
  changeIndicator: { roles: writers, states: ['DRAFT'] },
  changeSource: { roles: writers, states: ['DRAFT'] },
  changeConvention: { roles: stewards, states: ['DRAFT'] },
  changeActionPlan: { roles: stewards, states: ['DRAFT'] },
  changeFigure: { roles: writers, states: ['DRAFT'] },
  changeCollection: { roles: stewards, states: ['DRAFT'] },
  draftWithdrawal: { roles: writers, states: ['DRAFT'] },
  removeChange: { roles: writers, states: ['DRAFT'] },
  importFigures: { roles: writers, states: null },
  readText: { roles: writers, states: null },
  markText: { roles: ownTexts, states: null },
  draftText: { roles: writers, states: null },
  forgetText: { roles: ownTexts, states: null },
  lookAgainAtSource: { roles: writers, states: null },
  renewFigures: { roles: writers, states: null },
  fillFigures: { roles: writers, states: ['DRAFT'] },
  submitRelease: { roles: beginners, states: [transitions.submitRelease.from] },
  commentOnRelease: { roles: readers, states: ['DRAFT', 'IN_REVIEW', 'APPROVED'] },
  settleComment: { roles: readers, states: ['DRAFT', 'IN_REVIEW', 'APPROVED'] },
  confirmFigure: { roles: readers, states: ['DRAFT', 'IN_REVIEW'] },
  acceptWarning: { roles: stewards, states: ['IN_REVIEW'] },
  acceptWarnings: { roles: stewards, states: ['IN_REVIEW'] },
  sendBackRelease: { roles: stewards, states: [transitions.sendBackRelease.from] },
  approveRelease: {
    roles: { PUBLISHER: 'others' },
    states: [transitions.approveRelease.from],
    way: 'KEY_IF_SET',
  },
  cancelRelease: { roles: { PUBLISHER: 'all' }, states: [transitions.cancelRelease.from] },
  addAccount: { roles: keepers, states: null },
  changeAccount: { roles: keepers, states: null },
  inviteAgain: { roles: keepers, states: null },
  disableAccount: { roles: keepers, states: null },
  enableAccount: { roles: keepers, states: null },
  forgetSecondFactors: { roles: keepers, states: null },
  liftMailBlock: { roles: keepers, states: null },
  switchWebhook: { roles: keepers, states: null },
  sendWebhookAgain: { roles: keepers, states: null },
  grantAccountRequest: { roles: keepers, states: null, way: 'SESSION' },
  refuseAccountRequest: { roles: keepers, states: null },
  issueApiKey: { roles: holders, states: null, way: 'FRESH_FACTOR' },
  revokeApiKey: { roles: { ...holders, ADMIN: 'all' }, states: null },
  acknowledgeNotice: { roles: holders, states: null, way: 'SESSION' },
} as const satisfies Record<string, Permission>;

export type Act = keyof typeof permissions;
export const acts = Object.keys(permissions) as Act[];

/** What decides whether a viewer may do something to a release. */
export interface ReleaseFacts {
  readonly state: ReleaseState;
  /** Its time has come: nothing is done to it any more. */
  readonly isPublic: boolean;
  /** Who has begun it: the account, null where there is none, and the keys of the actors that it writes for now. */
  readonly begunBy: { readonly accountId: string | null; readonly actorKeys: readonly string[] };
  /** Who has a hand in it, by their accounts. */
  readonly contributors: readonly string[];
  /** The actors that its changes are of: of each figure those that answer for it. Sources, units and indicators are everybody's. */
  readonly actorsOfChanges: readonly (readonly string[])[];
}

/** Why somebody may not do something. */
export type Obstacle =
  | 'ROLE'
  /** An API key does not do it: somebody signs in. */
  | 'KEY'
  /** No second factor was shown in this session within the last quarter of an hour. */
  | 'FACTOR'
  /** It is of another account. */
  | 'NOT_YOUR_ACCOUNT'
  /** They have asked for it themself: another admin grants it. */
  | 'YOUR_OWN_REQUEST'
  | 'NOT_YOUR_ACTOR'
  | 'YOUR_OWN_CHANGE'
  | 'STATE'
  | 'ALREADY_PUBLIC'
  /** Of a cancellation: another approved release names what this one brings, or withdraws what it no longer names. */
  | 'NAMED_BY_ANOTHER'
  /** Of a submission: the release's title is still the name of a file, and would be public. */
  | 'TITLE_IS_FILE_NAME';

/** Why the viewer may not do the act, and null where they may. */
export function obstacleTo(act: Act, viewer: Viewer, release: ReleaseFacts | null): Obstacle | null {
  const { states, way = 'ANY' }: Permission = permissions[act];
  const reach = reachOf(act, viewer);
  if (reach === null) return 'ROLE';
  const inTheWay = waysAt[way](viewer);
  if (inTheWay) return inTheWay;
  if (release === null) return null;
  if (release.isPublic) return 'ALREADY_PUBLIC';
  if (states !== null && !states.includes(release.state)) return 'STATE';
  if (isForOthers(act) && release.contributors.includes(viewer.accountId)) return 'YOUR_OWN_CHANGE';
  if (reach.startsWith('own') && !release.actorsOfChanges.every((actors) => isOwn(viewer, actors))) {
    return 'NOT_YOUR_ACTOR';
  }
  const isOfNoActor = release.actorsOfChanges.length === 0;
  if (reach === 'ownBegun' && isOfNoActor && !hasBegun(viewer, release)) return 'NOT_YOUR_ACTOR';
  return null;
}

/** From the narrowest to the widest. */
const scopes: readonly Scope[] = ['mine', 'ownBegun', 'own', 'others', 'all'];

/** How far the widest of somebody's rights to an act goes; null where no role of theirs has it. */
export function reachOf(act: Act, { roles }: Pick<Viewer, 'roles'>): Scope | null {
  const rights: Permission['roles'] = permissions[act].roles;
  return scopes.findLast((scope) => roles.some((role) => rights[role] === scope)) ?? null;
}

/** Whether two people do it: one who has a hand in the release, and another. */
const isForOthers = (act: Act): boolean =>
  Object.values(permissions[act].roles as Permission['roles']).includes('others');

/** What stands against the way in which a viewer has come in. */
const waysAt: Readonly<Record<Way, (viewer: Viewer) => Obstacle | null>> = {
  ANY: () => null,
  KEY_IF_SET: ({ cameBy, keysMayApprove }) => (cameBy === 'API_KEY' && !keysMayApprove ? 'KEY' : null),
  SESSION: ({ cameBy }) => (cameBy === 'SESSION' ? null : 'KEY'),
  FRESH_FACTOR: ({ cameBy, session }) =>
    cameBy !== 'SESSION' ? 'KEY' : session?.hasFreshFactor ? null : 'FACTOR',
};

/** Colleagues of one actor go on with what one of them has begun. */
const hasBegun = (viewer: Viewer, { begunBy }: ReleaseFacts): boolean =>
  begunBy.accountId === viewer.accountId || isOwn(viewer, begunBy.actorKeys);

/** Whether a change is of an actor of the viewer's own. */
export const isOwn = ({ actorKeys }: Pick<Viewer, 'actorKeys'>, actors: readonly string[]): boolean =>
  actorKeys.some((key) => actors.includes(key));

/** The actor of somebody who writes for one; null where there is none or a choice, which is theirs to make. */
export const onlyActorOf = ({ actorKeys: [first, ...others] }: Pick<Viewer, 'actorKeys'>): string | null =>
  others.length === 0 ? (first ?? null) : null;

/** What the viewer may do next with a release. */
export function availableActs(viewer: Viewer, release: ReleaseFacts): Act[] {
  return acts.filter((act) => permissions[act].states !== null && obstacleTo(act, viewer, release) === null);
}

const everybody = roles;

/**
 * Who may read what of the editorial graph: whoever has one of the roles. Every query of it that is not public is a row. Admins
 * read along, to help; what they open before its time is noted as everybody's is.
 */
export const readings = {
  viewer: everybody,
  workingRelease: everybody,
  workingReleases: everybody,
  subject: everybody,
  draftHistory: everybody,
  approvedVersions: everybody,
  subjects: everybody,
  checkChange: everybody,
  unitsToWrite: everybody,
  readQuantity: everybody,
  readPeriod: everybody,
  importProgress: everybody,
  textReading: everybody,
  textReadings: everybody,
  quoteLooks: everybody,
  colleagues: ['EDITOR', 'REVIEWER', 'PUBLISHER'],
  alsoHere: ['EDITOR', 'REVIEWER', 'PUBLISHER'],
  sites: everybody,
  figuresToRenew: everybody,
  auditTrail: ['REVIEWER', 'PUBLISHER', 'ADMIN'],
  earlyReadings: ['REVIEWER', 'PUBLISHER', 'ADMIN'],
  accounts: ['ADMIN'],
  accountRequests: ['ADMIN'],
  apiKeys: ['ADMIN'],
  mailBlocks: ['ADMIN'],
  webhookReceivers: ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type ReadRight = keyof typeof readings;

/** Whether somebody can be named in what is said of a release: whoever may read it, and answer. */
export const mayBeNamed = ({ roles }: Pick<Viewer, 'roles'>): boolean =>
  roles.some((role) => role in permissions.commentOnRelease.roles);

/** Whether a role of somebody's may read it. */
export const mayRead = (reading: ReadRight, { roles }: Pick<Viewer, 'roles'>): boolean =>
  roles.some((role) => (readings[reading] as readonly Role[]).includes(role));
