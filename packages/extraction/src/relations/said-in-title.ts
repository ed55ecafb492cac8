import type { Fact } from '../facts.ts';
import type { FactRelation } from './rule.ts';

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
  return stated >= 20 && Math.abs(stated - exact) <= exact * 0.01;
}

/** A rate in hundredths; null for what is none. */
function shareOf({ value }: Fact): number | null {
  if (value.kind === 'RATIO' || value.kind === 'FRACTION')
    return (Number(value.number) / Number(value.outOf)) * 100;
  return value.kind === 'NUMBER' && value.unit === 'percent' ? Math.abs(Number(value.number)) : null;
}
