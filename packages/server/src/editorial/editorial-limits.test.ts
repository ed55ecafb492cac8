import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';
import { createBuckets } from '../limits/buckets.ts';
import { limits, withLimits } from '../limits/limits.ts';

const question = '{ workingReleases(first: 50) { totalCount } }';
const manyChanges = 'workingReleases(first: 100) { nodes { changes(first: 100) { nodes { id } } } }';

let hub: EditorialHub;
let editor: Colleague;
beforeAll(async () => {
  // Room for two questions at least, and a clock that stands still; what is opened first is measured in the same way.
  hub = await anEditorialHub(undefined, { take: createBuckets(withLimits({ rate: 1000 }), 100, () => 0) });
  editor = await hub.colleague('EDITOR');
});
afterAll(() => hub.database.close());

const post = (person: Colleague, query: string, variables?: object) => {
  const body = JSON.stringify({ query, variables });
  return hub.fetch('/editorial/graphql', {
    method: 'POST',
    headers: {
      ...{ 'Content-Type': 'application/json', 'Content-Length': `${body.length}` },
      Authorization: `Bearer ${person.apiKey}`,
    },
    body,
  });
};

describe('the editorial graph', () => {
  it('refuses what costs too much, and says how much passes', async () => {
    const response = await post(editor, `{ a: ${manyChanges} b: ${manyChanges} c: ${manyChanges} }`);
    const { errors } = await response.json();
    expect(errors[0].extensions).toMatchObject({ code: 'TOO_COMPLEX', measure: 'cost', limit: 40_000 });
  });

  it('counts what is asked to the account, whichever of its keys asks', async () => {
    const person = await hub.colleague('EDITOR');
    const byOtherKey = await hub.byAnotherKey(person, 'EDITOR');
    const statuses: number[] = [];
    for (let count = 0; count < 10; count++) statuses.push((await post(person, question)).status);
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
    const refused = await post(byOtherKey, question);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1']);
    expect((await post(await hub.colleague('EDITOR'), question)).status).toBe(200);
  });

  it('takes so many requests of one account at once, and the next one when they are answered', async () => {
    const person = await hub.colleague('EDITOR');
    const refused: Response[] = [];
    let asked: Promise<void>[] = [];
    const answer = async (sent?: object) => {
      const response = await post(person, `{ workingRelease(id: "${randomUUID()}") { id } }`, sent);
      if (response.status === 429) refused.push(response);
    };
    // While releases cannot be read, who asks for them is not answered.
    await hub.database.transaction(async (session) => {
      await session.query('LOCK TABLE "Release" IN ACCESS EXCLUSIVE MODE');
      // A large one counts as as many as it has megabytes.
      const file = { file: 'x'.repeat(9_500_000) };
      asked = Array.from({ length: limits.atOnce.most - 9 + 5 }, (_, at) => answer(at === 0 ? file : {}));
      await expect.poll(() => refused.length).toBe(5);
    });
    await Promise.all(asked);
    expect(refused).toHaveLength(5);
    expect(await refused[0]?.json()).toMatchObject({
      status: 429,
      detail: expect.stringContaining('Requests at once: 31 requests of one account'),
    });
    expect((await post(await hub.byAnotherKey(person, 'EDITOR'), '{ viewer { name } }')).status).not.toBe(
      500,
    );
  });
});
