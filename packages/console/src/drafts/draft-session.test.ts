import { localizedWith } from '@akto-figures/contents';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptWords } from '../kept/kept-words.ts';
import type { Content } from '../records/form-field.ts';
import type { Drafted, DraftedRecord, DraftInput, DraftKind, RecordState } from './draft-kind.ts';
import { type Doors, DraftSession, type TypedChange } from './draft-session.ts';
import type { PastState } from './edit-conflict.ts';
import type { Typed } from './typed.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A source, whose title is also typed as a text, as a figure's number is. */
const kind: DraftKind = {
  kind: 'SOURCE',
  section: 'sources',
  fields: [],
  together: [['publisher', 'publisherInferred']],
  texts: { titleFr: ({ titleFr }) => String(titleFr ?? '').toUpperCase() },
  read: '' as DraftKind['read'],
  draft: '' as DraftKind['draft'],
};

const first: Content = { titleFr: 'Bilan', url: 'https://a.fr' };
const standing = { version: 'v1', publicFrom: '2026-01-01T00:00:00Z', isWithdrawn: false, content: first };

const draftOf = (releaseId: string, content: Content, revision = 1): DraftedRecord => ({
  id: `${releaseId}-change`,
  releaseId,
  revision,
  change: 'REVISION',
  basedOn: 'v1',
  ...localizedWith('note', () => null),
  noteFr: 'Relu.',
  content,
});

/** The hub with one record, and a browser that keeps words. */
function aHub(known: Partial<RecordState> = { standing }) {
  const hub = {
    known: { title: 'Bilan', standing: null, changes: [], ...known } as RecordState,
    kept: new Map<string, Typed>(),
    sent: [] as DraftInput[],
    checked: [] as TypedChange[],
    /** What the next saving comes to. */
    outcome: { __typename: 'Done', change: { id: 'c', revision: 7 } } as Drafted,
    answer: (change: TypedChange): Promise<readonly string[]> =>
      Promise.resolve([JSON.stringify(change.content)]),
    whileSent: () => {},
    states: [] as PastState[],
  };
  const keptAt = (place: string): KeptWords<Typed> => ({
    read: () => {
      const typed = hub.kept.get(place);
      return typed ? { typed, at: new Date(0) } : null;
    },
    keep: (typed) => void hub.kept.set(place, typed),
    forget: () => void hub.kept.delete(place),
  });
  const doors: Doors<string> = {
    read: async () => hub.known,
    check: (change) => {
      hub.checked.push(change);
      return hub.answer(change);
    },
    draft: async (input) => {
      hub.sent.push(input);
      hub.whileSent();
      return hub.outcome;
    },
    kept: keptAt,
    history: async () => hub.states,
  };
  const open = async (
    given: { key?: string | null; release?: string; change?: string; kind?: DraftKind } = {},
  ) => {
    const { key = 'bilan', release = null, change = null } = given;
    const session = new DraftSession(given.kind ?? kind, doors, { key, release, change }, () => {});
    expect(await session.open()).toBe(true);
    return session;
  };
  return Object.assign(hub, { doors, open });
}

const typing = (session: DraftSession<string>, content: Content) =>
  session.type({ content: { ...session.typed?.content, ...content } });

describe('a record that is opened', () => {
  it.each([
    ['what stands, where nothing is drafted', [], {}, 'Bilan', null],
    ['the draft of the release that is named', ['a', 'b'], { release: 'b' }, 'b', 'b'],
    ['the first draft there is, where none is named', ['a', 'b'], {}, 'a', 'a'],
    ['what stands, where a change of it is asked for', ['a'], { change: 'CORRECTION' }, 'Bilan', null],
    ['what stands, where the named release has no draft of it', ['a'], { release: 'c' }, 'Bilan', null],
  ])('begins with %s', async (_, drafted, wanted, titleFr, release) => {
    const hub = aHub({ standing, changes: drafted.map((id) => draftOf(id, { titleFr: id })) });
    const { typed } = await hub.open(wanted);
    expect(typed).toMatchObject({ content: { titleFr }, release, texts: { titleFr: titleFr.toUpperCase() } });
  });

  it('is read again without taking back that a new release was chosen', async () => {
    const hub = aHub({ standing, changes: [draftOf('a', { titleFr: 'a' })] });
    const session = await hub.open();
    expect(session.release).toBe('a');
    session.choose(null);
    await session.open();
    expect(session.release).toBe(null);
  });

  it('begins with its draft where nothing stands, whichever release is named', async () => {
    const hub = aHub({ changes: [draftOf('a', { titleFr: 'Nouveau' })] });
    expect((await hub.open({ release: 'c' })).typed?.content).toEqual({ titleFr: 'Nouveau' });
  });

  it('is not there where nothing is known of it, unless its words are kept', async () => {
    const hub = aHub({});
    const session = () =>
      new DraftSession(kind, hub.doors, { key: 'non', release: null, change: null }, () => {});
    expect(await session().open()).toBe(false);
    const kept = {
      content: first,
      change: '',
      noteFr: '',
      noteEn: '',
      basedOn: null,
      release: null,
      revision: null,
    };
    // As an older console has kept it.
    hub.kept.set('sources/non', { ...kept, key: 'non' } as unknown as Typed);
    const again = session();
    expect(await again.open()).toBe(true);
    expect(again.typed?.texts).toEqual({ titleFr: 'BILAN' });
  });
});

describe('what is typed', () => {
  it('comes back after a reload, and is thrown away only where somebody says so', async () => {
    const hub = aHub();
    const session = await hub.open();
    typing(session, { titleFr: 'Bilan 2024' });
    session.type({ texts: { titleFr: 'bilan 2024…' } });
    const again = await hub.open();
    expect(again.typed).toMatchObject({
      content: { titleFr: 'Bilan 2024' },
      texts: { titleFr: 'bilan 2024…' },
    });
    expect(again.keptAt).toEqual(new Date(0));
    again.discard();
    expect(again).toMatchObject({ keptAt: null, typed: { content: first, texts: { titleFr: 'BILAN' } } });
    expect(hub.kept.size).toBe(0);
  });

  it('stays where the record is read again, in another language, also where the browser keeps nothing', async () => {
    const hub = aHub();
    const session = await hub.open();
    typing(session, { titleFr: 'Bilan 2024' });
    hub.kept.clear();
    await session.open();
    expect(session.typed?.content).toMatchObject({ titleFr: 'Bilan 2024' });
  });

  it('stays where another release is chosen that has a draft of it, which is taken where nothing is typed', async () => {
    const hub = aHub({ standing, changes: ['a', 'b'].map((id) => draftOf(id, { titleFr: id })) });
    const session = await hub.open({ release: 'a' });
    session.choose('b');
    expect(session.typed).toMatchObject({ content: { titleFr: 'b' }, release: 'b' });
    typing(session, { titleFr: 'Typed' });
    session.choose('a');
    expect(session).toMatchObject({ release: 'a', typed: { content: { titleFr: 'Typed' }, release: 'b' } });
  });
});

describe('the checks', () => {
  it('are asked once it is typed no more, of all of it', async () => {
    const hub = aHub();
    const session = await hub.open();
    for (const titleFr of ['B', 'Bi', 'Bil']) typing(session, { titleFr });
    await vi.advanceTimersByTimeAsync(400);
    const content = { source: { titleFr: 'Bil', url: 'https://a.fr' } };
    expect(hub.checked).toEqual([
      {
        release: null,
        key: 'bilan',
        basedOn: 'v1',
        change: null,
        ...localizedWith('note', () => null),
        content,
      },
    ]);
    expect(session.findings).toEqual([JSON.stringify(content)]);
  });

  it('say nothing of an older text: what comes late is left out', async () => {
    const hub = aHub();
    const session = await hub.open();
    const late = Promise.withResolvers<readonly string[]>();
    hub.answer = () => late.promise;
    typing(session, { titleFr: 'Older' });
    await vi.advanceTimersByTimeAsync(400);
    typing(session, { titleFr: 'Newer' });
    late.resolve(['of the older']);
    await vi.advanceTimersByTimeAsync(100);
    expect(session.findings).toBe(null);
  });

  it('say nothing where the hub does not answer, and why', async () => {
    const hub = aHub();
    const session = await hub.open();
    await vi.advanceTimersByTimeAsync(400);
    expect(session.findings).toHaveLength(1);
    const away = new Error('away');
    hub.answer = () => Promise.reject(away);
    typing(session, { titleFr: 'B' });
    await vi.advanceTimersByTimeAsync(400);
    expect(session).toMatchObject({ findings: null, unchecked: away });
  });

  it('are asked of a new record without a key, but not of a plan that says not whose it is', async () => {
    const hub = aHub();
    typing(await hub.open({ key: null }), { titleFr: 'B' });
    await vi.advanceTimersByTimeAsync(400);
    expect(hub.checked).toMatchObject([{ key: 'x', change: 'ADDITION' }]);
    const plan: DraftKind = { ...kind, kind: 'ACTION_PLAN' };
    const session = await hub.open({ key: null, kind: plan });
    typing(session, { status: 'SIGNED' });
    await vi.advanceTimersByTimeAsync(400);
    expect(hub.checked).toHaveLength(1);
    session.type({ key: 'a/region:28' });
    await vi.advanceTimersByTimeAsync(400);
    expect(hub.checked[1]).toMatchObject({ content: { actionPlan: { status: 'SIGNED' } } });
  });

  it('are not asked any more once nobody looks', async () => {
    const hub = aHub();
    (await hub.open()).close();
    await vi.advanceTimersByTimeAsync(400);
    expect(hub.checked).toEqual([]);
  });
});

describe('what is saved', () => {
  it('says what it is based on, and goes on from the revision that it has become', async () => {
    const hub = aHub();
    const session = await hub.open();
    typing(session, { url: '' });
    expect(await session.save('a')).toEqual({ is: 'saved' });
    expect(hub.sent[0]).toMatchObject({ basedOn: 'v1', revision: null, change: 'REVISION' });
    // What was emptied is taken away.
    expect(hub.sent[0]?.content).toMatchObject({ titleFr: 'Bilan', url: null });
    expect(session).toMatchObject({ release: 'a', savedIn: 'a', typed: { release: 'a', revision: 7 } });
    expect(hub.kept.size).toBe(0);
    await session.save('a');
    await session.save('b');
    expect(hub.sent.map(({ revision }) => revision)).toEqual([null, 7, null]);
  });

  it('is the hub’s afterwards, and keeps what was typed meanwhile', async () => {
    const hub = aHub();
    const session = await hub.open({ key: null });
    session.type({ key: 'bilan-2024', content: { titleFr: 'Bilan' } });
    hub.whileSent = () => typing(session, { titleFr: 'Bilan, plus long' });
    await session.save('a');
    expect([...hub.kept.keys()]).toEqual(['sources/bilan-2024']);
    hub.known = { ...hub.known, changes: [draftOf('a', { titleFr: 'Bilan' }, 7)] };
    await session.open();
    expect(session).toMatchObject({ key: 'bilan-2024', typed: { content: { titleFr: 'Bilan, plus long' } } });
    hub.whileSent = () => {};
    await session.save('a');
    hub.known = { ...hub.known, changes: [draftOf('a', { titleFr: 'Bilan, tidied' }, 8)] };
    await session.open();
    expect(session.typed).toMatchObject({ content: { titleFr: 'Bilan, tidied' }, revision: 8 });
    expect(hub.kept.size).toBe(0);
  });

  it('is not another record, of which nobody thinks who writes a new one', async () => {
    const hub = aHub();
    const session = await hub.open({ key: null });
    session.type({ key: 'bilan' });
    hub.outcome = { __typename: 'EditConflict' };
    expect(await session.save('a')).toEqual({ is: 'keyTaken' });
    expect(session.isKeyTaken).toBe(true);
    session.type({ key: 'bilan-2' });
    expect(session.isKeyTaken).toBe(false);
  });

  it('is kept where it was not done', async () => {
    const hub = aHub();
    const session = await hub.open();
    typing(session, { titleFr: 'Bilan 2024' });
    const outcome: Drafted = { __typename: 'NotAllowed', obstacle: 'STATE' };
    hub.outcome = outcome;
    expect(await session.save('a')).toEqual({ is: 'undone', outcome });
    expect(hub.kept.get('sources/bilan')?.content).toMatchObject({ titleFr: 'Bilan 2024' });
  });
});

describe('an edit that somebody was faster with', () => {
  /** The session of who came second, with what they have typed; the other one has saved `theirs`. */
  async function second(mine: Content, theirs: Content) {
    const hub = aHub({ standing, changes: [draftOf('a', first)] });
    const session = await hub.open({ release: 'a' });
    typing(session, mine);
    session.type({ texts: { titleFr: 'as typed' } });
    hub.known = { ...hub.known, changes: [draftOf('a', { ...first, ...theirs }, 2)] };
    hub.outcome = { __typename: 'EditConflict' };
    return { hub, session, saved: await session.save('a') };
  }

  it('takes over what the other one alone has changed, and goes on from their revision', async () => {
    const { session, saved, hub } = await second({ url: 'https://b.fr' }, { titleFr: 'Bilan annuel' });
    expect(saved.is).toBe('merged');
    expect(session.typed).toMatchObject({
      content: { titleFr: 'Bilan annuel', url: 'https://b.fr' },
      // A text that is typed follows its value where that is the other one's.
      texts: { titleFr: 'BILAN ANNUEL' },
      revision: 2,
    });
    hub.outcome = { __typename: 'Done', change: { id: 'c', revision: 3 } };
    await session.save('a');
    expect(hub.sent[1]).toMatchObject({
      revision: 2,
      content: { titleFr: 'Bilan annuel', url: 'https://b.fr' },
    });
  });

  it('asks where both have changed the same, and keeps what is typed before it is answered', async () => {
    const { session, saved } = await second({ titleFr: 'Bilan 2024' }, { titleFr: 'Bilan annuel' });
    expect(saved.is).toBe('disputed');
    typing(session, { url: 'https://late.fr' });
    session.settle({ titleFr: 'mine' });
    expect(session).toMatchObject({
      conflict: null,
      typed: {
        content: { titleFr: 'Bilan 2024', url: 'https://late.fr' },
        texts: { titleFr: 'as typed' },
        revision: 2,
      },
    });
  });

  it('is told while one types, with who wrote which field and when, and brought together before it is saved', async () => {
    const by = (name: string, minute: number) => ({ name, at: `2026-12-01T08:0${minute}:00Z` });
    const state = (revision: number, content: Content, name: string) => ({
      ...{ revision, content: { ...first, ...content }, change: 'REVISION' as const, by: by(name, revision) },
      ...localizedWith('note', () => ''),
      noteFr: 'Relu.',
    });
    const hub = aHub({ standing, changes: [draftOf('a', first)] });
    hub.states = [
      state(3, { titleFr: 'Bilan annuel', language: 'fr' }, 'Claude'),
      state(2, { titleFr: 'Bilan annuel' }, 'Dominique'),
      state(1, {}, 'Camille'),
    ];
    const session = await hub.open({ release: 'a' });
    typing(session, { url: 'https://b.fr' });
    hub.known = { ...hub.known, changes: [draftOf('a', hub.states[0]?.content ?? {}, 3)] };
    await vi.advanceTimersByTimeAsync(400);
    expect(session.meanwhile).toBe(null);
    await vi.advanceTimersByTimeAsync(15_000);
    typing(session, { url: 'https://c.fr' });
    await vi.advanceTimersByTimeAsync(400);
    expect(session.meanwhile?.merge).toMatchObject({ taken: [['titleFr'], ['language']], own: [['url']] });
    expect(session.meanwhile?.writers(['titleFr'])).toEqual(by('Dominique', 2));
    expect(session.meanwhile?.writers(['language'])).toEqual(by('Claude', 3));
    expect(session.typed?.content).toEqual({ ...first, url: 'https://c.fr' });
    expect((await session.join())?.is).toBe('merged');
    expect(session).toMatchObject({
      meanwhile: null,
      typed: { content: { titleFr: 'Bilan annuel', url: 'https://c.fr', language: 'fr' }, revision: 3 },
    });
    expect(hub.sent).toEqual([]);
    session.takeUp(hub.states[2] as PastState, [['titleFr']]);
    expect(session.typed).toMatchObject({
      content: { titleFr: 'Bilan', language: 'fr' },
      texts: { titleFr: 'BILAN' },
    });
    session.takeUp(hub.states[2] as PastState, null);
    expect(session.typed).toMatchObject({ content: { ...first, language: null }, revision: 3 });
  });

  it('is put back where its draft was taken out of the release', async () => {
    const hub = aHub({ standing, changes: [draftOf('a', first)] });
    const session = await hub.open({ release: 'a' });
    typing(session, { titleFr: 'Bilan 2024' });
    hub.known = { ...hub.known, changes: [] };
    hub.outcome = { __typename: 'EditConflict' };
    expect(await session.save('a')).toEqual({ is: 'takenOut' });
    expect(session.typed).toMatchObject({
      content: { titleFr: 'Bilan 2024' },
      revision: null,
      basedOn: 'v1',
    });
  });
});
