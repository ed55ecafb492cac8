import { randomUUID } from 'node:crypto';
import { acts, type Permission, permissions, readings, roles } from '@akto-figures/publishing';
import { buildEditorialGraph } from '@akto-figures/schema';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRevisionOfPoec, reviewed } from '../../tests/a-draft.ts';
import { act, aHubToSignInTo, withAnApp } from '../../tests/a-hub-to-sign-in-to.ts';
import {
  anEditorialHub,
  type Colleague,
  type EditorialHub,
  publicUrl,
} from '../../tests/an-editorial-hub.ts';
import { openSignIn } from '../sign-in/open-sign-in.ts';

const graph = buildEditorialGraph();
const namesIn = (type: 'getMutationType' | 'getQueryType') => Object.keys(graph[type]()?.getFields() ?? {});

/** What everyone may read, signed in or not: the root fields of the public graph. */
const everyones = [
  'actionPlans',
  'actor',
  'actors',
  'changes',
  'collection',
  'collections',
  'convention',
  'conventions',
  'figure',
  'figures',
  'hub',
  'indicator',
  'indicators',
  'node',
  'nodes',
  'release',
  'releases',
  'search',
  'source',
  'sources',
  'territories',
  'territory',
  'unit',
  'units',
];

describe('the tables of rights', () => {
  it('have a row for each mutation of the graph, and no other', () => {
    expect(namesIn('getMutationType').toSorted()).toEqual(acts.toSorted());
  });

  it('have a row for each query that is not everyone’s, and no other', () => {
    expect(namesIn('getQueryType').toSorted()).toEqual([...everyones, ...Object.keys(readings)].toSorted());
  });
});

interface Place {
  readonly release: string;
  readonly change: string;
}

/**
 * What each act is sent, so that it changes nothing where it is allowed: on a revision or a version that is none, of an
 * account or a warning that is none.
 */
const stale = { revision: -1 };
const draft = ({ release }: Place) => ({ release, key: 'poec', content: { actors: ['akto'] } });
const other = ({ release }: Place) => ({ release, key: 'is-not-there-1', revision: -1, content: {} });
const nobody = '01a00000-0000-7000-8000-000000000000';
const plan = ({ release }: Place) => ({
  release,
  key: 'akto-agefiph-2022-2024/region:28',
  revision: -1,
  content: {},
});
const drafting = (verb: 'draft' | 'change') => ({
  [`${verb}Actor`]: other,
  [`${verb}Unit`]: other,
  [`${verb}Indicator`]: other,
  [`${verb}Source`]: other,
  [`${verb}Convention`]: other,
  [`${verb}ActionPlan`]: plan,
  [`${verb}Figure`]: draft,
  [`${verb}Collection`]: other,
});
const account = { name: 'Camille', role: 'REVIEWER' };
const inputs: Record<string, (place: Place) => object> = {
  createRelease: () => ({ titleFr: 'Une publication' }),
  editRelease: ({ release }) => ({ release, ...stale, titleFr: 'Un titre' }),
  discardRelease: ({ release }) => ({ release, ...stale }),
  ...drafting('draft'),
  ...drafting('change'),
  draftWithdrawal: ({ release }) => ({ release, kind: 'FIGURE', key: 'poec' }),
  removeChange: ({ change }) => ({ change, ...stale }),
  confirmFigure: ({ change }) => ({ change, ...stale }),
  importFigures: () => ({ fileName: 'chiffres.csv', file: '', dryRun: true }),
  readText: () => ({ file: '' }),
  markText: () => ({ reading: nobody, marks: [] }),
  draftText: () => ({ reading: nobody, titleFr: 'Un titre', sourceTitleFr: 'Un texte' }),
  forgetText: () => ({ reading: nobody }),
  lookAgainAtSource: () => ({ source: 'is-not-there-1', file: '' }),
  renewFigures: () => ({ figures: [], titleFr: 'Un titre', sourceTitleFr: 'Un bilan' }),
  fillFigures: ({ release }) => ({ release, values: [{ key: 'is-not-there-1', revision: -1, value: '1' }] }),
  submitRelease: ({ release }) => ({ release, ...stale }),
  commentOnRelease: ({ release }) => ({ release, text: 'À relire.' }),
  settleComment: () => ({ comment: nobody }),
  acceptWarning: ({ release }) => ({ release, finding: 'none', reason: 'Parce que.' }),
  acceptWarnings: ({ release }) => ({ release, group: 'none', reason: 'Parce que.' }),
  sendBackRelease: ({ release }) => ({ release, ...stale, comment: 'À revoir.' }),
  approveRelease: ({ release }) => ({ release, ...stale }),
  cancelRelease: ({ release }) => ({ release, ...stale, reason: 'Trop tôt.' }),
  addAccount: () => ({ email: 'no address', ...account }),
  changeAccount: () => ({ account: nobody, ...account }),
  inviteAgain: () => ({ account: nobody }),
  disableAccount: () => ({ account: nobody, reason: 'Parti.' }),
  enableAccount: () => ({ account: nobody, reason: 'De retour.' }),
  liftMailBlock: () => ({ account: nobody, reason: 'Réparée.' }),
  switchWebhook: () => ({ receiver: nobody, isOn: false }),
  sendWebhookAgain: () => ({ delivery: nobody }),
  forgetSecondFactors: () => ({ account: nobody, reason: 'Téléphone perdu.' }),
  issueApiKey: () => ({ account: nobody, ...account, expiresOn: '2027-01-31' }),
  revokeApiKey: () => ({ apiKey: nobody, reason: 'Perdue.' }),
  acknowledgeNotice: () => ({ notice: nobody }),
  grantAccountRequest: () => ({ request: nobody }),
  refuseAccountRequest: () => ({ request: nobody, reason: 'Pas vue.' }),
};

const typeOf = (name: string) =>
  name === 'acknowledgeNotice' ? 'NoticeInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

const readingOf: Record<keyof typeof readings, string> = {
  viewer: 'viewer { role }',
  workingRelease: `workingRelease(id: "${nobody}") { id }`,
  workingReleases: 'workingReleases(first: 1) { totalCount }',
  subject: 'subject(kind: FIGURE, key: "poec") { key }',
  draftHistory: `draftHistory(release: "${nobody}", kind: FIGURE, key: "poec") { revision }`,
  approvedVersions: 'approvedVersions(kind: FIGURE, key: "none") { version }',
  colleagues: 'colleagues { name }',
  alsoHere: 'alsoHere { name }',
  subjects: 'subjects(kind: FIGURE, first: 1) { totalCount }',
  checkChange: 'checkChange(input: { key: "neuf", content: { indicator: {} } }) { id }',
  readPeriod: 'readPeriod(text: "depuis 2021") { problem }',
  textReading: `textReading(id: "${nobody}") { id }`,
  textReadings: 'textReadings { id }',
  importProgress: 'importProgress(idempotencyKey: "none-under-way") { done }',
  unitsToWrite: 'unitsToWrite { unit { key } }',
  readQuantity: 'readQuantity(text: "plus de 1 780") { problem }',
  auditTrail: 'auditTrail(first: 1) { totalCount }',
  earlyReadings: 'earlyReadings(first: 1) { totalCount }',
  quoteLooks: 'quoteLooks { state }',
  sites: 'sites(kind: FIGURE, key: "poec") { atLeast }',
  figuresToRenew: 'figuresToRenew(from: CONVENTION, key: "none") { key }',
  accounts: 'accounts(first: 1) { totalCount }',
  accountRequests: 'accountRequests { id }',
  apiKeys: 'apiKeys(first: 1) { totalCount }',
  mailBlocks: 'mailBlocks { account }',
  webhookReceivers: 'webhookReceivers { id }',
};

describe('at the door', () => {
  let hub: EditorialHub;
  const places: Record<string, Place> = {};
  const colleagues: Record<string, Colleague> = {};
  beforeAll(async () => {
    hub = await anEditorialHub();
    const [writer, reviewer, publisher] = await Promise.all([
      hub.colleague('PUBLISHER'),
      hub.colleague('REVIEWER'),
      hub.colleague('PUBLISHER'),
    ]);
    const approved = async (releaseAt: string | null) => {
      const draft = await aRevisionOfPoec(writer, '1901');
      const ready = await reviewed(writer, reviewer, draft);
      const done = await publisher.act('approveRelease', { ...ready, releaseAt });
      expect(done.__typename).toBe('Done');
      return draft;
    };
    places.ALREADY_PUBLIC = await approved(null);
    await hub.clock.advance(120_000);
    places.DRAFT = await aRevisionOfPoec(writer, '1902');
    places.IN_REVIEW = await aRevisionOfPoec(writer, '1903');
    const { release, revision } = places.IN_REVIEW as Place & { revision: number };
    await writer.act('submitRelease', { release, revision });
    places.APPROVED = await approved('2999-01-01T09:00');
    Object.assign(colleagues, {
      'an editor of its actor': await hub.colleague('EDITOR', 'akto'),
      'an editor of another actor': await hub.colleague('EDITOR', 'cheops'),
      'a reviewer': reviewer,
      'a publisher': publisher,
      'the publisher who wrote it': writer,
      'an admin': await hub.colleague('ADMIN'),
    });
  }, 60_000);
  afterAll(() => hub.database.close());

  const roleOf = (who: string) =>
    (['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'] as const).find((role) =>
      who.toUpperCase().includes(role),
    ) ?? 'ADMIN';

  /** What the table says: the obstacle that stands first, or none. */
  const expected = (act: (typeof acts)[number], who: string, state: string): string | null => {
    const { roles, states, way }: Permission = permissions[act];
    const reach = roles[roleOf(who)];
    if (!reach) return 'ROLE';
    // All of them come by keys here, which the operator lets approve.
    if (way === 'SESSION' || way === 'FRESH_FACTOR') return 'KEY';
    if (states === null) return null;
    if (state === 'ALREADY_PUBLIC') return 'ALREADY_PUBLIC';
    if (!states.includes(state as 'DRAFT')) return 'STATE';
    if (reach === 'others' && who === 'the publisher who wrote it') return 'YOUR_OWN_CHANGE';
    if (reach.startsWith('own') && who === 'an editor of another actor') return 'NOT_YOUR_ACTOR';
    // Only an actor's own people stand by its figures.
    if (act === 'confirmFigure' && who !== 'an editor of its actor') return 'NOT_YOUR_ACTOR';
    return null;
  };

  const whos = [
    'an editor of its actor',
    'an editor of another actor',
    'a reviewer',
    'a publisher',
    'the publisher who wrote it',
    'an admin',
  ];
  const states = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'ALREADY_PUBLIC'];
  describe.each(whos)('%s', (who) => {
    it.each(acts)('does %s where the table says so, and nowhere else', async (act) => {
      const input = inputs[act];
      if (!input) throw new Error(`${act} has no input in this test.`);
      // An act that names no release is asked once: it is the same in each state.
      const isOfRelease = input.length > 0;
      const seen: Record<string, string | null> = {};
      for (const state of isOfRelease ? states : states.slice(0, 1)) {
        const outcome = await colleagues[who]?.act(act, input(places[state] as Place));
        seen[state] = outcome.__typename === 'NotAllowed' ? outcome.obstacle : null;
      }
      const right = Object.keys(seen).map((state) => [state, expected(act, who, state)]);
      expect(seen).toEqual(Object.fromEntries(right));
    });

    it.each(Object.entries(readings))('reads %s where the table says so', async (reading, roles) => {
      const asked = colleagues[who]?.ask(`{ ${readingOf[reading as keyof typeof readings]} }`);
      if ((roles as readonly string[]).includes(roleOf(who))) await expect(asked).resolves.toBeTruthy();
      else await expect(asked).rejects.toThrow(`${reading} is for `);
    });
  });

  it('keeps from approving who has a hand in it, whatever roles they have besides, and the database as well', async () => {
    const all = await hub.colleague(['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN']);
    const { release, ...draft } = await aRevisionOfPoec(all, '1904');
    const another = await hub.colleague(['REVIEWER', 'PUBLISHER']);
    const ready = await reviewed(all, another, { release, ...draft });
    expect(await all.act('approveRelease', { ...ready, releaseAt: null })).toMatchObject({
      obstacle: 'YOUR_OWN_CHANGE',
    });
    const past = hub.database.client.$executeRaw`
      UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = now() + interval '1 day', "approvedById" = ${all.accountId}::uuid
      WHERE "id" = ${release}::uuid`;
    await expect(past).rejects.toThrow('somebody else');
    expect(await another.act('approveRelease', { ...ready, releaseAt: '2999-06-01T09:00' })).toMatchObject({
      __typename: 'Done',
    });
  });

  it('lets no key approve, in any state, unless the operator has said so', async () => {
    const { client } = hub.database;
    const signIn = openSignIn({
      client,
      secret: null,
      publicUrl,
      oidc: null,
      log: pino({ level: 'silent' }),
      now: () => new Date(),
    });
    const usual = await anEditorialHub(hub.database, { clock: hub.clock, signIn });
    const key = colleagues['a publisher']?.apiKey ?? '';
    for (const state of states) {
      const { release } = places[state] as Place;
      const query = `mutation ($key: String!, $input: ApproveInput!) {
        approveRelease(idempotencyKey: $key, input: $input) { ... on NotAllowed { obstacle } } }`;
      const approval = { key: randomUUID(), input: { release, ...stale } };
      expect(await usual.askAs(key, query, approval)).toEqual({ approveRelease: { obstacle: 'KEY' } });
      const { workingRelease } = await usual.askAs(
        key,
        'query ($id: ID!) { workingRelease(id: $id) { availableActions } }',
        { id: release },
      );
      expect(workingRelease.availableActions).not.toContain('approveRelease');
    }
  });

  it.each(roles)(
    'lets %s do signed in what no key does, and with a fresh factor what asks for one',
    async (role) => {
      let now = new Date();
      const door = await aHubToSignInTo(hub.database, { now: () => now });
      const somebody = await door.somebody(role);
      await withAnApp(somebody);
      for (const isFresh of [true, false]) {
        if (!isFresh) now = new Date(Date.now() + 15 * 60_000);
        for (const name of acts) {
          const { roles, way }: Permission = permissions[name];
          if (way !== 'SESSION' && way !== 'FRESH_FACTOR') continue;
          const outcome = await act(
            somebody.browser,
            name,
            typeOf(name),
            inputs[name]?.(places.DRAFT as Place) ?? {},
          );
          const expected = !roles[role] ? 'ROLE' : way === 'FRESH_FACTOR' && !isFresh ? 'FACTOR' : null;
          const isOthers = outcome.obstacle === 'NOT_YOUR_ACCOUNT';
          expect([name, isOthers ? null : (outcome.obstacle ?? null)]).toEqual([name, expected]);
        }
      }
    },
  );

  it('lets nobody in who is not signed in', async () => {
    const response = await hub.fetch('/editorial/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer akto_none' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
