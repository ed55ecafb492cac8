import { inEachLanguage } from './languages/grammars.ts';
import { namesOf } from './lexicon.ts';
import { type Locale, locales } from './locales.ts';
import { type Phrases, phrases } from './phrases.ts';
import { type AnyUnit, isValueUnit, type OwnUnit, type UnitWords } from './units.ts';

/** What makes a unit of a hub's own. A language in which it has no words yet calls it as the first one that has. */
export interface OwnUnitInput extends Omit<UnitWords, 'counts' | Locale>, Partial<Pick<UnitWords, Locale>> {
  readonly key: string;
  readonly counts?: string;
}

/** The units that texts are read with, beside ours. */
export interface Units {
  /** Those that were given, but for those that are the same as another one. */
  readonly own: readonly OwnUnit[];
  /** All that was given, as it was given. */
  readonly given: readonly GivenUnit[];
  /** The unit that has this key, or is the same as the one that has it; null where none does. */
  find(key: string): AnyUnit | null;
  /** What each language calls those that were given. */
  readonly names: Readonly<Record<Locale, Phrases<AnyUnit>>>;
}

/** A unit that is given, and the key of the one that it is the same as. */
export interface GivenUnit {
  readonly unit: OwnUnit;
  readonly sameAs?: string | undefined;
  /** Texts are not read by its words, which say something else: it is found by its key alone. */
  readonly isUnread?: boolean | undefined;
}

// Where a value becomes JSON, to be compared or kept, its unit is its key, as one of ours is.
const inJson = {
  toJSON(this: OwnUnit): string {
    return this.key;
  },
};

/** A unit of a hub's own, frozen: values carry it, and are written and said with its words. */
export function ownUnit({ counts = '', ...given }: OwnUnitInput): OwnUnit {
  const first = locales.map((locale) => given[locale]).find((noun) => noun !== undefined);
  const nouns = inEachLanguage((locale) => given[locale] ?? first ?? { one: given.key, many: given.key });
  return Object.freeze(Object.assign(Object.create(inJson), { counts, ...given, ...nouns }) as OwnUnit);
}

/** Whether this is a unit that `ownUnit` made: for what comes from outside. */
export function isOwnUnit(value: unknown): value is OwnUnit {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === inJson;
}

/**
 * Our units and those that are given. One that is the same as another is read as that one, by all of its words. Of several that
 * have one key the last one counts, and texts are read by the words of each; a word that two units have leads to the last of them.
 */
export function unitsWith(given: readonly GivenUnit[]): Units {
  const all = new Map(given.map((each) => [each.unit.key, each]));
  const found = new Map(given.map(({ unit }) => [unit.key, meant(unit.key, all)]));
  return {
    given,
    own: [...all.values()].flatMap(({ unit, sameAs }) => (sameAs === undefined ? [unit] : [])),
    find: (key) => (isValueUnit(key) ? key : (found.get(key) ?? null)),
    names: inEachLanguage((locale) =>
      phrases(
        given.flatMap(({ unit, isUnread = false }) =>
          isUnread ? [] : namesOf(unit, locale).map((name) => [name, found.get(unit.key) ?? unit] as const),
        ),
      ),
    ),
  };
}

/** Our units alone. */
export const noOwnUnits = unitsWith([]);

const alone = new WeakMap<OwnUnit, Units>();

/** What a text is read with: the units that are given or, where none are, the one that is expected. */
export function unitsIn(units: Units | undefined, expected: AnyUnit | null | undefined): Units {
  if (units || !isOwnUnit(expected)) return units ?? noOwnUnits;
  const known = alone.get(expected) ?? unitsWith([{ unit: expected }]);
  alone.set(expected, known);
  return known;
}

/** The unit itself, or the one that it is the same as, which may be one of ours. A ring of them leads back to the first. */
function meant(key: string, all: ReadonlyMap<string, GivenUnit>): AnyUnit | null {
  const seen = new Set<string>();
  for (let at = key; !seen.has(at); ) {
    seen.add(at);
    if (isValueUnit(at)) return at;
    const { unit, sameAs } = all.get(at) ?? {};
    if (sameAs === undefined) return unit ?? null;
    at = sameAs;
  }
  return all.get(key)?.unit ?? null;
}
