import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRevisionOfPoec } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

let hub: EditorialHub;
let editor: Colleague;
let stranger: Colleague;
let reviewer: Colleague;
let admin: Colleague;

beforeAll(async () => {
  hub = await anEditorialHub();
  [editor, stranger, reviewer, admin] = await Promise.all([
    hub.colleague('EDITOR'),
    hub.colleague('EDITOR', 'cheops'),
    hub.colleague('REVIEWER'),
    hub.colleague('ADMIN'),
  ]);
});
afterAll(() => hub.database.close());

/** The same act, with what a refused mention says of itself. */
const comment = async (who: Colleague, input: object) => {
  const { done } = await who.ask(
    `mutation ($key: String!, $input: CommentInput!) { done: commentOnRelease(idempotencyKey: $key, input: $input) {
      __typename ... on MentionRefused { account name why } ... on NotThere { what } } }`,
    { key: crypto.randomUUID(), input },
  );
  return done;
};

const settle = async (who: Colleague, input: object) => {
  const { done } = await who.ask(
    `mutation ($key: String!, $input: SettleCommentInput!) { done: settleComment(idempotencyKey: $key, input: $input) { __typename } }`,
    { key: crypto.randomUUID(), input },
  );
  return done.__typename;
};

const said = async (release: string) => {
  const { workingRelease } = await editor.ask(
    `query ($id: ID!) { workingRelease(id: $id) {
      comments { id text kind key field settledAt settledBy { id } mentions { id } }
      changes(first: 1) { nodes { comments { text } } } } }`,
    { id: release },
  );
  return workingRelease;
};

describe('a comment', () => {
  it('is of a release, or of a field of what it changes; it names people, is settled and opened again', async () => {
    const { release } = await aRevisionOfPoec(editor, '1991');
    const text = 'Voyez la page 3.';
    const of = { kind: 'FIGURE', key: 'poec', field: 'quantity' };
    const mentions = [stranger.accountId];
    expect(await comment(reviewer, { release, text: 'Bien.' })).toEqual({ __typename: 'Done' });
    expect(await comment(reviewer, { release, text, ...of, mentions })).toEqual({ __typename: 'Done' });
    const { comments, changes } = await said(release);
    expect(comments).toMatchObject([
      { text: 'Bien.', kind: null, key: null, field: null, mentions: [] },
      { text, ...of, settledAt: null, mentions: [{ id: stranger.accountId }] },
    ]);
    expect(changes.nodes[0].comments).toEqual([{ text }]);
    const mentionsOf = async (who: Colleague) =>
      (await who.ask('{ viewer { mentions { text release { id } } } }')).viewer.mentions;
    expect(await mentionsOf(stranger)).toEqual([{ text, release: { id: release } }]);
    expect(await mentionsOf(editor)).toEqual([]);

    const [, { id }] = comments;
    expect(await settle(editor, { comment: id })).toBe('Done');
    expect(await settle(editor, { comment: id })).toBe('Done');
    expect((await said(release)).comments[1]).toMatchObject({
      settledAt: expect.any(String),
      settledBy: { id: editor.accountId },
    });
    expect(await mentionsOf(stranger)).toEqual([]);
    expect(await settle(reviewer, { comment: id, isSettled: false })).toBe('Done');
    expect((await said(release)).comments[1].settledAt).toBe(null);
    expect(await settle(admin, { comment: id })).toBe('NotAllowed');
  });

  it('names nobody who could not read it, and says whom', async () => {
    const { release } = await aRevisionOfPoec(editor, '1992');
    const gone = await hub.colleague('EDITOR');
    await hub.database.client.account.update({
      where: { id: gone.accountId },
      data: { disabledAt: new Date() },
    });
    const { colleagues } = await editor.ask('{ colleagues { id } }');
    const ids = colleagues.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([editor.accountId, stranger.accountId, reviewer.accountId]));
    expect(ids).not.toContain(admin.accountId);
    expect(ids).not.toContain(gone.accountId);
    for (const [account, why] of [
      [admin.accountId, 'MAY_NOT_READ'],
      [gone.accountId, 'DISABLED'],
      ['01a00000-0000-7000-8000-000000000000', 'UNKNOWN'],
      ['nobody', 'UNKNOWN'],
    ] as const) {
      const refused = await comment(reviewer, {
        release,
        text: 'Pour vous.',
        mentions: [reviewer.accountId, account],
      });
      expect(refused).toMatchObject({ __typename: 'MentionRefused', account, why });
      expect(refused.name === null).toBe(why === 'UNKNOWN');
    }
    expect((await said(release)).comments).toEqual([]);
  });

  it('is of what the release changes', async () => {
    const { release } = await aRevisionOfPoec(editor, '1993');
    const elsewhere = { release, text: 'Ici ?', kind: 'FIGURE', key: 'salons-2021' };
    expect(await comment(reviewer, elsewhere)).toEqual({ __typename: 'NotThere', what: 'change' });
    await expect(comment(reviewer, { release, text: 'Ici ?', field: 'quantity' })).rejects.toThrow(
      'name a record together',
    );
  });
});

describe('who has the same thing open', () => {
  const also = async (who: Colleague, where: string) =>
    (await who.ask(`{ alsoHere(${where}) { id } }`)).alsoHere.map(({ id }: { id: string }) => id);
  const poec = 'kind: FIGURE, key: "poec"';

  it('is said to those who have it open, until they leave, and to nobody else', async () => {
    expect(await also(editor, poec)).toEqual([]);
    expect(await also(reviewer, poec)).toEqual([editor.accountId]);
    expect(await also(editor, poec)).toEqual([reviewer.accountId]);
    expect(await also(stranger, 'kind: FIGURE, key: "salons-2021"')).toEqual([]);
    await expect(also(admin, poec)).rejects.toThrow('alsoHere is for');
    expect(await also(reviewer, `${poec}, isLeaving: true`)).toEqual([]);
    expect(await also(editor, poec)).toEqual([]);
  });

  it('is forgotten once they say nothing', async () => {
    const { client } = hub.database;
    await also(reviewer, poec);
    await client.presence.updateMany({ data: { seenAt: new Date(Date.now() - 60_000) } });
    expect(await also(editor, poec)).toEqual([]);
    expect(await client.presence.count()).toBe(1);
  });
});

describe('the journal', () => {
  it('names what was done by what it is called, and nobody by an id', async () => {
    const { release } = await aRevisionOfPoec(editor, '1994');
    const { auditTrail } = await reviewer.ask(
      `query ($release: ID!) { auditTrail(first: 10, filter: { release: $release }) {
        nodes { act named(locale: FR) { kind key name } alsoNamed(locale: FR) { kind name } } } }`,
      { release },
    );
    expect(auditTrail.nodes).toMatchObject([
      { act: 'draftFigure', named: { kind: 'FIGURE', key: 'poec', name: expect.stringMatching(/POEC/i) } },
      { act: 'createRelease', named: { kind: 'RELEASE', key: release, name: 'Une publication' } },
    ]);
    expect(auditTrail.nodes[0].alsoNamed).toContainEqual({ kind: 'RELEASE', name: 'Une publication' });
  });
});

describe('an account that nobody has come in by', () => {
  it('says so, and until when its invitation opens it', async () => {
    const email = 'nouvelle@example.fr';
    await admin.act('addAccount', { email, name: 'Nouvelle Venue', role: 'EDITOR', actor: 'akto' });
    const found = async () => {
      const { accounts } = await admin.ask(
        '{ accounts(first: 100) { nodes { email hasSignedIn invitation { invitedAt endsAt } } } }',
      );
      return accounts.nodes.find((each: { email: string }) => each.email === email);
    };
    expect(await found()).toEqual({
      email,
      hasSignedIn: false,
      invitation: { invitedAt: expect.any(String), endsAt: expect.any(String) },
    });
    await hub.database.client.identityVerification.updateMany({
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await found()).toMatchObject({ hasSignedIn: false, invitation: null });
  });
});
