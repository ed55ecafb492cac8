import {
  type Atlas,
  type Contents,
  type FigureContent,
  type SubjectKind,
  selectTexts,
  withPlainWords,
} from '@akto-figures/contents';
import { readStanding } from '../standing/standing.ts';
import { runChecksInTurns } from './checks.ts';
import type { Finding } from './finding.ts';
import { type Drafted, loadProposalOf, type ProposalReads } from './load-proposal.ts';
import { namesIn } from './names-in.ts';

// An editor waits for this at a key press. What else a larger import does is looked at when it is submitted.
const mostChanges = 2000;

/**
 * What the checks find in a change that is not saved, with the other changes of its release around it: only what is about
 * its own subject.
 */
export async function checkChange(
  reads: ProposalReads,
  atlas: Atlas,
  releaseId: string | null,
  change: Drafted,
): Promise<Finding[]> {
  const others = releaseId === null ? [] : await readOthers(reads, releaseId, change);
  const typed = await asItWouldBeSaved(reads, releaseId, change);
  const proposal = await loadProposalOf(reads, atlas, [typed, ...around(typed, others)]);
  return (await runChecksInTurns(proposal)).filter(({ subjects }) =>
    subjects.some(({ kind, key }) => kind === change.kind && key === change.key),
  );
}

/** With what its easy words were written for, which follows from what is there of it. */
async function asItWouldBeSaved(
  reads: ProposalReads,
  releaseId: string | null,
  change: Drafted,
): Promise<Drafted> {
  const { kind, key, changeKind } = change;
  if (kind !== 'FIGURE' || changeKind === 'WITHDRAWAL') return change;
  const drafted = releaseId && (await reads.draftChange.findFirst({ where: { releaseId, kind, key } }));
  const there = drafted ? drafted.content : (await readStanding(reads, kind, [key])).get(key)?.content;
  const content = withPlainWords(change.content as FigureContent, (there ?? null) as FigureContent | null);
  return { ...change, content };
}

async function readOthers(
  { draftChange }: ProposalReads,
  releaseId: string,
  { kind, key }: Drafted,
): Promise<Drafted[]> {
  const rows = await draftChange.findMany({
    where: { releaseId, NOT: { kind, key } },
    select: {
      kind: true,
      key: true,
      changeKind: true,
      content: true,
      ...selectTexts('note'),
      basedOnId: true,
    },
    orderBy: { key: 'asc' },
    take: mostChanges,
  });
  return rows.map((row) => ({ ...row, content: row.content as Contents[SubjectKind] }));
}

/** Those that name the change or say the same, and all that these and the change name. */
function around(change: Drafted, others: readonly Drafted[]): Drafted[] {
  const placeOf = ({ kind, key }: { kind: SubjectKind; key: string }) => `${kind} ${key}`;
  const namesOf = ({ kind, key, content }: Drafted) => namesIn(kind, key, content).map(placeOf);
  const byPlace = new Map(others.map((other) => [placeOf(other), other]));
  const own = placeOf(change);
  const found = new Set(others.filter((other) => namesOf(other).includes(own) || saysTheSame(change, other)));
  // A set gives what is added to it while one goes through it.
  const ends = new Set([change, ...found]);
  for (const end of ends) {
    for (const name of namesOf(end)) {
      const other = byPlace.get(name);
      if (other) ends.add(other);
    }
  }
  ends.delete(change);
  return [...ends];
}

function saysTheSame(one: Drafted, other: Drafted): boolean {
  if (one.kind !== 'FIGURE' || other.kind !== 'FIGURE') return false;
  const [a, b] = [one.content as Contents['FIGURE'], other.content as Contents['FIGURE']];
  return a.indicator === b.indicator && a.period === b.period && a.territory === b.territory;
}
