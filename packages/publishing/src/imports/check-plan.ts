import { type Atlas, type FigureContent, localizedWith, nameIn, type TextsOf } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { groupsOf } from '../checks/checklist.ts';
import { runChecksInTurns, titleOf } from '../checks/checks.ts';
import type { Severity } from '../checks/finding.ts';
import { type Drafted, loadProposalOf, type ProposalReads, readDrafts } from '../checks/load-proposal.ts';
import type { ImportPlan, PlannedChange } from './plan-import.ts';

/** What one check would find in the release that a file makes: how often, and what it says of the first. */
export interface ForeseenFindings {
  readonly check: string;
  /** What they are called together, after their number. */
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
  readonly first: readonly { readonly key: string; readonly message: string }[];
}

/** More are checked when they are submitted: somebody waits for this. */
export const mostForeseen = 20_000;
const mostTold = 5;

/**
 * What the checks would say of the release once a file is imported: the same checks on the same changes as when it is submitted, in
 * groups, errors first. Null where the file has more changes than `mostForeseen`.
 */
export async function checkPlan(
  reads: ProposalReads,
  atlas: Atlas,
  plan: Pick<ImportPlan, 'changes' | 'rows' | 'into'>,
  { locale, note }: { readonly locale: Locale; readonly note?: Partial<TextsOf<'note'>> },
): Promise<readonly ForeseenFindings[] | null> {
  if (plan.rows.new + plan.rows.changed > mostForeseen) return null;
  const changes = new Map<string, Drafted>();
  const there = plan.into ? await readDrafts(reads, plan.into.release) : [];
  for (const each of there) changes.set(JSON.stringify([each.kind, each.key]), each);
  for await (const line of plan.changes()) {
    const change = draftedOf(JSON.parse(line) as PlannedChange, note);
    const name = JSON.stringify([change.kind, change.key]);
    const before = changes.get(name);
    changes.set(name, before ? { ...before, content: change.content } : change);
  }
  const findings = await runChecksInTurns(await loadProposalOf(reads, atlas, [...changes.values()]));
  return groupsOf({ findings, accepted: new Map() }).map(({ check, severity, findings: all }) => ({
    ...{ check, severity, title: titleOf(check, locale), count: all.length },
    first: all.slice(0, mostTold).map(({ subjects: [subject], messages }) => ({
      ...{ key: subject?.key ?? '', message: messages[locale] },
    })),
  }));
}

const draftedOf = (
  { key, change, content, basedOnId, renews }: PlannedChange,
  note: Partial<TextsOf<'note'>> = {},
): Drafted => ({
  ...{ kind: 'FIGURE', key, content: content as FigureContent, basedOnId },
  changeKind: change === 'new' ? 'ADDITION' : 'REVISION',
  renews: renews ?? null,
  ...localizedWith('note', (each) => (change === 'changed' ? (note[nameIn('note', each)] ?? null) : null)),
});
