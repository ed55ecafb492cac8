import type { PrismaClient } from '@akto-figures/prisma/client';
import type { Role } from '@akto-figures/publishing';

/** Who acts only in a session that a second factor stands for. */
export const needSecondFactor = {
  EDITOR: false,
  REVIEWER: true,
  PUBLISHER: true,
  ADMIN: true,
} as const satisfies Record<Role, boolean>;

/** Where a session that begins has a second factor: an authenticator app, a backup code, or a passkey that asked for a PIN or a finger. */
export const givesSecondFactor: ReadonlySet<string> = new Set([
  '/passkey/verify-authentication',
  '/two-factor/verify-backup-code',
  '/two-factor/verify-totp',
]);

/** Where the holder of a session shows a code, and the session is of two factors from then on. */
export const provesSecondFactor: ReadonlySet<string> = new Set([
  '/two-factor/verify-backup-code',
  '/two-factor/verify-totp',
]);

/** Where a session gives way to a new one of the same strength. */
export const keepsSecondFactor: ReadonlySet<string> = new Set(['/change-password']);

/**
 * What changes how somebody signs in. Once there is a second factor, only a session that it stands for may: otherwise a stolen
 * password would add the thief's own passkey, and be worth both.
 */
export const changesSignIn: ReadonlySet<string> = new Set([
  '/change-password',
  '/passkey/delete-passkey',
  '/passkey/generate-register-options',
  '/passkey/update-passkey',
  '/passkey/verify-registration',
  '/two-factor/disable',
  '/two-factor/enable',
  '/two-factor/generate-backup-codes',
]);

/** Where a second factor is taken away by its holder. */
export const removesSecondFactor: ReadonlySet<string> = new Set([
  '/passkey/delete-passkey',
  '/two-factor/disable',
]);

/** What somebody has as second factors, as their account's screen shows it. */
export interface OwnSecondFactors {
  /** Since when an authenticator app is set up, where that is known; null where none is. */
  readonly authenticator: { readonly since: Date | null } | null;
  /** Whether a role of theirs acts only with one. */
  readonly isRequired: boolean;
}

/** What the holder of an account has set up. When is for the audit trail to say. */
export async function ownSecondFactors(client: PrismaClient, accountId: string): Promise<OwnSecondFactors> {
  const { roles, identityUser } = await client.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { roles: true, identityUser: { select: { twoFactorEnabled: true } } },
  });
  const isRequired = roles.some((role) => needSecondFactor[role]);
  if (identityUser.twoFactorEnabled !== true) return { authenticator: null, isRequired };
  const entry = await client.auditEntry.findFirst({
    where: { subject: `account ${accountId}`, act: 'addAuthenticator' },
    orderBy: { number: 'desc' },
    select: { at: true },
  });
  return { authenticator: { since: entry?.at ?? null }, isRequired };
}

/** Whether somebody whose role needs a second factor would be left without one: they would be let in nowhere. */
export async function isLastSecondFactor(
  client: PrismaClient,
  userId: string,
  path: string,
): Promise<boolean> {
  const user = await client.identityUser.findUnique({
    where: { id: userId },
    select: {
      twoFactorEnabled: true,
      account: { select: { roles: true } },
      _count: { select: { passkeys: true } },
    },
  });
  if (!user?.account?.roles.some((role) => needSecondFactor[role])) return false;
  const apps = user.twoFactorEnabled === true ? 1 : 0;
  const isApp = path === '/two-factor/disable';
  // What is not there cannot be the last one: better-auth says so.
  return (isApp ? apps : user._count.passkeys) > 0 && apps + user._count.passkeys === 1;
}

/** Whether somebody has an authenticator app or a passkey. */
export async function hasSecondFactor(client: PrismaClient, userId: string): Promise<boolean> {
  const user = await client.identityUser.findUnique({
    where: { id: userId },
    select: { twoFactorEnabled: true, _count: { select: { passkeys: true } } },
  });
  return user !== null && (user.twoFactorEnabled === true || user._count.passkeys > 0);
}
