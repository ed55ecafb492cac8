import { firstLanguage } from '@akto-figures/contents';
import { type Locale, locales, quantityOf, valueAgreesWithPrinted } from '@akto-figures/quantity';
import { aboutOf, figureValue } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** Number and qualifier are what the source prints, read by the same parser as everything. */
export function* printedDisagrees(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'FIGURE')) {
    yield null;
    const stated = figureValue(content, proposal.units);
    if (!stated) continue;
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
      const agreement = valueAgreesWithPrinted({ ...stated, printed }, { locale, units: proposal.units });
      if (agreement.kind !== 'differs' && agreement.kind !== 'unreadable') continue;
      const read = agreement.kind === 'differs' ? agreement.read : null;
      yield {
        subjects: [{ kind: 'FIGURE', key }],
        field,
        about: [aboutOf(stated), printed, locale],
        quantities: [stated, read].map((each) => each && quantityOf(each)),
        sources: source === undefined ? [] : [source],
        say({ words, named, value }) {
          const { differs, unreadable } = words['printed-disagrees'].finds;
          const said = { subject: named('FIGURE', key), value: value(stated), printed };
          return read ? differs({ ...said, read: value(read) }) : unreadable(said);
        },
      };
    }
  }
}

/** The language in which a source is read; null where it is one that the parser does not know. */
export const readingOf = (proposal: Proposal, source: string | undefined): Locale | null =>
  parserOf((source && proposal.find('SOURCE', source)?.language) || null);

/** The language of the parser for a text of this language, French where nobody says; null where it knows none. */
export function parserOf(language: string | null): Locale | null {
  const [primary] = (language || firstLanguage).toLowerCase().split('-');
  return locales.find((locale) => locale === primary) ?? null;
}
