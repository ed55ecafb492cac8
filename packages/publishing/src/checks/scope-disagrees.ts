import { readActionPlanKey, type SubjectKind, territoryName } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { inWords, named, quoted } from './in-words.ts';
import type { Proposal } from './proposal.ts';

/** A part lies in the territory of its whole, and what reports on a convention in the convention's. */
export function* scopeDisagrees(proposal: Proposal): Generator<Found | null> {
  yield* partsOutside(proposal);
  for (const [key, { territory, convention }] of proposal.known('FIGURE')) {
    yield null;
    yield* outsideConvention(proposal, { kind: 'FIGURE', key, territory, convention });
  }
  for (const key of proposal.known('ACTION_PLAN').keys()) {
    yield null;
    const { convention, territoryId } = readActionPlanKey(key);
    yield* outsideConvention(proposal, { kind: 'ACTION_PLAN', key, convention, territory: territoryId });
  }
}

function* partsOutside(proposal: Proposal): Generator<Found | null> {
  for (const [key, part] of proposal.known('FIGURE')) {
    yield null;
    const { partOf, territory } = part;
    const whole = partOf === undefined ? null : proposal.find('FIGURE', partOf);
    if (!territory || partOf === undefined || !whole?.territory) continue;
    if (!proposal.changeOf('FIGURE', key) && !proposal.changeOf('FIGURE', partOf)) continue;
    if (proposal.atlas.liesIn(territory, whole.territory)) continue;
    const at = (content: typeof part, name: string, locale: Locale) =>
      `${named(proposal, 'FIGURE', name, locale)}, ${inWords(figureQuantity(content), locale)}, ${place(proposal, content.territory, locale)}`;
    yield {
      severity: 'ERROR',
      subjects: [
        { kind: 'FIGURE', key },
        { kind: 'FIGURE', key: partOf },
      ],
      field: 'territory',
      about: [territory, whole.territory],
      quantities: [figureQuantity(part), figureQuantity(whole)],
      sources: [...sourcesOf(part), ...sourcesOf(whole)],
      fr: `Une part est hors du territoire de son tout. La part : ${at(part, key, 'fr')} ; le tout : ${at(whole, partOf, 'fr')}. Corrigez l’un des deux territoires, ou enlevez le lien si ce n’est pas une part.`,
      en: `A part lies outside the territory of its whole. The part: ${at(part, key, 'en')}; the whole: ${at(whole, partOf, 'en')}. Correct one of the two territories, or remove the link if it is no part.`,
    };
  }
}

interface Placed {
  readonly kind: Extract<SubjectKind, 'FIGURE' | 'ACTION_PLAN'>;
  readonly key: string;
  readonly territory: string | undefined;
  readonly convention: string | undefined;
}

function* outsideConvention(proposal: Proposal, placed: Placed): Generator<Found> {
  const { kind, key, territory, convention } = placed;
  const of = convention === undefined ? null : proposal.find('CONVENTION', convention);
  if (!territory || convention === undefined || !of?.territory) return;
  if (!proposal.changeOf(kind, key) && !proposal.changeOf('CONVENTION', convention)) return;
  if (proposal.atlas.liesIn(territory, of.territory)) return;
  yield {
    severity: 'WARNING',
    subjects: [
      { kind, key },
      { kind: 'CONVENTION', key: convention },
    ],
    field: kind === 'FIGURE' ? 'territory' : 'key',
    about: [territory, of.territory],
    fr: `${named(proposal, kind, key, 'fr')} porte sur ${place(proposal, territory, 'fr')}, et sa convention ${named(proposal, 'CONVENTION', convention, 'fr')} sur ${place(proposal, of.territory, 'fr')}. Corrigez le territoire, ou dites pourquoi il dépasse celui de la convention.`,
    en: `${named(proposal, kind, key, 'en')} is about ${place(proposal, territory, 'en')}, and its convention ${named(proposal, 'CONVENTION', convention, 'en')} about ${place(proposal, of.territory, 'en')}. Correct the territory, or say why it reaches beyond the convention’s.`,
  };
}

const place = (proposal: Proposal, id: string | undefined, locale: Locale) =>
  quoted(territoryName(proposal, id ?? '', locale), locale);
