import { statedUnit, statedUnits, type UnitContent } from '@akto-figures/contents';
import { type GivenUnit, ownUnit, type UnitFault, unitFault, unitKey } from '@akto-figures/quantity';

/** A unit by its key and what is said of it. */
export type UnitRecord = readonly [string, UnitContent];

/**
 * The first word by which a unit could not be read beside others; null where each leads to it. An alias may have the words of the
 * unit that it is the same as, and that one those of its aliases.
 */
export function faultOfWords([key, content]: UnitRecord, others: readonly UnitRecord[]): UnitFault | null {
  // A word that two have leads to the last of them: to the other one, if there is one.
  const units = statedUnits([[key, content], ...others.filter(([each]) => each !== key)]);
  const { unit } = statedUnit(key, content);
  // Where the other one is not known, which is another finding, it stands for itself.
  const asMeant = ownUnit({ ...unit, key: unitKey(units.find(key) ?? unit) });
  return unitFault(asMeant, units);
}

/**
 * The units that those who write may name. A draft adds to what stands and changes nothing of it, for it may never come out: a unit
 * that stands is read by its drafted words as well, and is written, compared and led on as it stands. Words that say something
 * else are not read, whoever drafts them.
 */
export function unitsToWrite(standing: readonly UnitRecord[], drafted: readonly UnitRecord[]): GivenUnit[] {
  const weigh = weighedBeside(standing);
  const given = drafted.map((record, at) => {
    const isUnread = drafted.length - at > mostRead || weigh(record);
    return { ...statedUnit(...record), ...(isUnread && { isUnread }) };
  });
  return [...given, ...standing.map((record) => statedUnit(...record))];
}

// To weigh the words of a unit takes some milliseconds, and whoever types asks for all of them: more drafts than a hub has at once are
// found by their keys, and what was weighed is known until a unit comes out.
const mostRead = 200;
const weighed = new Map<string, boolean>();
let weighedOn = '';

/** Whether a drafted unit has a word that says something else beside those that stand. */
function weighedBeside(standing: readonly UnitRecord[]): (record: UnitRecord) => boolean {
  const on = JSON.stringify(standing);
  if (on !== weighedOn || weighed.size > 10 * mostRead) weighed.clear();
  weighedOn = on;
  return (record) => {
    const name = JSON.stringify(record);
    const isMisleading = weighed.get(name) ?? faultOfWords(record, standing) !== null;
    weighed.set(name, isMisleading);
    return isMisleading;
  };
}
