import type { Found } from './found.ts';
import type { Proposal, ProposedChange } from './proposal.ts';

/** Who changes what is public says so in public: what kind of change it is, and why. */
export function* noPublicNote(proposal: Proposal): Generator<Found | null> {
  for (const change of proposal.changes) {
    yield null;
    const { kind, key, changeKind, noteFr, standing } = change;
    const subjects = [{ kind, key }];
    if (standing !== null && !noteFr?.trim()) {
      yield {
        subjects,
        field: 'noteFr',
        about: [changeKind, noteFr],
        say: ({ words, named }) => words['no-public-note'].finds.noNote({ subject: named(kind, key) }),
      };
    }
    const slip = wrongKind(change);
    if (slip) {
      yield {
        subjects,
        field: 'changeKind',
        about: [changeKind, standing?.versionId],
        say: ({ words, named }) => words['no-public-note'].finds[slip]({ subject: named(kind, key) }),
      };
    }
  }
}

function wrongKind({ changeKind, standing }: ProposedChange) {
  if (changeKind === 'WITHDRAWAL') return standing?.isWithdrawn === false ? null : 'nothingToWithdraw';
  if (changeKind === 'ADDITION') return standing === null ? null : 'noAddition';
  if (standing !== null) return null;
  return changeKind === 'REVISION' ? 'nothingToRevise' : 'nothingToCorrect';
}
