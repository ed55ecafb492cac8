import { nameIn } from '@akto-figures/contents';
import { locales, quantityOf } from '@akto-figures/quantity';
import { fieldInWords } from './field-words.ts';
import { aboutOf, figureValue, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** Easy-to-read words were written for the value that they stand beside; those of an older one are not shown. */
export function* staleWords(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'FIGURE')) {
    yield null;
    for (const locale of locales) {
      const field = nameIn('plain', locale);
      const older = content[nameIn('plainOf', locale)];
      const text = content[field];
      if (!older || !text) continue;
      const value = figureValue(content, proposal.units);
      yield {
        subjects: [{ kind: 'FIGURE', key }],
        field,
        about: [aboutOf(value), older, text],
        quantities: [value && quantityOf(value)],
        sources: sourcesOf(content),
        say: (speech) =>
          speech.words['stale-words'].finds({
            subject: speech.named('FIGURE', key),
            field: fieldInWords('FIGURE', field, speech),
            older,
            value: speech.value(value),
          }),
      };
    }
  }
}
