import { unitKey } from '@akto-figures/quantity';
import { foldedName } from './folded-name.ts';
import { saysTheSame } from './hub-answers.ts';
import { type Place, placeText, type TextNumber } from './text-number.ts';

/**
 * The numbers that become figures, each statement once: a text says in its title what it says below. `first` is the number that stands for
 * a statement: the first one, or the sentence that a title announces, for what is compared with it and part of it stands there.
 */
export function withoutRepeats(drafted: readonly TextNumber[]): {
  readonly drafted: readonly TextNumber[];
  readonly first: (place: Place) => Place;
} {
  const byStatement = new Map<string, TextNumber[]>();
  const firsts = new Map<string, TextNumber>();
  for (const number of announcedFirst(drafted)) {
    const statement = statementOf(number);
    const alike = byStatement.get(statement) ?? [];
    const before = alike.find(({ value }) => saysTheSame(value, number.value)) ?? saidBefore(number, firsts);
    if (!before) byStatement.set(statement, [...alike, number]);
    firsts.set(placeText(number), before ?? number);
  }
  return {
    drafted: drafted.filter((number) => firsts.get(placeText(number)) === number),
    first: (place) => firsts.get(placeText(place)) ?? place,
  };
}

/** The numbers in their order, but for those that say that a later one is the same: these come last. */
function announcedFirst(drafted: readonly TextNumber[]): TextNumber[] {
  const isAnnouncing = ({ start, relations }: TextNumber) =>
    relations.some(({ type, to }) => type === 'sameAs' && to.start > start);
  return [...drafted.filter((each) => !isAnnouncing(each)), ...drafted.filter(isAnnouncing).toReversed()];
}

/** Two numbers that are to change one figure of the hub, and say two values of it; null where there are none. */
export function twoOfOneFigure(drafted: readonly TextNumber[]): readonly [TextNumber, TextNumber] | null {
  const byFigure = new Map<string, TextNumber>();
  for (const number of drafted) {
    if (number.hub?.is !== 'OTHER_VALUE') continue;
    const other = byFigure.get(number.hub.figure);
    if (other && !saysTheSame(other.value, number.value)) return [other, number];
    byFigure.set(number.hub.figure, other ?? number);
  }
  return null;
}

/** What a number is a value of: the figure that it changes, or all that a new one would be known by. */
function statementOf({ hub, value, ...number }: TextNumber): string {
  if (hub?.is === 'OTHER_VALUE') return hub.figure;
  const { indicator, label, period, territory, role, convention, actors } = number;
  const counted = indicator ?? foldedName(label ?? '');
  const unit = value?.unit ? unitKey(value.unit) : null;
  return JSON.stringify([
    ...[counted, unit, value?.isChange, period, territory],
    ...[role, convention, actors.toSorted()],
  ]);
}

/** The number that a text states again in other words. */
function saidBefore(
  { relations, value }: TextNumber,
  firsts: ReadonlyMap<string, TextNumber>,
): TextNumber | undefined {
  return relations
    .flatMap(({ type, to }) => (type === 'sameAs' ? (firsts.get(placeText(to)) ?? []) : []))
    .find((number) => saysTheSame(number.value, value));
}
