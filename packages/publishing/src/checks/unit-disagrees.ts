import { isUnit, units } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A figure counts in the unit of its indicator. */
export function* unitDisagrees(proposal: Proposal): Generator<Found | null> {
  for (const [key, content] of proposal.known('FIGURE')) {
    yield null;
    const { unit, indicator } = content;
    const counted = indicator === undefined ? undefined : proposal.find('INDICATOR', indicator)?.unit;
    if (indicator === undefined || !isUnit(unit) || !isUnit(counted) || unit === counted) continue;
    if (!proposal.changeOf('FIGURE', key) && !proposal.changeOf('INDICATOR', indicator)) continue;
    yield {
      subjects: [
        { kind: 'FIGURE', key },
        { kind: 'INDICATOR', key: indicator },
      ],
      field: 'unit',
      about: [unit, counted],
      quantities: [figureQuantity(content)],
      sources: sourcesOf(content),
      say: ({ words, named, locale }) =>
        words['unit-disagrees'].finds({
          subject: named('FIGURE', key),
          unit: units[unit][locale].one,
          indicator: named('INDICATOR', indicator),
          right: units[counted][locale].one,
        }),
    };
  }
}
