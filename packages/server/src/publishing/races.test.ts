import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { localizedWith } from '@akto-figures/contents';
import { type Database, longestLockWaitMs, openDatabase } from '@akto-figures/prisma';
import {
  type Act,
  type AddedAccount,
  addAccount,
  type Inputs,
  type Outcome,
  type Publishing,
  type Role,
  type Viewer,
  verifyAuditTrail,
} from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import {
  acceptAll,
  aFigureOf,
  aViewer,
  done,
  publishingOn,
  revisionOf,
  standingOf,
  titled,
} from '../../tests/publishers.ts';
import { notNow } from '../unavailable.ts';

const editor = aViewer('Camille', 'EDITOR');
const reviewer = aViewer('Dominique', 'REVIEWER');
const publisher = aViewer('Claude', 'PUBLISHER');
const admin = aViewer('Alex', 'ADMIN');

const server = shareServer();
let url: string;
/** Two hubs on one database, as behind a load balancer: what one holds in memory, the other does not know. */
let databases: [Database, Database];
let hubs: [Publishing, Publishing];

beforeAll(async () => {
  url = await server.newDatabase('started');
  databases = [await openDatabase({ url }), await openDatabase({ url })];
  hubs = [await publishingOn(databases[0]), await publishingOn(databases[1])];
  // Each is at work already: what a first act compiles is not what others wait for.
  for (const hub of [0, 1]) {
    const release = done(await act(editor, 'createRelease', titled('Une publication'), { hub }));
    done(await act(editor, 'draftFigure', drafted(release, 'premiers', aFigureOf(0, '10')), { hub }));
  }
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await server.leave();
});

/** Does an act at one of the two hubs, under a key of its own unless one is given. */
const act = <Which extends Act>(
  who: Viewer,
  which: Which,
  input: Inputs[Which],
  { hub = 0, key = randomUUID() }: { hub?: number; key?: string } = {},
): Promise<Outcome> => (hub % 2 === 0 ? hubs[0] : hubs[1]).perform(who, which, key, input);

/** Sends an act again where the hub says that it is busy, as its clients do. A deadlock is no such answer here. */
const actPatiently: typeof act = async (who, which, input, { hub = 0, key = randomUUID() } = {}) => {
  for (;;) {
    try {
      return await act(who, which, input, { hub, key });
    } catch (failure) {
      if (notNow(failure)?.code !== 'BUSY' || inspect(failure, { depth: 8 }).includes('40P01')) throw failure;
    }
  }
};

const waitingForTheTrail = async () => {
  const [row] = await databases[0].client.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return row?.count;
};
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const times = (count: number) => Array.from({ length: count }, (_, nth) => nth);
const countOf = (outcomes: readonly Outcome[]) =>
  Object.fromEntries([...Map.groupBy(outcomes, ({ is }) => is)].map(([is, all]) => [is, all.length]));

const aNewRelease = async () => done(await act(editor, 'createRelease', titled('Une publication')));

const drafted = (
  release: string,
  key: string,
  content: Inputs['draftFigure']['content'],
  madeOn: { basedOn: string | null; revision: number | null } = { basedOn: null, revision: null },
): Inputs['draftFigure'] => ({
  release,
  kind: 'FIGURE',
  key,
  changeKind: madeOn.basedOn === null ? 'ADDITION' : 'REVISION',
  ...localizedWith('note', () => null),
  noteFr: 'Données de fin d’année.',
  content,
  ...madeOn,
});

let days = 0;
/** A figure of its own, or a revision of one that stands, in review with every warning accepted. */
async function inReview(key?: string): Promise<Inputs['submitRelease'] & { key: string }> {
  const release = await aNewRelease();
  days += 1;
  const subject = key ?? `course-${randomUUID()}`;
  const standing = key === undefined ? null : await standingOf(databases[0], key);
  const content = standing ? { ...standing.content, labelFr: `Formations ${days}` } : aFigureOf(days, '10');
  const basedOn = standing?.versionId ?? null;
  done(await act(editor, 'draftFigure', drafted(release, subject, content, { basedOn, revision: null })));
  const submitted = { release, revision: await revisionOf(databases[0], release) };
  done(await act(editor, 'submitRelease', submitted));
  return { release, revision: await acceptAll(databases[0], hubs[0], reviewer, release), key: subject };
}

const approval = ({ release, revision }: Inputs['submitRelease']): Inputs['approveRelease'] => ({
  release,
  revision,
  releaseAt: '2099-06-01T10:00',
  occurrence: null,
});

describe('of those who act at the same time', () => {
  it('one of 10 admins adds an address, and 9 are told that it is there', async () => {
    const given = { email: 'camille@example.fr', name: 'Camille', roles: ['REVIEWER'], actors: [] } as const;
    const outcomes = await Promise.all(times(10).map((nth) => act(admin, 'addAccount', given, { hub: nth })));
    expect(countOf(outcomes)).toEqual({ Done: 1, AccountRefused: 9 });
    expect(await databases[0].client.account.count({ where: { email: given.email } })).toBe(1);
  });

  it('no admin has a link of before to somebody who is made a publisher, nor the person a key', async () => {
    const { client } = databases[0];
    const added = (email: string, role: Role) =>
      client.$transaction((tx) =>
        addAccount(tx, { email, roles: [role], actorKeys: role === 'EDITOR' ? ['akto'] : [] }, new Date()),
      );
    const [one, other, editors] = [
      await added('une@example.fr', 'ADMIN'),
      await added('autre@example.fr', 'ADMIN'),
      await added('redaction@example.fr', 'EDITOR'),
    ];
    const as = (viewer: Viewer, { account: { id } }: AddedAccount): Viewer => ({ ...viewer, accountId: id });
    const account = editors.account.id;
    const raise = { account, name: 'Louison', roles: ['PUBLISHER'], actors: [] } as const;
    const asked = await act(as(admin, one), 'changeAccount', raise);
    const request = asked.is === 'Done' ? (asked.request ?? '') : '';

    // All of them come while somebody holds the audit trail, in this order.
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    const slow = databases[0].transaction(async (session) => {
      await session.query("SELECT pg_advisory_xact_lock(hashtext('akto-figures: audit trail'))");
      hold();
      await isOver;
    });
    await isHeld;
    const acts: Promise<Outcome>[] = [];
    for (const begin of [
      () => act(as(admin, other), 'grantAccountRequest', { request }),
      () => act(as(admin, one), 'inviteAgain', { account }, { hub: 1 }),
      () => {
        const session = { beganAt: new Date(), hasFreshFactor: true };
        const key = {
          account,
          name: 'x',
          roles: ['EDITOR'],
          actors: ['akto'],
          expiresOn: tomorrow(),
        } as const;
        return act({ ...as(editor, editors), session }, 'issueApiKey', key, { hub: 1 });
      },
    ]) {
      acts.push(begin());
      await expect.poll(() => waitingForTheTrail(), { interval: 20 }).toBe(acts.length);
    }
    end();
    await slow;
    const [granted, invited, keyed] = await Promise.all(acts);
    expect(granted).toMatchObject({ is: 'Done', secret: expect.any(String) });
    expect(invited).toEqual({ is: 'Done', account, request: expect.any(String) });
    expect(keyed).toEqual({ is: 'NotAllowed', obstacle: 'ROLE' });
  });

  it('one of 50 who edit a figure wins, and 49 get both contents', async () => {
    const release = await aNewRelease();
    const { versionId, content } = await standingOf(databases[0], 'poec');
    const outcomes = await Promise.all(
      times(50).map((nth) =>
        actPatiently(
          { ...editor, accountId: randomUUID(), name: `Editor ${nth}` },
          'draftFigure',
          drafted(
            release,
            'poec',
            { ...content, quantity: { qualifier: 'EXACT', number: `${nth}` } },
            { basedOn: versionId, revision: null },
          ),
          { hub: nth },
        ),
      ),
    );
    expect(countOf(outcomes)).toEqual({ Done: 1, EditConflict: 49 });
    const winner = outcomes.findIndex(({ is }) => is === 'Done');
    for (const [nth, outcome] of outcomes.entries()) {
      if (nth === winner) continue;
      expect(outcome).toMatchObject({
        yours: { quantity: { number: `${nth}` } },
        theirs: { quantity: { number: `${winner}` } },
        revision: 0,
      });
    }
    const { client } = databases[0];
    expect(await client.draftChange.count({ where: { releaseId: release } })).toBe(1);
    expect(await client.auditEntry.count({ where: { releaseId: release, act: 'draftFigure' } })).toBe(1);
  });

  it('one of 6 who carry a figure over drafts it, and 5 are told that it is there', async () => {
    const source = { titleFr: 'Bilan 2025-2027', publisher: null, url: null, published: null };
    const input: Inputs['renewFigures'] = {
      ...{ ...titled('Reconduction'), locale: 'fr', source, convention: null },
      figures: [{ key: 'poec', period: '2025/2027' }],
    };
    const outcomes = await Promise.all(
      times(6).map((nth) => act(editor, 'renewFigures', input, { hub: nth })),
    );
    expect(countOf(outcomes)).toEqual({ Done: 1, RenewalRefused: 5 });
    expect(await databases[0].client.draftChange.count({ where: { renews: 'poec' } })).toBe(1);
  });

  it('100 who send one key have one effect and one answer', async () => {
    const key = randomUUID();
    const title = `Une seule fois, ${key}`;
    const outcomes = await Promise.all(
      times(100).map((nth) => act(editor, 'createRelease', titled(title), { hub: nth, key })),
    );
    expect(countOf(outcomes)).toEqual({ Done: 100 });
    expect(new Set(outcomes.map((outcome) => done(outcome))).size).toBe(1);
    const { client } = databases[0];
    expect(await client.release.count({ where: { titleFr: title } })).toBe(1);
    expect(await client.auditEntry.count({ where: { releaseId: done(outcomes[0] as Outcome) } })).toBe(1);
  });

  it('who sends a key with another input is refused, at the other hub and after a restart as well', async () => {
    const key = randomUUID();
    const [one, another] = [titled('Une publication'), titled('Une autre')];
    const first = await act(editor, 'createRelease', one, { key });
    expect(await act(editor, 'createRelease', one, { hub: 1, key })).toEqual(first);
    const refused = { is: 'KeyReused', act: 'createRelease' };
    expect(await act(editor, 'createRelease', another, { hub: 1, key })).toEqual(refused);
    const comment = { release: done(first), text: 'Bonjour.' };
    expect(await act(editor, 'commentOnRelease', comment, { key })).toEqual(refused);

    const restarted = await openDatabase({ url });
    const later = await publishingOn(restarted);
    expect(await later.perform(editor, 'createRelease', key, one)).toEqual(first);
    expect(await later.perform(editor, 'createRelease', key, another)).toEqual(refused);
    // A key is its sender's: somebody else's is another one.
    expect((await later.perform(reviewer, 'createRelease', key, one)).is).toBe('Done');
    await restarted.close();
  });

  it('of one key with two inputs, one is done', async () => {
    for (const nth of times(10)) {
      const key = randomUUID();
      const outcomes = await Promise.all(
        times(6).map((which) =>
          act(editor, 'createRelease', titled(`Publication ${which % 2}`), { hub: nth + which, key }),
        ),
      );
      expect(countOf(outcomes)).toEqual({ Done: 3, KeyReused: 3 });
    }
  });

  it('an approval or a sending back wins, and the other is told', async () => {
    for (const nth of times(8)) {
      const ready = await inReview();
      const { release, revision } = ready;
      const [approved, sentBack] = await Promise.all([
        act(publisher, 'approveRelease', approval(ready), { hub: nth }),
        act(reviewer, 'sendBackRelease', { release, revision, comment: 'À revoir.' }, { hub: nth + 1 }),
      ]);
      const isApproved = approved.is === 'Done';
      expect(isApproved ? sentBack : approved).toEqual({ is: 'NotAllowed', obstacle: 'STATE' });
      expect((isApproved ? approved : sentBack).is).toBe('Done');
      const { client } = databases[0];
      expect(await client.figureVersion.count({ where: { releaseId: release } })).toBe(isApproved ? 1 : 0);
    }
  });

  it('an edit or a submission wins, and the other is told', async () => {
    for (const nth of times(8)) {
      const release = await aNewRelease();
      days += 1;
      const key = `course-${randomUUID()}`;
      done(await act(editor, 'draftFigure', drafted(release, key, aFigureOf(days, '10'))));
      const revision = await revisionOf(databases[0], release);
      const again = drafted(release, key, aFigureOf(days, '11'), { basedOn: null, revision: 0 });
      const [edited, submitted] = await Promise.all([
        act(editor, 'draftFigure', again, { hub: nth }),
        act(editor, 'submitRelease', { release, revision }, { hub: nth + 1 }),
      ]);
      if (edited.is === 'Done')
        expect(submitted).toEqual({ is: 'ReleaseConflict', release, revision: revision + 1 });
      else {
        expect(edited).toEqual({ is: 'NotAllowed', obstacle: 'STATE' });
        expect(submitted.is).toBe('Done');
      }
    }
  });

  it('an approval of the same figure wins, and the other is held back', async () => {
    for (const nth of times(8)) {
      const both = [await inReview('poec'), await inReview('poec')];
      const outcomes = await Promise.all(
        both.map((ready, which) => act(publisher, 'approveRelease', approval(ready), { hub: nth + which })),
      );
      expect(countOf(outcomes)).toEqual({ Done: 1, HeldBack: 1 });
      const held = outcomes.find(({ is }) => is === 'HeldBack');
      expect(held).toMatchObject({ findings: [{ check: 'changed-meanwhile' }] });
      const winner = both[outcomes.findIndex(({ is }) => is === 'Done')]?.release as string;
      await act(publisher, 'cancelRelease', {
        release: winner,
        revision: await revisionOf(databases[0], winner),
        reason: 'Pour le tour suivant.',
      });
    }
  });

  it('a change of what is to come is told to come after it', async () => {
    const first = await inReview('poec');
    done(await act(publisher, 'approveRelease', approval(first)));
    const second = await inReview('poec');
    expect(await act(publisher, 'approveRelease', approval(second))).toEqual({
      is: 'TimeRefused',
      why: 'TOO_EARLY',
      choices: ['2099-06-01T08:01:00.000Z'],
    });
    const later = { ...approval(second), releaseAt: '2099-06-01T10:01' };
    done(await act(publisher, 'approveRelease', later));
    for (const { release } of [second, first]) {
      const revision = await revisionOf(databases[0], release);
      done(await act(publisher, 'cancelRelease', { release, revision, reason: 'Pour la suite.' }));
    }
  });

  it('nobody meets a deadlock, whatever they do at once', async () => {
    const failures: unknown[] = [];
    const ends: Outcome[] = [];
    const some = [await inReview(), await inReview(), await inReview('poec'), await inReview('poec')];
    const one = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)] as Item;
    const somebody = async (nth: number) => {
      for (let round = 0; round < 12; round += 1) {
        const { release, key } = one(some);
        const hub = nth + round;
        const { revision } = await databases[0].client.release.findUniqueOrThrow({ where: { id: release } });
        const change = await databases[0].client.draftChange.findFirstOrThrow({
          where: { releaseId: release },
        });
        const madeOn = { basedOn: change.basedOnId, revision: change.revision };
        const content = change.content as Inputs['draftFigure']['content'];
        const what = one<() => Promise<Outcome>>([
          () => actPatiently(editor, 'draftFigure', drafted(release, key, content, madeOn), { hub }),
          () => actPatiently(editor, 'editRelease', { release, revision, ...titled(`n° ${round}`) }, { hub }),
          () => actPatiently(editor, 'submitRelease', { release, revision }, { hub }),
          () => actPatiently(reviewer, 'commentOnRelease', { release, text: 'Lu.' }, { hub }),
          () =>
            actPatiently(reviewer, 'sendBackRelease', { release, revision, comment: 'À revoir.' }, { hub }),
          () =>
            actPatiently(editor, 'confirmFigure', { change: change.id, revision: change.revision }, { hub }),
          () => actPatiently(publisher, 'approveRelease', approval({ release, revision }), { hub }),
          () => actPatiently(publisher, 'cancelRelease', { release, revision, reason: 'Non.' }, { hub }),
        ]);
        await what().then(
          (outcome) => ends.push(outcome),
          (failure: unknown) => failures.push(failure),
        );
      }
    };
    await Promise.all(times(24).map(somebody));
    expect(failures).toEqual([]);
    expect(ends.filter(({ is }) => is === 'Done').length).toBeGreaterThan(20);
    const { broken } = await verifyAuditTrail(databases[0].client);
    expect(broken).toBeNull();
  }, 60_000);

  it('who waits for somebody slow is told so after one wait, whoever waited before, and keeps no reader waiting', async () => {
    const release = await aNewRelease();
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    let isOver = false;
    const slow = databases[1].transaction(async (session) => {
      await session.query('SELECT FROM "Release" WHERE "id" = $1::uuid FOR UPDATE', [release]);
      hold();
      while (!isOver) await session.query('SELECT pg_sleep(0.1)');
    });
    await isHeld;
    const comment = (nth: number) => act(reviewer, 'commentOnRelease', { release, text: `n° ${nth}` });
    const began = performance.now();
    let areTold = false;
    const waiting = Promise.all(
      times(40).map((nth) =>
        comment(nth).then(
          ({ is }) => is,
          (failure: unknown) => notNow(failure)?.code ?? failure,
        ),
      ),
    ).finally(() => {
      areTold = true;
    });
    const slowest = { ms: 0 };
    while (!areTold) {
      const asked = performance.now();
      await databases[0].client.release.count();
      slowest.ms = Math.max(slowest.ms, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(new Set(await waiting)).toEqual(new Set(['BUSY']));
    // Twice as long where who moves up in the queue for a row waits anew.
    expect(performance.now() - began).toBeLessThan(2 * longestLockWaitMs);
    expect(slowest.ms).toBeLessThan(longestLockWaitMs);
    isOver = true;
    await slow;
    expect(countOf(await Promise.all(times(40).map(comment)))).toEqual({ Done: 40 });
  }, 60_000);
});
