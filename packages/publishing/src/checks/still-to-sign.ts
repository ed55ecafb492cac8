import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** Nobody is still to sign what is signed: by its status, or by the day on which it was signed. */
export function* stillToSign(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'CONVENTION')) {
    yield null;
    const { parties = [], signedOn, status } = content;
    const isSigned = signedOn !== undefined || (status !== undefined && status !== 'ANNOUNCED');
    const count = parties.filter(({ role }) => role === 'TO_SIGN').length;
    if (!isSigned || count === 0) continue;
    yield {
      subjects: [{ kind: 'CONVENTION', key }],
      field: 'parties',
      about: [count, status ?? null, signedOn ?? null],
      say: ({ words, named }) => words['still-to-sign'].finds({ subject: named('CONVENTION', key), count }),
    };
  }
}
