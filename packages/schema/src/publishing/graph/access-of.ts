import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';

export interface InvitationRow {
  readonly invitedAt: Date;
  readonly endsAt: Date;
}

interface Access {
  readonly hasSignedIn: boolean;
  readonly invitation: InvitationRow | null;
}

const none: Access = { hasSignedIn: false, invitation: null };
const loaders = new WeakMap<Context, DataLoader<string, Access>>();

/** Whether the holder of an account has come in, and by what they still can. Those of a whole page are read at once. */
export function accessOf(context: Context, accountId: string): Promise<Access> {
  const loader = loaders.get(context) ?? new DataLoader((ids: readonly string[]) => readAccess(context, ids));
  loaders.set(context, loader);
  return loader.load(accountId);
}

interface Row {
  readonly id: string;
  readonly hasSignedIn: boolean;
  readonly invitedAt: Date | null;
  readonly endsAt: Date | null;
}

// What else is under way for somebody, a code that is asked for, ends within a quarter of an hour.
async function readAccess({ prisma }: Context, ids: readonly string[]): Promise<Access[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT a."id"::text, i."createdAt" AS "invitedAt", i."expiresAt" AS "endsAt",
      EXISTS (SELECT FROM "AuditEntry" e WHERE e."subject" = 'account ' || a."id" AND e."act" = 'signIn') AS "hasSignedIn"
    FROM "Account" a
    LEFT JOIN LATERAL (
      SELECT v."createdAt", v."expiresAt" FROM "IdentityVerification" v
      WHERE v."value" = a."identityUserId" AND v."expiresAt" > now() AND v."expiresAt" > v."createdAt" + interval '20 minutes'
      ORDER BY v."expiresAt" DESC LIMIT 1
    ) i ON true
    WHERE a."id" = ANY(${ids}::uuid[])`;
  const found = new Map(
    rows.map(({ id, hasSignedIn, invitedAt, endsAt }): [string, Access] => [
      id,
      { hasSignedIn, invitation: invitedAt && endsAt ? { invitedAt, endsAt } : null },
    ]),
  );
  return ids.map((id) => found.get(id) ?? none);
}
