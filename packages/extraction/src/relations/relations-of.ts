import type { Locale } from '@akto-figures/quantity';
import type { RelationType } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import { type Heads, headsOf, isCount, singular } from './heads.ts';
import { type RelationWords, relationWords } from './relation-words.ts';

/** How one figure stands to another, both by their places. */
export interface FactRelation {
  readonly type: RelationType;
  readonly to: number;
}

/** What a rule looks at. */
interface Looked {
  readonly fact: Fact;
  readonly heads: Heads;
  readonly words: RelationWords;
  /** What was found for the figures before this one. */
  readonly known: readonly (readonly FactRelation[])[];
  readonly facts: readonly Fact[];
  readonly isTitle: (block: number) => boolean;
  readonly lead: (block: number) => boolean;
}

type Rule = (looked: Looked) => readonly FactRelation[] | null;

/** The relations of each figure to others, in the order of the figures. */
export function relationsOf(
  facts: readonly Fact[],
  language: Locale,
  isTitle: (block: number) => boolean,
  isItem: (block: number) => boolean,
): FactRelation[][] {
  const heads = headsOf(facts);
  const known: FactRelation[][] = [];
  for (const fact of facts) {
    const looked: Looked = {
      fact,
      heads,
      words: relationWords[language],
      known,
      facts,
      isTitle,
      lead: isItem,
    };
    const found = rules.map((rule) => rule(looked)).find((each) => each !== null) ?? [];
    known.push([...found]);
  }
  return known;
}

const to = (type: RelationType, other: Fact | null | undefined): readonly FactRelation[] | null =>
  other ? [{ type, to: other.at }] : null;

const isAlike = (one: Fact, other: Fact): boolean =>
  one.isRate === other.isRate && one.isChange === other.isChange;

/** What a figure is a rate or a change of, as it was found before. */
const ofWhat = (known: Looked['known'], { at }: Fact): readonly FactRelation[] =>
  (known[at] ?? []).filter(({ type }) => type === 'of');

/** A count that is not only there for comparison. */
const isMain =
  (known: Looked['known']) =>
  (other: Fact): boolean =>
    isCount(other) && !(known[other.at] ?? []).some(({ type }) => type === 'comparedWith');

/** A part is no larger than its whole. */
const holds = (part: Fact, whole: Fact): boolean =>
  part.isRate || Number(numberOf(part)) <= Number(numberOf(whole));

const numberOf = ({ value }: Fact): string => (value.kind === 'RANGE' ? value.high : value.number);

// In the order in which they are tried: what stands first is the more special.
const rules: readonly Rule[] = [
  comparedWith,
  changedTo,
  saidAgain,
  bracketedRate,
  beyondTarget,
  partOfWhole,
  shareOfAll,
  changeBeside,
  changeOfSentenceBefore,
  coordinated,
  ofThem,
  withoutNoun,
  shareOfNoun,
  ofIt,
  itIs,
  againstObjective,
  soThat,
  withEvents,
  exampleOf,
];

function comparedWith({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!words.against.test(fact.before)) return null;
  return to(
    'comparedWith',
    heads.inSentence(fact, (other) => isAlike(fact, other)) ??
      heads.inSentence(fact, ({ isRate, isChange }) => isRate === fact.isRate && !isChange),
  );
}

/** "Passe de 19 400 à 20 100" */
function changedTo({ fact, words, facts }: Looked): readonly FactRelation[] | null {
  const from = fact.previous === null ? undefined : facts[fact.previous];
  const isTo = from && words.goesFrom.test(from.before) && words.goesTo.test(fact.gap);
  return isTo && !from.isChange && !fact.isChange ? to('comparedWith', from) : null;
}

/** "Plus des deux tiers (68 %)" says the same twice; "22,6 % (21,9 % en 2022)" compares. */
function saidAgain({ fact, facts, known }: Looked): readonly FactRelation[] | null {
  const before = fact.previous === null ? undefined : facts[fact.previous];
  if (
    !fact.brackets ||
    !before ||
    before.brackets ||
    !fact.isRate ||
    fact.isChange ||
    !before.isRate ||
    !/^ ?\(/.test(fact.gap)
  )
    return null;
  const isSame = ['RATIO', 'FRACTION'].includes(before.value.kind) && fact.value.kind === 'NUMBER';
  if (isSame) return [...ofWhat(known, before), { type: 'sameAs', to: before.at }];
  return /(?:19|20)\d\d|an\b|annee|year|t[1-4]|trimestre|semestre/.test(
    fact.after.slice(0, fact.brackets.to - fact.number.to),
  )
    ? [{ type: 'comparedWith', to: before.at }]
    : null;
}

/** "41 060 candidats (+ 28 %)", "59 730 d’entre eux (42 %)" */
function bracketedRate({ fact, heads }: Looked): readonly FactRelation[] | null {
  if (!fact.brackets || (!fact.isRate && !fact.isChange)) return null;
  return (
    to(
      'of',
      heads.inSentence(fact, (other) => isCount(other) && !other.brackets),
    ) ??
    to(
      'of',
      heads.inSentence(fact, (other) => other.isRate && !other.isChange && !other.brackets),
    )
  );
}

/** "3 % au-dessus de l’objectif de 123 700": of the result, and of the objective. */
function beyondTarget({ fact, words, facts, known, heads }: Looked): readonly FactRelation[] | null {
  if (!fact.isRate || !words.beyond.test(fact.after)) return null;
  const target = facts
    .slice(fact.at + 1, fact.at + 4)
    .find((other) => other.sentence === fact.sentence && isCount(other));
  const before = fact.previous === null ? undefined : facts[fact.previous];
  const result = before
    ? isCount(before)
      ? [{ type: 'of' as const, to: before.at }]
      : ofWhat(known, before)
    : (to('of', heads.inSentenceBefore(fact, isCount)) ?? []);
  return [...result, ...(to('of', target) ?? [])];
}

/** "158 215 contrats, dont 141 870 en apprentissage, 13 900 en …": each after "dont" is of the whole before it. */
function partOfWhole({ fact, words, facts, heads, known }: Looked): readonly FactRelation[] | null {
  let at = fact;
  // The "dont" may stand before an earlier part of the same list.
  while (!words.ofWhich.test(at.gap)) {
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

/** "Sur les 19 500 personnes qui ont répondu, 6 % …" */
function shareOfAll({ fact, words, heads }: Looked): readonly FactRelation[] | null {
  if (fact.isChange) return null;
  const whole = heads.inSentence(fact, (other) => isCount(other) && words.outOfAll.test(other.before));
  if (fact.isRate || !whole) return to('of', whole);
  return isCount(fact) && holds(fact, whole) && (!fact.number.noun || fact.value.unit === whole.value.unit)
    ? to('partOf', whole)
    : null;
}

/** "1 900 créateurs, une progression de 9 %", "soit 31 % de plus": of the nearest figure before it that is no change. */
function changeBeside({ fact, heads, facts, known }: Looked): readonly FactRelation[] | null {
  if (!fact.isChange) return null;
  const before = fact.previous === null ? undefined : facts[fact.previous];
  if (before?.isChange && ofWhat(known, before).length > 0) return ofWhat(known, before);
  const isPoints = fact.value.unit === 'point' || fact.value.kind === 'MULTIPLE';
  const near = isPoints ? heads.inSentence(fact, ({ isRate, isChange }) => isRate && !isChange) : null;
  return to('of', near ?? heads.inSentence(fact, ({ isChange, brackets }) => !isChange && !brackets));
}

/** "C’est 8 % de plus qu’en 2023", "La progression atteint 6 %": of the first figure of the sentence before. */
function changeOfSentenceBefore({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  const start = fact.before.replace(/^.*[:] /, '');
  if (!fact.isChange || !(words.thatIs.test(fact.before) || words.thatIs.test(start))) return null;
  return to(
    'of',
    heads.inSentenceBefore(fact, isCount) ?? heads.inSentenceBefore(fact, ({ isChange }) => !isChange),
  );
}

/** "Les deux tiers des contrats … et un quart chez …": as the rate before it. */
function coordinated({ fact, facts, known }: Looked): readonly FactRelation[] | null {
  const before = fact.previous === null ? undefined : facts[fact.previous];
  if (!before || !fact.isRate || fact.isChange || !before.isRate || before.isChange || fact.number.noun)
    return null;
  if (!/(?:,|\b(?:et|and|puis|ou))[^,;.]{0,12}$/.test(fact.gap)) return null;
  const of = ofWhat(known, before);
  return of.length > 0 ? of : null;
}

function ofThem({ fact, heads, words, known }: Looked): readonly FactRelation[] | null {
  if (fact.isChange || !(words.ofThem.test(fact.after) || words.amongThem.test(fact.before))) return null;
  const type = fact.isRate ? 'of' : 'partOf';
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  return to(type, heads.inSentence(fact, will) ?? heads.inSentenceBefore(fact, will));
}

/** "Une centaine ont été montées …", "Plus d’un sur deux a 50 ans": a number without a noun, first in its sentence. */
function withoutNoun({ fact, heads, words, lead, known }: Looked): readonly FactRelation[] | null {
  if (
    fact.number.noun ||
    fact.isChange ||
    !words.verb.test(fact.after) ||
    !/^["« ]*$/.test(fact.before) ||
    lead(fact.block)
  )
    return null;
  const will = (other: Fact) => isMain(known)(other) && holds(fact, other);
  if (!fact.isRate) return to('partOf', heads.inBlockBefore(fact, will));
  return fact.value.kind === 'NUMBER' ? null : to('of', heads.inBlockBefore(fact, will));
}

/** "68 % des contrats", "un employeur sur quatre": of the figure that counts the same noun. */
function shareOfNoun({ fact, heads, words, lead }: Looked): readonly FactRelation[] | null {
  if (!fact.isRate || fact.isChange || lead(fact.block)) return null;
  const after = words.shareOf.exec(fact.number.noun ? '' : fact.after);
  const noun =
    fact.value.kind === 'RATIO'
      ? fact.number.noun?.head
      : after
        ? /^[a-z'-]+/.exec(fact.after.slice(after[0].length))?.[0]
        : fact.value.kind === 'FRACTION'
          ? fact.number.noun?.head
          : undefined;
  return noun ? to('of', heads.byNoun(fact, singular(noun))) : null;
}

function ofIt({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!fact.isRate || fact.isChange || !words.ofIt.test(fact.before)) return null;
  return to('of', heads.inSentenceBefore(fact, isCount));
}

/** "Un taux de 6 % … Il plafonne à 3,6 %" */
function itIs({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!fact.isRate || fact.isChange || fact.previous !== null || !words.itIs.test(fact.before)) return null;
  return to(
    'comparedWith',
    heads.inSentenceBefore(fact, (other) => isAlike(fact, other) && other.value.kind === 'NUMBER'),
  );
}

/** "66 %, dépasse l’objectif de 65 %" */
function againstObjective({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (fact.isChange || !words.objective.test(fact.before)) return null;
  return to(
    'comparedWith',
    heads.inSentence(
      fact,
      (other) =>
        isAlike(fact, other) && other.value.unit === fact.value.unit && other.value.kind === 'NUMBER',
    ),
  );
}

/** "2,9 millions de personnes, soit 7 % des 15-64 ans" */
function soThat({ fact, heads }: Looked): readonly FactRelation[] | null {
  if (!/\b(?:soit|that is|i\.e\.)(?: [a-z]+)? ?$/.test(fact.gap)) return null;
  if (fact.isRate) return to('of', heads.inSentence(fact, isCount));
  return null;
}

function withEvents({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  const isEvent = fact.value.unit === 'event' || fact.value.unit === 'meeting';
  return isEvent && words.at.test(fact.before) ? to('with', heads.inSentence(fact, isCount)) : null;
}

function exampleOf({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!words.example.test(fact.before.slice(0, 60)) || !isCount(fact)) return null;
  return to('exampleOf', heads.inSentenceBefore(fact, isCount));
}
