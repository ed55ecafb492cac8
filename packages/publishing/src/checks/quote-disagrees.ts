import { agreesWithQuoted, quantityOf } from '@akto-figures/quantity';
import { aboutOf, figureValue } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { readingOf } from './printed-disagrees.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** The number that is marked in the sentence of a source says what the figure says. */
export function* quoteDisagrees(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'FIGURE')) {
    yield null;
    const stated = figureValue(content, proposal.units);
    if (!stated) continue;
    for (const [index, { quote, source }] of (content.citations ?? []).entries()) {
      const locale = readingOf(proposal, source);
      if (quote === undefined || locale === null) continue;
      const agreement = agreesWithQuoted(stated, quote, { locale, units: proposal.units });
      if (agreement.kind === 'agrees') continue;
      const read = agreement.kind === 'differs' ? agreement.read : null;
      const written = agreement.kind === 'differs' ? agreement.written : (quote.exact?.trim() ?? '');
      yield {
        subjects: [{ kind: 'FIGURE', key }],
        field: `citations.${index}.quote`,
        about: [aboutOf(stated), written, locale],
        quantities: [stated, read].map((each) => each && quantityOf(each)),
        sources: source === undefined ? [] : [source],
        say({ words, named, value }) {
          const { differs, silent, unmarked } = words['quote-disagrees'].finds;
          const said = { subject: named('FIGURE', key), value: value(stated) };
          if (read) return differs({ ...said, written, read: value(read) });
          return written === '' ? unmarked(said) : silent({ ...said, written });
        },
      };
    }
  }
}
