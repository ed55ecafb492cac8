import type { RelationType } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import { type Heads, isCount } from './heads.ts';
import type { RelationWords } from './relation-words.ts';

/** How one figure stands to another, both by their places. */
export interface FactRelation {
  readonly type: RelationType;
  readonly to: number;
  /** What the other became: "de 742 à 972". It is the number that is spoken of, and the other one is not. */
  readonly isNow?: true;
}

/** What a rule looks at. */
export interface Looked {
  readonly fact: Fact;
  readonly facts: readonly Fact[];
  readonly heads: Heads;
  readonly words: RelationWords;
  /** What was found for the figures before this one. */
  readonly known: readonly (readonly FactRelation[])[];
  readonly isItem: (block: number) => boolean;
  /** The words of the lead that a block is an item of; none where it is of none. */
  readonly leadOf: (block: number) => string;
  /** Whether the text says of which time its numbers in brackets are. */
  readonly hasLegend: boolean;
  /** The words of the heading that a block stands under; none where it stands under none. */
  readonly headingOf: (block: number) => string;
}

/** Finds the relations of one figure; null where the rule does not apply, so that the next is tried. */
export type Rule = (looked: Looked) => readonly FactRelation[] | null;

export const to = (type: RelationType, other: Fact | null | undefined): readonly FactRelation[] | null =>
  other ? [{ type, to: other.at }] : null;

export const isAlike = (one: Fact, other: Fact): boolean =>
  one.isRate === other.isRate && one.isChange === other.isChange;

/** What a figure is a rate or a change of, as it was found before. */
export const ofWhat = (known: Looked['known'], { at }: Fact): readonly FactRelation[] =>
  (known[at] ?? []).filter(({ type }) => type === 'of');

/** The figure before this one in its sentence. */
export const previousOf = ({ fact, facts }: Looked): Fact | undefined =>
  fact.previous === null ? undefined : facts[fact.previous];

/** A count that is not only there for comparison. */
export const isMain =
  (known: Looked['known']) =>
  (other: Fact): boolean =>
    isCount(other) && !isOld(known, other);

/** Whether a figure only stands there for comparison: "contre 2 410", the first of "de 742 à 972". */
export const isOld = (known: Looked['known'], { at }: Fact): boolean =>
  (known[at] ?? []).some(({ type, isNow }) => type === 'comparedWith' && !isNow) ||
  (known[at + 1] ?? []).some(({ to, isNow }) => isNow && to === at);

/** A main count that is no part of another. */
export const isHead =
  (known: Looked['known']) =>
  (other: Fact): boolean =>
    isMain(known)(other) && !(known[other.at] ?? []).some(({ type }) => type === 'partOf');

/** The second of two where this is the first: "passe de 742 à 972". */
export function whatItBecame(fact: Fact, { facts, words }: Looked): Fact {
  const next = facts[fact.at + 1];
  const isPair =
    next?.sentence === fact.sentence &&
    isAlike(fact, next) &&
    (words.goesFrom.test(fact.before) ||
      /^(?:de|d'|from) ?$/.test(fact.before) ||
      (/[:,] (?:de|d'|from) ?$/.test(fact.before) && becomes.test(next.gap))) &&
    words.goesTo.test(next.gap);
  return isPair ? next : fact;
}

const becomes = /\b(?:pass|mont|tomb|grimp|descend|went|rose|fell)[a-z]* (?:a|to) ?$/;

/** A part is no larger than its whole. */
export const holds = (part: Fact, whole: Fact): boolean =>
  part.isRate || Number(numberOf(part)) <= Number(numberOf(whole));

const numberOf = ({ value }: Fact): string => (value.kind === 'RANGE' ? value.high : value.number);
