import { isCount } from './heads.ts';
import { type FactRelation, isAlike, type Looked, ofWhat, previousOf, to, whatItBecame } from './rule.ts';

export function comparedWith({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!words.against.test(fact.before)) return null;
  return to(
    'comparedWith',
    heads.inSentence(fact, (other) => isAlike(fact, other)) ??
      heads.inSentence(fact, ({ isRate, isChange }) => isRate === fact.isRate && !isChange) ??
      heads.inBlockBefore(fact, (other) => isAlike(fact, other) && other.value.kind === fact.value.kind),
  );
}

/** "Passe de 19 400 à 20 100" */
export function changedTo(looked: Looked): readonly FactRelation[] | null {
  const { fact } = looked;
  const from = previousOf(looked);
  const isPair = from && !from.isChange && !fact.isChange && whatItBecame(from, looked) === fact;
  return isPair ? [{ type: 'comparedWith', to: from.at, isNow: true }] : null;
}

/** "Plus des deux tiers (68 %)" says the same twice; "22,6 % (21,9 % en 2022)" compares. */
export function saidAgain(looked: Looked): readonly FactRelation[] | null {
  const { fact, known } = looked;
  const before = previousOf(looked);
  if (
    !fact.brackets ||
    !before ||
    before.brackets ||
    fact.isChange ||
    !/^[^,;.]{0,24}\($/.test(fact.gap.trimEnd())
  )
    return null;
  const isClose = /^ ?\(/.test(fact.gap);
  if (
    isClose &&
    ['RATIO', 'FRACTION'].includes(before.value.kind) &&
    fact.isRate &&
    fact.value.kind === 'NUMBER'
  )
    return [...ofWhat(known, before), { type: 'sameAs', to: before.at }];
  const inside = fact.after.slice(0, fact.brackets.to - fact.number.to);
  const isDated = /(?:19|20)\d\d|\ban\b|annee|year|\bt[1-4]\b|trimestre|semestre|precedente?/.test(inside);
  return isDated && isAlike(fact, before) && before.value.kind === fact.value.kind
    ? [{ type: 'comparedWith', to: before.at }]
    : null;
}

/** "3 % au-dessus de l’objectif de 123 700": of the result, and of the objective. */
export function beyondTarget({ fact, words, facts, known, heads }: Looked): readonly FactRelation[] | null {
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

/** "Un taux de 6 % … Il plafonne à 3,6 %" */
export function itIs({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!fact.isRate || fact.isChange || fact.previous !== null || !words.itIs.test(fact.before)) return null;
  return to(
    'comparedWith',
    heads.inSentenceBefore(fact, (other) => isAlike(fact, other) && other.value.kind === 'NUMBER'),
  );
}

/** "66 %, dépasse l’objectif de 65 %" */
export function againstObjective({ fact, heads, words }: Looked): readonly FactRelation[] | null {
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
