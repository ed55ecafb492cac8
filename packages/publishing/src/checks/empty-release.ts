import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A release changes something. */
export function* emptyRelease({ changes }: Proposal): Generator<Found> {
  if (changes.length > 0) return;
  yield {
    subjects: [],
    about: [],
    say: ({ words }) => words['empty-release'].finds,
  };
}
