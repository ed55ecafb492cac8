import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deviceSeconds, type KnownDevices } from './known-devices.ts';

/** Gives the browser in which somebody has come in the cookie by which it is known. It comes after every plugin that may refuse. */
export function rememberDevice(devices: KnownDevices) {
  return {
    id: 'akto-figures-devices',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const { newSession } = ctx.context;
            if (!newSession) return;
            const { name, value } = devices.cookieFor(
              ctx.headers?.get('Cookie') ?? null,
              newSession.user.email,
            );
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
