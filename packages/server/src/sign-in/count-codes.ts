import type { PrismaClient } from '@akto-figures/prisma/client';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { type AttemptRule, type Counts, countInOrder, forgiveAttempts, networkOf } from './attempts.ts';
import type { KnownDevices } from './known-devices.ts';
import { addressHeader } from './names.ts';
import { provesSecondFactor } from './second-factor.ts';
import { beganSignIn } from './tell-sign-ins.ts';

/** In one session that has shown a second factor. */
const ofSession: AttemptRule = { window: 900, max: 10 };
/** For one account, from a device that it has signed in with. */
const ofDevice: AttemptRule = { window: 900, max: 10 };
/** From one network for one account. */
const ofNetwork: AttemptRule = { window: 900, max: 5 };
/** For one account, from all devices that it has not signed in with. Ten of a million codes, with three that are right. */
const ofStrangers: AttemptRule = { window: 900, max: 10 };

/** Whose code is shown, and in which session where there is one. */
interface Shower {
  readonly user: { readonly id: string; readonly email: string };
  readonly session: { readonly id: string; readonly secondFactor: boolean } | null;
}

/**
 * Counts tries at codes as tries at passwords are counted: whoever has a password and guesses codes waits, and the person does not,
 * in a session, or on a device that has signed in before. better-auth would lock the app for the person, too.
 */
export function countCodes(client: PrismaClient, devices: KnownDevices) {
  const count = countInOrder(client);
  const forgive = forgiveAttempts(client);
  const matcher = ({ path }: { path?: string }) => provesSecondFactor.has(path ?? '');
  return {
    id: 'akto-figures-code-counts',
    hooks: {
      before: [
        {
          matcher,
          handler: createAuthMiddleware(async (ctx) => {
            const shower = await whoShows(ctx);
            if (shower === null) return;
            const { allowed, retryAfter } = await count(countsOf(shower, ctx.headers));
            if (!allowed)
              throw new APIError('TOO_MANY_REQUESTS', tooManyCodes, { 'X-Retry-After': `${retryAfter}` });
          }),
        },
      ],
      after: [
        {
          matcher,
          handler: createAuthMiddleware(async (ctx) => {
            const { session, newSession, returned } = ctx.context;
            if (returned instanceof Error) return;
            const shower = session ?? (newSession && { user: newSession.user, session: null });
            if (shower) await forgive(countsOf(shower as Shower, ctx.headers));
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;

  async function whoShows(ctx: Parameters<typeof beganSignIn>[0]): Promise<Shower | null> {
    const session = await getSessionFromCtx(ctx);
    if (session) return session as unknown as Shower;
    const id = await beganSignIn(ctx);
    const user = id === null ? null : await client.identityUser.findUnique({ where: { id } });
    return user && { user, session: null };
  }

  function countsOf({ user, session }: Shower, headers: Headers | undefined): Counts {
    // Sessions of one factor are no proof: whoever is let in by a password or a provider has as many of them as they like.
    if (session?.secondFactor) return [[`code in session ${session.id}`, ofSession]];
    const device = devices.deviceOf(headers?.get('Cookie') ?? null, user.email);
    if (device !== null) return [[`code of ${user.id} on ${device}`, ofDevice]];
    const network = networkOf(headers?.get(addressHeader) ?? '');
    return [
      [`code of ${user.id} from ${network}`, ofNetwork],
      [`code of ${user.id}`, ofStrangers],
    ];
  }
}

const tooManyCodes = {
  code: 'TOO_MANY_REQUESTS',
  message: 'Too many codes. Try again in a quarter of an hour.',
};
