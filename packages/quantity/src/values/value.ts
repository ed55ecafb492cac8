import { type Decimal, decimal, millionths } from '../decimal.ts';
import { isOwnUnit } from '../own-units.ts';
import { isQualifier, type Qualifier, qualifiers } from '../qualifiers.ts';
import { type Quantity, quantity } from '../quantity.ts';
import { decimalsOf, mantissaOf, type Scale, scales } from '../scale.ts';
import { type AnyUnit, isValueUnit, type ValueUnit, valueUnits } from '../units.ts';

/** What kinds of value there are, and what each states. */
export const valueKinds = {
  NUMBER: 'One number: "plus de 1 780 contrats", "+ 9 %", "17,7 mois", "11 M€ par an".',
  RATIO: 'So many out of so many: "7 sur 10", "4,4/5". It is no percentage.',
  FRACTION: 'A part of a whole: "deux tiers", "plus de la moitié".',
  RANGE: 'Between two bounds, both reached: "entre 15 et 20 %".',
  MULTIPLE: 'How many times as much: "deux fois plus", "× 2".',
} as const;

export type ValueKind = keyof typeof valueKinds;

/** What a number may be for each of. */
// biome-ignore format: measures of time first, then what is counted
export const perUnits = [
  'year', 'month', 'week', 'day', 'hour',
  'person', 'company', 'contract', 'course', 'action',
] as const satisfies readonly ValueUnit[];

/** "par an", "par heure", "par personne". */
export type PerUnit = (typeof perUnits)[number];

interface Common {
  readonly qualifier: Qualifier;
  /** What is counted or measured; null where the text has no noun that is one. */
  readonly unit: AnyUnit | null;
  /** For each of what: "par an", "par heure". */
  readonly per: PerUnit | null;
  /** A change, whose sign belongs to it: "+ 9 %". */
  readonly isChange: boolean;
  /** How many decimals are printed, where the number has fewer: 2 for "5,40 %". */
  readonly decimals: number | null;
  /** Printed in millions (6) or milliards (9): never shown with more digits than that. */
  readonly scale: Scale | null;
  /** As its source prints it. Kept for the record, never for arithmetic. */
  readonly printed?: string;
}

/** What a figure states, of any kind. A plain number is a `Quantity` as well. */
export type Value =
  | (Common & { readonly kind: 'NUMBER'; readonly number: Decimal })
  | (Common & { readonly kind: 'MULTIPLE'; readonly number: Decimal })
  | (Common & { readonly kind: 'RATIO' | 'FRACTION'; readonly number: Decimal; readonly outOf: Decimal })
  | (Common & { readonly kind: 'RANGE'; readonly low: Decimal; readonly high: Decimal });

/** A value of one kind. */
export type ValueOf<Kind extends ValueKind> = Extract<Value, { kind: Kind }>;

/** What `value` takes: decimal text for each number; what is left out or null is not there. */
export interface ValueInput {
  readonly kind?: ValueKind | null | undefined;
  readonly qualifier?: Qualifier | null | undefined;
  readonly number?: string | null | undefined;
  readonly low?: string | null | undefined;
  readonly high?: string | null | undefined;
  readonly outOf?: string | null | undefined;
  readonly per?: PerUnit | null | undefined;
  readonly isChange?: boolean | null | undefined;
  readonly decimals?: number | null | undefined;
  readonly scale?: number | null | undefined;
  readonly unit?: AnyUnit | null | undefined;
  readonly printed?: string | null | undefined;
}

/** Which part of a value is wrong, and what would be right. */
export interface ValueFault {
  readonly part: keyof ValueInput;
  readonly expected: string;
}

/** The value, checked and frozen, or its first fault: for what comes from outside. */
export function readValueInput(input: ValueInput): Value | { readonly fault: ValueFault } {
  const kind = input.kind ?? 'NUMBER';
  if (!Object.hasOwn(valueKinds, kind)) return wrong('kind', `one of ${Object.keys(valueKinds).join(', ')}`);
  const common = commonOf(input, kind);
  if ('fault' in common) return common;
  const numbers = numbersOf(input, kind);
  if ('fault' in numbers) return numbers;
  const printed = precisionFault(common, Object.values(numbers));
  return printed ?? Object.freeze({ kind, ...common, ...numbers } as Value);
}

/**
 * A checked, frozen value.
 * @throws TypeError that names the part that is wrong, and says what would be right.
 */
export function value(input: ValueInput): Value {
  const read = readValueInput(input);
  if (!('fault' in read)) return read;
  const { part, expected } = read.fault;
  throw new TypeError(`${part} is ${JSON.stringify(input[part])}: give ${expected}.`);
}

/** The plain number that the value is; null for every other kind of value. */
export function quantityOf(given: Value): Quantity | null {
  if (given.kind !== 'NUMBER' || given.isChange || given.per !== null) return null;
  const { qualifier, number, unit, printed } = given;
  return quantity({ qualifier, number, unit, printed });
}

/** A quantity as a value. */
export function asValue({ qualifier, number, unit, printed }: Quantity): Value {
  return value({ qualifier, number, unit, printed });
}

/** How many decimals are printed, in its scale: 2 for "5,40 %" and for "1,25 million". */
export function printedDecimals(given: Value): number {
  const numbers = given.kind === 'RANGE' ? [given.low, given.high] : [given.number];
  const mantissas = numbers.map((number) => mantissaOf(number, given.scale) ?? number);
  return Math.max(given.decimals ?? 0, ...mantissas.map(decimalsOf));
}

function commonOf(input: ValueInput, kind: ValueKind): Common | { readonly fault: ValueFault } {
  const { unit = null, per = null, decimals = null, scale = null } = input;
  const qualifier = input.qualifier ?? 'EXACT';
  const isChange = input.isChange ?? false;
  const printed = input.printed ?? undefined;
  if (!isQualifier(qualifier)) return wrong('qualifier', `one of ${Object.keys(qualifiers).join(', ')}`);
  if (kind === 'RANGE' && qualifier !== 'EXACT') return wrong('qualifier', 'EXACT: its two ends say all');
  if (unit !== null && !isValueUnit(unit) && !isOwnUnit(unit))
    return wrong('unit', `null or one of ${Object.keys(valueUnits).join(', ')}, or what ownUnit makes`);
  if (per !== null && (!perUnits.includes(per) || kind !== 'NUMBER'))
    return wrong('per', `one of ${perUnits.join(', ')}, for a number only`);
  if (isChange && kind !== 'NUMBER' && kind !== 'RANGE')
    return wrong('isChange', 'false: only a number or a range has a sign');
  if (decimals !== null && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6))
    return wrong('decimals', 'a whole number from 0 to 6');
  if (scale !== null && (!scales.includes(scale as Scale) || (kind !== 'NUMBER' && kind !== 'RANGE')))
    return wrong('scale', `one of ${scales.join(', ')}, for a number or a range only`);
  if (scale !== null && (unit === 'percent' || unit === 'point')) return wrong('scale', 'none for a rate');
  return {
    ...{ qualifier, unit, per, isChange, decimals, scale: scale as Scale | null },
    ...(printed === undefined ? {} : { printed }),
  };
}

/** Which numbers a kind has: all of them, and no other. */
const numbersOfKind = {
  NUMBER: ['number'],
  MULTIPLE: ['number'],
  RATIO: ['number', 'outOf'],
  FRACTION: ['number', 'outOf'],
  RANGE: ['low', 'high'],
} as const satisfies Record<ValueKind, readonly NumberPart[]>;

type NumberPart = 'number' | 'outOf' | 'low' | 'high';

function numbersOf(
  input: ValueInput,
  kind: ValueKind,
): Readonly<Partial<Record<NumberPart, Decimal>>> | { readonly fault: ValueFault } {
  const parts: readonly NumberPart[] = numbersOfKind[kind];
  const found: Partial<Record<NumberPart, Decimal>> = {};
  for (const part of ['number', 'outOf', 'low', 'high'] as const) {
    const given = input[part] ?? null;
    if (!parts.includes(part)) {
      if (given !== null) return wrong(part, `nothing: a ${kind} has ${parts.join(' and ')}`);
    } else if (given === null) return wrong(part, 'decimal text such as "1780" or "41.3"');
    else found[part] = decimal(given);
  }
  const at = (part: NumberPart) => millionths(found[part] ?? decimal('0'));
  if (kind === 'MULTIPLE' && at('number') <= 0n) return wrong('number', 'a number above zero');
  if (kind === 'RANGE' && at('low') >= at('high')) return wrong('high', 'more than low');
  if (kind === 'RATIO' || kind === 'FRACTION') {
    if (at('outOf') <= 0n) return wrong('outOf', 'a number above zero');
    if (at('number') < 0n || at('number') > at('outOf')) return wrong('number', 'from zero to outOf');
  }
  if (kind === 'FRACTION' && !Object.values(found).every(isWhole)) return wrong('number', 'whole numbers');
  return found;
}

/** Fewer decimals than the number has, once it is written by its scale, would not be that number. */
function precisionFault(
  { decimals, scale }: Common,
  numbers: readonly Decimal[],
): { readonly fault: ValueFault } | null {
  if (scale !== null && numbers.some((each) => mantissaOf(each, scale) === null))
    return wrong('scale', 'a smaller one: the number has more digits than six decimals of it');
  if (decimals === null) return null;
  const needed = Math.max(...numbers.map((each) => decimalsOf(mantissaOf(each, scale) ?? each)));
  return decimals < needed ? wrong('decimals', `at least ${needed}, as the number has them`) : null;
}

function isWhole(number: Decimal): boolean {
  return decimalsOf(number) === 0;
}

function wrong(part: keyof ValueInput, expected: string): { readonly fault: ValueFault } {
  return { fault: { part, expected } };
}
