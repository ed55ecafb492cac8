import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** A figure that was carried over into another period has a value there, or none is stated. */
export function* awaitsValue(proposal: Proposal): Generator<Found | null> {
  for (const { key, content, renews } of changesOf(proposal, 'FIGURE')) {
    yield null;
    const { statement = 'STATED', quantity, period = '' } = content;
    if (!renews || statement !== 'STATED' || quantity !== undefined) continue;
    yield {
      subjects: [{ kind: 'FIGURE', key }],
      field: 'quantity',
      about: [period],
      say: (speech) =>
        speech.words['awaits-value'].finds({
          subject: speech.named('FIGURE', key),
          period: speech.period(period),
        }),
    };
  }
}
