import type { PrismaClient } from '@akto-figures/prisma/client';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deviceSeconds, type KnownDevices } from './known-devices.ts';
import { hasSecondFactor, provesSecondFactor } from './second-factor.ts';

/**
 * Gives the browser in which somebody has come in the cookie by which it is known: with their second factor, where they have one. A
 * password or a provider alone would let a thief have as many known browsers as they like, each with tries at codes of its own.
 * It comes after every plugin that may refuse.
 */
export function rememberDevice(client: PrismaClient, devices: KnownDevices) {
  return {
    id: 'akto-figures-devices',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const { session, newSession, returned } = ctx.context;
            const hasShown = provesSecondFactor.has(ctx.path) && !(returned instanceof Error);
            const cameIn = newSession ?? (hasShown ? session : null);
            if (!cameIn) return;
            const isWhole = hasShown || cameIn.session.secondFactor === true;
            if (!isWhole && (await hasSecondFactor(client, cameIn.user.id))) return;
            const { name, value } = devices.cookieFor(ctx.headers?.get('Cookie') ?? null, cameIn.user.email);
            ctx.setCookie(name, value, {
              secure: true,
              httpOnly: true,
              sameSite: 'strict',
              path: '/',
              maxAge: deviceSeconds,
            });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
