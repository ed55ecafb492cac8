import type { Fact } from '../facts.ts';
import { fromBoth } from './from-both.ts';
import { isCount, singular } from './heads.ts';
import {
  type FactRelation,
  holds,
  isHead,
  isMain,
  isOld,
  type Looked,
  ofWhat,
  previousOf,
  to,
  whatItBecame,
} from './rule.ts';

/** "41 060 candidats (+ 28 %)", "59 730 d’entre eux (42 %)" */
export function bracketedRate({ fact, heads, words, known }: Looked): readonly FactRelation[] | null {
  if (!fact.brackets || (!fact.isRate && !fact.isChange)) return null;
  // "61 % … (+ 2 points)": points are of a rate.
  const rate =
    fact.value.unit === 'point'
      ? heads.inSentence(fact, (other) => other.isRate && !other.isChange && !other.brackets)
      : null;
  // "22 % des départs, devant l’Allemagne (17 %)": a share beside a share is of the same.
  const beside = fact.isRate && !fact.isChange ? heads.inSentence(fact, ({ isChange }) => !isChange) : null;
  if (beside?.isRate && isNamedApart.test(fact.gap)) return ofWhat(known, beside);
  return (
    to('of', rate) ??
    to(
      'of',
      heads.inSentence(fact, (other) => isCount(other) && !other.brackets),
    ) ??
    to(
      'of',
      heads.inSentence(fact, (other) => other.isRate && !other.isChange && !other.brackets),
    ) ??
    // "Un chiffre quasi stable (- 0,4 %)"
    (fact.isChange && fact.previous === null && words.aFigure.test(fact.before)
      ? to('of', heads.inSentenceBefore(fact, isMain(known)))
      : null)
  );
}

/** Something else is named between the two: "devant l’Allemagne (", ") et l’Irlande (". */
const isNamedApart =
  /(?:,|\bet|\bpuis|\band)(?: (?:devant|puis|suivie?s? de|ahead of))? ?(?:l[ea]s? |l'|the )?[a-z][a-z' -]{2,40} \($/;

/** "71 % des 5 230 entreprises": of the count that follows at once. */
export function shareOfNext({ fact, facts, words }: Looked): readonly FactRelation[] | null {
  const next = facts[fact.at + 1];
  const follows = next && next.sentence === fact.sentence && isCount(next) && words.ofNext.test(next.gap);
  if (fact.isChange || !follows) return null;
  // "11 des 54 magasins" are some of them.
  const isSome = isCount(fact) && fact.number.noun === null && holds(fact, next);
  return fact.isRate ? to('of', next) : isSome ? to('partOf', next) : null;
}

/** "Sur les 19 500 personnes qui ont répondu, 6 % …" */
export function shareOfAll(looked: Looked): readonly FactRelation[] | null {
  const { fact, words, heads } = looked;
  if (fact.isChange) return null;
  const whole = heads.inSentence(fact, (other) => isCount(other) && words.outOfAll.test(other.before));
  if (fact.isRate || !whole)
    return (whole && isResult.test(fact.gap) ? fromBoth(looked) : null) ?? to('of', whole);
  return isCount(fact) && holds(fact, whole) && (!fact.number.noun || fact.value.unit === whole.value.unit)
    ? to('partOf', whole)
    : null;
}

/** "En recul de 1,5 point, à 9,8 %": of the level that it leads to. */
export function changeToLevel({ fact, facts, words }: Looked): readonly FactRelation[] | null {
  const next = facts[fact.at + 1];
  const isLevel = next && next.sentence === fact.sentence && !next.isChange && !next.brackets;
  return fact.isChange && isLevel && words.leadsTo.test(next.gap) ? to('of', next) : null;
}

/** "1 900 créateurs, une progression de 9 %", "soit 31 % de plus": of the nearest figure before it that is no change. */
export function changeBeside({ fact, heads, facts, words, known }: Looked): readonly FactRelation[] | null {
  if (!fact.isChange) return null;
  const before = fact.previous === null ? undefined : facts[fact.previous];
  if (before && words.elsewhere.test(fact.gap)) return [];
  if (before?.isChange && ofWhat(known, before).length > 0) return ofWhat(known, before);
  // "Contre 3 350, soit une hausse de 23 %": of what 3 350 is compared with.
  const now =
    before && !before.isChange
      ? (known[before.at] ?? []).find(({ type, isNow }) => type === 'comparedWith' && !isNow)
      : undefined;
  if (now && facts[now.to]?.sentence === fact.sentence && !facts[now.to]?.isChange)
    return [{ type: 'of', to: now.to }];
  const isPoints = fact.value.unit === 'point' || fact.value.kind === 'MULTIPLE';
  const rate = isPoints
    ? heads.inSentence(fact, (other) => other.isRate && !other.isChange && !isOld(known, other))
    : null;
  // "1 065, soit 2,4 % du total, deux fois plus qu’en 2020": of what is so many times as many, and no rate of it.
  const whole = rate && fact.value.kind === 'MULTIPLE' ? ofWhat(known, rate)[0] : undefined;
  const near = whole && facts[whole.to]?.sentence === fact.sentence ? facts[whole.to] : rate;
  const isSpokenOf = (other: Fact) => !other.isChange && !other.brackets && !isOld(known, other);
  return to(
    'of',
    near ??
      heads.inSentence(fact, isSpokenOf) ??
      heads.inSentence(fact, ({ isChange, brackets }) => !isChange && !brackets),
  );
}

/** "C’est 8 % de plus qu’en 2023", "La progression atteint 6 %": of the first figure of the sentence before. */
export function changeOfSentenceBefore({
  fact,
  facts,
  heads,
  words,
  known,
}: Looked): readonly FactRelation[] | null {
  // "Par rapport à 2023, la hausse est de 12 %"
  const start = fact.before.replace(
    /^.*[:] |^(?:par rapport|en|sur|compare|compared|over)\b[^,]{0,40}, /,
    '',
  );
  if (!fact.isChange || !(words.thatIs.test(fact.before) || words.thatIs.test(start))) return null;
  return to(
    'of',
    whatIsNow(known, facts, heads.inSentenceBefore(fact, isCount)) ??
      heads.inSentenceBefore(fact, ({ isChange }) => !isChange),
  );
}

/** "Un an plus tôt, elles en avaient embauché 104 100. Le recul atteint 7,3 %": of what that is compared with. */
function whatIsNow(known: Looked['known'], facts: readonly Fact[], found: Fact | null): Fact | null {
  const related =
    found && (known[found.at] ?? []).find(({ type, isNow }) => type === 'comparedWith' && !isNow);
  const now = related ? facts[related.to] : undefined;
  return now && found && now.sentence < found.sentence ? now : found;
}

/** "12 300 apprentis … . Le nombre d’apprentis progresse de 4 %": of the figure of its paragraph that counts a noun of the sentence. */
export function changeOfNoun({ fact, facts, known }: Looked): readonly FactRelation[] | null {
  if (!fact.isChange || fact.brackets) return null;
  const words = new Set(fact.before.split(/[^a-z-]+/));
  for (let at = fact.at - 1; at >= 0 && fact.at - at <= 12 && facts[at]?.block === fact.block; at -= 1) {
    const other = facts[at];
    if (other?.number.noun && isMain(known)(other) && words.has(other.number.noun.head))
      return to('of', other);
  }
  return null;
}

/** "En hausse de 8 %, les contrats atteignent 127 400": of the count that follows. */
export function changeOfNext(looked: Looked): readonly FactRelation[] | null {
  const { fact, facts } = looked;
  const next = facts[fact.at + 1];
  const follows = next && next.sentence === fact.sentence && isCount(next) && !next.brackets;
  return fact.isChange &&
    follows &&
    fact.isRate &&
    fact.previous === null &&
    /^[^;.]{0,60}$/.test(next.gap) &&
    next.gap.includes(',')
    ? to('of', whatItBecame(next, looked))
    : null;
}

/** "12 340 employeurs, 60 % pour la première fois": a rate of nothing named, set apart right after a count. */
export function shareBeside(looked: Looked): readonly FactRelation[] | null {
  const { fact, words, known, isItem } = looked;
  const before = previousOf(looked);
  if (!before || !fact.isRate || fact.isChange || fact.number.noun) return null;
  if (words.paidAt.test(fact.gap) && isMain(known)(before)) return to('of', before);
  if (isItem(fact.block)) return null;
  const isApart = /^(?:[^.;]{0,60}[:,–]| ?\() ?(?:dont |soit |et )?$/.test(fact.gap);
  return isApart && isMain(known)(before) && !words.shareOf.test(fact.after) ? to('of', before) : null;
}

/** "Les deux tiers des contrats … et un quart chez …": as the rate before it. */
export function coordinated(looked: Looked): readonly FactRelation[] | null {
  const { fact, known } = looked;
  const before = previousOf(looked);
  if (!before || !fact.isRate || fact.isChange || !before.isRate || before.isChange) return null;
  const isNext =
    fact.number.noun === null &&
    /(?:[,;]|\b(?:et|and|puis|ou))[^.]{0,40}$/.test(fact.gap) &&
    !/\b(?:mais|contre|tandis|alors|while|against)\b/.test(fact.gap);
  const of = isNext ? ofWhat(known, before) : [];
  return of.length > 0 ? of : null;
}

/** "1 710, ce qui représente un quart de l’ensemble": the count beside it is the share, and not the whole. */
const isShareSaid = /\b(?:soit|ce qui (?:represente|fait)|that is|which is)(?: [a-z]+)? ?$/;

/** "Total des dépenses : 27,9 M€ … L’État a payé 60 % de l’ensemble": the first count under the heading. */
function headOfSection({ fact, facts, known, headingOf }: Looked): Fact | undefined {
  const heading = headingOf(fact.block);
  return heading === ''
    ? undefined
    : facts
        .slice(Math.max(0, fact.at - 24), fact.at)
        .find((other) => headingOf(other.block) === heading && isHead(known)(other));
}

/** "68 % des contrats", "un employeur sur quatre": of the figure that counts the same noun. */
export function shareOfNoun(looked: Looked): readonly FactRelation[] | null {
  const { fact, heads, words, isItem, known } = looked;
  if (!fact.isRate || fact.isChange || isItem(fact.block)) return null;
  const of = words.shareOf.exec(fact.number.noun ? '' : fact.after);
  const after = of ? /^[a-z'-]+/.exec(fact.after.slice(of[0].length))?.[0] : undefined;
  const own =
    fact.value.kind === 'RATIO' || fact.value.kind === 'FRACTION' ? fact.number.noun?.head : undefined;
  const noun = own ?? after;
  if (!noun) return null;
  if (words.whole.test(noun))
    return to(
      'of',
      (isShareSaid.test(fact.gap) ? null : heads.inSentence(fact, isMain(known))) ??
        heads.inSentenceBefore(fact, isHead(known)) ??
        heads.inSentenceBefore(fact, isMain(known)) ??
        headOfSection(looked),
    );
  return to('of', heads.byNoun(fact, singular(noun)));
}

/** "9 216 ont répondu … 58 % des répondants": of the count of which the same word is said. */
export function shareOfThoseWho({
  fact,
  facts,
  words,
  isItem,
  known,
}: Looked): readonly FactRelation[] | null {
  if (!fact.isRate || fact.isChange || isItem(fact.block)) return null;
  const of = words.shareOf.exec(fact.number.noun ? '' : fact.after);
  const after = of ? /^[a-z'-]+/.exec(fact.after.slice(of[0].length))?.[0] : fact.number.noun?.head;
  if (!after || after.length < stemLength) return null;
  const stem = new RegExp(`\\b${after.slice(0, stemLength).replace(/[^a-z]/g, '.')}`);
  for (let at = fact.at - 1; at >= 0 && fact.at - at <= 15; at -= 1) {
    const other = facts[at];
    if (other && isHead(known)(other) && other.value.unit !== 'euro' && stem.test(other.after.slice(0, 60)))
      return to('of', other);
  }
  return null;
}

/** Letters that the noun and the verb of one thing share: "répondants", "ont répondu". */
const stemLength = 6;

/** "Un sur cinq a repris une formation" after "58 % des répondants": of what the rate before it is of. */
export function rateGoesOn({ fact, facts, words, isItem, known }: Looked): readonly FactRelation[] | null {
  const isNamed = fact.number.noun !== null || words.shareOf.test(fact.after);
  if (!fact.isRate || fact.isChange || isItem(fact.block) || fact.previous !== null || isNamed) return null;
  if (!words.head.test(fact.before) || !words.verb.test(fact.after)) return null;
  const before = facts
    .slice(Math.max(0, fact.at - 4), fact.at)
    .findLast(
      (other) => other.block === fact.block && other.isRate && !other.isChange && !isOld(known, other),
    );
  const of = before && before.sentence === fact.sentence - 1 ? ofWhat(known, before) : [];
  return of.length > 0 ? of : null;
}

/** "5 214 personnes … . 63 % ont trouvé un emploi": a rate of nothing named, first in its sentence, right after a sentence that counts. */
export function shareOfSentenceBefore({
  fact,
  heads,
  words,
  isItem,
  known,
}: Looked): readonly FactRelation[] | null {
  const isFirst = fact.previous === null && words.head.test(fact.before);
  if (
    !isFirst ||
    !fact.isRate ||
    fact.isChange ||
    isItem(fact.block) ||
    fact.number.noun ||
    !words.verb.test(fact.after)
  )
    return null;
  const whole = heads.inSentenceBefore(fact, isMain(known));
  return whole && whole.sentence === fact.sentence - 1 ? to('of', whole) : null;
}

/** "L’industrie en compte 3 870, le commerce 4 910": some of what the sentence before counted. */
export function ofIt({ fact, heads, words, facts, known }: Looked): readonly FactRelation[] | null {
  if (fact.isChange) return null;
  if (fact.isRate)
    return words.ofIt.test(fact.before) ? to('of', heads.inSentenceBefore(fact, isCount)) : null;
  if (fact.number.noun) return null;
  const before = fact.previous === null ? undefined : facts[fact.previous];
  const goesOn = before !== undefined && /^(?:, | et )(?:l[ea]s? |l')[a-z-]+ $/.test(fact.gap);
  if (goesOn) return (known[before.at] ?? []).filter(({ type }) => type === 'partOf');
  const whole = (other: Fact) => isMain(known)(other) && holds(fact, other);
  if (!words.countsSome.test(fact.before)) return null;
  const found = heads.inSentenceBefore(fact, whole);
  // "La Côte-d’Or en a 2 210 … . Dans le Jura, on n’en compte que 190": of the same whole, and not of another part.
  const parts = found ? (known[found.at] ?? []).filter(({ type }) => type === 'partOf') : [];
  return parts.length > 0 ? parts : to('partOf', found);
}

/** "2,9 millions de personnes, soit 7 % des 15-64 ans" */
export function soThat(looked: Looked): readonly FactRelation[] | null {
  const { fact, heads, words } = looked;
  if (!soThen.test(fact.gap)) return null;
  if (!fact.isRate || fact.isChange) return null;
  const both = fromBoth(looked);
  if (both) return both;
  return to(
    'of',
    heads.inSentence(fact, (other) => isCount(other) && !words.outOfAll.test(other.before)),
  );
}

const soThen =
  /\b(?:soit|that is|i\.e\.)(?: [a-z]+)?(?: une? (?:taux|part|proportion|ratio)(?: (?:de |d')?[a-z'-]+){0,4} (?:de|d'))? ?$/;

/** What may stand before a rate that follows from the two before it: ": 70 % de succès". */
const isResult = new RegExp(`${soThen.source}|[:–] $`);

/** "La Manche (1 240) et l’Orne (690) reculent de 3 % et de 5 %": each change of the count in its place. */
export function respectively({ fact, facts }: Looked): readonly FactRelation[] | null {
  if (!fact.isChange || !fact.isRate || fact.brackets) return null;
  const beside = facts
    .slice(Math.max(0, fact.at - 2 * mostPairs), fact.at + mostPairs)
    .filter(({ sentence }) => sentence === fact.sentence);
  const changes = beside.filter((other) => other.isChange && other.isRate && !other.brackets);
  const counts = beside.filter((other) => isCount(other) && other.brackets !== null);
  const isPaired =
    counts.length === beside.length - changes.length &&
    counts.length === changes.length &&
    changes.length > 1 &&
    changes.slice(1).every(({ gap }) => /^(?:,| et| and)(?: puis)?(?: de| d'| by)? ?(?:de |d')?$/.test(gap));
  return isPaired ? to('of', counts[changes.indexOf(fact)]) : null;
}

/** How many counts and changes of a sentence are paired. */
const mostPairs = 5;
