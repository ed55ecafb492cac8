import { agreesWithPrinted, type Locale, type Quantity } from '@akto-figures/quantity';
import { figureQuantity } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { inWords, named, quoted } from './in-words.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** Number and qualifier are what the source prints, read by the same parser as everything. */
export function* printedDisagrees(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'FIGURE')) {
    yield null;
    const quantity = figureQuantity(content);
    if (!quantity) continue;
    const citations = content.citations ?? [];
    const all = [
      { field: 'printed', printed: content.printed, source: citations[0]?.source },
      ...citations.map(({ printed, source }, index) => ({
        field: `citations.${index}.printed`,
        printed,
        source,
      })),
    ];
    for (const { field, printed, source } of all) {
      const locale = readingOf(proposal, source);
      if (printed === undefined || locale === null) continue;
      const disagreement = disagreementOf({ ...quantity, printed }, locale);
      if (!disagreement) continue;
      yield {
        subjects: [{ kind: 'FIGURE', key }],
        field,
        about: [quantity, printed, locale],
        quantities: [quantity, disagreement.read],
        sources: source === undefined ? [] : [source],
        get fr() {
          return `${named(proposal, 'FIGURE', key, 'fr')} vaut ${inWords(quantity, 'fr')}, et sa source imprime ${quoted(printed, 'fr')}, ${disagreement.fr}`;
        },
        get en() {
          return `${named(proposal, 'FIGURE', key, 'en')} is ${inWords(quantity, 'en')}, and its source prints ${quoted(printed, 'en')}, ${disagreement.en}`;
        },
      };
    }
  }
}

function disagreementOf(
  quantity: Quantity,
  locale: Locale,
): { read: Quantity | null; fr: string; en: string } | null {
  const agreement = agreesWithPrinted(quantity, { locale });
  if (agreement.kind === 'unreadable') {
    return {
      read: null,
      fr: 'ce qui ne se lit pas comme un nombre. Ne recopiez que le nombre et ce qui le qualifie.',
      en: 'which does not read as a number. Take down the number and its qualifier only.',
    };
  }
  if (agreement.kind !== 'differs') return null;
  return {
    read: agreement.read,
    get fr() {
      return `qui se lit ${inWords(agreement.read, 'fr')}. Corrigez l’un des deux d’après la source.`;
    },
    get en() {
      return `which reads as ${inWords(agreement.read, 'en')}. Correct one of the two by the source.`;
    },
  };
}

/** The language in which a source is read; null where it is one that the parser does not know. */
function readingOf(proposal: Proposal, source: string | undefined): Locale | null {
  const language = (source && proposal.find('SOURCE', source)?.language) || 'fr';
  const [primary = ''] = language.toLowerCase().split('-');
  return primary === 'fr' || primary === 'en' ? primary : null;
}
