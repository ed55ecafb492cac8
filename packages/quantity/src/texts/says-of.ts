import { decimal, millionths } from '../decimal.ts';
import type { Qualifier } from '../qualifiers.ts';
import { quantity } from '../quantity.ts';
import { contains, type Reach, reach, stepsPerMillionth } from '../reach.ts';
import { isCountable, isSameUnit } from '../units.ts';
import type { Value } from '../values/value.ts';

/** How what a text says stands to a value. */
export type SaysOf =
  /** The same, or less and close to it: "plus de 1 700" beside "plus de 1 780". */
  | 'AGREES'
  /** Less, and far from it: "plus de 500". It is true, and no reader takes it for the value. */
  | 'SAYS_LESS'
  /** The same number, and another statement: "1 780" beside "plus de 1 780". */
  | 'OTHERWISE'
  /** Another number, or of something else. */
  | 'ANOTHER';

/** How a value in a text stands to the one that it is written beside. */
export function saysOf(said: Value, value: Value): SaysOf {
  // "12 régions sur 13" says twelve of them.
  if (said.kind === 'RATIO' && value.kind === 'NUMBER') return saysOf({ ...said, kind: 'NUMBER' }, value);
  if (!isOfOneUnit(said, value)) return 'ANOTHER';
  const [narrow, wide] = [reachOf(value), reachOf(said)];
  if (!narrow || !wide || shareOf(said) !== shareOf(value)) return 'ANOTHER';
  if (turnOf(said) * turnOf(value) < 0) return isSameNumber(said, value) ? 'OTHERWISE' : 'ANOTHER';
  if (contains(wide, narrow)) {
    if (isClose(said, value)) return 'AGREES';
    // "About" reaches far, so that what is reckoned with it is safe; nobody reads it so.
    return isNear(said.qualifier) ? 'ANOTHER' : 'SAYS_LESS';
  }
  return isSameNumber(said, value) ? 'OTHERWISE' : 'ANOTHER';
}

/** A word that is no unit counts as whatever is counted; a rate and an amount of money always have their sign or word. */
function isOfOneUnit({ unit: said }: Value, { unit }: Value): boolean {
  if (isSameUnit(said, unit)) return true;
  return said === null && (unit === null || isCountable(unit));
}

/** What a ratio and a fraction are compared by: two are of one kind where they share a whole, or are equal. */
const isShare = ({ kind }: Value) => kind === 'RATIO' || kind === 'FRACTION';
const shareOf = (value: Value) =>
  isShare(value) ? 'share' : value.kind === 'MULTIPLE' ? 'multiple' : 'number';

/** -1 falls, 1 rises, 0 says neither. */
function turnOf(value: Value): number {
  if (!value.isChange) return 0;
  return numbersIn(value).some((number) => number < 0n) ? -1 : 1;
}

/** Where a value may lie, without its sign where it is a change: "une baisse de 4 %" is a change of −4. */
function reachOf(value: Value): Reach | null {
  const [first, second] = numbersIn(value).map((number) =>
    value.isChange && number < 0n ? -number : number,
  );
  if (first === undefined) return null;
  if (second === undefined) return reach(quantity({ qualifier: value.qualifier, number: inText(first) }));
  const [low, high] = first < second ? [first, second] : [second, first];
  return { low: low * stepsPerMillionth, lowOpen: false, high: high * stepsPerMillionth, highOpen: false };
}

/** In millionths; of a share how many of a million. */
function numbersIn(value: Value): readonly bigint[] {
  if (value.kind === 'RANGE') return [millionths(value.low), millionths(value.high)];
  const number = millionths(value.number);
  return 'outOf' in value && isShare(value)
    ? [(number * oneMillion * oneMillion) / (millionths(value.outOf) * oneMillion)]
    : [number];
}

const oneMillion = 1_000_000n;

function inText(number: bigint): string {
  const digits = String(number < 0n ? -number : number).padStart(7, '0');
  return decimal(`${number < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`);
}

function isSameNumber(said: Value, value: Value): boolean {
  const ends = numbersIn(value).map(size);
  return numbersIn(said).every((number) => ends.includes(size(number)));
}

const size = (number: bigint) => (number < 0n ? -number : number);

/** Within a tenth of the value. */
function isClose(said: Value, value: Value): boolean {
  const ends = numbersIn(value).map(size);
  return numbersIn(said)
    .map(size)
    .every((number) => ends.some((end) => size(number - end) * 10n <= end));
}

const isNear = (qualifier: Qualifier) => qualifier === 'ABOUT' || qualifier === 'NEARLY';
