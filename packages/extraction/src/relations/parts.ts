import type { Fact } from '../facts.ts';
import { isCount } from './heads.ts';
import { type FactRelation, holds, isMain, type Looked, to } from './rule.ts';

/** How many parts one "dont" lists. */
const mostParts = 14;

/** "158 215 contrats, dont 141 870 en apprentissage, 13 900 en …": each after "dont" is of the whole before it. */
export function partOfWhole({ fact, words, facts, heads, known }: Looked): readonly FactRelation[] | null {
  let at = fact;
  // The "dont" may stand before an earlier part of the same list.
  for (let steps = 0; !words.ofWhich.test(at.gap) || words.whose.test(at.gap); steps += 1) {
    if (steps > mostParts) return null;
    const previous = at.previous === null ? undefined : facts[at.previous];
    if (!previous || /[;.]|\b(?:mais|tandis|contre|whereas|while)\b/.test(at.gap)) return null;
    at = previous;
  }
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  const whole = heads.inSentence(at, (other) => will(other) && !other.brackets) ?? heads.inSentence(at, will);
  if (!whole)
    return at.at === fact.at ? to(fact.isRate ? 'of' : 'partOf', heads.inSentenceBefore(fact, will)) : null;
  if (fact.isChange) return null;
  return to(fact.isRate ? 'of' : 'partOf', whole);
}

/** "Ils se répartissent ainsi :" over a list of which this is an item. */
export function partOfLead({ fact, facts, words, leadOf, known }: Looked): readonly FactRelation[] | null {
  const lead = leadOf(fact.block);
  if (lead === '' || fact.previous !== null || fact.isChange || !(isCount(fact) || fact.isRate)) return null;
  const before = facts
    .slice(Math.max(0, fact.at - 40), fact.at)
    .filter(({ block }) => leadOf(block) !== lead);
  if (!words.divided.test(lead)) {
    // "11 640 aides ont été versées :", and each item counts some of them.
    const same = before.findLast(
      (other) =>
        isMain(known)(other) &&
        holds(fact, other) &&
        other.number.noun?.head === fact.number.noun?.head &&
        lead.includes(other.number.noun?.head ?? ' '),
    );
    return fact.isRate || !fact.number.noun ? null : to('partOf', same);
  }
  const last = before.findLast(isMain(known));
  return to(
    fact.isRate ? 'of' : 'partOf',
    before.find((other) => other.sentence === last?.sentence && isMain(known)(other) && holds(fact, other)),
  );
}

export function ofThem({ fact, heads, words, known }: Looked): readonly FactRelation[] | null {
  if (fact.isChange || !(words.ofThem.test(fact.after) || words.amongThem.test(fact.before))) return null;
  const type = fact.isRate ? 'of' : 'partOf';
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  return to(type, heads.inSentence(fact, will) ?? heads.inSentenceBefore(fact, will));
}

/** "Une centaine ont été montées …", "Plus d’un sur deux a 50 ans": a number without a noun, first in its sentence. */
export function withoutNoun({ fact, heads, words, isItem, known }: Looked): readonly FactRelation[] | null {
  if (
    fact.number.noun ||
    fact.isChange ||
    !words.verb.test(fact.after) ||
    !words.head.test(fact.before) ||
    isItem(fact.block)
  )
    return null;
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  if (!fact.isRate) return to('partOf', heads.inBlockBefore(fact, will));
  return fact.value.kind === 'NUMBER' ? null : to('of', heads.inBlockBefore(fact, will));
}

export function withEvents({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  const isEvent = fact.value.unit === 'event' || fact.value.unit === 'meeting';
  return isEvent && words.at.test(fact.before) ? to('with', heads.inSentence(fact, isCount)) : null;
}

export function exampleOf({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!words.example.test(fact.before.slice(0, 60)) || !isCount(fact)) return null;
  return to('exampleOf', heads.inSentenceBefore(fact, isCount));
}
