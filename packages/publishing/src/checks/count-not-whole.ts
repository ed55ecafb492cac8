import { isCountable, quantityOf, type Value } from '@akto-figures/quantity';
import { aboutOf, figureValue, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** What is counted one by one is whole and not negative; a change may fall, and an average has parts. */
export function* countNotWhole(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'FIGURE')) {
    yield null;
    const value = figureValue(content, proposal.units);
    const fault = value && faultOf(value);
    if (!value || !fault) continue;
    yield {
      subjects: [{ kind: 'FIGURE', key }],
      field: 'quantity',
      about: [aboutOf(value)],
      quantities: [quantityOf(value)],
      sources: sourcesOf(content),
      say: (speech) =>
        speech.words['count-not-whole'].finds[fault]({
          subject: speech.named('FIGURE', key),
          value: speech.value(value),
        }),
    };
  }
}

function faultOf(value: Value): 'negative' | 'notWhole' | null {
  const { kind, unit, isChange, per } = value;
  if (unit === null || !isCountable(unit) || isChange || per !== null) return null;
  if (kind !== 'NUMBER' && kind !== 'RANGE') return null;
  const numbers = kind === 'RANGE' ? [value.low, value.high] : [value.number];
  if (numbers.some((number) => number.startsWith('-'))) return 'negative';
  return numbers.some((number) => number.includes('.')) ? 'notWhole' : null;
}
