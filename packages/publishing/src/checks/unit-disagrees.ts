import { isUnit, type Locale, type Unit, units } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { named, quoted } from './in-words.ts';
import type { Proposal } from './proposal.ts';

/** A figure counts in the unit of its indicator. */
export function* unitDisagrees(proposal: Proposal): Generator<Found | null> {
  for (const [key, content] of proposal.known('FIGURE')) {
    yield null;
    const { unit, indicator } = content;
    const counted = indicator === undefined ? undefined : proposal.find('INDICATOR', indicator)?.unit;
    if (indicator === undefined || !isUnit(unit) || !isUnit(counted) || unit === counted) continue;
    if (!proposal.changeOf('FIGURE', key) && !proposal.changeOf('INDICATOR', indicator)) continue;
    yield {
      subjects: [
        { kind: 'FIGURE', key },
        { kind: 'INDICATOR', key: indicator },
      ],
      field: 'unit',
      about: [unit, counted],
      quantities: [figureQuantity(content)],
      sources: sourcesOf(content),
      fr: `L’unité de ${named(proposal, 'FIGURE', key, 'fr')} est ${noun(unit, 'fr')}, et celle de son indicateur ${named(proposal, 'INDICATOR', indicator, 'fr')} est ${noun(counted, 'fr')}. Corrigez l’une des deux, ou choisissez un autre indicateur.`,
      en: `The unit of ${named(proposal, 'FIGURE', key, 'en')} is ${noun(unit, 'en')}, and that of its indicator ${named(proposal, 'INDICATOR', indicator, 'en')} is ${noun(counted, 'en')}. Correct one of the two, or choose another indicator.`,
    };
  }
}

const noun = (unit: Unit, locale: Locale): string => quoted(units[unit][locale].one, locale);
