import { agreesOnceRounded, formulas, type Quantity, quantityOf } from '@akto-figures/quantity';
import { type Place, placeText, type TextNumber } from './text-number.ts';

/** How a rate of a text follows from two other numbers of it. */
export interface Derivation {
  readonly formula: keyof typeof formulas;
  readonly from: readonly [Place, Place];
}

/**
 * The rates of a text that follow from the two numbers which the text states with them: only where they do, once rounded, because
 * a release with a rate that does not follow is held back.
 */
export function derivations(numbers: readonly TextNumber[]): Map<string, Derivation> {
  const byPlace = new Map(numbers.map((number) => [placeText(number), number]));
  const found = new Map<string, Derivation>();
  for (const number of numbers) {
    const rate = number.value && quantityOf(number.value);
    const of = number.relations
      .filter(({ type }) => type === 'of')
      .map(({ to }) => byPlace.get(placeText(to)));
    const [whole] = of;
    if (!rate || !whole) continue;
    const others = [...of.slice(1), ...relatives(whole, numbers, byPlace)];
    const derived = firstThatFits(number, rate, whole, others);
    if (derived) found.set(placeText(number), derived);
  }
  return found;
}

/** What is a part of a number, what it is a part of, and what it is compared with. */
function relatives(
  whole: TextNumber,
  numbers: readonly TextNumber[],
  byPlace: ReadonlyMap<string, TextNumber>,
): (TextNumber | undefined)[] {
  const its = whole.relations
    .filter(({ type }) => type !== 'sameAs')
    .map(({ to }) => byPlace.get(placeText(to)));
  const parts = numbers.filter(({ relations }) =>
    relations.some(({ type, to }) => type === 'partOf' && placeText(to) === placeText(whole)),
  );
  return [...its, ...parts.slice(0, 20)];
}

function firstThatFits(
  { value }: TextNumber,
  rate: Quantity,
  one: TextNumber,
  others: readonly (TextNumber | undefined)[],
): Derivation | null {
  const decimals = Math.max(value?.decimals ?? 0, (/\.(\d+)$/.exec(rate.number)?.[1] ?? '').length);
  for (const other of others) {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ]) {
      const [a, b] = [first, second].map((each) => (each?.value ? quantityOf(each.value) : null));
      if (!a || !b || !first || !second || first === second) continue;
      for (const formula of Object.keys(formulas) as (keyof typeof formulas)[])
        if (agreesOnceRounded(rate, { formula, a, b, decimals }) === 'yes')
          return { formula, from: [placeOf(first), placeOf(second)] };
    }
  }
  return null;
}

const placeOf = ({ start, end }: Place): Place => ({ start, end });
