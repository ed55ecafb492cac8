import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '@akto-figures/prisma';
import { addAccount, issueApiKey, type Role } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { getRequestListener } from '@hono/node-server';
import { Secret, TOTP } from 'otpauth';
import { pino } from 'pino';
import { type MovingClock, moveClockOf } from '../../../tests/support/moving-clock.ts';
import { keepPassword } from '../src/accounts/kept-password.ts';
import { openAnswerDoor } from '../src/answers/answer-door.ts';
import { watchEpoch } from '../src/answers/epoch-watch.ts';
import { createApp } from '../src/app.ts';
import { operator } from '../src/command-line/operator.ts';
import { readManifests, trust } from '../src/documents/trusted-documents.ts';
import { openEpochNews } from '../src/live/epoch-news.ts';
import { epochsSince } from '../src/live/epochs-since.ts';
import { openLiveDoor } from '../src/live/live-door.ts';
import { openSignIn } from '../src/sign-in/open-sign-in.ts';
import { scriptsOf } from '../src/sites/shown-by.ts';
import { openSiteRegistry, type SiteRegistry } from '../src/sites/site-registry.ts';
import { writeSites } from '../src/sites/write-sites.ts';
import { version } from '../src/version.ts';
import { asksEachTime } from './an-editorial-hub.ts';
import { cheapPasswords } from './cheap-passwords.ts';

/** A hub with its console, listening on a port of its own, with the starter data and a clock that a test moves. */
export interface ConsoleHub {
  readonly url: string;
  readonly clock: MovingClock;
  /** Adds an account with a password, and with an authenticator app where its role needs one. */
  somebody(role: Role | readonly Role[], given?: { name?: string; actorKey?: string }): Promise<Somebody>;
  /** A key for programs, of an account of its own. */
  keyFor(role: Role, actorKey?: string): Promise<string>;
  /** The code that an authenticator app shows for a key that it was given: asked again, the next one, because each opens once. */
  codeFor(secret: string): string;
  /** A quarter of an hour later, for all sessions: no second factor was just shown. */
  letFactorsGrowOld(): Promise<void>;
  /** Has pages of these sites ask for these addresses, and what was noted of it written, as it is each minute. */
  askFrom(origins: readonly string[], ...paths: readonly string[]): Promise<void>;
  /** Adds a receiver of webhooks to which nothing arrives, with a message that waits. */
  addReceiver(name: string): Promise<void>;
  /** Answers nothing from now on, as if the cable were out. */
  goAway(): void;
  comeBack(): void;
  stop(): Promise<void>;
}

/** Somebody with an account, who has signed in once: `cookies` are of that session. */
export interface Somebody {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  /** The next code of the authenticator app, which was set up with the one before; an app is there where the role needs one. */
  code(): string;
  /** The codes for paper, where there is an app. */
  readonly paper: readonly string[];
  /** Asks the editorial graph by that session, to prepare a scene. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

const widgets = new URL('../../widgets/', import.meta.url);
const builtConsole = new URL('../../console/dist/', import.meta.url);
const password = 'une longue phrase pour entrer';

let addresses = 0;

/** Serves a database with the starter data, which is closed when the hub stops. Keys approve where a test lets them. */
export async function serveConsole(
  database: Database,
  { keysMayApprove = false }: { readonly keysMayApprove?: boolean } = {},
): Promise<ConsoleHub> {
  const clock = await moveClockOf(database);
  const { client } = database;
  const watch = asksEachTime(watchEpoch(database));
  const log = pino({ level: 'silent' });
  const news = openEpochNews({ watch, epochsSince: epochsSince(database) });
  const live = openLiveDoor(news);
  let isAway = false;
  const shown = new Map<string, number>();
  let answer: ReturnType<typeof getRequestListener> | undefined;
  let sites: SiteRegistry | undefined;
  const server = createServer((request, response) => {
    if (!isAway) sites?.note(request);
    if (isAway) request.socket.destroy();
    else if (!live.answer(request, response)) void answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [atlas, manifests] = await Promise.all([loadAtlas(client), readManifests(widgets)]);
  sites = openSiteRegistry({
    scripts: scriptsOf(manifests),
    atlas,
    publicUrl: url,
    write: (noted) => writeSites(client, noted),
    log,
  });
  const app = await createApp({
    database,
    ports: {
      prisma: client,
      select: database.select,
      newEpochs: news.newEpochs,
      present: async () => (await watch.current()).present(),
      atlas,
      publicUrl: url,
      version,
    },
    log,
    answers: openAnswerDoor(watch),
    sdkFolder: new URL('dist/', widgets),
    releasedFolder: new URL('released/', widgets),
    documents: trust(manifests),
    consoleFolder: builtConsole,
    // A test asks more in a second than a person in an hour.
    take: () => ({ used: 0, retryAfter: 0 }),
    // Each account signs in from an address of its own: five tries a minute are enough for each.
    trustedProxies: 1,
    signIn: openSignIn({
      client,
      secret: randomUUID().repeat(2),
      publicUrl: url,
      oidc: null,
      log,
      now: () => new Date(),
      keysMayApprove,
      passwords: cheapPasswords,
    }),
  });
  answer = getRequestListener(app.fetch);
  return {
    url,
    clock,
    async somebody(role, { name = `Camille ${role}`, actorKey = 'akto' } = {}) {
      const email = `${randomUUID()}@example.fr`;
      const roles = [role].flat();
      const given = {
        email,
        name,
        roles,
        actorKeys: roles.includes('EDITOR') ? [actorKey] : [],
        password: await keepPassword(password, cheapPasswords),
      };
      const { account } = await client.$transaction((tx) => addAccount(tx, given, new Date()));
      const address = `198.51.100.${++addresses % 256}`;
      const jar = new Map<string, string>();
      const post = async (path: string, body: object) => {
        const response = await fetch(url + path, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'X-Akto-Console': '1',
            Origin: url,
            'X-Forwarded-For': address,
            Cookie: [...jar].map((pair) => pair.join('=')).join('; '),
          },
          body: JSON.stringify(body),
        });
        for (const cookie of response.headers.getSetCookie()) {
          const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          if (value === '' || /max-age=0/i.test(cookie)) jar.delete(key);
          else jar.set(key, value);
        }
        // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for
        return (await response.json()) as any;
      };
      await post('/auth/sign-in/email', { email, password });
      let app: TOTP | undefined;
      let paper: string[] = [];
      if (roles.some((each) => each !== 'EDITOR')) {
        const { totpURI, backupCodes } = await post('/auth/two-factor/enable', { password });
        paper = backupCodes;
        const secret = new URL(totpURI).searchParams.get('secret') ?? '';
        app = new TOTP({ secret: Secret.fromBase32(secret) });
        await post('/auth/two-factor/verify-totp', { code: app.generate() });
      }
      return {
        accountId: account.id,
        name,
        email,
        password,
        cookies: [...jar].map(([name, value]) => ({ name, value })),
        code: () => app?.generate({ timestamp: Date.now() + 30_000 }) ?? '',
        paper,
        async ask(query, variables = {}) {
          const { data, errors } = await post('/editorial/graphql', { query, variables });
          if (errors || !data) throw new Error(JSON.stringify(errors ?? 'nothing answered'));
          return data;
        },
      };
    },
    async keyFor(role, actorKey) {
      const rights = { roles: [role], actorKeys: actorKey === undefined ? [] : [actorKey] };
      return client.$transaction(async (tx) => {
        const email = `${randomUUID()}@example.fr`;
        const { account } = await addAccount(tx, { email, ...rights }, new Date());
        const expiresAt = new Date(Date.now() + 86_400_000);
        const given = { accountId: account.id, name: email, ...rights, expiresAt };
        return (await issueApiKey(tx, given, operator, new Date())).key;
      });
    },
    codeFor(secret) {
      const nth = shown.get(secret) ?? 0;
      shown.set(secret, nth + 1);
      const timestamp = Date.now() + nth * 30_000;
      return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
    },
    async letFactorsGrowOld() {
      await client.identitySession.updateMany({
        data: { secondFactorAt: new Date(Date.now() - 15 * 60_000) },
      });
    },
    async askFrom(origins, ...paths) {
      for (const Origin of origins)
        for (const path of paths) await (await fetch(url + path, { headers: { Origin } })).arrayBuffer();
      await sites.write();
    },
    async addReceiver(name) {
      const now = new Date();
      const next = new Date(now.getTime() + 3_600_000);
      const receiver = await client.webhookReceiver.create({
        data: {
          ...{ name, address: 'https://partner.example/hooks/figures', secret: '', createdAt: now },
          ...{ kinds: ['CORRECTION', 'WITHDRAWAL'], failingSince: now },
        },
      });
      const sent = { recipientKind: 'RECEIVER', recipientId: receiver.id, channel: 'WEBHOOK' } as const;
      const times = { createdAt: now, dueAt: now };
      const { deliveries } = await client.outboxEvent.create({
        data: {
          ...{ kind: 'IS_OUT', about: {}, toldAt: now, ...times },
          deliveries: { create: { ...sent, ...times, attempts: 1, nextAttemptAt: next } },
        },
        include: { deliveries: true },
      });
      await client.webhookAttempt.createMany({
        data: deliveries.map(({ id }) => ({
          ...{ receiverId: receiver.id, deliveryId: id, at: now, tookMs: 20 },
          ...{ status: 503, said: 'Service Unavailable' },
        })),
      });
    },
    goAway() {
      isAway = true;
      server.closeAllConnections();
    },
    comeBack() {
      isAway = false;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      news.close();
      await sites.close();
      await database.close();
    },
  };
}
