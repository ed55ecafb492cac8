import { quantityOf, type Units } from '@akto-figures/quantity';
import { figureValue, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal, ProposedChange } from './proposal.ts';
import type { Speech } from './speech.ts';

/** A change is made on what stands, and not on what stood when it was begun. */
export function* changedMeanwhile(proposal: Proposal): Generator<Found | null> {
  for (const change of proposal.changes) {
    yield null;
    const { kind, key, standing, basedOnId } = change;
    if (basedOnId === (standing?.versionId ?? null)) continue;
    const isFigure = change.kind === 'FIGURE';
    const values = isFigure ? bothValues(change as ProposedChange<'FIGURE'>, proposal.units) : [];
    yield {
      subjects: [{ kind, key }],
      about: [basedOnId, standing?.versionId],
      quantities: values.map((value) => value && quantityOf(value)),
      sources: isFigure && standing ? sourcesOf((standing as { content: object }).content) : [],
      say: (speech) =>
        speech.words['changed-meanwhile'].finds({
          subject: speech.named(kind, key),
          now: nowOf(change, speech),
        }),
    };
  }
}

const bothValues = ({ content, standing }: ProposedChange<'FIGURE'>, units: Units) => [
  standing && figureValue(standing.content, units),
  figureValue(content, units),
];

function nowOf(change: ProposedChange, { words, value, units }: Speech): string {
  const { kind, standing } = change;
  const { now } = words['changed-meanwhile'];
  if (standing === null) return now.gone;
  if (standing.isWithdrawn) return now.withdrawn;
  if (kind !== 'FIGURE') return now.version({ day: standing.publicFrom.toISOString().slice(0, 10) });
  const [approved = null, proposed = null] = bothValues(change as ProposedChange<'FIGURE'>, units);
  return now.values({ approved: value(approved), proposed: value(proposed) });
}
