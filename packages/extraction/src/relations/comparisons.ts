import { besideBrackets } from '../context/legend.ts';
import type { Fact } from '../facts.ts';
import { isCount, isOfTime } from './heads.ts';
import {
  type FactRelation,
  isAlike,
  isMain,
  type Looked,
  ofWhat,
  previousOf,
  to,
  whatItBecame,
} from './rule.ts';

/** "61 200 (57 900)" in a text which says what stands in brackets. */
export function asLegendSays({ fact, facts, hasLegend }: Looked): readonly FactRelation[] | null {
  return hasLegend ? to('comparedWith', besideBrackets(facts, fact)) : null;
}

export function comparedWith({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  if (!words.against.test(fact.before)) return null;
  return to(
    'comparedWith',
    heads.inSentence(
      fact,
      (other) => isAlike(fact, other) && other.value.unit === fact.value.unit && isNear(fact, other),
    ) ??
      heads.inSentence(fact, (other) => isAlike(fact, other) && isNear(fact, other)) ??
      heads.inSentence(fact, (other) => isAlike(fact, other)) ??
      heads.inSentence(fact, ({ isRate, isChange }) => isRate === fact.isRate && !isChange) ??
      heads.inBlockBefore(fact, (other) => isAlike(fact, other) && other.value.kind === fact.value.kind),
  );
}

/** Of one order: "4 120 entretiens dans 96 villes, contre 3 350". */
function isNear(one: Fact, other: Fact): boolean {
  const [first, second] = [
    Math.abs(Number(one.value.kind === 'RANGE' ? one.value.high : one.value.number)),
    Math.abs(Number(other.value.kind === 'RANGE' ? other.value.high : other.value.number)),
  ];
  return first <= second * farthestTimes && second <= first * farthestTimes;
}

/** How many times as large what is compared may be. */
const farthestTimes = 6;

/** "4,1 %, après 4,6 % en 2023 et 5,3 % en 2022": what is added to what is compared is compared, too. */
export function comparedAsWell({ fact, known, facts }: Looked): readonly FactRelation[] | null {
  const before = fact.previous === null ? undefined : facts[fact.previous];
  if (!before || fact.isChange || !isAlike(fact, before) || before.value.unit !== fact.value.unit)
    return null;
  if (!/^ (?:en|fin|au|a la|in) [^.;:()]{2,30} (?:et|puis|and) ?$/.test(fact.gap)) return null;
  const compared = (known[before.at] ?? []).filter(({ type, isNow }) => type === 'comparedWith' && !isNow);
  return compared.length > 0 ? compared : null;
}

/** "Il avait atteint 2 610 € un an plus tôt": what was once the figure of the sentence before. */
export function itHadBeen({ fact, heads }: Looked): readonly FactRelation[] | null {
  const isNow = hasBecome.test(fact.before);
  const isOfUnit = fact.value.unit !== null && yearBefore.test(fact.before);
  if (fact.isChange || fact.previous !== null || !(isNow || isOfUnit || hadBeen.test(fact.before)))
    return null;
  const related = to(
    'comparedWith',
    heads.inSentenceBefore(
      fact,
      (other) =>
        isAlike(fact, other) &&
        other.value.kind === fact.value.kind &&
        (other.value.unit === fact.value.unit || fact.number.noun === null),
    ),
  );
  return isNow && related ? related.map((each) => ({ ...each, isNow: true as const })) : related;
}

/** "L’année précédente, la dépense s’élevait à 6 millions d’euros" */
const yearBefore =
  /^["« ]*(?:l'annee (?:precedente|d'avant)|un an (?:plus tot|auparavant)), (?:l[ea]s? |l'|ce |cette )[^,;:.\d]{2,50}$|^["“ ]*(?:a year earlier|the year before), (?:the|this) [^,;:.\d]{2,50}$/;

/** "Deux ans plus tard, elles sont 1 150" */
const hasBecome =
  /^["« ]*(?:un|deux|trois|quatre|cinq|dix|\d+) ans? (?:plus tard|apres), (?:ils|elles|il|elle|on) (?:n'|en |y )?(?:sont|est|compte|etaient|etait)(?: plus que| deja| desormais)? $|^["“ ]*(?:a|one|two|three|\d+) years? later,? (?:they|there) (?:were|are) $/;

const hadBeen =
  /^["« ]*l[ea] [a-z' -]{3,40} en (?:prevoyait|visait|attendait|esperait|projetait) $|^["« ]*(?:un|deux|trois|quatre|cinq|dix|\d+) ans? (?:plus tot|auparavant|avant), (?:ils|elles|il|elle|on) (?:n'|en |y )*(?:etaient|etait|avaient|avait)(?: (?!plus|moins)[a-z]+(?:e|u|i|it|is))?(?: que)? $|^["« ]*(?:il|elle|ce taux|ce chiffre|ce montant|celui-ci|celle-ci) (?:avait|etait|s'etait)(?: [a-z']+){0,3} (?:a |de |d')?$|^["“ ]*it (?:had been|had reached|was) $/;

/** "Passe de 19 400 à 20 100" */
export function changedTo(looked: Looked): readonly FactRelation[] | null {
  const { fact } = looked;
  const from = previousOf(looked);
  const isPair = from && !from.isChange && !fact.isChange && whatItBecame(from, looked) === fact;
  return isPair ? [{ type: 'comparedWith', to: from.at, isNow: true }] : null;
}

/** "Qui comptaient 610 apprentis il y a deux ans, en forment désormais 890": what it is now, against what it was. */
export function nowAgainstThen(looked: Looked): readonly FactRelation[] | null {
  const { fact, words } = looked;
  const before = previousOf(looked);
  if (
    !before ||
    fact.brackets ||
    !isAlike(fact, before) ||
    fact.isChange ||
    before.value.kind !== fact.value.kind
  )
    return null;
  const isLater = yearsLater.test(fact.gap) && fact.number.noun === null;
  return isLater || words.nowAgain.test(fact.gap)
    ? [{ type: 'comparedWith', to: before.at, isNow: true }]
    : null;
}

/** "2 300 postes étaient vacants ; trois ans plus tard, il en restait 1 450" */
const yearsLater =
  /\b(?:un|deux|trois|quatre|cinq|dix|\d+) ans? plus tard,? [^,;.]{0,40}$|\b(?:a|one|two|three|\d+) years? later,? [^,;.]{0,40}$/;

/** "Plus des deux tiers (68 %)" says the same twice; "22,6 % (21,9 % en 2022)" compares. */
export function saidAgain(looked: Looked): readonly FactRelation[] | null {
  const { fact, known } = looked;
  const before = previousOf(looked);
  if (
    !fact.brackets ||
    !before ||
    before.brackets ||
    fact.isChange ||
    !/^[^;.]{0,90}\($/.test(fact.gap.trimEnd())
  )
    return null;
  const isClose = /^(?: (?:de |des |d')[^,;.()]{1,40})? ?\(/.test(fact.gap);
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
export function beyondTarget(looked: Looked): readonly FactRelation[] | null {
  const { fact, words, facts, known, heads } = looked;
  if (!fact.isRate) return null;
  const beside = previousOf(looked);
  // "Un taux moyen de 6,2 %, supérieur de 1,1 point à celui des autres"
  if (beside && fact.value.unit === 'point' && words.above.test(fact.gap)) return to('of', beside);
  const exceeded = fact.previous === null || !words.exceeds.test(fact.gap) ? undefined : facts[fact.previous];
  if (exceeded && isCount(exceeded)) {
    // "L’objectif, 20 500 entrées, est dépassé de 4 %"
    const result = heads.inSentenceBefore(
      fact,
      (other) => isMain(known)(other) && other.value.unit === exceeded.value.unit,
    );
    return [...(to('of', result) ?? []), { type: 'of', to: exceeded.at }];
  }
  if (!words.beyond.test(fact.after)) return null;
  const target = facts
    .slice(fact.at + 1, fact.at + 4)
    .find((other) => other.sentence === fact.sentence && isCount(other));
  const before = fact.previous === null ? undefined : facts[fact.previous];
  const result = before
    ? isCount(before)
      ? [{ type: 'of' as const, to: before.at }]
      : fact.value.unit === 'point' && before.isRate
        ? [{ type: 'of' as const, to: before.at }]
        : ofWhat(known, before)
    : (to('of', heads.inSentenceBefore(fact, isCount)) ?? []);
  return [...result, ...(to('of', target) ?? [])];
}

/** "Un taux de 6 % … Il plafonne à 3,6 %" */
export function itIs({ fact, heads, words }: Looked): readonly FactRelation[] | null {
  const isMeasured = fact.isRate || isOfTime(fact.value.unit);
  const isTold = words.toldOfTime.test(fact.before);
  const clause = fact.before.slice(fact.before.lastIndexOf(';') + 1).trimStart();
  if (!isMeasured || fact.isChange || !words.itIs.test(clause) || words.varies.test(clause)) return null;
  const will = (other: Fact) =>
    isAlike(fact, other) && other.value.unit === fact.value.unit && other.value.kind === 'NUMBER';
  const isNext = clause !== fact.before.trimStart();
  if (isNext && !isTold) return null;
  return to(
    'comparedWith',
    isNext
      ? heads.inSentence(fact, will)
      : fact.previous === null
        ? heads.inSentenceBefore(fact, will)
        : null,
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
