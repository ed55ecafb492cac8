import {
  agreesOnceRounded,
  compare,
  difference,
  formulas,
  isNoLargerThan,
  type Quantity,
  quantityOf,
  type SaysOf,
  saysOf,
  type TextNumber,
  type Value,
} from '@akto-figures/quantity';
import type { Severity } from './finding.ts';
import type { WordsBeside } from './words-beside.ts';

/** What is wrong with a number in the words beside a figure. */
export interface Verdict {
  readonly is: /** The same number without its qualifier, or with another one. */
    | 'otherwise'
    /** Another number, where the value should stand. */
    | 'another'
    /** A part that is larger than its whole. */
    | 'largerPart'
    /** True, and far less than what is known. */
    | 'saysLess'
    /** A number that no figure says. */
    | 'unexplained';
  readonly severity: Severity;
  readonly number: TextNumber;
  /** The value that it should agree with. */
  readonly against: Value | null;
}

/** The values that words may speak of. */
interface Around {
  readonly own: Value | null;
  /** What the figure said until now: the note of a change may name it. */
  readonly before: Value | null;
  readonly related: readonly Value[];
}

/** What is wrong with the numbers of a text; nothing for those that agree. */
export function verdictsOn(
  holds: WordsBeside['holds'],
  numbers: readonly TextNumber[],
  around: Around,
): Verdict[] {
  const { own } = around;
  const isStated = own !== null && numbers.some((number) => says(number, own) === 'AGREES');
  return numbers.flatMap((number): Verdict | [] => {
    const verdict = (is: Verdict['is'], severity: Severity, against = own): Verdict => ({
      ...{ is, severity, number, against },
    });
    if (isExplained(holds, number, around)) return [];
    const stands = own && says(number, own);
    if (stands === 'OTHERWISE') return verdict('otherwise', 'ERROR');
    if (number.place === 'ASIDE') return [];
    const meant = around.related.find((each) => isMeant(number, each) && says(number, each) === 'OTHERWISE');
    if (meant) return verdict('otherwise', holds === 'note' ? 'WARNING' : 'ERROR', meant);
    if (stands === 'SAYS_LESS') return verdict('saysLess', 'WARNING');
    if (number.place === 'PART' && own && isLarger(number, own)) return verdict('largerPart', 'ERROR');
    if (isInPlaceOfOwn(holds, number, own) && !isStated) return verdict('another', 'ERROR');
    // A number in a label belongs to the name of what is counted.
    return holds === 'label' && number.place !== 'PART' ? [] : verdict('unexplained', 'WARNING');
  });
}

/** How a number stands to a value, at the best of its readings. */
function says({ values }: TextNumber, value: Value): SaysOf {
  const all = values.map((each) => saysOf(each, value));
  return (['AGREES', 'SAYS_LESS', 'OTHERWISE'] as const).find((each) => all.includes(each)) ?? 'ANOTHER';
}

function isExplained(
  holds: WordsBeside['holds'],
  number: TextNumber,
  { own, before, related }: Around,
): boolean {
  const known = [...(own ? [own] : []), ...related, ...(holds === 'note' && before ? [before] : [])];
  if (known.some((each) => says(number, each) === 'AGREES')) return true;
  // What was printed before is named as it was, with its qualifier or without it.
  if (
    holds === 'note' &&
    before &&
    says(number, before) === 'OTHERWISE' &&
    own &&
    says(number, own) === 'ANOTHER'
  ) {
    return true;
  }
  return isReckoned(number, known);
}

/** What two of the values give: how much more one is than the other, in number or in percent, or its share of it. */
function isReckoned({ values }: TextNumber, known: readonly Value[]): boolean {
  const said = values.flatMap((each) => quantityOf({ ...each, isChange: false }) ?? []);
  const all = known.slice(0, mostReckoned).flatMap((each) => quantityOf(each) ?? []);
  return all.some((a) => all.some((b) => a !== b && said.some((each) => isReckonedFrom(each, a, b))));
}

// Each with each: an indicator may have hundreds of figures.
const mostReckoned = 12;

function isReckonedFrom(said: Quantity, a: Quantity, b: Quantity): boolean {
  if (said.unit === 'percent') {
    return (Object.keys(formulas) as (keyof typeof formulas)[]).some(
      (formula) => agreesOnceRounded(said, { formula, a, b }) === 'yes',
    );
  }
  const gap = difference(a, b);
  if (gap.kind !== 'quantity') return false;
  return compare({ ...said, unit: gap.quantity.unit }, gap.quantity).kind === 'equal';
}

/** A number that is counted in the unit of a related value, or is too large to be the same by chance. */
function isMeant({ values }: TextNumber, { unit }: Value): boolean {
  return values.some((each) => each.unit === unit || ('number' in each && each.number.length > 2));
}

function isLarger({ values }: TextNumber, own: Value): boolean {
  const whole = quantityOf(own);
  return values.every((each) => {
    const part = quantityOf(each);
    return part && whole && isNoLargerThan({ ...part, unit: part.unit ?? whole.unit }, whole) === 'no';
  });
}

/** Whether it stands where a reader expects the value: in easy words any number of its kind does. */
function isInPlaceOfOwn(holds: WordsBeside['holds'], number: TextNumber, own: Value | null): boolean {
  if (holds === 'note' || number.place !== 'STATED') return false;
  if (!number.values.every((each) => classOf(each) === (own ? classOf(own) : 'count'))) return false;
  if (holds === 'plain') return true;
  return number.isAtStart || number.values.every(({ unit }) => unit !== null && unit === own?.unit);
}

/** What could be taken for one another: a rate is no count, and neither is an amount of money. */
function classOf({ kind, unit }: Value): 'rate' | 'money' | 'share' | 'multiple' | 'count' {
  if (unit === 'percent' || unit === 'point') return 'rate';
  if (unit === 'euro') return 'money';
  if (kind === 'RATIO' || kind === 'FRACTION') return 'share';
  return kind === 'MULTIPLE' ? 'multiple' : 'count';
}
