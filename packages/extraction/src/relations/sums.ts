import type { Fact } from '../facts.ts';
import { isCount } from './heads.ts';
import { type FactRelation, isOld, type Looked, to } from './rule.ts';

/** How many parts a sum may have. */
const mostParts = 12;

/** "48 900 contrats : 44 300 en apprentissage et 4 600 en professionnalisation": counts that add up to the one before them are its parts. */
export function partOfSum({ fact, facts, known }: Looked): readonly FactRelation[] | null {
  if (!isPart(fact)) return null;
  for (let at = fact.at - 1; at >= Math.max(0, fact.at - mostParts); at -= 1) {
    const whole = facts[at];
    if (!whole || whole.sentence !== fact.sentence) return null;
    if (isPart(whole) && fact.at <= lastPartOf(whole, facts, known)) return to('partOf', whole);
  }
  return null;
}

/** The last of two or more counts that follow a figure in its sentence and add up to it; -1 where none do. */
function lastPartOf(whole: Fact, facts: readonly Fact[], known: Looked['known']): number {
  const total = numberOf(whole);
  let sum = 0;
  for (let at = whole.at + 1, parts = 0; at < facts.length && parts < mostParts; at += 1) {
    const part = facts[at];
    if (!part || part.sentence !== whole.sentence) return -1;
    if (!isPart(part) || isOld(known, part)) continue;
    sum += numberOf(part);
    parts += 1;
    if (sum === total && parts > 1) return at;
    if (sum > total) return -1;
  }
  return -1;
}

const isPart = (fact: Fact): boolean => isCount(fact) && fact.value.kind === 'NUMBER';

const numberOf = ({ value }: Fact): number => Number(value.kind === 'RANGE' ? value.high : value.number);
