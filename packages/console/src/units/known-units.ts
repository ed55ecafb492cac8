import { contentFields, isKey, unitNamed } from '@akto-figures/contents';
import {
  type AnyUnit,
  type GivenUnit,
  inEachLanguage,
  isValueUnit,
  noOwnUnits,
  ownUnit,
  type Units,
  unitKey,
  unitsWith,
  unitWords,
  valueUnits,
} from '@akto-figures/quantity';
import { UnitsToWrite, type UnitsToWriteQuery } from '../../generated/units.ts';
import { ask } from '../hub/ask.ts';
import { language } from '../words/language.ts';

let known: Units = noOwnUnits;

/** The units that texts may name: ours, and those of the hub once it has said them. */
export const knownUnits = (): Units => known;

/** Asks the hub for its units. Without an answer, what was known before is known: a text in another unit is not read then. */
export async function lookUpUnits(signal?: AbortSignal): Promise<void> {
  try {
    const { unitsToWrite } = await ask(UnitsToWrite, {}, signal);
    known = unitsWith(unitsToWrite.filter(({ unit }) => !isValueUnit(unit.key)).map(givenUnit));
  } catch {
    // Whoever opens the screen is told by what else it asks.
  }
}

function givenUnit({ sameAs, isRead, unit, ...words }: UnitsToWriteQuery['unitsToWrite'][number]): GivenUnit {
  const { key, symbol, additive, gender } = unit;
  const nouns = inEachLanguage((each) => {
    const { singular, plural, spellings } = words[each];
    const isFeminine = gender === 'FEMININE' && each === contentFields.UNIT.gender.language;
    return {
      ...{ one: singular, many: plural, alsoRead: spellings },
      ...(isFeminine && { gender: 'feminine' as const }),
    };
  });
  return {
    unit: ownUnit({ key, additive, ...(symbol !== null && { symbol }), ...nouns }),
    sameAs: sameAs ?? undefined,
    isUnread: !isRead,
  };
}

/** The unit of a content, which names ours in capitals or in small letters; null where it names none. */
export function unitOfContent(unit: unknown): AnyUnit | null {
  if (typeof unit !== 'string' || unit === '') return null;
  const ours = unit.toLowerCase();
  if (isValueUnit(ours)) return ours;
  return isKey(unit) ? unitNamed(unit, known) : null;
}

/** All that a figure may be in, by key, and what a person calls each. */
export const unitOptions = (): { readonly value: string; readonly label: string }[] =>
  [...(Object.keys(valueUnits) as AnyUnit[]), ...known.own].map((unit) => ({
    value: unitKey(unit),
    label: unitWords(unit)[language()].many,
  }));
