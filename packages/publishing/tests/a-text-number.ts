import { value } from '@akto-figures/quantity';
import type { TextNumber } from '../src/texts/text-number.ts';

/** A number of a text at a place, nobody has decided about: so many contracts of a year, in the whole country. */
export const aTextNumber = (start: number, count: string, more: Partial<TextNumber> = {}): TextNumber => ({
  ...{
    start,
    end: start + 5,
    exact: count,
    prefix: '',
    suffix: '',
    state: 'OPEN',
    because: null,
    isRead: true,
  },
  ...{ value: value({ number: count, unit: 'contract' }), counted: 'contrats', label: 'contrats' },
  ...{ indicator: null, period: '2024', periodFrom: 'sentence', territory: 'FR', territoryFrom: 'sentence' },
  ...{ role: 'ACTUAL', convention: null, actors: [], relations: [], isSure: true, lacks: [], problems: [] },
  ...{ joinedTo: null, splitFrom: null, hub: null, mayFill: [], doubts: [], contradictedBy: [], ...more },
});
