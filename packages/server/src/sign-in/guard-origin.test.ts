import { texts } from '@akto-figures/contents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  aHubToSignInTo,
  type HubToSignInTo,
  publicUrl,
  type Somebody,
} from '../../tests/a-hub-to-sign-in-to.ts';
import { bodyFields } from './body-fields.ts';

const editorEmail = 'camille.martin@example.fr';
let hub: HubToSignInTo;
let editor: Somebody;
beforeAll(async () => {
  hub = await aHubToSignInTo(await openDatabaseOfTest('started'));
  editor = await hub.somebody('EDITOR');
  await editor.browser.signIn(editor.email);
});
afterAll(() => hub.database.close());

/** A request with the editor's session, as another site could have their browser send it if nothing were in its way. */
function withTheirCookie(path: string, method: string, headers: Record<string, string>, body?: string) {
  const cookie = [...editor.browser.cookies].map((pair) => pair.join('=')).join('; ');
  return hub.fetch(
    new Request(publicUrl + path, { method, headers: { Cookie: cookie, ...headers }, ...(body && { body }) }),
  );
}

const own = {
  'Content-Type': 'application/json',
  Origin: publicUrl,
  'Sec-Fetch-Site': 'same-origin',
  'X-Akto-Console': '1',
};
const without = (...names: (keyof typeof own)[]) =>
  Object.fromEntries(Object.entries(own).filter(([name]) => !names.includes(name as keyof typeof own)));

describe.each(['/editorial/whoami', '/auth/sign-out'])('a cookie at %s', (path) => {
  it.each([
    [
      'a form of another site',
      { ...own, 'Content-Type': 'application/x-www-form-urlencoded' },
      415,
      'JSON_ONLY',
    ],
    ['a form that says it is text', { ...own, 'Content-Type': 'text/plain' }, 415, 'JSON_ONLY'],
    ['a body of no type', without('Content-Type'), 415, 'JSON_ONLY'],
    ['another site', { ...own, Origin: 'https://evil.example' }, 403, 'FOREIGN_ORIGIN'],
    ['a site that looks like it', { ...own, Origin: 'https://hub.example.evil' }, 403, 'FOREIGN_ORIGIN'],
    ['the same host without https', { ...own, Origin: 'http://hub.example' }, 403, 'FOREIGN_ORIGIN'],
    ['a page that hides where it is from', { ...own, Origin: 'null' }, 403, 'FOREIGN_ORIGIN'],
    ['nowhere', without('Origin'), 403, 'FOREIGN_ORIGIN'],
    ['a sister host', { ...own, 'Sec-Fetch-Site': 'same-site' }, 403, 'FOREIGN_ORIGIN'],
    ['a page of its own that another site wrote into', without('X-Akto-Console'), 403, 'HEADER_REQUIRED'],
  ])('opens nothing to %s', async (_, headers, status, code) => {
    const refused = await withTheirCookie(path, 'POST', headers, '{}');
    expect(refused.status).toBe(status);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ code, status, detail: expect.any(String) });
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(null);
    expect((await editor.browser.get('/editorial/whoami')).status).toBe(200);
  });
});

it.each([
  ['a link of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['an address typed into a browser', {}],
  ['a script of another site', { ...without('Content-Type'), Origin: 'https://evil.example' }],
])('reads nothing for %s', async (_, headers) => {
  expect((await withTheirCookie('/editorial/whoami', 'GET', headers)).status).toBe(403);
});

it('needs neither header nor origin where an API key speaks, and reads no cookie then', async () => {
  const answer = await withTheirCookie('/editorial/whoami', 'POST', {
    'Content-Type': 'application/json',
    Authorization: 'Bearer akto_of-nobody',
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
});

it.each(['x', 'Bearer akto_of-nobody'])(
  'takes under /auth, where a cookie is read, no %s for a key',
  async (given) => {
    const beside = { Authorization: given };
    for (const headers of [
      without('Origin'),
      without('X-Akto-Console'),
      { ...own, Origin: 'https://evil.example' },
    ]) {
      const answer = await withTheirCookie('/auth/sign-out', 'POST', { ...headers, ...beside }, '{}');
      expect(answer.status).toBe(403);
    }
    expect((await editor.browser.get('/editorial/whoami')).status).toBe(200);
  },
);

it('lets no other site ask in the name of a browser', async () => {
  const asked = await withTheirCookie('/auth/sign-in/email', 'OPTIONS', {
    Origin: 'https://evil.example',
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'x-akto-console',
  });
  expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

it('opens of better-auth only what is named', async () => {
  const { browser } = await hub.somebody('EDITOR');
  for (const path of [
    '/auth/sign-up/email',
    '/auth/update-user',
    '/auth/delete-user',
    '/auth/update-session',
  ]) {
    const answer = await browser.post(path, {
      email: 'me@example.fr',
      password: 'a long password',
      name: 'Me',
    });
    expect([path, answer.status]).toEqual([path, 404]);
  }
  expect((await browser.get('/auth/sign-in/email')).status).toBe(404);
  expect((await browser.post('/auth/get-session')).status).toBe(404);
});

it('refuses a body that is longer than any it needs', async () => {
  const refused = await editor.browser.post('/auth/sign-in/email', {
    email: 'x'.repeat(30_000),
    password: 'x',
  });
  expect(refused.status).toBe(413);
});

describe('a field of a body', () => {
  const refused = async (path: string, body: object) => {
    const answer = await hub.browser().post(path, body);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([400, 'application/problem+json']);
    return answer.json();
  };
  const tries = () => hub.database.client.identityAttempts.count();

  it.each(Object.entries(bodyFields))(
    'is refused by its name where it is too long: %s',
    async (field, holds) => {
      const before = await tries();
      const { most } = texts[holds];
      expect(await refused('/auth/sign-in/email', { [field]: 'é'.repeat(most + 1) })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field,
        limit: most,
        detail: expect.stringContaining(
          `${field} has ${(most + 1).toLocaleString('en')} characters; give at most`,
        ),
      });
      expect(await tries()).toBe(before);
    },
  );

  it.each([
    ['/auth/sign-in/email', { email: 'a\0@example.fr', password: 'x' }, 'email', 'U+0000'],
    ['/auth/sign-in/email', { email: editorEmail, password: 'x\ud800' }, 'password', 'half a character'],
    ['/auth/two-factor/verify-totp', { code: '12\0' }, 'code', 'U+0000'],
    ['/auth/two-factor/verify-backup-code', { code: '\udfff' }, 'code', 'half a character'],
    ['/auth/reset-password', { token: '\0', newPassword: 'a password, long' }, 'token', 'U+0000'],
    ['/auth/reset-password?token=%00', { newPassword: 'a password, long' }, 'token', 'U+0000'],
    ['/auth/passkey/verify-authentication', { response: { id: ['\0'] } }, 'response.id.0', 'U+0000'],
    ['/auth/passkey/update-passkey', { id: 'x', name: 'Clé\u202e' }, 'name', 'U+202E'],
    ['/auth/revoke-session', { token: '\0' }, 'token', 'U+0000'],
  ])('is refused at %s where no text has that in it: %j', async (path, body, field, what) => {
    const before = await tries();
    expect(await refused(path, body)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
      detail: expect.stringContaining(what),
    });
    expect(await tries()).toBe(before);
  });

  it('is found however deep it lies, and what is no JSON is refused as before', async () => {
    const deep = `${'{"a":'.repeat(3000)}"\\u0000"${'}'.repeat(3000)}`;
    for (const body of [deep, '{', '"\\ud800"', '[]']) {
      const answer = await withTheirCookie('/auth/sign-in/email', 'POST', own, body);
      expect([body.slice(0, 9), answer.status]).toEqual([body.slice(0, 9), 400]);
    }
  });
});

it('takes the console of this machine by either of its names', async () => {
  const local = await aHubToSignInTo(hub.database, { publicUrl: 'http://127.0.0.1:4000' });
  const { email } = editor;
  const browser = local.browser();
  expect((await browser.signIn(email)).status).toBe(200);
  for (const [origin, status] of [
    ['http://localhost:4000', 200],
    ['http://127.0.0.1:4000', 200],
    ['http://localhost:4001', 403],
  ] as const) {
    expect((await browser.post('/editorial/whoami', {}, { Origin: origin })).status).toBe(status);
  }
});
