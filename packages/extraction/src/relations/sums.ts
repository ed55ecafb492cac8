import { besideBrackets } from '../context/legend.ts';
import type { Fact } from '../facts.ts';
import { isCount } from './heads.ts';
import { type FactRelation, isMain, isOld, type Looked, ofWhat, to } from './rule.ts';

/** How many parts a sum may have. */
const mostParts = 12;

/** How many figures back the whole of a list of parts is looked for. */
const farthest = 40;

/** From here on a sum is no chance, whatever the words. */
const leastByChance = 100;

/**
 * Counts that add up exactly to another are its parts: to the one before them ("48 900 contrats : 44 300 … et 4 600 …"), to the one after
 * them ("1 946 apprentis et 312 stagiaires, soit 2 258 personnes"), to one of a sentence before, or line by line.
 */
/** "Les femmes en représentent 17 %, soit 2 434 contrats": the count that the rate before it makes of what it is a rate of. */
export function partByRate({ fact, facts, known }: Looked): readonly FactRelation[] | null {
  const rate = fact.previous === null ? undefined : facts[fact.previous];
  if (!isPart(fact) || !rate?.isRate || rate.isChange || rate.value.kind !== 'NUMBER') return null;
  if (!/\b(?:soit|that is|i\.e\.)(?: [a-z]+)? ?$|\($/.test(fact.gap)) return null;
  const step = rate.value.number.includes('.') ? 0.0006 : 0.006;
  const share = Number(rate.value.number) / 100;
  const whole = ofWhat(known, rate)
    .map((each) => facts[each.to])
    .find((other) => other && isPart(other) && Math.abs(numberOf(fact) / numberOf(other) - share) <= step);
  return to('partOf', whole);
}

export function partOfSum(looked: Looked): readonly FactRelation[] | null {
  const { fact } = looked;
  if (!isPart(fact)) return null;
  const beside = inSentence(looked);
  const own = beside.indexOf(fact);
  return to(
    'partOf',
    wholeBefore(beside, own) ??
      wholeAfter(beside, own, ({ gap }, total) => total >= leastByChance || inAll.test(gap)) ??
      wholeAbove(looked, beside) ??
      ofLines(looked),
  );
}

const inAll = /\b(?:soit|total|ensemble|that is|in all)\b/;

/** The counts of its sentence, from left to right. */
function inSentence({ fact, facts, known, hasLegend }: Looked): Fact[] {
  const first = Math.max(0, fact.at - mostParts);
  return facts
    .slice(first, fact.at + mostParts + 1)
    .filter(
      (other) =>
        other.sentence === fact.sentence &&
        isPart(other) &&
        !isOld(known, other) &&
        !(hasLegend && besideBrackets(facts, other)),
    );
}

/** The first figures of the lines around it that follow each other without a gap. */
function ofLines(looked: Looked): Fact | null {
  const { fact, facts } = looked;
  if (fact.previous !== null || !isLine(facts, fact)) return null;
  const before = linesFrom(looked, fact, -1).toReversed();
  const lines = [...before, fact, ...linesFrom(looked, fact, 1)];
  if (lines.some(({ before }) => before.length > longestLabel)) return null;
  const isTotal = ({ before }: Fact) => /^(?:total|ensemble|soit|in all)\b/.test(before);
  return wholeBefore(lines, before.length) ?? wholeAfter(lines, before.length, isTotal);
}

/** What stands before the number of a line is not longer than this. */
const longestLabel = 80;

/** A line with one count, and what stands in brackets beside it; a row of a table has several. */
const isLine = (facts: readonly Fact[], { at, block }: Fact): boolean => {
  const next = facts[at + 1];
  return next?.block !== block || next.brackets !== null || !isPart(next);
};

function linesFrom({ facts }: Looked, fact: Fact, step: 1 | -1): Fact[] {
  const lines: Fact[] = [];
  let { block } = fact;
  for (let at = fact.at + step; Math.abs(at - fact.at) <= farthest && lines.length < mostParts; at += step) {
    const other = facts[at];
    if (!other) break;
    if (other.block === fact.block || other.previous !== null) continue;
    if (other.block !== block + step || !isPart(other) || !isLine(facts, other)) break;
    lines.push(other);
    block = other.block;
  }
  return lines;
}

/** The count before those, this among them, that add up to it. */
function wholeBefore(counts: readonly Fact[], own: number): Fact | null {
  for (let at = own - 1; at >= 0; at -= 1) {
    const whole = counts[at];
    let sum = 0;
    for (let end = at + 1; whole && end < counts.length; end += 1) {
      const part = counts[end];
      if (!part || !isOneKind(part, whole)) break;
      sum += numberOf(part);
      if (isEqual(sum, whole) && end >= own && end > at + 1) return whole;
      if (sum > numberOf(whole)) break;
    }
  }
  return null;
}

/** The count after those, this among them, that add up to it. */
function wholeAfter(
  counts: readonly Fact[],
  own: number,
  may: (whole: Fact, total: number) => boolean,
): Fact | null {
  for (let at = own + 1; at < counts.length; at += 1) {
    const whole = counts[at];
    let sum = 0;
    for (let first = at - 1; whole && first >= 0; first -= 1) {
      const part = counts[first];
      if (!part || !isOneKind(part, whole)) break;
      sum += numberOf(part);
      if (isEqual(sum, whole) && first <= own && first < at - 1 && may(whole, numberOf(whole))) return whole;
      if (sum > numberOf(whole)) break;
    }
  }
  return null;
}

/** "… de la restauration (610), du bâtiment (540) et du commerce (796)": all counts of a sentence add up to one before it. */
function wholeAbove({ fact, facts, known }: Looked, beside: readonly Fact[]): Fact | null {
  const total = beside.reduce((sum, part) => sum + numberOf(part), 0);
  if (beside.length < 3 || total < leastByChance) return null;
  return (
    facts
      .slice(Math.max(0, fact.at - farthest), fact.at)
      .findLast(
        (other) =>
          other.sentence !== fact.sentence &&
          isPart(other) &&
          isMain(known)(other) &&
          isOneKind(fact, other) &&
          isEqual(total, other),
      ) ?? null
  );
}

const isPart = (fact: Fact): boolean => isCount(fact) && fact.value.kind === 'NUMBER';

/** Money adds up to money. */
const isOneKind = (one: Fact, other: Fact): boolean =>
  (one.value.unit === 'euro') === (other.value.unit === 'euro') || isOfScale(one) || isOfScale(other);

/** "7,2 millions d’euros : 4,1 millions pour les cours" */
const isOfScale = ({ value, number }: Fact): boolean =>
  value.kind === 'NUMBER' && value.unit === null && value.scale !== null && number.noun === null;

const isEqual = (sum: number, whole: Fact): boolean => Math.abs(sum - numberOf(whole)) < 1e-6;

const numberOf = ({ value }: Fact): number => Number(value.kind === 'RANGE' ? value.high : value.number);
