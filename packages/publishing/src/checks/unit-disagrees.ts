import { isCountedIn } from '@akto-figures/contents';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A figure counts in the unit of its indicator. */
export function* unitDisagrees(proposal: Proposal): Generator<Found | null> {
  for (const [key, content] of proposal.known('FIGURE')) {
    yield null;
    const { unit, indicator } = content;
    const counted = indicator === undefined ? undefined : proposal.find('INDICATOR', indicator)?.unit;
    if (indicator === undefined || unit === undefined || counted === undefined) continue;
    const { units } = proposal;
    if (isCountedIn(unit, counted, units)) continue;
    if (!proposal.changeOf('FIGURE', key) && !proposal.changeOf('INDICATOR', indicator)) continue;
    yield {
      subjects: [
        { kind: 'FIGURE', key },
        { kind: 'INDICATOR', key: indicator },
      ],
      field: 'unit',
      about: [unit, counted],
      quantities: [figureQuantity(content, units)],
      sources: sourcesOf(content),
      say: ({ words, named, unitName }) =>
        words['unit-disagrees'].finds({
          subject: named('FIGURE', key),
          unit: unitName(unit),
          indicator: named('INDICATOR', indicator),
          right: unitName(counted),
        }),
    };
  }
}
