import { isValueUnit } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** What a unit is the same as is no alias itself: whoever reads a figure is led to one unit, in one step. */
export function* unitSameAs(proposal: Proposal): Generator<Found | null> {
  for (const [key, { sameAs }] of proposal.known('UNIT')) {
    yield null;
    if (sameAs === undefined || isValueUnit(sameAs) || sameAs === key) continue;
    const right = proposal.find('UNIT', sameAs)?.sameAs;
    if (right === undefined) continue;
    if (!proposal.changeOf('UNIT', key) && !proposal.changeOf('UNIT', sameAs)) continue;
    yield {
      subjects: [
        { kind: 'UNIT', key },
        { kind: 'UNIT', key: sameAs },
      ],
      field: 'sameAs',
      about: [sameAs, right],
      say: ({ words, named, unitName }) =>
        words['unit-same-as'].finds({
          subject: named('UNIT', key),
          alias: named('UNIT', sameAs),
          right: unitName(right),
        }),
    };
  }
}
