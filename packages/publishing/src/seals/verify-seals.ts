import { kindNames, type SubjectKind } from '@akto-figures/contents';
import { keyOf, recordsOfRelease, sumOf } from './hash-records.ts';
import type { Seal } from './seal-release.ts';
import { versionTables } from './sealed-tables.ts';
import { type Approval, type Ask, approvalsInTrail } from './sealing-acts.ts';

/** One thing that is not as it was when its release was approved. */
export interface Tampering {
  readonly release: string;
  /** "Figure poec"; null where it is about the release as a whole. */
  readonly record: string | null;
  readonly what: 'DIFFERS' | 'ADDED' | 'GONE' | 'ANOTHER_TIME' | 'NOT_APPROVED' | 'SEAL_CHANGED';
  /** The same in one sentence. */
  readonly why: string;
}

/** What came of holding all that is approved against what was approved. */
export interface SealVerification {
  /** How many releases are as they were sealed, and how many records they hold. */
  readonly releases: number;
  readonly records: number;
  /** Those of them that were sealed as they were found, some time after their approval; null where there is none. */
  readonly late: { readonly releases: number; readonly since: Date } | null;
  /** Approved releases that have no seal yet. */
  readonly unsealed: number;
  readonly tampering: readonly Tampering[];
}

interface RecordHash {
  readonly kind: string;
  readonly key: string;
  readonly hash: string;
}

/**
 * Hashes all that is approved again, and holds it against the seals in the audit trail, which has to be verified, too. It
 * asks no function of the database's own: see hash-records.ts.
 */
export async function verifySeals(ask: Ask): Promise<SealVerification> {
  const approvals = await approvalsInTrail(ask);
  const approved = await ask<{ id: string }>(
    `SELECT "id"::text FROM "Release" WHERE "state" = 'APPROVED' ORDER BY "id"`,
  );
  const isSealing = [...approvals.values()].some(({ seal }) => seal !== null);
  const tampering = [
    ...[...approvals.values()].flatMap((approval) => whyNotThere(approval, approved)),
    ...approved.flatMap(({ id }) => (isSealing && !approvals.has(id) ? [notApproved(id)] : [])),
  ];
  let records = 0;
  const whole: Approval[] = [];
  for (const { id } of approved) {
    const approval = approvals.get(id);
    if (!approval?.seal) continue;
    const found = await tamperingOf(ask, approval.seal, approval);
    if (found.length === 0) {
      whole.push(approval);
      records += approval.seal.records;
    }
    tampering.push(...found);
  }
  tampering.push(...(await otherTimes(ask)));
  const late = whole.filter(({ isLate }) => isLate);
  const [first] = late;
  return {
    releases: whole.length,
    records,
    late: first ? { releases: late.length, since: first.at } : null,
    unsealed: approved.filter(({ id }) => !isSealing || approvals.get(id)?.seal === null).length,
    tampering,
  };
}

const whyNotThere = (
  { release, entry }: Approval,
  approved: readonly { readonly id: string }[],
): Tampering[] =>
  approved.some(({ id }) => id === release)
    ? []
    : [
        {
          release,
          record: null,
          what: 'GONE',
          why: `Release ${release} was approved by entry ${entry} of the audit trail, and is gone or not approved any more.`,
        },
      ];

const notApproved = (release: string): Tampering => ({
  release,
  record: null,
  what: 'NOT_APPROVED',
  why: `Release ${release} is approved, and no entry of the audit trail approves it.`,
});

/** What of a release is not as it was sealed. Most are whole, so one sum is asked for first. */
async function tamperingOf(ask: Ask, seal: Seal, { release, entry }: Approval): Promise<Tampering[]> {
  const isSeal = ({ records, sha256 }: Seal) => records === seal.records && sha256 === seal.sha256;
  const [now] = await ask<Seal>(sumOf(`(${recordsOfRelease})`), [release]);
  if (now && isSeal(now)) return [];
  const kept = `(SELECT "kind", "key", "hash" FROM "SealedRecord" WHERE "releaseId" = $1::uuid)`;
  const [sumOfKept] = await ask<Seal>(sumOf(kept), [release]);
  const differences = differencesOf(
    release,
    await ask<RecordHash>(`SELECT * FROM ${kept} k`, [release]),
    await ask<RecordHash>(recordsOfRelease, [release]),
  );
  if (sumOfKept && isSeal(sumOfKept)) return differences;
  return [
    {
      release,
      record: null,
      what: 'SEAL_CHANGED',
      why: `Release ${release} is not what entry ${entry} of the audit trail sealed, and the hashes of its records were changed, too: which of its ${seal.records} records differ, only a backup can tell.`,
    },
    ...differences,
  ];
}

/** By name, in the order of kinds and keys. */
function differencesOf(
  release: string,
  sealed: readonly RecordHash[],
  found: readonly RecordHash[],
): Tampering[] {
  const nameOf = ({ kind, key }: RecordHash) => `${kind} ${key}`;
  const before = new Map(sealed.map((record) => [nameOf(record), record]));
  const now = new Map(found.map((record) => [nameOf(record), record]));
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((name): Tampering[] => {
    const [was, is] = [before.get(name), now.get(name)];
    const either = is ?? was;
    if (!either || was?.hash === is?.hash) return [];
    const what = was && is ? 'DIFFERS' : is ? 'ADDED' : 'GONE';
    const record = recordName(either);
    return [{ release, record, what, why: `${record} ${changes[what]} release ${release} was approved.` }];
  });
}

const changes = {
  DIFFERS: 'says something else than when',
  ADDED: 'was put in after',
  GONE: 'was taken out after',
} as const;

const recordName = ({ kind, key }: Pick<RecordHash, 'kind' | 'key'>): string =>
  kind === 'RELEASE' ? `Release ${key}` : `${kindNames[kind as SubjectKind]} ${key}`;

/** Versions that are public from or until another time than follows from the releases that are approved. */
async function otherTimes(ask: Ask): Promise<Tampering[]> {
  const found: Tampering[] = [];
  for (const [kind, table] of Object.entries(versionTables)) {
    const rows = await ask<{ release: string; key: string }>(`
      SELECT x."releaseId"::text AS "release", x."key" FROM (
        SELECT v."releaseId", ${keyOf(table)} AS "key", v."publicFrom", v."publicUntil", t."from",
          lead(t."from") OVER (PARTITION BY v."${table.column}" ORDER BY t."from") AS "until"
        FROM "${table.versions}" v JOIN "${table.subject}" s ON s."id" = v."${table.column}"
        JOIN "Release" r ON r."id" = v."releaseId"
        CROSS JOIN LATERAL (SELECT CASE WHEN r."state" = 'APPROVED' THEN r."releasedAt" END AS "from") t
      ) x
      WHERE x."publicFrom" IS DISTINCT FROM x."from" OR x."publicUntil" IS DISTINCT FROM x."until"
      ORDER BY 1, 2`);
    for (const { release, key } of rows) {
      const record = recordName({ kind, key });
      const why = `${record} of release ${release} is public from or until another time than follows from the releases.`;
      found.push({ release, record, what: 'ANOTHER_TIME', why });
    }
  }
  return found;
}
