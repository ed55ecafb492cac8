import type { Found } from './found.ts';
import { named, quoted } from './in-words.ts';
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
        fr: `Une version de ${named(proposal, kind, key, 'fr')} est déjà publique ou approuvée, et son changement n’a pas de note publique. Dites en français ce qui change et pourquoi.`,
        en: `${named(proposal, kind, key, 'en')} is already public or approved, and its change has no public note. Say in French what changes and why.`,
      };
    }
    const slip = wrongKind(change);
    if (slip) {
      yield {
        subjects,
        field: 'changeKind',
        about: [changeKind, standing?.versionId],
        fr: `Le changement de ${named(proposal, kind, key, 'fr')} ${slip.fr}`,
        en: `${named(proposal, kind, key, 'en')} ${slip.en}`,
      };
    }
  }
}

function wrongKind({ changeKind, standing }: ProposedChange): { fr: string; en: string } | null {
  if (changeKind === 'WITHDRAWAL' && standing?.isWithdrawn !== false) {
    return {
      fr: 'est un retrait, et rien n’en est publié. Enlevez-le de la publication.',
      en: 'would be withdrawn, and nothing of it is public. Remove this change from the release.',
    };
  }
  if (changeKind === 'ADDITION' && standing !== null) {
    return {
      fr: 'est dit « ajout », et il en existe déjà une version. Dites si c’est une révision (une meilleure donnée) ou une rectification (une erreur réparée).',
      en: 'is said to be new, and there is a version of it already. Say whether this is a revision (better data) or a correction (a mended error).',
    };
  }
  if ((changeKind === 'REVISION' || changeKind === 'CORRECTION') && standing === null) {
    return {
      fr: `est dit ${quoted(changeKind === 'REVISION' ? 'révision' : 'rectification', 'fr')}, et rien n’en est publié. Dites que c’est un ajout.`,
      en: `is said to be ${changeKind === 'REVISION' ? 'revised' : 'corrected'}, and nothing of it is public. Say that it is an addition.`,
    };
  }
  return null;
}
