import { isNoLargerThan } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { inWords, named } from './in-words.ts';
import type { Proposal } from './proposal.ts';

/** A "dont" part is no larger than its whole; parts are never assumed to be all of it. */
export function* partLargerThanWhole(proposal: Proposal): Generator<Found | null> {
  for (const [key, content] of proposal.known('FIGURE')) {
    yield null;
    const { partOf } = content;
    const of = partOf === undefined ? null : proposal.find('FIGURE', partOf);
    if (partOf === undefined || !of) continue;
    if (!proposal.changeOf('FIGURE', key) && !proposal.changeOf('FIGURE', partOf)) continue;
    const [part, whole] = [figureQuantity(content), figureQuantity(of)];
    if (!part || !whole || isNoLargerThan(part, whole) !== 'no') continue;
    yield {
      subjects: [
        { kind: 'FIGURE', key },
        { kind: 'FIGURE', key: partOf },
      ],
      field: 'partOf',
      about: [part, whole],
      quantities: [part, whole],
      sources: [...sourcesOf(content), ...sourcesOf(of)],
      fr: `La part ${named(proposal, 'FIGURE', key, 'fr')} dépasse son tout : ${inWords(part, 'fr')}, et le tout ${named(proposal, 'FIGURE', partOf, 'fr')} : ${inWords(whole, 'fr')}. Corrigez l’une des deux valeurs, ou enlevez le lien si ce n’est pas une part.`,
      en: `The part ${named(proposal, 'FIGURE', key, 'en')} is larger than its whole: ${inWords(part, 'en')}, and the whole ${named(proposal, 'FIGURE', partOf, 'en')}: ${inWords(whole, 'en')}. Correct one of the two values, or remove the link if it is no part.`,
    };
  }
}
