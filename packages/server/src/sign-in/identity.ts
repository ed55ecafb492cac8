import { texts } from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { endInvitations } from '@akto-figures/publishing';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { type Passwords, shortestPassword } from '../accounts/kept-password.ts';
import type { Log } from '../log.ts';
import { type AttemptRule, countAttempts } from './attempts.ts';
import { countCodes } from './count-codes.ts';
import type { KnownDevices } from './known-devices.ts';
import { addressHeader, clientHeader, cookiePrefix } from './names.ts';
import { type OidcSettings, oidcProvider } from './oidc-provider.ts';
import { originsOf, relyingPartyOf } from './origins.ts';
import { rememberDevice } from './remember-device.ts';
import {
  changesSignIn,
  givesSecondFactor,
  hasSecondFactor,
  isLastSecondFactor,
  keepsSecondFactor,
  provesSecondFactor,
  removesSecondFactor,
} from './second-factor.ts';
import { keyFor } from './secret.ts';
import { tellReset, tellSignIns } from './tell-sign-ins.ts';
import { refuseUsedCodes } from './used-codes.ts';

export interface IdentityParts {
  readonly client: PrismaClient;
  readonly secret: string;
  /** Where the hub is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly oidc: OidcSettings | null;
  readonly log: Log;
  readonly devices: KnownDevices;
  readonly passwords: Passwords;
}

// A working day. A session that is used is prolonged; one that is left open over night has ended.
const sessionSeconds = 12 * 3600;

/** How often each client may try; everything else a hundred times a minute. */
const rules: Record<string, AttemptRule | false> = {
  // Counted before it comes here: see passwordAttempts.
  '/sign-in/email': false,
  '/sign-in/social': { window: 60, max: 10 },
  '/two-factor/*': { window: 60, max: 5 },
  '/passkey/verify-authentication': { window: 60, max: 10 },
  '/reset-password': { window: 60, max: 5 },
  '/change-password': { window: 60, max: 5 },
};

export type Identity = ReturnType<typeof openIdentity>;

/** better-auth as the hub uses it: it says who somebody is. What they may do stands in our own tables. */
export function openIdentity(parts: IdentityParts) {
  const { client, secret, publicUrl, oidc, log, devices, passwords } = parts;
  return betterAuth({
    appName: 'Akto Figures',
    baseURL: `${publicUrl}/auth`,
    secret,
    trustedOrigins: [...originsOf(publicUrl)],
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message, ...more) => log[level]({ err: more[0] }, `sign-in: ${message}`),
    },
    // What somebody can mend is in the answer; everything else rises, and is masked and logged as for any door.
    onAPIError: { errorURL: `${publicUrl}/console`, throw: true },
    database: prismaAdapter(client, { provider: 'postgresql' }),
    user: { modelName: 'identityUser' },
    session: {
      modelName: 'identitySession',
      additionalFields: {
        secondFactor: { type: 'boolean', defaultValue: false, input: false },
        secondFactorAt: { type: 'date', required: false, input: false },
      },
      expiresIn: sessionSeconds,
      updateAge: 900,
      freshAge: 3600,
    },
    account: {
      modelName: 'identityCredential',
      encryptOAuthTokens: true,
    },
    verification: { modelName: 'identityVerification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: passwords,
      minPasswordLength: shortestPassword,
      maxPasswordLength: texts.newPassword.most,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: tellReset(client),
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: rules,
      customStorage: { consume: countAttempts(client) },
    },
    advanced: {
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [clientHeader] },
      cookiePrefix,
      useSecureCookies: false,
      // Said, because under a test runner they would be off.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
      // Whoever comes back from the provider comes from another site.
      cookies: {
        state: { attributes: { sameSite: 'lax' } },
        oauth_state: { attributes: { sameSite: 'lax' } },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Akto Figures',
        allowPasswordless: true,
        // A device is no second factor: what it is trusted with ends at once.
        trustDeviceMaxAge: 1,
        // It locks the app for the person as well: see countCodes.
        accountLockout: { enabled: false },
        schema: { twoFactor: { modelName: 'identityTwoFactor' } },
      }),
      passkey({
        rpID: relyingPartyOf(publicUrl),
        rpName: 'Akto Figures',
        origin: [...originsOf(publicUrl)],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: { passkey: { modelName: 'identityPasskey' } },
        registration: {
          afterVerification: async ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw new APIError('UNAUTHORIZED', notVerified);
          },
        },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError('UNAUTHORIZED', notVerified);
          },
        },
      }),
      ...(oidc ? [genericOAuth({ config: [oidcProvider(oidc, log)] })] : []),
      countCodes(client, devices),
      refuseUsedCodes(client, keyFor(secret, 'used codes')),
      tellSignIns(client, log),
      rememberDevice(client, devices),
    ],
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (changesSignIn.has(ctx.path)) {
          const session = await getSessionFromCtx(ctx);
          if (!session) return;
          if (!session.session.secondFactor && (await hasSecondFactor(client, session.user.id)))
            throw new APIError('FORBIDDEN', secondFactorFirst);
          if (
            removesSecondFactor.has(ctx.path) &&
            (await isLastSecondFactor(client, session.user.id, ctx.path))
          )
            throw new APIError('FORBIDDEN', lastSecondFactor);
          if (session.session.secondFactor) return;
        }
        if (provesSecondFactor.has(ctx.path)) {
          const session = await getSessionFromCtx(ctx);
          if (!session) return;
          const isAnother = !session.user.twoFactorEnabled && !session.session.secondFactor;
          if (isAnother && (await hasSecondFactor(client, session.user.id))) {
            throw new APIError('FORBIDDEN', secondFactorFirst);
          }
        }
      }),
      after: createAuthMiddleware(async (ctx) => {
        // Somebody who came in without one, from a provider, and shows it now.
        const session = ctx.context.session?.session;
        if (!session || !provesSecondFactor.has(ctx.path) || ctx.context.returned instanceof Error) return;
        await client.identitySession.updateMany({
          where: { token: session.token },
          data: { secondFactor: true, secondFactorAt: new Date() },
        });
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const account = await client.account.findUnique({ where: { identityUserId: session.userId } });
            if (!account || account.disabledAt) {
              if (context?.path?.startsWith('/callback')) return false;
              throw new APIError('UNAUTHORIZED', notSignedIn);
            }
            const path = context?.path ?? '';
            const current = context?.context.session?.session;
            const kept = keepsSecondFactor.has(path) && current?.secondFactor === true;
            const secondFactor = givesSecondFactor.has(path) || kept;
            const secondFactorAt = kept ? current.secondFactorAt : secondFactor ? new Date() : null;
            // better-auth would record what it counts by.
            const ipAddress = context?.headers?.get(addressHeader) ?? null;
            return {
              data: {
                secondFactor,
                secondFactorAt,
                ipAddress,
                expiresAt: new Date(Date.now() + sessionSeconds * 1000),
              },
            };
          },
          after: ({ userId }) => endInvitations(client, userId, new Date()),
        },
      },
    },
  });
}

const notSignedIn = { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' };
const secondFactorFirst = {
  code: 'SECOND_FACTOR_REQUIRED',
  message:
    'How this account signs in is changed in a session with its second factor: sign in with that first.',
};
const lastSecondFactor = {
  code: 'LAST_SECOND_FACTOR',
  message: 'Your role needs a second factor, and this is the only one: set up another one first',
};
// Without that it is one factor: whoever holds the device has it.
const notVerified = {
  code: 'USER_NOT_VERIFIED',
  message: 'The passkey did not ask for a PIN or a finger. Take one that does.',
};
