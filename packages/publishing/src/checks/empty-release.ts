import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A release changes something. */
export function* emptyRelease({ changes }: Proposal): Generator<Found> {
  if (changes.length > 0) return;
  yield {
    subjects: [],
    about: [],
    fr: 'Cette publication ne contient aucun changement. Ajoutez ce qui doit paraître.',
    en: 'This release holds no change. Add what is to be published.',
  };
}
