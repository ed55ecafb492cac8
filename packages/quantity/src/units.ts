import type { Noun } from './languages/grammar.ts';
import { grammars, inEachLanguage } from './languages/grammars.ts';
import type { Locale } from './locales.ts';

/** What a unit is in any language. */
interface UnitKind {
  /** What is counted, for whoever picks the unit. */
  readonly counts: string;
  /** Stands beside the digits in place of the noun, and never leaves them. */
  readonly symbol?: '%' | '€';
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

/** One unit: what it counts, its words in each language, and whether two quantities of it may be added up. */
export type UnitWords = UnitKind & Readonly<Record<Locale, Noun>>;

/** The units, and their words. */
export const units = Object.fromEntries(
  Object.entries(kinds).map(([unit, kind]) => [
    unit,
    { ...kind, ...inEachLanguage((locale) => grammars[locale].units[unit as Unit]) },
  ]),
) as Readonly<Record<Unit, UnitWords>>;

/** Whether this is one of the units: for what comes from outside. */
export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(units, value);
}

/** Whether the unit counts things one by one, which are whole: contracts, not euros and not percent. */
export function isCountable(unit: Unit): boolean {
  return units[unit].symbol === undefined;
}

/** The noun that agrees with the number: "1 contrat", "1,5 contrat", "2 contrats"; "1 contract", "1.5 contracts". */
export function unitNoun(unit: Unit, number: string, locale: Locale): string {
  return units[unit][locale][grammars[locale].isPlural(number) ? 'many' : 'one'];
}
