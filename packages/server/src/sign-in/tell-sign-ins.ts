import { longestLockWaitMs } from '@akto-figures/prisma';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { addEntry, type Teller, writeEvents } from '@akto-figures/publishing';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { Log } from '../log.ts';
import { takeTurns } from '../publishing/take-turns.ts';

/** Where somebody comes in, and by what. */
const ways: Readonly<Record<string, string>> = {
  '/callback/:id': 'provider',
  '/passkey/verify-authentication': 'passkey',
  '/sign-in/email': 'password',
  '/two-factor/verify-backup-code': 'backup code',
  '/two-factor/verify-totp': 'authenticator',
};

/** Where somebody changes how they sign in, and what the trail calls it. */
const changes: Readonly<Record<string, string>> = {
  '/change-password': 'changePassword',
  '/passkey/delete-passkey': 'removePasskey',
  '/passkey/verify-registration': 'addPasskey',
  '/two-factor/disable': 'removeAuthenticator',
  '/two-factor/enable': 'beginAuthenticator',
  '/two-factor/generate-backup-codes': 'renewBackupCodes',
};

const changesPassword: ReadonlySet<string> = new Set(['changePassword', 'resetPassword']);
const twoFactorCookie = 'two_factor';
type SignInContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];
const hub: Teller = { accountId: null, name: 'hub', cameBy: 'HUB' };

/**
 * Writes in the audit trail who signed in and by what, whose sign-in failed, and who changed how they sign in. It comes after
 * every other plugin: a password that waits for its second factor has let nobody in.
 *
 * A try at an address that has no account is told nowhere: it is nobody's, and may be a password in the wrong field.
 */
export function tellSignIns(client: PrismaClient, log: Log) {
  const tell = tellOf(client);
  return {
    id: 'akto-figures-trail',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const { session: before, newSession, returned } = ctx.context;
            const way = ways[ctx.path];
            const change = changes[ctx.path];
            // A redirect is an error to better-auth, and none here.
            const isRefused = isAPIError(returned) && returned.statusCode >= 400;
            if (way === undefined) {
              if (change !== undefined && before && !isRefused) await tell(change, before.user.id);
            } else if (isRefused) {
              // Once the answer is under way: it would take longer for an address that has an account.
              setImmediate(
                () => void tellFailure().catch((err) => log.error({ err }, 'a failed sign-in is not told')),
              );
            } else if (before && ctx.path === '/two-factor/verify-totp' && !before.user.twoFactorEnabled) {
              await tell('addAuthenticator', before.user.id);
            } else {
              const userId = newSession?.user.id ?? before?.user.id;
              if (userId !== undefined) await tell('signIn', userId, { way });
            }

            async function tellFailure(): Promise<void> {
              const userId = before?.user.id ?? (await whoTried());
              if (userId !== null) await tell('failSignIn', userId, { way }, hub);
            }

            async function whoTried(): Promise<string | null> {
              if (way === 'password') {
                const email = String(ctx.body?.email ?? '')
                  .trim()
                  .toLowerCase();
                return (await client.identityUser.findUnique({ where: { email } }))?.id ?? null;
              }
              if (way === 'passkey') {
                const credentialID = String(ctx.body?.response?.id ?? '');
                return (await client.identityPasskey.findFirst({ where: { credentialID } }))?.userId ?? null;
              }
              return beganSignIn(ctx);
            }
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/** Whose password was right and who shows a code next, by better-auth's id of them; null where nobody's was. */
export async function beganSignIn(ctx: SignInContext): Promise<string | null> {
  const { name } = ctx.context.createAuthCookie(twoFactorCookie);
  const begun = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!begun) return null;
  return (await ctx.context.internalAdapter.findVerificationValue(begun))?.value ?? null;
}

/** Somebody chose a password by an invitation. */
export const tellReset = (client: PrismaClient) => {
  const tell = tellOf(client);
  return async (data: { user: { id: string } }) => tell('resetPassword', data.user.id);
};

// Whoever signs in waits for the audit trail, with a connection. Most of the pool's ten stay for those who read and act.
const toldAtOnce = 2;

/** Adds an entry for somebody's account. @throws what isBusy knows, where others hold the audit trail for too long */
const tellOf = (client: PrismaClient) => {
  const inTurn = takeTurns(toldAtOnce, longestLockWaitMs);
  return (act: string, identityUserId: string, after: object | null = null, by?: Teller): Promise<void> =>
    inTurn(() =>
      client.$transaction(async (tx) => {
        // A statement's own time is over sooner than a stuck hub has lost the trail.
        await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(longestLockWaitMs * 2)}, true)`;
        const account = await tx.account.findUnique({ where: { identityUserId } });
        if (!account) return;
        const { id, name } = account;
        const teller = by ?? { accountId: id, name, cameBy: 'SESSION' };
        await addEntry(tx, act, teller, { subject: `account ${id}`, after });
        if (changesPassword.has(act))
          await writeEvents(tx, id, [{ kind: 'PASSWORD_CHANGED', about: { account: id } }]);
      }),
    );
};
