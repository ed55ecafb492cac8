import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { aGuardedHub, type GuardedHub } from '../../tests/a-guarded-hub.ts';
import { addCollection } from '../../tests/add-collection.ts';
import { changesInReleased } from '../../tests/released-versions.ts';
import { createBuckets } from '../limits/buckets.ts';
import { limits, ratePerSecond } from '../limits/limits.ts';
import { readManifests, trust } from './trusted-documents.ts';

const widgets = new URL('../../../widgets/', import.meta.url);
const manifests = await readManifests(widgets);
const operations = manifests.flatMap(({ version, operations }) =>
  operations.map((operation) => ({ ...operation, version })),
);
const questions = operations.flatMap(({ asked, ...operation }) =>
  asked.map((variables) => ({ ...operation, variables })),
);

let hub: GuardedHub;
const taken: number[] = [];
const buckets = createBuckets(limits, ratePerSecond);
beforeAll(async () => {
  hub = await aGuardedHub({
    documents: trust(manifests),
    take: (client, points) => {
      taken.push(points);
      return buckets(client, points);
    },
  });
  // The starter data has no collection.
  const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const clock = await moveClockOf(hub.database);
  await clock.standAt(new Date(minute.getTime() - 60_000));
  await addCollection(hub.database, 'bilan', minute);
  await clock.standAt(minute);
});
afterAll(() => hub.database.close());

const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  hub.send(new Request(`https://hub.example/graphql?${new URLSearchParams(parameters)}`, { headers }));
const post = (body: object) =>
  hub.send(
    new Request('https://hub.example/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

describe('what elements ask, of every released version and of the present one,', () => {
  it.each(questions.map((each) => [each.name, each.version, JSON.stringify(each.variables), each] as const))(
    'is answered: %s of %s with %s',
    async (_name, _version, _variables, { id, document, variables }) => {
      const answer = await get({ documentId: id, variables: JSON.stringify(variables) });
      expect(answer.status).toBe(200);
      const { data, errors } = await answer.json();
      expect(errors).toBeUndefined();
      // A key that is not there any more would let the rest of the question go unasked.
      for (const [field, value] of Object.entries(data)) expect(value, field).not.toBeNull();
      expect(await (await post({ documentId: id, variables })).json()).toEqual({ data });
      expect((await hub.ask(document, variables)).body).toEqual({ data });
    },
  );

  it.each(operations.map((each) => [each.name, each.version, each] as const))(
    'has the hash of its text as its id: %s of %s',
    (_name, _version, { document, id }) => {
      expect(id).toBe(`sha256:${createHash('sha256').update(document).digest('hex')}`);
    },
  );

  it('stays as it is once its version is released', () => {
    expect(changesInReleased(manifests)).toEqual([]);
  });

  it('is kept under the name of its version', () => {
    const names = readdirSync(new URL('released/', widgets)).filter((name) => name.endsWith('.json'));
    const kept = manifests.slice(0, -1).map(({ version }) => `${version}.json`);
    expect(names.sort()).toEqual(kept.sort());
  });
});

it('names a released version that asks something else than it did', () => {
  const operation = { name: 'AktoMap', document: '{a}', asked: [{}] };
  const kept = { version: '1.0.0', operations: [{ ...operation, id: 'sha256:1' }] };
  const changed = { version: '1.0.0', operations: [{ ...operation, id: 'sha256:2' }] };
  expect(changesInReleased([kept, kept])).toEqual([]);
  expect(changesInReleased([kept, { ...changed, version: '1.1.0' }])).toEqual([]);
  expect(changesInReleased([kept, changed])[0]).toBe(
    'AktoMap is not what 1.0.0 asks: that version is released. Give the software its next version.',
  );
});

describe('a question by the id of its document', () => {
  const { id, document, name } = operations.find((each) => each.name === 'AktoFigure') ?? failed();
  const variables = JSON.stringify({ l: 'FR', k: 'poec' });

  it('is answered from memory when it comes again', async () => {
    const first = await get({ documentId: id, variables });
    const again = await get(
      { documentId: id, variables },
      { 'If-None-Match': first.headers.get('ETag') ?? '' },
    );
    expect(again.status).toBe(304);
  });

  it('takes from the client’s points what its text would take', async () => {
    taken.length = 0;
    await post({ query: document, variables: { l: 'FR', k: 'poec' } });
    const byText = taken.splice(0);
    await post({ documentId: id, variables: { l: 'FR', k: 'poec' } });
    expect(taken).toEqual(byText);
    expect(Math.max(...taken)).toBeGreaterThan(0);
  });

  it('is counted under the name of its operation, which a stranger’s question is not', async () => {
    await post({ documentId: id, variables: { l: 'EN', k: 'poec' } });
    await post({ query: `query ${name}_of_mine { hub { version } }` });
    const text = await hub.metrics.text();
    expect(text).toMatch(/operation_seconds_count\{operation="AktoFigure",outcome="answered"\} [1-9]/);
    expect(text).not.toContain('of_mine');
  });

  it('is answered as data to a browser too', async () => {
    const answer = await get({ documentId: id, variables }, { Accept: 'text/html,*/*' });
    expect(answer.headers.get('Content-Type')).toContain('json');
  });

  it.each([`sha256:${'0'.repeat(64)}`, '', 'AktoFigure', '__proto__'])(
    'says what would be right where no document has the id "%s"',
    async (documentId) => {
      for (const answer of [await get({ documentId }), await post({ documentId })]) {
        expect(answer.status).toBe(400);
        const { errors } = await answer.json();
        expect(errors[0].extensions).toMatchObject({ code: 'UNKNOWN_DOCUMENT' });
        expect(errors[0].message).toMatch(/Send the text of the question as query\.$/);
      }
    },
  );

  it('says what would be right where nothing is asked', async () => {
    const { errors } = await (await post({ variables: {} })).json();
    expect(errors[0].message).toBe(
      'Nothing is asked. Send the text of a question as query, or an id as documentId.',
    );
  });

  it('gives way to a text that comes along', async () => {
    const answer = await post({ documentId: id, query: '{ hub { version } }' });
    expect(await answer.json()).toEqual({ data: { hub: { version: 'test' } } });
  });
});

function failed(): never {
  throw new Error('The elements ask for no figure: build them.');
}
