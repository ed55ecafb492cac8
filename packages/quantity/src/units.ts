import type { Locale } from './locales.ts';

/** One unit: what it counts, its words, and whether two quantities of it may be added up. */
export interface UnitWords {
  /** What is counted, for whoever picks the unit. */
  readonly counts: string;
  /** `one` and `many` agree with the number; `alsoRead` is understood and never written. */
  readonly fr: { readonly one: string; readonly many: string; readonly alsoRead?: readonly string[] };
  readonly en: { readonly one: string; readonly many: string; readonly alsoRead?: readonly string[] };
  /** Stands beside the digits in place of the noun, and never leaves them. */
  readonly symbol?: '%' | '€';
  /** A rate is not additive: 37 % and 41 % do not make 78 %. */
  readonly additive: boolean;
}

/** The units, and their words. The plural is the one of the whole phrase ("centres de formation d’apprentis"). */
export const units = {
  person: {
    counts: 'People: trained, employed, advising',
    fr: { one: 'personne', many: 'personnes' },
    en: { one: 'person', many: 'people', alsoRead: ['persons'] },
    additive: true,
  },
  course: {
    counts: 'Training courses, a POEC for instance: the courses, not those who attend',
    fr: { one: 'formation', many: 'formations' },
    en: { one: 'course', many: 'courses' },
    additive: true,
  },
  company: {
    counts: 'Companies, whatever their size',
    fr: { one: 'entreprise', many: 'entreprises' },
    en: { one: 'company', many: 'companies' },
    additive: true,
  },
  action: {
    counts: 'Actions carried out, of any kind',
    fr: { one: 'action', many: 'actions' },
    en: { one: 'action', many: 'actions' },
    additive: true,
  },
  training_centre: {
    counts: 'Apprentice training centres (CFA)',
    fr: {
      one: 'centre de formation d’apprentis',
      many: 'centres de formation d’apprentis',
      alsoRead: ['CFA'],
    },
    en: {
      one: 'apprentice training centre',
      many: 'apprentice training centres',
      alsoRead: ['CFA', 'CFAs', 'apprentice training center', 'apprentice training centers'],
    },
    additive: true,
  },
  event: {
    counts: 'Events held: fairs, seminars, open days',
    fr: { one: 'événement', many: 'événements' },
    en: { one: 'event', many: 'events' },
    additive: true,
  },
  percent: {
    counts: 'Hundredths of something else: a rate or a share',
    fr: { one: 'pour cent', many: 'pour cent', alsoRead: ['pourcent'] },
    en: { one: 'percent', many: 'percent', alsoRead: ['per cent'] },
    symbol: '%',
    additive: false,
  },
  contract: {
    counts: 'Contracts signed or funded',
    fr: { one: 'contrat', many: 'contrats' },
    en: { one: 'contract', many: 'contracts' },
    additive: true,
  },
  meeting: {
    counts: 'Meetings held: the meetings, not those who attend',
    fr: { one: 'réunion', many: 'réunions' },
    en: { one: 'meeting', many: 'meetings' },
    additive: true,
  },
  training_provider: {
    counts: 'Training providers (organismes de formation)',
    fr: { one: 'organisme de formation', many: 'organismes de formation' },
    en: { one: 'training provider', many: 'training providers' },
    additive: true,
  },
  organisation: {
    counts: 'Bodies of any kind: public, private, unions, federations',
    fr: { one: 'organisation', many: 'organisations' },
    en: { one: 'organisation', many: 'organisations', alsoRead: ['organization', 'organizations'] },
    additive: true,
  },
  territory: {
    counts: 'Territories: regions or départements, as the figure says',
    fr: { one: 'territoire', many: 'territoires' },
    en: { one: 'territory', many: 'territories' },
    additive: true,
  },
  euro: {
    counts: 'Amounts of money, in euros',
    fr: { one: 'euro', many: 'euros', alsoRead: ['EUR'] },
    en: { one: 'euro', many: 'euros', alsoRead: ['EUR'] },
    symbol: '€',
    additive: true,
  },
} as const satisfies Record<string, UnitWords>;

/** What a quantity counts. */
export type Unit = keyof typeof units;

/** Whether this is one of the units: for what comes from outside. */
export function isUnit(value: unknown): value is Unit {
  return typeof value === 'string' && Object.hasOwn(units, value);
}

/** The unit's entry, seen as any unit's: the table's own type is too narrow to ask for what only some have. */
export function unitWords(unit: Unit): UnitWords {
  return units[unit];
}

/** The noun that agrees with the number: "1 contrat", "1,5 contrat", "2 contrats"; "1 contract", "1.5 contracts". */
export function unitNoun(unit: Unit, number: string, locale: Locale): string {
  return unitWords(unit)[locale][isPlural[locale](number) ? 'many' : 'one'];
}

/** When a noun, a million or a milliard takes its plural. The sign of the number does not matter. */
export const isPlural = {
  /** French starts at 2: 0 and 1,5 are singular. */
  fr: (number: string) => !/^-?[01](?:\.|$)/.test(number),
  /** English has the singular for 1 alone. */
  en: (number: string) => !/^-?1$/.test(number),
} as const satisfies Record<Locale, (number: string) => boolean>;
