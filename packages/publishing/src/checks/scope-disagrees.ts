import { type FigureContent, readActionPlanKey, type SubjectKind } from '@akto-figures/contents';
import { figureQuantity, figureValue, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';
import type { Speech } from './speech.ts';

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
    yield {
      severity: 'ERROR',
      subjects: [
        { kind: 'FIGURE', key },
        { kind: 'FIGURE', key: partOf },
      ],
      field: 'territory',
      about: [territory, whole.territory],
      quantities: [figureQuantity(part, proposal.units), figureQuantity(whole, proposal.units)],
      sources: [...sourcesOf(part), ...sourcesOf(whole)],
      say: (speech) =>
        speech.words['scope-disagrees'].finds.part({
          part: placed(speech, key, part),
          whole: placed(speech, partOf, whole),
        }),
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
    say: (speech) =>
      speech.words['scope-disagrees'].finds.convention({
        subject: speech.named(kind, key),
        territory: place(speech, territory),
        convention: speech.named('CONVENTION', convention),
        whole: place(speech, of.territory),
      }),
  };
}

const placed = (speech: Speech, key: string, content: FigureContent) =>
  `${speech.valued(key, figureValue(content, speech.units))}, ${place(speech, content.territory)}`;

const place = ({ words, territory }: Speech, id = '') => words.quoted({ text: territory(id) });
