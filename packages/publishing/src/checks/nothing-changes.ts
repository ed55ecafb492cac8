import { isDeepStrictEqual } from 'node:util';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A change changes something. */
export function* nothingChanges(proposal: Proposal): Generator<Found | null> {
  for (const { kind, key, changeKind, content, standing } of proposal.changes) {
    yield null;
    if (!standing || standing.isWithdrawn || changeKind === 'WITHDRAWAL') continue;
    if (!isDeepStrictEqual(content, standing.content)) continue;
    yield {
      subjects: [{ kind, key }],
      about: [standing.versionId],
      say: ({ words, named }) => words['nothing-changes'].finds({ subject: named(kind, key) }),
    };
  }
}
