import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

let graph: TestGraph;
let releaseId: string;
let releasedAt: Date;
let draftId: string;
let ids: Record<'figure' | 'release' | 'territory', { id: string }>;
beforeAll(async () => {
  graph = await aGraph();
  const { data } = await graph.ask(
    '{ figure(key: "poec") { id } releases { nodes { id } } territory(code: "28") { id } }',
  );
  ids = { ...data, release: data.releases.nodes[0] };
  releaseId = await aDraftOf(graph.database, 'poec', { number: '1900', low: '1900' });
  releasedAt = await minuteFromNow(graph.database, 5);
  await approve(graph.database, releaseId, releasedAt);
  draftId = await aDraftOf(graph.database, 'poec', { number: '2000', low: '2000' });
});
afterAll(() => graph.database.close());

const states = `{ figure(key: "poec") {
  id quantity { number } convention { id } history { id quantity { number } convention { id } }
} }`;
const idOf = (text: string) => Buffer.from(text).toString('base64');
const noId = [
  ['nothing', ''],
  ['a word', 'poec'],
  ['what base64 does not have', 'é«\u0000»'],
  ['a NUL alone', idOf('\0')],
  ['no type', idOf(':poec')],
  ['a type that there is not', idOf('Draft:poec')],
  ['a type that is no node', idOf('Hub:1')],
  ['the interface itself', idOf('Node:1')],
  ['a key that nothing has', idOf('Figure:nothing')],
  ['a key with a NUL in it', idOf('Figure:po\0ec')],
  ['a territory that there is not', idOf('Territory:REGION:29')],
  ['a release that is no UUID', idOf('Release:1')],
  ['a release with a NUL', idOf('Release:\0')],
  ['a release that there is not', idOf('Release:00000000-0000-4000-8000-000000000000')],
] as const;

describe('an id that names nothing public', () => {
  it.each(noId)('finds nothing, and loses nothing beside it: %s', async (_what, id) => {
    const { data, errors } = await graph.ask(
      `query ($id: ID!, $ids: [ID!]!) {
         node(id: $id) { id }
         release(id: $id) { id }
         nodes(ids: $ids) { ... on Figure { key } ... on Territory { code } }
       }`,
      { id, ids: [ids.figure.id, id, ids.territory.id, id] },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: null,
      release: null,
      nodes: [{ key: 'poec' }, null, { code: '28' }, null],
    });
  });

  it('finds no release where it is that of a figure', async () => {
    const { data, errors } = await graph.ask('query ($id: ID!) { release(id: $id) { id } }', ids.figure);
    expect([data, errors]).toEqual([{ release: null }, undefined]);
  });
});

describe('an id of a state that never was', () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  it.each([
    ['an epoch that there is not', () => `Figure:poec@${unknown}`, 'names a state of "poec"'],
    ['no epoch', () => 'Figure:poec@', 'names a state of "poec"'],
    ['a draft’s release', () => `Figure:poec@${draftId}`, 'names a state of "poec"'],
    [
      'an instant to come',
      () => `Figure:poec@${releaseId}@2999-01-01T00:00:00.000Z`,
      'names a state of "poec"',
    ],
    [
      'an instant of no release',
      () => `Figure:poec@${releaseId}@2020-01-01T00:00:00.000Z`,
      'names a state of "poec"',
    ],
    ['a key that was not public in it', () => `Figure:nothing@${releaseId}`, 'names "nothing" in a state'],
  ])('is named, and what would be right, and loses nothing beside it: %s', async (_what, named, message) => {
    const { data, errors } = await graph.ask(
      'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }',
      { id: idOf(named()), ids: [ids.figure.id, idOf(named())] },
      releasedAt,
    );
    expect(data).toEqual({ node: null, nodes: [ids.figure, null] });
    expect(new Set(errors?.map(({ path }) => String(path)))).toEqual(new Set(['node', 'nodes,1']));
    for (const error of errors ?? []) {
      expect(error.message).toMatch(new RegExp(`^id ${message}.*give`));
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    }
  });
});

describe('an id that a thing gave', () => {
  it('finds that thing again', async () => {
    const { data } = await graph.ask(
      'query ($ids: [ID!]!, $release: ID!) { nodes(ids: $ids) { __typename id } release(id: $release) { id } }',
      { ids: [ids.figure.id, ids.release.id, ids.territory.id], release: ids.release.id },
    );
    expect(data).toEqual({
      nodes: [
        { __typename: 'Figure', ...ids.figure },
        { __typename: 'Release', ...ids.release },
        { __typename: 'Territory', ...ids.territory },
      ],
      release: ids.release,
    });
  });

  it('finds the state that it was given with, and not the present one', async () => {
    const { data } = await graph.ask(states, {}, releasedAt);
    const { id: presentId, history } = data.figure;
    const asked = await graph.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Figure { quantity { number } convention { id } } } }',
      { ids: [presentId, ...history.map(({ id }: { id: string }) => id)] },
      releasedAt,
    );
    expect(new Set([presentId, ...history.map(({ id }: { id: string }) => id)]).size).toBe(3);
    expect(presentId).toBe(ids.figure.id);
    expect(asked.data.nodes).toEqual([data.figure, ...history].map(({ history, ...state }) => state));
  });

  it('is asked for with at most 99 others', async () => {
    const { errors } = await graph.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(101).fill(ids.figure.id),
    });
    expect(errors?.[0]?.message).toBe('ids holds 101; give at most 100.');
  });
});
