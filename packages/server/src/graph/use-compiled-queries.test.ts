import { afterEach, beforeEach, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await aHub();
});
afterEach(() => hub.database.close());

const times = 8;

it.each([
  ['a list', '{ figures(first: 3) { totalCount nodes { key quantity { text } } } }', {}],
  ['the same field twice', '{ figure(key: "poec") { quantity { text } key quantity { number } } }', {}],
  [
    'a fragment before a field',
    '{ figure(key: "poec") { ...F key } } fragment F on Figure { label role }',
    {},
  ],
  ['a fragment inside', '{ figure(key: "poec") { ... on Figure { label } key } }', {}],
  [
    'what is left out',
    'query ($with: Boolean!) { figure(key: "poec") { key label @include(if: $with) } }',
    { with: false },
  ],
  [
    'a variable and its default',
    'query ($first: Int = 2, $l: Locale) { figures(first: $first) { nodes { label(locale: $l) } } }',
    { l: 'EN' },
  ],
  ['an unknown key', '{ figure(key: "nope") { key } }', {}],
  ['an error', '{ figures(first: 3, after: "nope") { totalCount } }', {}],
  ['a wrong variable', 'query ($first: Int!) { figures(first: $first) { totalCount } }', { first: 'x' }],
])('is answered the same, byte for byte, however often it comes: %s', async (_, query, variables) => {
  const answers = new Set<string>();
  for (let asked = 0; asked < times; asked++) {
    const response = await hub.get('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    answers.add(`${response.status} ${await response.text()}`);
  }
  expect([...answers]).toHaveLength(1);
});
