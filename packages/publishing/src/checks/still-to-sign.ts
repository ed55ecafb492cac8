import type { Found } from './found.ts';
import { named } from './in-words.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** Nobody is still to sign what is signed: by its status, or by the day on which it was signed. */
export function* stillToSign(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'CONVENTION')) {
    yield null;
    const { parties = [], signedOn, status } = content;
    const isSigned = signedOn !== undefined || (status !== undefined && status !== 'ANNOUNCED');
    const left = parties.filter(({ role }) => role === 'TO_SIGN').length;
    if (!isSigned || left === 0) continue;
    yield {
      subjects: [{ kind: 'CONVENTION', key }],
      field: 'parties',
      about: [left, status ?? null, signedOn ?? null],
      fr: `${named(proposal, 'CONVENTION', key, 'fr')} est signée d’après son avancement ou sa date de signature ; parties qui restent « à signer par » : ${left}. Dites-les signataires, corrigez l’avancement ou la date, ou dites pourquoi elles n’ont pas signé.`,
      en: `${named(proposal, 'CONVENTION', key, 'en')} is signed by its status or by its date of signature; parties still “to sign”: ${left}. Name them signatories, correct the status or the date, or say why they have not signed.`,
    };
  }
}
