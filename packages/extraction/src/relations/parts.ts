import type { Fact } from '../facts.ts';
import { isCount } from './heads.ts';
import { type FactRelation, holds, isHead, isMain, type Looked, ofWhat, previousOf, to } from './rule.ts';

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
  // "61 % ont un emploi, dont 38 % un contrat durable": a part of those.
  const before = facts
    .slice(Math.max(0, at.at - 3), at.at)
    .findLast(({ sentence, brackets }) => sentence === at.sentence && !brackets);
  if (
    before?.isRate &&
    !before.isChange &&
    fact.isRate &&
    !fact.isChange &&
    ofWhat(known, before).length === 0
  )
    return to(fact.value.unit === 'percent' ? 'partOf' : 'of', before);
  // "A gagné 41 300 postes, dont 29 800 dans la conduite": a part of the change.
  if (before?.isChange && !before.isRate && !fact.isRate && holds(fact, before)) return to('partOf', before);
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  const whole = heads.inSentence(at, (other) => will(other) && !other.brackets) ?? heads.inSentence(at, will);
  if (!whole && at.at !== fact.at) return null;
  if (!whole)
    return fact.isRate
      ? to('of', heads.inSentenceBefore(fact, will) ?? lineAbove(at, facts, will))
      : to(
          'partOf',
          largerThanSaid(fact, { heads, known }) ??
            heads.inSentenceBefore(fact, will) ??
            lineAbove(at, facts, will),
        );
  if (fact.isChange) return null;
  return to(fact.isRate ? 'of' : 'partOf', whole);
}

/** "Jeunes accueillis : 34 780" over "dont premiers accueils : 11 940": a line that begins with "dont" is of the last that does not. */
function lineAbove(fact: Fact, facts: readonly Fact[], will: (other: Fact) => boolean): Fact | null {
  if (!/^(?:dont|of which)\b/.test(fact.before)) return null;
  const lines = facts
    .slice(Math.max(0, fact.at - 2 * mostParts), fact.at)
    .filter(({ previous, block }) => previous === null && block < fact.block);
  const above = lines.findLast(({ before }) => !/^(?:dont|of which)\b/.test(before));
  const steps = above ? lines.filter(({ at }) => at > above.at).length : 0;
  return above && above.block + steps + 1 === fact.block && will(above) ? above : null;
}

/** "Qui sont-ils ?" over "36 % de filles": of the first figure of the text that is no part of another. */
export function ofThoseAsked({ fact, facts, known, headingOf }: Looked): readonly FactRelation[] | null {
  if (fact.previous !== null || fact.isChange || fact.block === 0) return null;
  if (!asked.test(headingOf(fact.block))) return null;
  if (!fact.isRate && (!isCount(fact) || fact.value.unit === 'euro')) return null;
  if (!fact.isRate && fact.number.noun) return null;
  const head = facts
    .slice(0, Math.min(fact.at, 6))
    .find((other) => isHead(known)(other) && holds(fact, other));
  return head && headingOf(head.block) !== headingOf(fact.block)
    ? to(fact.isRate ? 'of' : 'partOf', head)
    : null;
}

const asked =
  /\b(?:sont|etaient|viennent|forment|travaillent|vivent)-(?:ils|elles)\b|\bwho are they\b|\bwhere do they\b/;

/** "La Côte-d’Or concentre 2 210 parcours, devant le Doubs (1 760)": a place has some of what the text counted before. */
export function placeHas(looked: Looked): readonly FactRelation[] | null {
  const { fact, facts, words, known } = looked;
  if (fact.isChange || !isCount(fact)) return null;
  const before = previousOf(looked);
  if (before && fact.brackets && !fact.number.noun && words.goesOnAt.test(fact.gap)) {
    const parts = (known[before.at] ?? []).filter(({ type }) => type === 'partOf');
    return parts.length > 0 && parts.every(({ to: whole }) => holds(fact, facts[whole] ?? fact))
      ? parts
      : null;
  }
  const noun = fact.number.noun?.head;
  if (!noun || before || !words.placeHas.test(fact.before)) return null;
  // "Le nombre de parcours est passé de 3 980 à 7 640": what it became counts what it was.
  const counts = (other: Fact) =>
    other.number.noun?.head === noun ||
    (known[other.at] ?? []).some(({ isNow, to: was }) => isNow && nounBefore(facts[was], noun));
  return to(
    'partOf',
    facts
      .slice(Math.max(0, fact.at - 40), fact.at)
      .find((other) => isHead(known)(other) && counts(other) && holds(fact, other)),
  );
}

const nounBefore = (fact: Fact | undefined, noun: string): boolean =>
  fact !== undefined &&
  (fact.number.noun?.head === noun || new RegExp(`\\b(?:de |d')${noun}\\b`).test(fact.before));

/** "Haute-Garonne : 18 900 élèves" under lines of one kind: of the first figure of the text that counts the same. */
export function partByLine({ fact, facts, isItem, known }: Looked): readonly FactRelation[] | null {
  if (fact.previous !== null || fact.isChange || !isCount(fact) || isItem(fact.block)) return null;
  if (!lineOfPlace.test(fact.before)) return null;
  const above = facts.slice(Math.max(0, fact.at - 4), fact.at).find(({ block }) => block === fact.block - 1);
  if (above && !fact.number.noun) {
    const parts = (known[above.at] ?? []).filter(({ type }) => type === 'partOf');
    return parts.length > 0 && parts.every(({ to: whole }) => holds(fact, facts[whole] ?? fact))
      ? parts
      : null;
  }
  const noun = fact.number.noun?.head;
  const next = facts.slice(fact.at + 1, fact.at + 4).find(({ block }) => block === fact.block + 1);
  if (!noun || !(above ?? next) || !lineOfPlace.test((above ?? next)?.before ?? '')) return null;
  return to(
    'partOf',
    facts
      .slice(Math.max(0, fact.at - 40), fact.at)
      .find((other) => isHead(known)(other) && other.number.noun?.head === noun && holds(fact, other)),
  );
}

const lineOfPlace = /^[^\d:;,.]{2,45} ?: ?$/;

/** "31 réunions, dont 45 dans l’Orne": the text says that it is a part, and contradicts itself. Whoever reads the relation can tell. */
const largerThanSaid = (fact: Fact, { heads, known }: Pick<Looked, 'heads' | 'known'>): Fact | null =>
  isCount(fact)
    ? heads.inSentence(
        fact,
        (other) =>
          isMain(known)(other) &&
          !other.brackets &&
          other.number.noun !== null &&
          (fact.value.unit === 'euro') === (other.value.unit === 'euro') &&
          (fact.number.noun === null ||
            fact.number.noun.head === other.number.noun?.head ||
            fact.value.unit === null ||
            fact.value.unit === other.value.unit),
      )
    : null;

/** "412 entreprises ont recruté. Parmi elles, 610 …": the same over the end of a sentence. */
const largerThanTheyAre = (fact: Fact, { heads, known }: Pick<Looked, 'heads' | 'known'>): Fact | null =>
  isCount(fact) && fact.value.unit !== 'euro'
    ? heads.inSentenceBefore(
        fact,
        (other) => isHead(known)(other) && other.number.noun !== null && other.value.unit !== 'euro',
      )
    : null;

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

const partsOf = (known: Looked['known'], { at }: Fact): readonly FactRelation[] =>
  (known[at] ?? []).filter(({ type }) => type === 'partOf');

export function ofThem({ fact, facts, heads, words, isItem, known }: Looked): readonly FactRelation[] | null {
  if (fact.isChange || !(words.ofThem.test(fact.after) || words.amongThem.test(fact.before))) return null;
  const type = fact.isRate ? 'of' : 'partOf';
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  // "Parmi elles, 3 960 femmes et 840 travailleurs handicapés": the second is of what the first is of.
  const before = fact.previous === null ? undefined : facts[fact.previous];
  const same =
    before && !fact.isRate && /^[^.;:]{0,40}(?:,| et| and) ?$/.test(fact.gap) ? partsOf(known, before) : [];
  if (
    same.length > 0 &&
    same.every(
      ({ to: whole }) => facts[whole]?.sentence !== fact.sentence && holds(fact, facts[whole] ?? fact),
    )
  )
    return same;
  return to(
    type,
    heads.inSentence(fact, will) ??
      largerThanSaid(fact, { heads, known }) ??
      (fact.isRate ? heads.inSentenceBefore(fact, isHead(known)) : null) ??
      heads.inSentenceBefore(fact, will) ??
      (isItem(fact.block) ? heads.inItemsBefore(fact, will) : null) ??
      largerThanTheyAre(fact, { heads, known }),
  );
}

/** "- 29 % d’entre eux … \n - 21 % n’emploient …": an item that goes on with a verb is of what the item before is of. */
export function itemGoesOn({ fact, facts, words, isItem, known }: Looked): readonly FactRelation[] | null {
  if (!isItem(fact.block) || !fact.isRate || fact.isChange || fact.previous !== null) return null;
  if (!words.verb.test(fact.after)) return null;
  const before = facts.slice(Math.max(0, fact.at - 6), fact.at).find(({ block }) => block === fact.block - 1);
  return before?.isRate && !before.isChange ? ofWhat(known, before) : null;
}

/** "5 400 établissements sont concernés ; 1 700 n’emploient personne": a clause that goes on with a verb is about the count before it. */
export function clauseGoesOn(looked: Looked): readonly FactRelation[] | null {
  const { fact, words, known } = looked;
  const before = previousOf(looked);
  if (!before || fact.number.noun || fact.isChange || !(isCount(fact) || fact.isRate)) return null;
  if (!/[;,] $/.test(fact.gap) || !words.verb.test(fact.after)) return null;
  if (!isMain(known)(before) || before.value.unit === 'euro' || before.brackets || !holds(fact, before))
    return null;
  return to(fact.isRate ? 'of' : 'partOf', before);
}

/** "Dans la Haute-Garonne, ils étaient 410": some of those of the sentence before. */
export function ofThemThere({ fact, heads, words, known }: Looked): readonly FactRelation[] | null {
  const isThere =
    words.there.test(fact.before) || (words.theyAre.test(fact.before) && words.inPlace.test(fact.after));
  if (fact.number.noun || !isThere) return null;
  if (fact.isRate && !fact.isChange) {
    const before = heads.inSentenceBefore(fact, (other) => other.isRate && !other.isChange);
    return before && ofWhat(known, before).length > 0 ? ofWhat(known, before) : null;
  }
  if (!isCount(fact)) return null;
  return to(
    'partOf',
    heads.inSentenceBefore(fact, (other) => isMain(known)(other) && holds(fact, other)),
  );
}

/** "410 dans l’Hérault, et 300 en Lozère": a count without a noun is a part where the one before it is. */
export function partGoesOn(looked: Looked): readonly FactRelation[] | null {
  const { fact, facts, words, known } = looked;
  const before = previousOf(looked);
  if (!before || !isCount(fact) || !isCount(before) || fact.number.noun || !words.goesOn.test(fact.gap))
    return null;
  const parts = (known[before.at] ?? []).filter(({ type }) => type === 'partOf');
  return parts.length > 0 && parts.every(({ to: whole }) => holds(fact, facts[whole] ?? fact)) ? parts : null;
}

/** "Les filles sont 2 270": some of the people that the paragraph, or the text, counts first. */
export function somePeople({ fact, facts, heads, words, known }: Looked): readonly FactRelation[] | null {
  if (!isCount(fact) || fact.number.noun || fact.previous !== null || !words.somePeople.test(fact.before))
    return null;
  const will = (other: Fact) =>
    isMain(known)(other) && other.number.noun !== null && other.value.unit !== 'euro' && holds(fact, other);
  return to('partOf', heads.inBlockBefore(fact, will) ?? facts.slice(0, fact.at).find(will));
}

/** "Une centaine ont été montées …", "Plus d’un sur deux a 50 ans": a number without a noun, first in its sentence. */
export function withoutNoun(looked: Looked): readonly FactRelation[] | null {
  const { fact, heads, words, isItem, known } = looked;
  if (
    fact.number.noun ||
    fact.isChange ||
    !words.verb.test(fact.after.replace(/^ ?\([^()]{0,20}\)/, '')) ||
    !words.head.test(fact.before) ||
    isItem(fact.block)
  )
    return null;
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  if (!fact.isRate)
    return to(
      'partOf',
      heads.inBlockBefore(fact, (other) => isHead(known)(other) && holds(fact, other)) ??
        heads.inBlockBefore(fact, will),
    );
  const head = heads.inBlockBefore(fact, (other) => isHead(known)(other) && holds(fact, other));
  const near = heads.inBlockBefore(fact, will);
  const root = near && partsOf(known, near)[0];
  return fact.value.kind === 'NUMBER' ? null : to('of', head ?? (root ? looked.facts[root.to] : near));
}

export function withEvents({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  const isEvent = fact.value.unit === 'event' || fact.value.unit === 'meeting';
  return isEvent && words.at.test(fact.before) ? to('with', heads.inSentence(fact, isCount)) : null;
}

export function exampleOf({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!words.example.test(fact.before.slice(0, 60)) || !isCount(fact)) return null;
  return to('exampleOf', heads.inSentenceBefore(fact, isCount));
}
