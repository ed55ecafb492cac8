import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

const withdrawn = {
  changeKind: 'WITHDRAWAL' as const,
  changeFr: 'La source a retiré ce chiffre.',
  qualifier: null,
  number: null,
  low: null,
  high: null,
};

let graph: TestGraph;
let present: Date;
/** The releases after the starter's: their ids and their times. */
const releases: { id: string; at: string; globalId: string }[] = [];
beforeAll(async () => {
  graph = await aGraph();
  const changes = [
    ['poec', { number: '1900', low: '1900' }],
    ['poec', { changeKind: 'CORRECTION', changeFr: 'Mal recopié.', number: '2000', low: '2000' }],
    ['salons-normandie-2021', withdrawn],
  ] as const;
  for (const [index, [key, change]] of changes.entries()) {
    const id = await aDraftOf(graph.database, key, change);
    const at = await minuteFromNow(graph.database, 5 + index);
    await approve(graph.database, id, at);
    releases.push({ id, at: at.toISOString(), globalId: Buffer.from(`Release:${id}`).toString('base64') });
  }
  await aDraftOf(graph.database, 'poec', { number: '3000', low: '3000' });
  present = await minuteFromNow(graph.database, 60);
});
afterAll(() => graph.database.close());

const at = (index: number) => releases[index] ?? { id: '', at: '', globalId: '' };
const ask = (query: string, variables = {}) => graph.ask(query, variables, present);
const number = '... on Figure { id quantity { number } }';
const change = `kind note key releasedAt cameOutAt release { id }
  record { __typename ${number} } previous { ${number} }`;
const changes = (args: string) => `{ changes(${args}) { totalCount nodes { ${change} } } }`;
const keysOf = async (args: string) => {
  const { data, errors } = await ask(changes(args));
  expect(errors).toBeUndefined();
  return data.changes.nodes.map(({ kind, key }: { kind: string; key: string }) => `${kind} ${key}`);
};

const revision = 'REVISION poec';
const correction = 'CORRECTION poec';
const withdrawal = 'WITHDRAWAL salons-normandie-2021';

describe('what changed', () => {
  it('is told of each record as it stood from then on and as it stood before', async () => {
    const { data, queries } = await ask(changes(`since: "${at(0).at}"`));
    expect(data.changes).toMatchObject({
      totalCount: 3,
      nodes: [
        {
          kind: 'REVISION',
          note: 'Nouvelle valeur',
          key: 'poec',
          releasedAt: at(0).at,
          cameOutAt: at(0).at,
          release: { id: at(0).globalId },
          record: { __typename: 'Figure', quantity: { number: '1900' } },
          previous: { quantity: { number: '1780' } },
        },
        {
          kind: 'CORRECTION',
          note: 'Mal recopié.',
          record: { quantity: { number: '2000' } },
          previous: { quantity: { number: '1900' } },
        },
        {
          kind: 'WITHDRAWAL',
          note: 'La source a retiré ce chiffre.',
          record: { quantity: null },
          previous: { quantity: { number: '5' } },
        },
      ],
    });
    const ids = data.changes.nodes.flatMap(({ record, previous }: never) => [record, previous]);
    expect(new Set(ids.map(({ id }: { id: string }) => id)).size).toBe(5);
    expect(queries).toBeLessThan(15);
  });

  it('begins with all that the first release added, of every kind of record', async () => {
    const { data } = await ask(
      `{ all: changes(first: 100) { totalCount nodes { kind record { __typename } previous { __typename } } }
         ${['ACTOR', 'SOURCE', 'INDICATOR', 'CONVENTION', 'ACTION_PLAN', 'FIGURE', 'COLLECTION']
           .map(
             (kind) => `${kind}: changes(filter: { records: [${kind}], kinds: [ADDITION] }) { totalCount }`,
           )
           .join(' ')} figures { totalCount } actionPlans { totalCount } }`,
    );
    const { all, figures, actionPlans, ...ofKinds } = data;
    const counts = Object.values(ofKinds as Record<string, { totalCount: number }>);
    expect(counts.reduce((sum, { totalCount }) => sum + totalCount, 3)).toBe(all.totalCount);
    expect(data.FIGURE.totalCount).toBe(figures.totalCount + 1);
    expect(data.ACTION_PLAN).toEqual(actionPlans);
    expect(all.nodes[0]).toEqual({ kind: 'ADDITION', record: { __typename: 'Actor' }, previous: null });
  });

  it('of one release is what that release changed', async () => {
    const { data } = await ask(
      `query ($id: ID!) { release(id: $id) { changes { totalCount nodes { ${change} } } } }`,
      {
        id: at(1).globalId,
      },
    );
    const { nodes } = data.release.changes;
    expect(nodes.map(({ key }: { key: string }) => key)).toEqual(['poec']);
    expect(data.release.changes.totalCount).toBe(1);
  });

  it('is paged through forwards and backwards, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        'query ($after: String) { changes(first: 50, after: $after) { nodes { key release { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(
        ...data.changes.nodes.map(({ key, release }: never) => `${key} ${(release as { id: string }).id}`),
      );
      after = data.changes.pageInfo.hasNextPage ? data.changes.pageInfo.endCursor : null;
    } while (after);
    expect(seen.slice(-3).map((each) => each.split(' ')[0])).toEqual([
      'poec',
      'poec',
      'salons-normandie-2021',
    ]);
    const { data } = await ask(
      '{ changes(last: 2) { totalCount nodes { key kind } pageInfo { hasPreviousPage } } }',
    );
    expect(data.changes).toEqual({
      totalCount: seen.length,
      nodes: [
        { key: 'poec', kind: 'CORRECTION' },
        { key: 'salons-normandie-2021', kind: 'WITHDRAWAL' },
      ],
      pageInfo: { hasPreviousPage: true },
    });
    expect(data.changes.totalCount).toBeGreaterThan(50);
  });
});

describe('since', () => {
  it('an instant, what came out at it is told', async () => {
    expect(await keysOf(`since: "${at(1).at}"`)).toEqual([correction, withdrawal]);
  });

  it('an epoch or a release, what came out with it is not told', async () => {
    expect(await keysOf(`since: "${at(0).id}"`)).toEqual([correction, withdrawal]);
    expect(await keysOf(`since: "${at(0).globalId}"`)).toEqual([correction, withdrawal]);
    expect(await keysOf(`since: "${at(2).id}"`)).toEqual([]);
  });

  it('an instant until another, the latter is left out: so spans lie side by side', async () => {
    expect(await keysOf(`since: "${at(0).at}", until: "${at(2).at}"`)).toEqual([revision, correction]);
  });

  it.each([
    ['no time', 'yesterday', 'since is "yesterday", which is no instant, epoch or release; give an instant'],
    [
      'a time to come',
      '2999-01-01T00:00:00Z',
      'which has not come yet; give a time in the past, or an epoch',
    ],
    ['an unknown epoch', '00000000-0000-4000-8000-000000000000', 'which the hub does not know'],
    [
      'an epoch beside a state that never was',
      '00000000-0000-4000-8000-000000000000@2020-01-01T00:00:00.000Z',
      'give one as hub { epoch }',
    ],
  ])('is refused by name where it is %s', async (_what, since, message) => {
    const { errors } = await ask('query ($since: String) { changes(since: $since) { totalCount } }', {
      since,
    });
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'since' });
  });

  it('cursors are of their own list', async () => {
    const { data } = await ask('{ changes(first: 1) { edges { cursor } } }');
    const { errors } = await ask(
      'query ($after: String) { changes(filter: { role: RATE }, after: $after) { totalCount } }',
      {
        after: data.changes.edges[0].cursor,
      },
    );
    expect(errors?.[0]?.message).toContain('after is a cursor of another list');
  });
});

describe('a filter', () => {
  const since = `since: "${'2000-01-01T00:00:00Z'}"`;

  it('of kinds leaves those', async () => {
    expect(await keysOf(`${since}, filter: { kinds: [CORRECTION, WITHDRAWAL] }`)).toEqual([
      correction,
      withdrawal,
    ]);
  });

  it('of figures leaves changes of those alone', async () => {
    expect(await keysOf(`${since}, filter: { keys: ["poec"] }`)).toEqual([
      'ADDITION poec',
      revision,
      correction,
    ]);
    expect(await keysOf(`${since}, filter: { territory: "28", kinds: [WITHDRAWAL] }`)).toEqual([withdrawal]);
    expect(await keysOf(`${since}, filter: { keys: ["poec"], records: [ACTOR] }`)).toEqual([]);
  });

  it('of figures tells of one that leaves the list', async () => {
    const left = await aDraftOf(graph.database, 'salons-2021', {
      role: 'TARGET',
      changeFr: 'C’était un objectif.',
    });
    const leftAt = await minuteFromNow(graph.database, 20);
    await approve(graph.database, left, leftAt);
    const args = (role: string) => `since: "${leftAt.toISOString()}", filter: { role: ${role} }`;
    expect(await keysOf(args('ACTUAL'))).toEqual(['REVISION salons-2021']);
    expect(await keysOf(args('TARGET'))).toEqual(['REVISION salons-2021']);
    expect(await keysOf(args('RATE'))).toEqual([]);
  });
});

describe('a release by its epoch', () => {
  it('is what the hub names its state after', async () => {
    const { data: hub } = await graph.ask('{ hub { epoch } }', {}, new Date(at(0).at));
    const { data } = await ask('query ($epoch: String) { release(epoch: $epoch) { id } }', hub.hub);
    expect(data.release.id).toBe(at(0).globalId);
  });

  it.each([
    [
      'an unknown epoch',
      '{ release(epoch: "00000000-0000-4000-8000-000000000000") { id } }',
      'epoch names the epoch',
    ],
    ['no epoch', '{ release(epoch: "poec") { id } }', 'epoch names the epoch "poec"'],
    ['nothing', '{ release { id } }', 'by its id or by an epoch; give one of the two'],
    ['both', '{ release(id: "a", epoch: "b") { id } }', 'by its id or by an epoch; give one of the two'],
  ])('is refused by name where %s is given', async (_what, query, message) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.message).toContain(message);
  });
});
