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

/** Whether somebody has an authenticator app or a passkey. */
export async function hasSecondFactor(client: PrismaClient, userId: string): Promise<boolean> {
  const user = await client.identityUser.findUnique({
    where: { id: userId },
    select: { twoFactorEnabled: true, _count: { select: { passkeys: true } } },
  });
  return user !== null && (user.twoFactorEnabled === true || user._count.passkeys > 0);
}
