import type { Seal } from './seal-release.ts';

/** Asks the database: a statement with `$1`, `$2`, and their values. */
export type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** The act under which the hub seals what was approved before it sealed releases. */
export const sealing = 'sealReleases';

/** What the audit trail says of a release that is to be approved now. */
export interface Approval {
  readonly release: string;
  /** The entry that says so. */
  readonly entry: number;
  readonly at: Date;
  /** Null where a hub of a version that sealed nothing has approved it. */
  readonly seal: Seal | null;
  /** It was sealed as it was found, some time after its approval. */
  readonly isLate: boolean;
}

interface Row {
  readonly number: number;
  readonly at: Date;
  readonly act: string;
  readonly releaseId: string | null;
  readonly after: { readonly seal?: Seal; readonly seals?: readonly (Seal & { release: string })[] } | null;
}

/** The approvals that stand by the audit trail, by release. */
export async function approvalsInTrail(ask: Ask): Promise<Map<string, Approval>> {
  const approvals = new Map<string, Approval>();
  const rows = await ask<Row>(
    `SELECT "number", "at", "act", "releaseId"::text, "after" FROM "AuditEntry"
     WHERE "act" IN ('approveRelease', 'cancelRelease', $1) ORDER BY "number"`,
    [sealing],
  );
  for (const { number: entry, at, act, releaseId: release, after } of rows) {
    if (act === sealing) {
      for (const { release, records, sha256 } of after?.seals ?? []) {
        approvals.set(release, { release, entry, at, seal: { records, sha256 }, isLate: true });
      }
    } else if (release !== null && act === 'cancelRelease') {
      approvals.delete(release);
    } else if (release !== null) {
      approvals.set(release, { release, entry, at, seal: after?.seal ?? null, isLate: false });
    }
  }
  return approvals;
}
