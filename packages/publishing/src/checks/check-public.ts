import { type Atlas, localizedWith, type SubjectKind, subjectKinds } from '@akto-figures/contents';
import { readStanding } from '../standing/standing.ts';
import { runChecks } from './checks.ts';
import type { Finding } from './finding.ts';
import { type Drafted, loadProposalOf, type ProposalReads } from './load-proposal.ts';

// A proposal is held in memory whole.
const atOnce = 2000;

/** The checks that look at a change and not at what it says: what stands changes nothing. */
const ofChangesOnly: ReadonlySet<string> = new Set([
  'empty-release',
  'changed-meanwhile',
  'no-public-note',
  'nothing-changes',
]);

/**
 * What the checks find in all that stands, as if one release said it: data may be older than a check, or have come past it
 * (starter data, a restored backup). Errors first; `told` hears after each part how many subjects were looked at.
 */
export async function checkPublic(
  reads: ProposalReads,
  atlas: Atlas,
  told: (done: number) => void,
): Promise<{ readonly subjects: number; readonly findings: readonly Finding[] }> {
  // By their ids: what hangs together may be found from two parts.
  const found = new Map<string, Finding>();
  let subjects = 0;
  for (const part of parts(await standingDrafts(reads))) {
    for (const finding of runChecks(await loadProposalOf(reads, atlas, part))) {
      if (!ofChangesOnly.has(finding.check)) found.set(finding.id, finding);
    }
    subjects += part.length;
    told(subjects);
  }
  const all = [...found.values()];
  const of = (severity: Finding['severity']) => all.filter((finding) => finding.severity === severity);
  return { subjects, findings: [...of('ERROR'), ...of('WARNING')] };
}

async function standingDrafts(reads: ProposalReads): Promise<Drafted[]> {
  const names = await reads.$queryRaw<{ kind: SubjectKind; key: string }[]>`
    SELECT 'ACTOR' AS "kind", "key" FROM "Actor" UNION ALL SELECT 'UNIT', "key" FROM "Unit" UNION ALL SELECT 'INDICATOR', "key" FROM "Indicator"
    UNION ALL SELECT 'SOURCE', "key" FROM "Source" UNION ALL SELECT 'CONVENTION', "key" FROM "Convention"
    UNION ALL SELECT 'ACTION_PLAN', c."key" || '/' || p."territoryId"
      FROM "ActionPlan" p JOIN "Convention" c ON c."id" = p."conventionId"
    UNION ALL SELECT 'FIGURE', "key" FROM "Figure" UNION ALL SELECT 'COLLECTION', "key" FROM "Collection"
    ORDER BY 1, 2`;
  const drafts: Drafted[] = [];
  for (const kind of subjectKinds) {
    const keys = names.flatMap((name) => (name.kind === kind ? [name.key] : []));
    for (const { key, versionId, isWithdrawn, content } of (await readStanding(reads, kind, keys)).values()) {
      if (isWithdrawn) continue;
      drafts.push({
        kind,
        key,
        content,
        changeKind: 'REVISION',
        ...localizedWith('note', () => null),
        basedOnId: versionId,
      });
    }
  }
  return drafts;
}

const parts = (drafts: readonly Drafted[]): Drafted[][] =>
  Array.from({ length: Math.ceil(drafts.length / atOnce) }, (_, index) =>
    drafts.slice(index * atOnce, (index + 1) * atOnce),
  );
