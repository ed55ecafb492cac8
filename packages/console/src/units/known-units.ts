import { contentFields, isKey, unitNamed } from '@akto-figures/contents';
import {
  type AnyUnit,
  type GivenUnit,
  inEachLanguage,
  isValueUnit,
  noOwnUnits,
  ownUnit,
  type Units,
  unitsWith,
} from '@akto-figures/quantity';
import { UnitsToWrite, type UnitsToWriteQuery } from '../../generated/units.ts';
import { ask } from '../hub/ask.ts';

let known: Units = noOwnUnits;

/** The units that texts may name: ours, and those of the hub once it has said them. */
export const knownUnits = (): Units => known;

/** Asks the hub for its units. Without an answer, what was known before is known: a text in another unit is not read then. */
export async function lookUpUnits(signal?: AbortSignal): Promise<void> {
  try {
    const { unitsToWrite } = await ask(UnitsToWrite, {}, signal);
    known = unitsWith(unitsToWrite.filter(({ unit }) => !isValueUnit(unit.key)).map(givenUnit));
  } catch {
    // The screen's other questions report the failure.
  }
}

/** Asks the hub where one of these is not known yet. */
export async function lookUpNamed(keys: readonly string[], signal?: AbortSignal): Promise<void> {
  if (keys.some((key) => known.find(key) === null)) await lookUpUnits(signal);
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
