import type { Fact } from '../facts.ts';
import { isCount } from './heads.ts';
import { type FactRelation, isOld, type Looked, to } from './rule.ts';

/** From here on the same number twice is no chance. */
const leastByChance = 100;

/** "Les 7 150 personnes entrées …" after "7 150 en 2024": a number that is named as known is the one that was given before. */
export function saidBefore({ fact, facts, known }: Looked): readonly FactRelation[] | null {
  const { value } = fact;
  if (!isCount(fact) || value.kind !== 'NUMBER' || Number(value.number) < leastByChance) return null;
  if (!fact.number.noun || !asKnown.test(fact.before)) return null;
  return to(
    'sameAs',
    facts
      .slice(Math.max(0, fact.at - farthest), fact.at)
      .findLast(
        (other) =>
          other.sentence !== fact.sentence &&
          isCount(other) &&
          other.value.kind === 'NUMBER' &&
          other.value.number === value.number &&
          other.value.qualifier === value.qualifier &&
          !isOld(known, other),
      ),
  );
}

const asKnown = /(?:^|[^a-z])(?:les|ces|des|nos|aux|leurs|the|these|our) $/;

/** How many figures back it is looked for. */
const farthest = 60;

/** How far a rounded change of a title may lie from the one of the text: "d’un tiers" for 31 %. */
const near = 4;

/** A figure of the title, or one said twice, is the same as the first of the text that says it. */
export function saidInTitle(
  facts: readonly Fact[],
  isTitle: (block: number) => boolean,
): ReadonlyMap<number, FactRelation> {
  const same = new Map<number, FactRelation>();
  for (const fact of facts) {
    if (!isTitle(fact.block)) continue;
    const other = facts.find((each) => !isTitle(each.block) && isSame(fact, each));
    if (other) same.set(fact.at, { type: 'sameAs', to: other.at });
  }
  return same;
}

function isSame(title: Fact, other: Fact): boolean {
  const [one, two] = [shareOf(title), shareOf(other)];
  // "Un employeur sur trois" is the same only as what says so of the same.
  if (
    one !== null &&
    two !== null &&
    !title.isChange &&
    title.value.kind !== 'NUMBER' &&
    other.value.kind !== 'NUMBER'
  )
    return one === two && (title.number.noun?.head ?? null) === (other.number.noun?.head ?? null);
  if (one !== null && two !== null)
    return (
      title.isChange === other.isChange && Math.abs(one - two) <= (title.value.kind === 'NUMBER' ? 0.5 : near)
    );
  if (
    title.value.kind !== 'NUMBER' ||
    other.value.kind !== 'NUMBER' ||
    title.isRate !== other.isRate ||
    title.isChange !== other.isChange
  )
    return false;
  const [stated, exact] = [Number(title.value.number), Number(other.value.number)];
  // "Plus de 158 000" in the title, 158 215 in the text.
  if (stated < 20) return false;
  return Math.abs(stated - exact) <= exact * 0.01 || isRounded(stated, exact);
}

/** "4 000 rencontres" in the title, 4 120 in the text: the same to the last digit that the title gives. */
function isRounded(stated: number, exact: number): boolean {
  const zeros = /0*$/.exec(String(stated))?.[0].length ?? 0;
  const step = 10 ** zeros;
  return zeros >= 2 && exact >= stated && exact - stated < step / 2 && stated / step < 100;
}

/** A rate in hundredths; null for what is none. */
function shareOf({ value }: Fact): number | null {
  if (value.kind === 'RATIO' || value.kind === 'FRACTION')
    return (Number(value.number) / Number(value.outOf)) * 100;
  return value.kind === 'NUMBER' && value.unit === 'percent' ? Math.abs(Number(value.number)) : null;
}

/** What is a part or a rate of a figure of the title is one of the figure of the text that says the same. */
export function relatedToText(
  relations: readonly FactRelation[],
  at: number,
  titles: ReadonlyMap<number, FactRelation>,
): readonly FactRelation[] {
  return relations
    .map((each) => ({ ...each, to: titles.get(each.to)?.to ?? each.to }))
    .filter(({ to }) => to !== at);
}
