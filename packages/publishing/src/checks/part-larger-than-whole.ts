import { isNoLargerThan } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A "dont" part is no larger than its whole; parts are never assumed to be all of it. */
export function* partLargerThanWhole(proposal: Proposal): Generator<Found | null> {
  for (const [key, content] of proposal.known('FIGURE')) {
    yield null;
    const { partOf } = content;
    const of = partOf === undefined ? null : proposal.find('FIGURE', partOf);
    if (partOf === undefined || !of) continue;
    if (!proposal.changeOf('FIGURE', key) && !proposal.changeOf('FIGURE', partOf)) continue;
    const [part, whole] = [content, of].map((each) => figureQuantity(each, proposal.units));
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
      say: ({ words, named, value }) =>
        words['part-larger-than-whole'].finds({
          part: named('FIGURE', key),
          valueOfPart: value(part),
          whole: named('FIGURE', partOf),
          valueOfWhole: value(whole),
        }),
    };
  }
}
