import type { Locale } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { inWords, named } from './in-words.ts';
import type { Proposal, ProposedChange } from './proposal.ts';

/** A change is made on what stands, and not on what stood when it was begun. */
export function* changedMeanwhile(proposal: Proposal): Generator<Found | null> {
  for (const change of proposal.changes) {
    yield null;
    const { kind, key, standing, basedOnId } = change;
    if (basedOnId === (standing?.versionId ?? null)) continue;
    const isFigure = change.kind === 'FIGURE';
    const quantities = isFigure ? bothQuantities(change as ProposedChange<'FIGURE'>) : [];
    yield {
      subjects: [{ kind, key }],
      about: [basedOnId, standing?.versionId],
      quantities,
      sources: isFigure && standing ? sourcesOf((standing as { content: object }).content) : [],
      fr: `${named(proposal, kind, key, 'fr')} a changé depuis que ce changement est commencé. ${now(change, 'fr')} Relisez ce qui vaut, puis reprenez le changement à partir de là.`,
      en: `${named(proposal, kind, key, 'en')} has changed since this change was begun. ${now(change, 'en')} Read what stands, then begin the change again from there.`,
    };
  }
}

const bothQuantities = ({ content, standing }: ProposedChange<'FIGURE'>) => [
  standing && figureQuantity(standing.content),
  figureQuantity(content),
];

function now(change: ProposedChange, locale: Locale): string {
  const { kind, standing } = change;
  if (standing === null) {
    return locale === 'fr' ? 'Rien n’en est plus approuvé.' : 'Nothing of it is approved any more.';
  }
  if (standing.isWithdrawn)
    return locale === 'fr' ? 'Son retrait est approuvé.' : 'Its withdrawal is approved.';
  if (kind !== 'FIGURE') {
    const day = standing.publicFrom.toISOString().slice(0, 10);
    return locale === 'fr'
      ? `Une version publique à partir du ${day} est venue entre-temps.`
      : `A version that is public from ${day} has come in between.`;
  }
  const [stands, proposed] = bothQuantities(change as ProposedChange<'FIGURE'>).map((quantity) =>
    inWords(quantity, locale),
  );
  return locale === 'fr'
    ? `Valeur approuvée aujourd’hui : ${stands} ; valeur proposée : ${proposed}.`
    : `Value approved today: ${stands}; value proposed: ${proposed}.`;
}
