import type { Value } from '@akto-figures/quantity';
import { valueUnderHeader } from './context/unit-of-header.ts';
import type { FoundNumber } from './numbers/found-number.ts';
import type { PressText } from './read-text.ts';
import type { Stretch } from './segment/blocks.ts';

/** A figure of the text with the words around it, as the rules of roles, relations and contexts look at it. */
export interface Fact {
  /** Its place in the list. */
  readonly at: number;
  readonly number: FoundNumber;
  readonly value: Value;
  readonly sentence: number;
  readonly block: number;
  readonly clause: number;
  /** Plain text from the beginning of the sentence to the number and its qualifier. */
  readonly before: string;
  /** The part of it that follows the number before, in the same sentence. */
  readonly gap: string;
  /** Plain text from the number and its noun to the next number, or to the end of the sentence. */
  readonly after: string;
  /** The brackets around it; null where it stands in none. */
  readonly brackets: Stretch | null;
  /** A rate, a ratio, a fraction, a multiple or points. */
  readonly isRate: boolean;
  /** A rise, a fall, or so many more than before. */
  readonly isChange: boolean;
  /** The place of the fact before it in the same sentence; null for the first. */
  readonly previous: number | null;
}

/** How many characters of a sentence are looked at on each side. */
const widest = 240;

/** The figures of a text with the words around them. */
export function factsOf(press: PressText): Fact[] {
  const { mentions, sentences, plain } = press;
  const valued = mentions.flatMap((mention) =>
    mention.number.value
      ? [
          {
            ...mention,
            value: valueUnderHeader(press, mention.block, mention.number) ?? mention.number.value,
          },
        ]
      : [],
  );
  const facts = valued.map(({ number, value, sentence, block, clause }, at): Fact => {
    const { from, to } = sentences[sentence] ?? number;
    const last = valued[at - 1];
    const previous = last?.sentence === sentence ? last : null;
    // "Les deux tiers (68 %) des contrats": what stands in brackets right after a number ends nothing.
    const close = plain.startsWith(' (', number.to)
      ? plain.slice(number.to, number.to + longestBrackets).indexOf(')') + number.to
      : number.to;
    const next = valued.slice(at + 1, at + 4).find((other) => other.number.from > close);
    const end = next?.sentence === sentence ? next.number.from : to;
    const start = Math.max(from, number.from - widest);
    const isMultiple = value.kind === 'MULTIPLE';
    const before = plain.slice(start, number.from);
    return {
      ...{ at, number, value, sentence, block, clause, before },
      gap: plain.slice(Math.max(start, previous?.number.to ?? from), number.from),
      after: plain.slice(number.to, Math.min(end, number.to + widest)),
      brackets: bracketsAround(plain, number, from, to),
      isRate:
        value.kind !== 'NUMBER' && value.kind !== 'RANGE'
          ? true
          : value.unit === 'percent' || value.unit === 'point',
      isChange:
        isMultiple ||
        (value.kind !== 'RATIO' && value.kind !== 'FRACTION' && value.isChange) ||
        (value.kind === 'FRACTION' && risesBy.test(before)),
      previous: previous ? at - 1 : null,
    };
  });
  return facts.map((fact) => withChangeBefore(fact, facts));
}

/** "La hausse atteint 15 %, contre 4 % en Corse": what a change is compared with is one. */
function withChangeBefore(fact: Fact, facts: readonly Fact[]): Fact {
  const before = fact.previous === null ? undefined : facts[fact.previous];
  const isOne =
    before?.isChange &&
    !fact.isChange &&
    fact.value.kind === 'NUMBER' &&
    before.value.kind === 'NUMBER' &&
    fact.value.unit !== null &&
    fact.value.unit === before.value.unit &&
    // "Reculent de 3 % et de 5 %"
    /\b(?:contre|against)(?: [a-z]+)? ?$|^ ?,? (?:et|and) (?:de|d'|by) ?$/.test(fact.gap);
  // "A gagné 41 300 postes, dont 29 800 dans la conduite"
  const isPart =
    before?.isChange &&
    !before.isRate &&
    !fact.isRate &&
    !fact.isChange &&
    fact.value.kind === 'NUMBER' &&
    /^,? (?:dont|of which) $/.test(fact.gap);
  return (isOne || isPart) && fact.value.kind === 'NUMBER'
    ? { ...fact, isChange: true, value: { ...fact.value, isChange: true } }
    : fact;
}

/** "Bondit d’un tiers", "en hausse d’un quart" */
const risesBy =
  /\b(?:bondi|progress|augment|hausse|baisse|recul|diminu|grimp|chut|reduit|inferieur|superieur|rose|risen|grown|grew|fallen|fell|up|down)[a-z]* (?:de |d'|by |pres |plus |ainsi )*$/;

const longestBrackets = 160;

function bracketsAround(plain: string, { from, to }: Stretch, first: number, last: number): Stretch | null {
  let open = from - 1;
  const least = Math.max(first, from - longestBrackets);
  while (open >= least && !'()[]'.includes(plain.charAt(open))) open -= 1;
  const opens = plain.charAt(open);
  if (open < least || (opens !== '(' && opens !== '[')) return null;
  const close = plain.slice(to, to + longestBrackets + 1).indexOf(opens === '(' ? ')' : ']') + to;
  return close < to || close >= last ? null : { from: open, to: close + 1 };
}
