import { randomUUID } from 'node:crypto';
import type { Database } from '@akto-figures/prisma';
import { type AddedAccount, addAccount, type Role } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { Hono } from 'hono';
import { Secret, TOTP } from 'otpauth';
import { pino } from 'pino';
import { keepPassword } from '../src/accounts/kept-password.ts';
import { openAnswerDoor } from '../src/answers/answer-door.ts';
import { watchEpoch } from '../src/answers/epoch-watch.ts';
import { createApp } from '../src/app.ts';
import { openEpochNews } from '../src/live/epoch-news.ts';
import { epochsSince } from '../src/live/epochs-since.ts';
import { guardOrigin } from '../src/sign-in/guard-origin.ts';
import { openSignIn, type SignIn, type SignInParts } from '../src/sign-in/open-sign-in.ts';
import { requireViewer } from '../src/sign-in/require-viewer.ts';
import { cheapPasswords } from './cheap-passwords.ts';

export const publicUrl = 'https://hub.example';
export const password = 'correct horse battery staple';

/** A hub on a database, with a door behind the sign-in: /editorial/whoami says who the hub takes the caller for. */
export interface HubToSignInTo {
  readonly database: Database;
  readonly signIn: SignIn;
  fetch(request: Request, address?: string): Promise<Response>;
  /** Adds an account with a password of its own, and gives a browser for its holder. */
  somebody(role: Role | readonly Role[], given?: { email?: string }): Promise<Somebody>;
  browser(address?: string): TestBrowser;
}

export interface Somebody extends AddedAccount {
  readonly email: string;
  readonly browser: TestBrowser;
}

/** A browser at the console: it keeps cookies, and sends what the console's pages send. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  signIn(email: string, given?: string): Promise<Response>;
}

let addresses = 0;
let names = 0;

export async function aHubToSignInTo(
  database: Database,
  given: Partial<SignInParts> = {},
): Promise<HubToSignInTo> {
  const { client } = database;
  const { passwords = cheapPasswords } = given;
  const log = pino({ level: 'silent' });
  const watch = watchEpoch(database);
  const signIn = openSignIn({
    client: database.forSignIns().client,
    secret: 'a secret of thirty-two characters and more',
    publicUrl,
    oidc: null,
    log,
    now: () => new Date(),
    ...given,
    passwords,
  });
  const app = await createApp({
    database,
    ports: {
      prisma: client,
      select: database.select,
      newEpochs: openEpochNews({ watch, epochsSince: epochsSince(database) }).newEpochs,
      present: async () => (await watch.current()).present(),
      atlas: await loadAtlas(client),
      publicUrl: signIn.publicUrl,
      version: 'test',
    },
    log,
    answers: openAnswerDoor(watch),
    sdkFolder: new URL('.', import.meta.url),
    signIn,
    trustedProxies: 1,
  });
  const editorial = new Hono()
    .use('/editorial/*', guardOrigin(signIn.publicUrl))
    .all('/editorial/whoami', requireViewer(signIn.admit), (c) => c.json(c.get('viewer')));
  const fetch = async (request: Request, address = '203.0.113.1') => {
    request.headers.set('X-Forwarded-For', address);
    return new URL(request.url).pathname === '/editorial/whoami'
      ? editorial.fetch(request)
      : app.fetch(request);
  };
  const browser = (address = `198.51.${Math.floor(++addresses / 256)}.${addresses % 256}`): TestBrowser => {
    const cookies = new Map<string, string>();
    const send = async (path: string, init: RequestInit, more: Record<string, string>) => {
      const headers = new Headers({ 'X-Akto-Console': '1', 'Sec-Fetch-Site': 'same-origin', ...more });
      if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
      const response = await fetch(new Request(signIn.publicUrl + path, { ...init, headers }), address);
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    };
    const post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
      send(
        path,
        { method: 'POST', body: JSON.stringify(body) },
        { 'Content-Type': 'application/json', Origin: new URL(signIn.publicUrl).origin, ...headers },
      );
    return {
      cookies,
      get: (path, headers = {}) => send(path, {}, headers),
      post,
      signIn: (email, given = password) => post('/auth/sign-in/email', { email, password: given }),
    };
  };
  return {
    database,
    signIn,
    fetch,
    browser,
    async somebody(role, { email = `camille.${++names}@example.fr` } = {}) {
      const roles = [role].flat();
      const given = {
        email,
        name: 'Camille',
        roles,
        actorKeys: roles.includes('EDITOR') ? ['akto'] : [],
        password: await keepPassword(password, passwords),
      };
      const added = await client.$transaction((tx) => addAccount(tx, given, new Date()));
      return { ...added, email, browser: browser() };
    },
  };
}

/** Asks the editorial graph by a browser's session; gives its data. */
export async function ask(
  { post }: Pick<TestBrowser, 'post'>,
  query: string,
  variables: object = {},
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
): Promise<any> {
  const response = await post('/editorial/graphql', { query, variables });
  const { data, ...rest } = (await response.json()) as { data?: unknown };
  if (!data) throw new Error(`${response.status} ${JSON.stringify(rest)}`);
  return data;
}

/** Does an act by a browser's session, and gives the outcome. */
export async function act(browser: Pick<TestBrowser, 'post'>, act: string, type: string, input: object) {
  const data = await ask(
    browser,
    `mutation ($key: String!, $input: ${type}!) { ${act}(idempotencyKey: $key, input: $input) {
      __typename ... on Done { secret account { id } apiKey { id } request { id } } ... on NotAllowed { obstacle }
      ... on AccountRefused { code message } } }`,
    { key: randomUUID(), input },
  );
  return data[act];
}

/** The code that an authenticator app shows for what the hub has given it. */
export function codeOf(totpUri: string, at = Date.now()): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
}

/** The code after that, which the hub takes as well. Each opens once, and the one before was shown to set the app up. */
export const nextCodeOf = (totpUri: string): string => codeOf(totpUri, Date.now() + 30_000);

/** Signs somebody in and sets up an authenticator app; gives what the app knows, the code that was shown, and the codes on paper. */
export async function withAnApp({
  browser,
  email,
}: Pick<Somebody, 'browser' | 'email'>): Promise<{ totpURI: string; code: string; backupCodes: string[] }> {
  await browser.signIn(email);
  const enabled = await browser.post('/auth/two-factor/enable', { password });
  const app = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
  const code = codeOf(app.totpURI);
  await browser.post('/auth/two-factor/verify-totp', { code });
  return { ...app, code };
}
