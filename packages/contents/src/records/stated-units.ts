import {
  type AnyUnit,
  type GivenUnit,
  inEachLanguage,
  isSameUnit,
  isValueUnit,
  noOwnUnits,
  type OwnUnitInput,
  ownUnit,
  type Units,
  unitsWith,
} from '@akto-figures/quantity';
import { localText } from './localized.ts';
import { type UnitContent, unitFields } from './unit.ts';

/** A unit as its record states it. A word that a draft lacks is its key: it is incomplete, and nothing else fails over it. */
export function statedUnit(key: string, content: UnitContent): GivenUnit {
  const { symbol, additive = false, spellings = [], sameAs, gender } = content;
  const words = inEachLanguage((locale) => ({
    ...(locale === unitFields.gender.language && gender === 'FEMININE' && { gender: 'feminine' as const }),
    one: localText(content, 'singular', locale) || key,
    many: localText(content, 'plural', locale) || key,
    alsoRead: spellings,
  }));
  const unit: OwnUnitInput = { key, additive, ...(symbol !== undefined && { symbol }), ...words };
  return { unit: ownUnit(unit), sameAs };
}

/** The units that records state, by their keys, beside those of packages/quantity. */
export const statedUnits = (records: Iterable<readonly [string, UnitContent]>): Units => {
  const given = [...records].map(([key, content]) => statedUnit(key, content));
  return given.length > 0 ? unitsWith(given) : noOwnUnits;
};

/** Whether a figure in this unit is one of an indicator in that one: in the same, or in points where that one is a rate. */
export function isCountedIn(unit: string, counted: string, units: Units): boolean {
  const [own, right] = [unitNamed(unit, units), unitNamed(counted, units)];
  return isSameUnit(own, right) || (own === 'point' && right === 'percent');
}

/**
 * The unit that a record names. One that is not known is named by its key, so that what was stored stays readable; the checks
 * say that it is unknown.
 */
export function unitNamed(key: string, units: Units): AnyUnit {
  return isValueUnit(key) ? key : (units.find(key) ?? statedUnit(key, {}).unit);
}
