import type { Locale } from '@akto-figures/quantity';
import { type ChecksWords, checksWords } from '../../messages/generated/checks.ts';
import { inTurns, type Turns } from '../turns.ts';
import { awaitsValue } from './awaits-value.ts';
import { axesDiffer } from './axes-differ.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { countNotWhole } from './count-not-whole.ts';
import { cycle } from './cycle.ts';
import { emptyRelease } from './empty-release.ts';
import type { Finding, Severity } from './finding.ts';
import { finding, type Look } from './found.ts';
import { incomplete } from './incomplete.ts';
import { namedTwice } from './named-twice.ts';
import { noPublicNote } from './no-public-note.ts';
import { nothingChanges } from './nothing-changes.ts';
import { partLargerThanWhole } from './part-larger-than-whole.ts';
import { periodOutsideConvention } from './period-outside-convention.ts';
import { printedDisagrees } from './printed-disagrees.ts';
import type { Proposal } from './proposal.ts';
import { quoteDisagrees } from './quote-disagrees.ts';
import { rateDisagrees } from './rate-disagrees.ts';
import { scopeDisagrees } from './scope-disagrees.ts';
import { staleWords } from './stale-words.ts';
import { stillToSign } from './still-to-sign.ts';
import { twoValues } from './two-values.ts';
import { unitDisagrees } from './unit-disagrees.ts';
import { unitSameAs } from './unit-same-as.ts';
import { unitWordsMislead } from './unit-words.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownWords } from './unknown-words.ts';
import { weekdayDiffers } from './weekday-differs.ts';
import { wordsDisagree } from './words-disagree.ts';

/** One thing that is looked at before a release may be approved. */
export interface Check {
  /** It is also the name of its words in the message files: what has to hold, and what its findings are called together. */
  readonly id: keyof ChecksWords;
  /** Errors block, warnings are accepted with a reason. The one that has both says of each finding which it is. */
  readonly severities: readonly [Severity, ...Severity[]];
  readonly look: Look;
}

/** All checks, in the order in which their findings are shown. */
export const checks = [
  { id: 'empty-release', severities: ['ERROR'], look: emptyRelease },
  { id: 'changed-meanwhile', severities: ['ERROR'], look: changedMeanwhile },
  { id: 'no-public-note', severities: ['ERROR'], look: noPublicNote },
  { id: 'incomplete', severities: ['ERROR'], look: incomplete },
  { id: 'awaits-value', severities: ['ERROR'], look: awaitsValue },
  { id: 'unknown-reference', severities: ['ERROR'], look: unknownReference },
  { id: 'cycle', severities: ['ERROR'], look: cycle },
  { id: 'unknown-words', severities: ['ERROR'], look: unknownWords },
  { id: 'named-twice', severities: ['ERROR'], look: namedTwice },
  { id: 'printed-disagrees', severities: ['ERROR'], look: printedDisagrees },
  { id: 'words-disagree', severities: ['ERROR', 'WARNING'], look: wordsDisagree },
  { id: 'unit-words', severities: ['ERROR'], look: unitWordsMislead },
  { id: 'unit-same-as', severities: ['ERROR'], look: unitSameAs },
  { id: 'unit-disagrees', severities: ['ERROR'], look: unitDisagrees },
  { id: 'part-larger-than-whole', severities: ['ERROR'], look: partLargerThanWhole },
  { id: 'rate-disagrees', severities: ['ERROR'], look: rateDisagrees },
  { id: 'scope-disagrees', severities: ['ERROR', 'WARNING'], look: scopeDisagrees },
  { id: 'two-values', severities: ['WARNING'], look: twoValues },
  { id: 'quote-disagrees', severities: ['WARNING'], look: quoteDisagrees },
  { id: 'count-not-whole', severities: ['WARNING'], look: countNotWhole },
  { id: 'period-outside-convention', severities: ['WARNING'], look: periodOutsideConvention },
  { id: 'axes-differ', severities: ['WARNING'], look: axesDiffer },
  { id: 'still-to-sign', severities: ['WARNING'], look: stillToSign },
  { id: 'weekday-differs', severities: ['WARNING'], look: weekdayDiffers },
  { id: 'stale-words', severities: ['WARNING'], look: staleWords },
  { id: 'nothing-changes', severities: ['WARNING'], look: nothingChanges },
] as const satisfies readonly Check[];

/** All that is found in a proposal: errors first, then in the order of the checks and of the subjects' keys. */
export function runChecks(proposal: Proposal): Finding[] {
  return inOrder(checks.map((check) => [...stepsOf(check, proposal)].filter((step) => step !== null)));
}

/**
 * The same, in turns between which others are answered: all checks on tens of thousands of changes take seconds, in which the
 * hub would answer no request.
 */
export async function runChecksInTurns(proposal: Proposal, turns: Turns = inTurns()): Promise<Finding[]> {
  const found: Finding[][] = [];
  for (const check of checks) {
    const findings: Finding[] = [];
    for (const step of stepsOf(check, proposal)) {
      if (step !== null) findings.push(step);
      if (turns.isOver()) await turns.pause();
    }
    found.push(findings);
  }
  return inOrder(found);
}

function* stepsOf(
  { id, severities, look }: (typeof checks)[number],
  proposal: Proposal,
): Generator<Finding | null> {
  for (const found of look(proposal)) yield found && finding(proposal, id, severities[0], found);
}

function inOrder(found: readonly (readonly Finding[])[]): Finding[] {
  const sorted = found.flatMap((findings) => findings.toSorted(byPlace));
  const all = [...new Map(sorted.map((each) => [each.id, each])).values()];
  return [
    ...all.filter(({ severity }) => severity === 'ERROR'),
    ...all.filter(({ severity }) => severity === 'WARNING'),
  ];
}

/** What the findings of a check are called together, after their number: "3 000 × imprimé différent". */
export const titleOf = (check: string, locale: Locale): string => {
  const words = checksWords[locale];
  return Object.hasOwn(words, check) ? words[check as keyof ChecksWords].title : check;
};

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.subjects[0]?.key, b.subjects[0]?.key) ||
  compare(a.subjects[0]?.kind, b.subjects[0]?.kind) ||
  compare(a.field, b.field) ||
  compare(a.id, b.id);

// Plainly by their code units, so that it is the same on every machine.
const compare = (a: string | null = '', b: string | null = ''): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
