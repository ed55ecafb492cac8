import { describe, expect, it } from 'vitest';
import {
  type Act,
  acts,
  availableActs,
  isOwn,
  type Obstacle,
  obstacleTo,
  type ReleaseFacts,
} from './permissions.ts';
import type { Role, Viewer } from './viewer.ts';

const aViewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  accountId: 'camille',
  name: 'Camille',
  roles: [role],
  actorKeys: role === 'EDITOR' ? ['akto'] : [],
  cameBy: 'SESSION',
  session: { beganAt: new Date(0), hasFreshFactor: true },
  ...more,
});

/** A draft that somebody else has begun, of the viewer's actor. */
const aRelease = (more: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  state: 'DRAFT',
  isPublic: false,
  begunBy: { accountId: 'claude', actorKeys: ['agefiph'] },
  contributors: ['claude'],
  actorsOfChanges: [['akto']],
  ...more,
});

const editor = aViewer('EDITOR');
const publisher = aViewer('PUBLISHER');
const inReview = aRelease({ state: 'IN_REVIEW' });
const { session: _, ...withoutSession } = aViewer('EDITOR');
const byKey = { ...withoutSession, cameBy: 'API_KEY' } as const;
const atNoFactor = { session: { beganAt: new Date(0), hasFreshFactor: false } };

describe('an act', () => {
  it.each<[why: string, Act, Viewer, ReleaseFacts | null, Obstacle | null]>([
    ['is for who has the role', 'draftActor', editor, aRelease(), 'ROLE'],
    ['of an admin is for no publisher', 'addAccount', publisher, null, 'ROLE'],
    ['on a draft is for no admin', 'editRelease', aViewer('ADMIN'), aRelease(), 'ROLE'],
    [
      'is done to nothing that is public',
      'editRelease',
      publisher,
      aRelease({ isPublic: true }),
      'ALREADY_PUBLIC',
    ],
    ['is done in its states', 'draftFigure', editor, inReview, 'STATE'],
    ['of no state is done in any', 'createRelease', editor, inReview, null],
    ['of two states is done in the second, too', 'confirmFigure', editor, inReview, null],
    ['of one’s own actor is allowed', 'draftFigure', editor, aRelease(), null],
    [
      'beside a change of another actor is not',
      'draftFigure',
      editor,
      aRelease({ actorsOfChanges: [['akto'], ['agefiph']] }),
      'NOT_YOUR_ACTOR',
    ],
    [
      'on what two actors answer for is allowed to either',
      'draftFigure',
      editor,
      aRelease({ actorsOfChanges: [['agefiph', 'akto']] }),
      null,
    ],
    ['on what is of no actor yet is allowed', 'draftFigure', editor, aRelease({ actorsOfChanges: [] }), null],
    [
      'on the whole of it only to who has begun it',
      'editRelease',
      editor,
      aRelease({ actorsOfChanges: [] }),
      'NOT_YOUR_ACTOR',
    ],
    [
      'and to who has',
      'editRelease',
      editor,
      aRelease({ actorsOfChanges: [], begunBy: { accountId: 'camille', actorKeys: [] } }),
      null,
    ],
    [
      'and to their colleagues',
      'editRelease',
      editor,
      aRelease({ actorsOfChanges: [], begunBy: { accountId: 'claude', actorKeys: ['akto'] } }),
      null,
    ],
    [
      'but not where nobody’s actor is known',
      'editRelease',
      aViewer('EDITOR', { actorKeys: [] }),
      aRelease({ actorsOfChanges: [], begunBy: { accountId: null, actorKeys: [] } }),
      'NOT_YOUR_ACTOR',
    ],
    [
      'of a reviewer has no bound',
      'editRelease',
      aViewer('REVIEWER'),
      aRelease({ actorsOfChanges: [['agefiph']] }),
      null,
    ],
    [
      'by two people is not done by one',
      'approveRelease',
      publisher,
      { ...inReview, contributors: ['claude', 'camille'] },
      'YOUR_OWN_CHANGE',
    ],
    ['by two people is done by the other', 'approveRelease', publisher, inReview, null],
    [
      'of one’s own hand is refused for that alone',
      'cancelRelease',
      publisher,
      aRelease({ state: 'APPROVED', contributors: ['camille'] }),
      null,
    ],
    [
      'by a key needs the operator’s word',
      'approveRelease',
      { ...byKey, roles: ['PUBLISHER'] },
      inReview,
      'KEY',
    ],
    [
      'by a key is done where the operator lets keys',
      'approveRelease',
      { ...byKey, roles: ['PUBLISHER'], keysMayApprove: true },
      inReview,
      null,
    ],
    ['by a key is done where it is said to need nothing', 'draftFigure', byKey, aRelease(), null],
    ['of a session is not done by a key', 'acknowledgeNotice', byKey, null, 'KEY'],
    [
      'of a session is done in one, without a factor',
      'acknowledgeNotice',
      { ...editor, ...atNoFactor },
      null,
      null,
    ],
    ['that needs a factor is not done by a key', 'issueApiKey', byKey, null, 'KEY'],
    ['that needs a factor is not done without', 'issueApiKey', { ...editor, ...atNoFactor }, null, 'FACTOR'],
    [
      'that needs a factor is not done in a session of which nothing is known',
      'issueApiKey',
      withoutSession,
      null,
      'FACTOR',
    ],
    ['that needs a factor is done with a fresh one', 'issueApiKey', editor, null, null],
    [
      'is for who has one of the roles',
      'draftActor',
      aViewer('EDITOR', { roles: ['EDITOR', 'REVIEWER'] }),
      aRelease({ actorsOfChanges: [['agefiph']] }),
      null,
    ],
    [
      'has the widest bound of the roles',
      'editRelease',
      aViewer('EDITOR', { roles: ['EDITOR', 'PUBLISHER'] }),
      aRelease({ actorsOfChanges: [['agefiph']] }),
      null,
    ],
    [
      'by two people is not done by one, whatever else they are',
      'approveRelease',
      aViewer('EDITOR', { roles: ['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'] }),
      { ...inReview, contributors: ['camille'] },
      'YOUR_OWN_CHANGE',
    ],
    [
      'of one of several actors of one’s own is allowed',
      'draftFigure',
      aViewer('EDITOR', { actorKeys: ['cheops', 'agefiph'] }),
      aRelease({ actorsOfChanges: [['agefiph'], ['cheops']] }),
      null,
    ],
    [
      'of a third is not',
      'draftFigure',
      aViewer('EDITOR', { actorKeys: ['cheops', 'agefiph'] }),
      aRelease({ actorsOfChanges: [['agefiph'], ['akto']] }),
      'NOT_YOUR_ACTOR',
    ],
    [
      'that an admin may not do stays with the other role',
      'cancelRelease',
      aViewer('EDITOR', { roles: ['EDITOR', 'ADMIN'] }),
      aRelease({ state: 'APPROVED' }),
      'ROLE',
    ],
    ['is refused for the role before all else', 'approveRelease', byKey, inReview, 'ROLE'],
  ])('%s: %s', (_why, act, viewer, release, obstacle) => {
    expect(obstacleTo(act, viewer, release)).toBe(obstacle);
  });
});

it('is one’s own where the actor is among those that answer for it', () => {
  expect([
    isOwn({ actorKeys: ['akto'] }, ['agefiph', 'akto']),
    isOwn({ actorKeys: ['akto'] }, ['agefiph']),
    isOwn({ actorKeys: [] }, ['akto']),
  ]).toEqual([true, false, false]);
});

it('offers of a release only what is done to one, and what the viewer may', () => {
  expect(availableActs(editor, inReview)).toEqual(['commentOnRelease', 'settleComment', 'confirmFigure']);
  expect(availableActs(publisher, aRelease({ state: 'APPROVED' }))).toEqual([
    'commentOnRelease',
    'settleComment',
    'cancelRelease',
  ]);
  expect(availableActs(aViewer('ADMIN'), aRelease())).toEqual([]);
  expect(acts).toContain('createRelease');
});
