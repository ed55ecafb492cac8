import { createHash } from 'node:crypto';
import type { Finding, Severity } from './finding.ts';

/** What the checks find in a release, and what of it was accepted. */
export interface Checklist<Accepted = unknown> {
  /** Errors first. */
  readonly findings: readonly Finding[];
  /** The warnings that were accepted, by the ids of their findings. */
  readonly accepted: ReadonlyMap<string, Accepted>;
}

/** All that one check finds with one weight: "3 000 × imprimé différent". */
export interface FindingGroup {
  /** Names the group and what is open in it: another one after any change of either. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** Those that were not accepted. */
  readonly open: readonly Finding[];
}

/** The findings by check and weight, in the order in which they are shown. */
export function groupsOf({ findings, accepted }: Checklist): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ check, severity }) => `${severity} ${check}`);
  return [...groups.values()].flatMap((findings) => {
    const [first] = findings;
    if (!first) return [];
    const { check, severity } = first;
    const open = findings.filter(({ id }) => !accepted.has(id));
    return { id: idOf(check, severity, open), check, severity, findings, open };
  });
}

/** Whoever accepts a group accepts what they have read of it, and nothing that came later. */
function idOf(check: string, severity: Severity, open: readonly Finding[]): string {
  const ids = open.map(({ id }) => id).sort();
  return createHash('sha256')
    .update(JSON.stringify([check, severity, ids]))
    .digest('hex');
}
