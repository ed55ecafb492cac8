import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, aGuardedHub, type GuardedHub, secret } from '../../tests/a-guarded-hub.ts';
import { attacks } from '../../tests/attacks.ts';
import { limits } from './limits.ts';

let hub: GuardedHub;
beforeAll(async () => {
  hub = await aGuardedHub();
  await hub.ask('{ hub { version } }');
});
afterAll(() => hub.database.close());

/** That an error leads to the place where the documentation tells of its code. */
async function leadsToItsRow({ errors }: Answer) {
  for (const { extensions } of errors ?? []) {
    const link = `https://hub.example/docs/errors?lang=en#${extensions.code}`;
    expect(extensions.documentation).toBe(link);
    documentation ??= (await hub.send(new Request(link))).text();
    expect(await documentation).toContain(` id="${extensions.code}"`);
  }
}
let documentation: Promise<string> | undefined;

describe.each(attacks)('$name', ({ request, status, code, measure }) => {
  it(`is refused with ${status} and ${code}, and the next question is answered`, async () => {
    const response = await hub.send(request());
    const text = await response.text();
    const answer = JSON.parse(text) as Answer;
    expect(response.status, text).toBe(status);
    expect(answer.data ?? null, text).toBeNull();
    expect(answer.errors?.[0]?.extensions, text).toMatchObject(measure ? { code, measure } : { code });
    expect(text).not.toMatch(/node_modules|\.ts\b|at \w+ \(|prisma|postgres|"stack|Unexpected token/i);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    await leadsToItsRow(answer);
    expect((await hub.ask('{ hub { version } }')).body).toEqual({ data: { hub: { version: 'test' } } });
  });
});

it.each(attacks.filter(({ measure }) => measure && measure !== 'page'))(
  'says of $name which limit it met, how much was asked, and what would pass',
  async ({ request, measure }) => {
    const limit = limits[measure as keyof typeof limits];
    const { errors } = (await (await hub.send(request())).json()) as Answer;
    const { message = '', extensions } = errors?.[0] ?? {};
    expect(extensions).toMatchObject({ code: limit.code, measure, limit: limit.most });
    expect(extensions?.cost).toBeGreaterThan(limit.most);
    expect(message).toContain(
      `${limit.measures}: ${Number(extensions?.cost).toLocaleString('en')} ${limit.unit}`,
    );
    expect(message).toContain(`at most ${limit.most.toLocaleString('en')} pass. ${limit.remedy}`);
  },
);

it('says of a page which argument is wrong', async () => {
  const { status, body } = await hub.ask('{ figures(first: 99999999) { totalCount } }');
  expect(status).toBe(400);
  expect(body.errors?.[0]).toMatchObject({
    message: expect.stringContaining('Page (first): 99,999,999 items; at most 100 pass.'),
    extensions: { code: 'BAD_USER_INPUT', argument: 'first', limit: 100 },
  });
});

it('names what only editors know in no suggestion', async () => {
  const { body } = await hub.ask('{ figure(key: "poec") { statu draf versio publicFro } }');
  expect(JSON.stringify(body.errors)).not.toMatch(/publicFrom|draft"|revision/);
});

it('masks what was thrown, and logs it under the id that the answer carries', async () => {
  hub.breakClock(true);
  const { body, headers } = await hub.ask('{ figures { totalCount } }');
  hub.breakClock(false);
  expect(JSON.stringify(body)).not.toMatch(/hunter2|10\.0\.0\.7|clock/);
  const { code, id } = body.errors?.[0]?.extensions ?? {};
  expect(code).toBe('INTERNAL_SERVER_ERROR');
  expect(headers.get('X-Request-Id')).toBe(id);
  await leadsToItsRow(body);
  const line = hub.lines().find(({ msg, requestId }) => msg === 'a query failed' && requestId === id);
  expect(JSON.stringify(line)).toContain(secret);
});

it('keeps a page failure to itself as well', async () => {
  hub.breakClock(true);
  const response = await hub.send(new Request('https://hub.example/'));
  hub.breakClock(false);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/hunter2|10\.0\.0\.7/);
});
