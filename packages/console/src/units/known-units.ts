import { isKey, nameIn, nameOf, statedUnits, type UnitContent, unitNamed } from '@akto-figures/contents';
import {
  type AnyUnit,
  isValueUnit,
  locales,
  noOwnUnits,
  type Units,
  unitKey,
  unitWords,
  valueUnits,
} from '@akto-figures/quantity';
import { UnitsToWrite } from '../../generated/units.ts';
import { ask } from '../hub/ask.ts';
import { language } from '../words/language.ts';

let known: Units = noOwnUnits;

/** The units that texts may name: ours, and those of the hub once it has said them. */
export const knownUnits = (): Units => known;

/** Asks the hub for its units. Without an answer, what was known before is known: a text in another unit is not read then. */
export async function lookUpUnits(signal?: AbortSignal): Promise<void> {
  try {
    const asked = await Promise.all(
      locales.map(async (each) => {
        const { unitsToWrite } = await ask(UnitsToWrite, { locale: nameOf(each) }, signal);
        return unitsToWrite.map((unit) => ({ ...unit, in: each }));
      }),
    );
    const contents = new Map<string, UnitContent>();
    for (const { key, singular, plural, symbol, additive, spellings, in: each } of asked.flat()) {
      if (isValueUnit(key)) continue;
      contents.set(key, {
        ...contents.get(key),
        ...{ [nameIn('singular', each)]: singular, [nameIn('plural', each)]: plural, additive, spellings },
        ...(symbol !== null && { symbol }),
      });
    }
    known = statedUnits(contents);
  } catch {
    // Whoever opens the screen is told by what else it asks.
  }
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
