import { contentFields, type UnitContent } from '@akto-figures/contents';
import { type UnitFault, unitKey, unitWords } from '@akto-figures/quantity';
import { faultOfWords } from '../standing/words-of-units.ts';
import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';

/** Each word of a unit leads to it and to nothing else: to no other unit, no number and no qualifier. */
export function* unitWordsMislead(proposal: Proposal): Generator<Found | null> {
  for (const { key, content } of changesOf(proposal, 'UNIT')) {
    yield null;
    if (!content.singularFr || !content.pluralFr) continue;
    const fault = faultOfWords([key, content], [...proposal.known('UNIT')]);
    if (!fault) continue;
    yield {
      subjects: [{ kind: 'UNIT', key }, ...takenBy(fault)],
      field: fieldOf(fault, content),
      about: [fault.word, fault.why, takenBy(fault)],
      say({ words, named, locale }) {
        const { finds } = words['unit-words'];
        const said = { subject: named('UNIT', key), word: fault.word };
        if (fault.why !== 'taken') return finds[fault.why](said);
        const by = unitKey(fault.by);
        const unit = proposal.find('UNIT', by) ? named('UNIT', by) : unitWords(fault.by)[locale].many;
        return finds.taken({ ...said, unit });
      },
    };
  }
}

function takenBy(fault: UnitFault): { kind: 'UNIT'; key: string }[] {
  return fault.why === 'taken' && typeof fault.by !== 'string' ? [{ kind: 'UNIT', key: fault.by.key }] : [];
}

/** The field in which the word stands. */
function fieldOf({ word }: UnitFault, content: UnitContent): string {
  const all: Readonly<Record<string, unknown>> = content;
  const plain = Object.keys(contentFields.UNIT).find((name) => all[name] === word);
  if (plain !== undefined) return plain;
  const at = content.spellings?.indexOf(word) ?? -1;
  return at === -1 ? 'singularFr' : `spellings.${at}`;
}
