import { isValueUnit, valueUnits } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/**
 * What a unit is the same as is no alias itself: whoever reads a figure is led to one unit, in one step. And values of both add up,
 * or those of neither: what was said in the one is said in the other from then on.
 */
export function* unitSameAs(proposal: Proposal): Generator<Found | null> {
  for (const [key, { sameAs, additive = false }] of proposal.known('UNIT')) {
    yield null;
    if (sameAs === undefined || sameAs === key) continue;
    if (!proposal.changeOf('UNIT', key) && !proposal.changeOf('UNIT', sameAs)) continue;
    const other = isValueUnit(sameAs) ? null : proposal.find('UNIT', sameAs);
    const adds = isValueUnit(sameAs) ? valueUnits[sameAs].additive : (other?.additive ?? false);
    const right = other?.sameAs;
    if (right !== undefined)
      yield found(key, sameAs, right, ({ words, named, unitName }) =>
        words['unit-same-as'].finds.alias({
          subject: named('UNIT', key),
          alias: named('UNIT', sameAs),
          right: unitName(right),
        }),
      );
    else if ((isValueUnit(sameAs) || other) && adds !== additive)
      yield found(key, sameAs, adds, ({ words, named, unitName }) =>
        words['unit-same-as'].finds[adds ? 'otherAdds' : 'otherDoesNotAdd']({
          subject: named('UNIT', key),
          other: unitName(sameAs),
        }),
      );
  }
}

const found = (key: string, sameAs: string, about: unknown, say: Found['say']): Found => ({
  subjects: [{ kind: 'UNIT', key }, ...(isValueUnit(sameAs) ? [] : [{ kind: 'UNIT' as const, key: sameAs }])],
  field: 'sameAs',
  about: [sameAs, about],
  say,
});
