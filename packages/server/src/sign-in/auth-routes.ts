import { createHash } from 'node:crypto';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { widestOf } from '@akto-figures/publishing';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mailRoutes } from '../mail/mail-routes.ts';
import { problem } from '../problem.ts';
import { badFieldIn, badParameterIn } from './body-fields.ts';
import { guardOriginOfAll } from './guard-origin.ts';
import { addressHeader, clientHeader, oidcProviderId } from './names.ts';
import type { SignIn } from './open-sign-in.ts';
import { type BegunTry, passwordAttempts, passwordTurns } from './password-attempts.ts';
import { refuse } from './require-viewer.ts';
import { ownSecondFactors } from './second-factor.ts';

/** What of better-auth is open. Everything else that it has is not there. */
const open: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/callback/oidc': 'GET',
  '/change-password': 'POST',
  '/get-session': 'GET',
  '/list-sessions': 'GET',
  '/passkey/delete-passkey': 'POST',
  '/passkey/generate-authenticate-options': 'GET',
  '/passkey/generate-register-options': 'GET',
  '/passkey/list-user-passkeys': 'GET',
  '/passkey/update-passkey': 'POST',
  '/passkey/verify-authentication': 'POST',
  '/passkey/verify-registration': 'POST',
  '/reset-password': 'POST',
  '/revoke-other-sessions': 'POST',
  '/revoke-session': 'POST',
  '/sign-in/email': 'POST',
  '/sign-in/social': 'POST',
  '/sign-out': 'POST',
  '/two-factor/disable': 'POST',
  '/two-factor/enable': 'POST',
  '/two-factor/generate-backup-codes': 'POST',
  '/two-factor/verify-backup-code': 'POST',
  '/two-factor/verify-totp': 'POST',
};

// A passkey's answer is the longest thing that is sent, at some two thousand bytes.
const longestBody = 20_000;

/** The doors under /auth. */
export function authRoutes(
  client: PrismaClient,
  signIn: SignIn,
  clientOf: (c: Context) => string,
  wake: () => void = () => undefined,
): Hono {
  const routes = new Hono().basePath('/auth');
  const guard = guardOriginOfAll(signIn.publicUrl);
  const tryPassword = passwordAttempts(client);
  const inTurn = passwordTurns();

  routes.use(
    bodyLimit({
      maxSize: longestBody,
      onError: (c) =>
        problem(c, 413, 'Too large', `A body has at most ${longestBody} bytes.`, { code: 'TOO_LARGE' }),
    }),
    async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    },
    // Whoever comes back from a provider comes by GET and from another site; the state that they bring is checked instead.
    (c, next) => (c.req.method === 'GET' ? next() : guard(c, next)),
  );

  routes.get('/methods', (c) =>
    c.json({
      password: signIn.identity !== null,
      passkey: signIn.identity !== null,
      mail: signIn.sendsMail,
      oidc: signIn.identity && signIn.oidc ? { provider: oidcProviderId, name: signIn.oidc.name } : null,
    }),
  );

  routes.get('/viewer', async (c) => {
    const admission = await signIn.admit(c.req.raw);
    if (admission.kind !== 'VIEWER') return refuse(c, admission);
    const { accountId, name, roles, actorKeys, cameBy } = admission.viewer;
    // `role` and `actorKey`, the widest and the first of them, are for who read them before there were several: until 2027-12-01.
    const before = { role: widestOf(roles), actorKey: actorKeys[0] ?? null };
    return c.json({ accountId, name, roles, actorKeys, ...before, cameBy });
  });

  routes.route('/', mailRoutes({ client, signIn, clientOf, told: wake }));

  routes.get('/second-factor', async (c) => {
    const admission = await signIn.admit(c.req.raw);
    if (admission.kind !== 'VIEWER') return refuse(c, admission);
    return c.json(await ownSecondFactors(client, admission.viewer.accountId));
  });

  routes.all('/*', async (c) => {
    const path = c.req.path.slice('/auth'.length);
    const { devices, identity: identityOf } = signIn;
    if (!identityOf || !devices) {
      const detail = 'Sign-in is off: the hub has no HUB_SECRET. Its operator can set one.';
      return problem(c, 503, 'Sign-in is off', detail, { code: 'SIGN_IN_OFF' });
    }
    if (open[path] !== c.req.method) {
      const detail = 'There is nothing here. How one signs in stands in docs/sign-in.md.';
      return problem(c, 404, 'Not found', detail, { code: 'NOT_FOUND' });
    }
    const body = c.req.method === 'POST' ? await c.req.text() : null;
    const bad = badParameterIn(new URL(c.req.url).searchParams) ?? badFieldIn(body);
    if (bad) {
      const { detail, ...more } = bad;
      return problem(c, 400, 'Bad field', detail, { code: 'BAD_USER_INPUT', ...more });
    }
    const client = clientOf(c);
    const cookies = c.req.header('Cookie') ?? null;
    const pass = async (tried: BegunTry | null) => {
      if (tried && !tried.allowed) return tooMany(c, tried.retryAfter);
      const identity = await identityOf();
      const asked = forIdentity(c, signIn.publicUrl, body, client, devices.anyDeviceOf(cookies));
      const response = await identity.handler(asked);
      if (response.ok) await tried?.forgive();
      return told(c, response);
    };
    if (path !== '/sign-in/email') return pass(null);
    const { email = '' } = textsOf(body);
    const device = devices.deviceOf(cookies, email);
    const tried = { email, client, device };
    return inTurn(tried, async () => pass(await tryPassword(tried)));
  });
  return routes;
}

/** The request as better-auth takes it: at the public address, and with who asks in headers of ours. */
function forIdentity(
  c: Context,
  publicUrl: string,
  body: string | null,
  client: string,
  device: string | null,
): Request {
  const { pathname, search } = new URL(c.req.url);
  const headers = new Headers(c.req.raw.headers);
  headers.set(addressHeader, addressOf(client));
  headers.set(clientHeader, device === null ? addressOf(client) : addressOfDevice(device));
  return new Request(publicUrl + pathname + search, { method: c.req.method, headers, body });
}

/** A client as an address, where ours is the network of one. */
function addressOf(client: string): string {
  if (client.includes(':')) return `${client}::`;
  return client.includes('.') ? client : '127.0.0.1';
}

/**
 * A known device as better-auth counts it: it takes an address, so each device has one that nobody has (RFC 4193). What
 * colleagues do from the same office does not keep it from showing a code or a passkey.
 */
function addressOfDevice(device: string): string {
  const [, ...groups] = createHash('sha256').update(device).digest('hex').slice(0, 16).match(/.{4}/g) ?? [];
  return `fd00:${groups.join(':')}::`;
}

/** What a JSON object says in words; nothing where it is none. */
function textsOf(body: string | null): Record<string, string> {
  try {
    const entries = Object.entries(Object(JSON.parse(body ?? '')));
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** What better-auth answers; an error as all errors of the hub are. */
async function told(c: Context, response: Response): Promise<Response> {
  if (response.status === 429) return tooMany(c, Number(response.headers.get('X-Retry-After')) || null);
  if (response.status < 400) return response;
  const { code, message } = textsOf(await response.text());
  for (const cookie of response.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  const status = response.status as Parameters<typeof problem>[1];
  const { title, detail } = words[status] ?? otherwise;
  const told = message ? `${message}.`.replace(/\.\.$/, '.') : detail;
  return problem(c, status, title, told, { code: code ?? title.toUpperCase().replaceAll(' ', '_') });
}

const otherwise = { title: 'Bad request', detail: 'Something of it is missing or wrong.' };
const words: Readonly<Record<number, typeof otherwise>> = {
  401: { title: 'Not signed in', detail: 'Sign in first.' },
  403: { title: 'Not allowed', detail: 'This session may not do that.' },
  404: { title: 'Not found', detail: 'There is nothing of that kind.' },
  500: { title: 'Something went wrong on our side', detail: 'It is in the log. Please try again later.' },
};

function tooMany(c: Context, retryAfter: number | null): Response {
  c.header('Retry-After', String(retryAfter ?? 900));
  const detail = `Too many tries. Try again in ${retryAfter ?? 900} s.`;
  return problem(c, 429, 'Too many tries', detail, { code: 'RATE_LIMITED', retryAfter: retryAfter ?? 900 });
}
