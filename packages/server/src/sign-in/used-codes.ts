import { createHmac } from 'node:crypto';
import type { PrismaClient } from '@akto-figures/prisma/client';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { beganSignIn } from './tell-sign-ins.ts';

// An authenticator's code is good for three half minutes, as long as the clocks of two hubs agree. In seconds.
const rememberedSeconds = 600;

/**
 * Lets each code of an authenticator be shown once, on all hubs together (RFC 6238, 5.2): whoever reads one over a shoulder or
 * in a proxy comes too late. A wrong code is taken as well, because it is taken before it is looked at; nobody misses it.
 *
 * @param key hashes the codes: what somebody types into that field may be a password
 */
export function refuseUsedCodes(client: PrismaClient, key: Uint8Array) {
  return {
    id: 'akto-figures-codes',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const userId = (await getSessionFromCtx(ctx))?.user.id ?? (await beganSignIn(ctx));
            if (!userId || (await isFirst(userId, String(ctx.body?.code)))) return undefined;
            // As a code that is none, so that it is refused, counted and told as any wrong one.
            return { context: { body: { ...ctx.body, code: 'shown before' } } };
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;

  /** Takes a code of somebody, and says whether it is the first time: of two that come at once, the unique key lets one pass. */
  async function isFirst(userId: string, code: string): Promise<boolean> {
    const hash = createHmac('sha256', key).update(`${userId} ${code}`).digest('base64url');
    await client.$executeRaw`
      DELETE FROM "IdentityUsedCode" WHERE "usedAt" < clock_timestamp() - ${rememberedSeconds}::int * interval '1 second'`;
    const taken = await client.$executeRaw`
      INSERT INTO "IdentityUsedCode" ("userId", "code", "usedAt") VALUES (${userId}, ${hash}, clock_timestamp())
      ON CONFLICT DO NOTHING`;
    return taken === 1;
  }
}
