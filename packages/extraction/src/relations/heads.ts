import { isMeasure } from '@akto-figures/quantity';
import type { Fact } from '../facts.ts';

/** Where a rule looks for the other figure. */
export interface Heads {
  /** The nearest before it in its sentence that will do. */
  inSentence(fact: Fact, will: (other: Fact) => boolean): Fact | null;
  /** The first of the nearest sentence before that has one that will do, in the same block. */
  inSentenceBefore(fact: Fact, will: (other: Fact) => boolean): Fact | null;
  /** The nearest before it in its block, but not in its sentence. */
  inBlockBefore(fact: Fact, will: (other: Fact) => boolean): Fact | null;
  /** The nearest before it in the items of its list. */
  inItemsBefore(fact: Fact, will: (other: Fact) => boolean): Fact | null;
  /** The nearest before it in the same block, else the first of the blocks before. */
  byNoun(fact: Fact, noun: string): Fact | null;
}

/** How many items of a list back its figure is looked for. */
const farthestItem = 3;

/** How many figures back a noun is looked for. */
const farthest = 40;

export function headsOf(facts: readonly Fact[]): Heads {
  const back = (fact: Fact, until: (other: Fact) => boolean) => {
    const before: Fact[] = [];
    for (let at = fact.at - 1; at >= 0 && fact.at - at <= farthest; at -= 1) {
      const other = facts[at];
      if (!other || until(other)) break;
      before.push(other);
    }
    return before;
  };
  return {
    inSentence: (fact, will) => back(fact, ({ sentence }) => sentence !== fact.sentence).find(will) ?? null,
    inSentenceBefore(fact, will) {
      const others = back(fact, ({ block }) => block !== fact.block).filter(
        (other) => other.sentence < fact.sentence && will(other),
      );
      return others.findLast(({ sentence }) => sentence === others[0]?.sentence) ?? null;
    },
    inBlockBefore: (fact, will) =>
      back(fact, ({ block }) => block !== fact.block).find(
        (other) => other.sentence < fact.sentence && will(other),
      ) ?? null,
    inItemsBefore: (fact, will) =>
      back(fact, ({ block }) => fact.block - block > farthestItem).find(
        (other) => other.block < fact.block && will(other),
      ) ?? null,
    byNoun(fact, noun) {
      const named = back(fact, () => false).filter(
        (other) => isCount(other) && countedNoun(other) === singular(noun),
      );
      return named.find(({ block }) => block === fact.block) ?? named.at(-1) ?? null;
    },
  };
}

/** A number of things, or of money: what a part can be of. */
export const isCount = ({ isRate, isChange, value }: Fact): boolean =>
  !isRate && !isChange && !isOfTime(value.unit);

export const isOfTime = (unit: Fact['value']['unit']): boolean =>
  unit !== null && isMeasure(unit) && unit !== 'point';

/** The noun that a count is of: its own, or the one of its subject: "le nombre de contrats signés atteint". */
function countedNoun({ number: { noun }, gap }: Fact): string | null {
  const label = /^([a-z'-]{4,})[^:;.\d]{0,60} : ?$/.exec(gap)?.[1];
  const word =
    noun?.head ?? label ?? /\b(?:nombre|total|volume|number) (?:de |d'|des |of )([a-z'-]+)/.exec(gap)?.[1];
  return word === undefined ? null : singular(word);
}

export const singular = (noun: string): string => noun.replace(/(?:s|x)$/, '');
