import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** A convention lists as many axes as its source announces. */
export function* axesDiffer(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'CONVENTION')) {
    yield null;
    const { declaredAxes: announced, axes = [] } = content;
    const entered = axes.length;
    if (announced === undefined || announced === entered) continue;
    yield {
      subjects: [{ kind: 'CONVENTION', key }],
      field: 'declaredAxes',
      about: [announced, entered],
      say: ({ words, named }) =>
        words['axes-differ'].finds({ subject: named('CONVENTION', key), announced, entered }),
    };
  }
}
