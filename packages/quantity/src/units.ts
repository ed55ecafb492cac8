import type { Noun } from './languages/grammar.ts';
import { grammars, inEachLanguage } from './languages/grammars.ts';
import type { Locale } from './locales.ts';

/** What a unit is in any language. */
interface UnitKind {
  /** What is counted, for whoever picks the unit. */
  readonly counts: string;
  /** Stands beside the digits in place of the noun, and never leaves them. */
  readonly symbol?: string;
  /** A rate is not additive: 37 % and 41 % do not make 78 %. */
  readonly additive: boolean;
}

const kinds = {
  person: { counts: 'People: trained, employed, advising', additive: true },
  course: {
    counts: 'Training courses, a POEC for instance: the courses, not those who attend',
    additive: true,
  },
  company: { counts: 'Companies, whatever their size', additive: true },
  action: { counts: 'Actions carried out, of any kind', additive: true },
  training_centre: { counts: 'Apprentice training centres (CFA)', additive: true },
  event: { counts: 'Events held: fairs, seminars, open days', additive: true },
  percent: { counts: 'Hundredths of something else: a rate or a share', symbol: '%', additive: false },
  contract: { counts: 'Contracts signed or funded', additive: true },
  meeting: { counts: 'Meetings held: the meetings, not those who attend', additive: true },
  training_provider: { counts: 'Training providers (organismes de formation)', additive: true },
  organisation: { counts: 'Bodies of any kind: public, private, unions, federations', additive: true },
  territory: { counts: 'Territories: regions or départements, as the figure says', additive: true },
  euro: { counts: 'Amounts of money, in euros', symbol: '€', additive: true },
} as const satisfies Record<string, UnitKind>;

/** What a quantity counts. */
export type Unit = keyof typeof kinds;

const measureKinds = {
  point: { counts: 'Percentage points: by how much two rates differ', additive: false },
  year: { counts: 'Time, in years', additive: true },
  month: { counts: 'Time, in months', additive: true },
  week: { counts: 'Time, in weeks', additive: true },
  day: { counts: 'Time, in days', additive: true },
  hour: { counts: 'Time, in hours', additive: true },
  minute: { counts: 'Time, in minutes', additive: true },
} as const satisfies Record<string, UnitKind>;

/** What a value may be measured in besides: points of percentage, and time. */
export type Measure = keyof typeof measureKinds;

/** What a value counts or measures. */
export type ValueUnit = Unit | Measure;

/** One unit: what it counts, its words in each language, and whether two quantities of it may be added up. */
export type UnitWords = UnitKind & Readonly<Record<Locale, Noun>>;

/** A unit that was given: a hub has its own beside these. Made by `ownUnit`. */
export type OwnUnit = UnitWords & { readonly key: string };

/** What a value counts or measures: one of these by its name, or one that was given. */
export type AnyUnit = ValueUnit | OwnUnit;

/** The units of quantities, and their words. */
export const units = withWords<Unit>(kinds);

/** The units of values: those of quantities, then the measures. */
export const valueUnits = withWords<ValueUnit>({ ...kinds, ...measureKinds });

/** Whether this is one of the units of quantities: for what comes from outside. */
export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(units, value);
}

/** Whether this is one of the units of values. */
export function isValueUnit(value: unknown): value is ValueUnit {
  return typeof value === 'string' && Object.hasOwn(valueUnits, value);
}

/** Whether it is points or a time. */
export function isMeasure(unit: unknown): unit is Measure {
  return typeof unit === 'string' && Object.hasOwn(measureKinds, unit);
}

/** What a unit is and is called: one of ours by its name, one that was given by itself. */
export function unitWords(unit: AnyUnit): UnitWords {
  return typeof unit === 'string' ? valueUnits[unit] : unit;
}

/** The name by which a unit is stored and asked for. */
export function unitKey(unit: AnyUnit): string {
  return typeof unit === 'string' ? unit : unit.key;
}

/** Whether they are one unit, though its words may be those of two instants. */
export function isSameUnit(a: AnyUnit | null, b: AnyUnit | null): boolean {
  return a === null || b === null ? a === b : unitKey(a) === unitKey(b);
}

/** Whether the unit counts things one by one, which are whole: contracts, not euros, not percent and not months. */
export function isCountable(unit: AnyUnit): boolean {
  return unitWords(unit).symbol === undefined && (typeof unit !== 'string' || isUnit(unit));
}

/** The noun that agrees with the number: "1 contrat", "1,5 contrat", "2 contrats"; "1 contract", "1.5 contracts". */
export function unitNoun(unit: AnyUnit, number: string, locale: Locale): string {
  return unitWords(unit)[locale][grammars[locale].isPlural(number) ? 'many' : 'one'];
}

function withWords<Name extends ValueUnit>(
  named: Readonly<Record<Name, UnitKind>>,
): Readonly<Record<Name, UnitWords>> {
  return Object.fromEntries(
    Object.entries<UnitKind>(named).map(([unit, kind]) => [
      unit,
      { ...kind, ...inEachLanguage((locale) => grammars[locale].units[unit as Name]) },
    ]),
  ) as Record<Name, UnitWords>;
}
