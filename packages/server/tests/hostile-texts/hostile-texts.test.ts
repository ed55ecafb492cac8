import { texts } from '@akto-figures/contents';
import { buildEditorialGraph, buildPublicGraph } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileShape, hostileShapes } from '../../../../tests/support/hostile-texts.ts';
import { expectInProportion } from '../../../../tests/support/work.ts';
import { parameters } from '../../src/doors/parameters.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../an-editorial-hub.ts';
import { everyText, type TextPlace } from './every-text.ts';

// By night each place is given each shape; for each change the shapes take turns.
const isWhole = process.env.HOSTILE_TEXTS === 'all';
// Seconds on a machine of its own; a busy one, and the night, take longer.
const patience = { timeout: isWhole ? 3_600_000 : 120_000 };

const publicTexts = everyText(buildPublicGraph());
const inPublic = new Set(publicTexts.map(({ name }) => name));
const editorialTexts = everyText(buildEditorialGraph()).filter(({ name }) => !inPublic.has(name));

let hub: EditorialHub;
let admin: Colleague;
beforeAll(async () => {
  hub = await anEditorialHub(undefined, { take: () => ({ used: 0, retryAfter: 0 }) });
  admin = await hub.colleague('ADMIN');
});
afterAll(() => hub.database.close());

const shapes = Object.keys(hostileShapes) as HostileShape[];
const shapesFor = (turn: number): readonly HostileShape[] =>
  isWhole ? shapes : shapes.filter((_, index) => index === turn % shapes.length);

/** The longest text of a shape that still fits through a door, as it is written there. */
function longest(shape: HostileShape, room: number, written: (text: string) => number): string {
  const each = written(hostileShapes[shape](1000)) / 1000;
  return hostileShapes[shape](2 * Math.floor((room - 200) / each / 2));
}
const inJson = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;
const inAddress = (text: string) => new URLSearchParams({ t: text }).toString().length - 2;

interface Sent {
  readonly place: TextPlace;
  readonly text: string;
}

const byPost =
  (path: string, headers: Record<string, string> = {}) =>
  ({ place: { query, variables }, text }: Sent): Promise<Response> => {
    const body = JSON.stringify({ query, variables: variables(text) });
    // As every client says it: what does not say how long it is may be no file of ten megabytes.
    const length = String(Buffer.byteLength(body));
    return hub.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': length, ...headers },
      body,
    });
  };
const publicly = byPost('/graphql');
const asAdmin = (sent: Sent) =>
  byPost('/editorial/graphql', { Authorization: `Bearer ${admin.apiKey}` })(sent);
const byGet = ({ place: { query, variables }, text }: Sent): Promise<Response> =>
  hub.fetch(`/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables(text)) })}`);
/** The text in the question itself, where it stands in place of a variable. */
const inTheQuestion = ({ place: { query, variables }, text }: Sent): Promise<Response> =>
  hub.fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: query.replace(/ \(\$given: [^)]*\)/, '').replace('$given', literal(variables(text).given)),
    }),
  });

const literal = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(literal)}]`
    : typeof value === 'object' && value !== null
      ? `{${Object.entries(value).map(([name, each]) => `${name}: ${literal(each)}`)}}`
      : JSON.stringify(value);

async function refusal(response: Response) {
  const answer = await response.text();
  expect(response.status, answer.slice(0, 500)).toBe(400);
  // It repeats no more of what came than the path of an address may have.
  expect(answer.length).toBeLessThan(2 * texts.url.most);
  return JSON.parse(answer);
}

describe.each([
  ['the public graph by POST', publicTexts, publicly, 95_000, inJson],
  ['the public graph by GET', publicTexts, byGet, 14_000, inAddress],
  ['a question of the public graph', publicTexts, inTheQuestion, 15_000, inJson],
  ['the editorial graph', editorialTexts, asAdmin, 950_000, inJson],
] as const)('a text that just fits through %s', (door, places, send, room, written) => {
  it('is refused by the name of its argument, wherever it stands', patience, async () => {
    expect(places.length).toBeGreaterThan(50);
    for (const [turn, place] of places.entries()) {
      for (const shape of shapesFor(turn)) {
        // To read a megabyte is work by itself: for each change a few of them are enough.
        const isLarge = room > 100_000 && !isWhole && turn % 20 > 0;
        const through =
          place.most > room ? place.most + 50_000 : isLarge && place.most < 50_000 ? 95_000 : room;
        const given = longest(shape, through, written);
        // Of what takes two bytes a character too little fits to be a file that is too large.
        const text = given.length > place.most ? given : longest('digits', through, written);
        expect(text.length, door).toBeGreaterThan(place.most);
        const { errors } = await refusal(await send({ place, text }));
        expect(errors, place.name).toMatchObject([
          {
            message: expect.stringContaining(
              `${place.argument} has ${text.length.toLocaleString('en')} characters`,
            ),
            extensions: { code: 'BAD_USER_INPUT', argument: place.argument, limit: place.most },
          },
        ]);
      }
    }
  });
});

describe.each([
  ['the public graph', publicTexts, publicly],
  ['the editorial graph', editorialTexts, asAdmin],
] as const)('a text of the length that its argument of %s has', (_, places, send) => {
  it('is read in work that at most doubles and a half when it doubles', patience, async () => {
    for (const [turn, place] of places.entries()) {
      for (const shape of shapesFor(turn + 1)) {
        await expectInProportion(
          async (length) => {
            const response = await send({ place, text: hostileShapes[shape](length) });
            expect(await response.text(), place.name).not.toContain('INTERNAL_SERVER_ERROR');
          },
          // A file of ten megabytes is ten times the work of one.
          Math.min(place.most, 1_000_000),
          `${place.name}, ${shape}`,
        );
      }
    }
  });
});

/** The addresses that the hub answers, by its own router, with something in place of what they leave open. */
function doors(): { path: string; with: (text: string) => string | null }[] {
  const patterns = new Set(
    hub.app.routes
      .filter(({ method, path }) => method === 'GET' && !path.includes('graphql') && path !== '/auth/*')
      .map(({ path }) => path),
  );
  const filled = (pattern: string, text: string | null) =>
    pattern
      .replace(/:file\{\[\^\/\]\+\\\.(\w+)\}/, (_, ending) => `${text ?? 'poec'}.${ending}`)
      .replace(/:(\w+)(\{[^}]*\})?/g, () => text ?? 'poec')
      .replace(/\*$/, () => text ?? '');
  return [...patterns].map((pattern) => ({
    path: filled(pattern, null),
    with: (text) => (/[:*]/.test(pattern) ? filled(pattern, encodeURIComponent(text)) : null),
  }));
}

describe('a text in an address', () => {
  const names = [...Object.keys(parameters), 'utm_source'];

  it('is refused by the name of its parameter where it just fits, at every door', patience, async () => {
    let turn = 0;
    for (const { path } of doors()) {
      for (const name of names) {
        turn += 1;
        for (const shape of shapesFor(turn)) {
          const text = longest(shape, 15_000, inAddress);
          const { most } = texts[name in parameters ? parameters[name as keyof typeof parameters] : 'url'];
          if (text.length <= most) continue;
          const refused = await refusal(await hub.fetch(`${path}?${new URLSearchParams({ [name]: text })}`));
          expect(refused, path).toMatchObject({ title: 'Bad parameter', parameter: name });
          expect(refused.detail).toContain(
            `${name} has ${text.toWellFormed().length.toLocaleString('en')} characters`,
          );
        }
      }
    }
  });

  it('is refused in a path as well', async () => {
    const open = doors().filter(({ with: fill }) => fill('a') !== null);
    expect(open.map(({ path }) => path)).toContain('/figures/poec');
    for (const { with: fill } of open) {
      const refused = await refusal(await hub.fetch(fill('a'.repeat(15_000)) ?? ''));
      expect(refused.parameter).toMatch(/^(key|path)$/);
    }
    const key = await refusal(await hub.fetch(`/figures/${'é'.repeat(texts.key.most + 1)}.json`));
    expect(key).toMatchObject({
      parameter: 'key',
      detail: expect.stringContaining('key has 201 characters'),
    });
    expect((await hub.fetch(`/figures/${'é'.repeat(texts.key.most)}.json`)).status).toBe(404);
  });

  it('is read in work that at most doubles and a half when it doubles', patience, async () => {
    let turn = 0;
    for (const { path } of doors()) {
      for (const name of names) {
        turn += 1;
        // A page is much work by itself: for each change a sixth of them is enough.
        if (!isWhole && turn % shapes.length > 0) continue;
        for (const shape of shapesFor(turn / shapes.length)) {
          const { most } = texts[name in parameters ? parameters[name as keyof typeof parameters] : 'url'];
          await expectInProportion(
            async (length) => {
              const text = hostileShapes[shape](length);
              const response = await hub.fetch(`${path}?${new URLSearchParams({ [name]: text })}`);
              await response.arrayBuffer();
              expect(response.status, path).not.toBe(500);
            },
            most,
            `${path}?${name}, ${shape}`,
          );
        }
      }
    }
  });
});

it('is refused in who asks as well: the name of an operation', async () => {
  const body = JSON.stringify({ query: 'query A { hub { epoch } }', operationName: 'A'.repeat(90_000) });
  const response = await hub.fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  expect((await refusal(response)).errors[0].extensions).toMatchObject({
    argument: 'operationName',
    limit: 100,
  });
});
