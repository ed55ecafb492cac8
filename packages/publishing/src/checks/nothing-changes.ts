import { isDeepStrictEqual } from 'node:util';
import type { Found } from './found.ts';
import { named } from './in-words.ts';
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
      fr: `Le changement de ${named(proposal, kind, key, 'fr')} ne change rien : il redit ce qui vaut déjà. Enlevez-le, ou faites le changement voulu.`,
      en: `The change of ${named(proposal, kind, key, 'en')} changes nothing: it says again what already stands. Remove it, or make the change that was meant.`,
    };
  }
}
