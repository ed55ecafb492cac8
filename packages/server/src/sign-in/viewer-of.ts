import type { PrismaClient } from '@akto-figures/prisma/client';
import { actorKeysOf, hashOfKey, isWithin, type Viewer } from '@akto-figures/publishing';
import type { Identity } from './identity.ts';
import { sessionCookie } from './names.ts';
import { hasSecondFactor, needSecondFactor } from './second-factor.ts';

/** Whether a request may act, and for whom; otherwise why not. */
export type Admission =
  | { readonly kind: 'VIEWER'; readonly viewer: Viewer }
  /** Nobody is signed in, or no longer: the session or the key has ended. */
  | { readonly kind: 'UNAUTHENTICATED' }
  /** Somebody is, and a role of theirs needs a second factor that this session lacks; `isSetUp` says whether they have one. */
  | { readonly kind: 'SECOND_FACTOR_REQUIRED'; readonly isSetUp: boolean };

export type Admit = (request: Request) => Promise<Admission>;

export interface AdmitParts {
  readonly client: PrismaClient;
  /** Asked for where there is a session to look up; null where sign-in is off. */
  readonly identity: (() => Promise<Identity>) | null;
  readonly now: () => Date;
  /** Whether an API key may approve releases. */
  readonly keysMayApprove: boolean;
}

/** How long a second factor counts as just shown. In milliseconds. */
const freshMs = 15 * 60_000;

const nobody: Admission = { kind: 'UNAUTHENTICATED' };

/** Who asks, by an API key or by the cookie of a session. Where there is a key, no cookie is read. */
export function admitWith(parts: AdmitParts): Admit {
  return async ({ headers }) => {
    const authorization = headers.get('Authorization');
    if (authorization !== null) return admitKey(parts, authorization);
    if (!parts.identity || !headers.get('Cookie')?.includes(`${sessionCookie}=`)) return nobody;
    return admitSession(parts, await parts.identity(), headers);
  };
}

async function admitKey(
  { client, now, keysMayApprove }: AdmitParts,
  authorization: string,
): Promise<Admission> {
  const [, key] = /^Bearer (akto_[\w-]{43})$/i.exec(authorization) ?? [];
  if (key === undefined) return nobody;
  const found = await client.apiKey.findUnique({
    where: { hash: hashOfKey(key) },
    include: { account: true },
  });
  const at = now();
  if (!found || found.revokedAt || found.expiresAt <= at || found.account.disabledAt) return nobody;
  // Also where the account came to other rights past changeAccount, which ends its keys.
  if (!isWithin(found, found.account)) return nobody;
  await client.apiKey.updateMany({
    where: {
      id: found.id,
      OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(at.getTime() - 60_000) } }],
    },
    data: { lastUsedAt: at },
  });
  const { accountId, name, roles, actorIds } = found;
  return {
    kind: 'VIEWER',
    viewer: {
      accountId,
      name,
      roles,
      actorKeys: await actorKeysOf(client, actorIds),
      cameBy: 'API_KEY',
      ...(keysMayApprove && { keysMayApprove }),
    },
  };
}

async function admitSession(
  { client, now }: AdmitParts,
  identity: Identity,
  headers: Headers,
): Promise<Admission> {
  // Prolonging a session is for /auth/get-session, which can give the cookie anew.
  const found = await identity.api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return nobody;
  const account = await client.account.findUnique({ where: { identityUserId: found.user.id } });
  if (!account || account.disabledAt) return nobody;
  const { id: accountId, name, roles, actorIds } = account;
  const shownAt = found.session.secondFactor ? (found.session.secondFactorAt ?? null) : null;
  if (roles.some((role) => needSecondFactor[role]) && !found.session.secondFactor) {
    return { kind: 'SECOND_FACTOR_REQUIRED', isSetUp: await hasSecondFactor(client, found.user.id) };
  }
  return {
    kind: 'VIEWER',
    viewer: {
      accountId,
      name,
      roles,
      actorKeys: await actorKeysOf(client, actorIds),
      cameBy: 'SESSION',
      session: {
        beganAt: found.session.createdAt,
        hasFreshFactor: shownAt !== null && now().getTime() - shownAt.getTime() < freshMs,
      },
    },
  };
}
