/** A name and the days on which it holds, both included. */
export interface NameInTime {
  name: string;
  validFrom: Date | null;
  validUntil: Date | null;
}

/**
 * What an actor is called on a day: Pôle emploi until 31 December 2023, France Travail since. Before its first name and
 * after its last, the nearest one: a body that is named at all is never nameless.
 */
export function nameOn<Name extends NameInTime>(names: readonly Name[], day: string): Name {
  const time = Date.parse(day);
  const holding = names.find(
    ({ validFrom, validUntil }) =>
      (!validFrom || validFrom.getTime() <= time) && (!validUntil || time <= validUntil.getTime()),
  );
  const nearest = names.findLast(({ validFrom }) => !validFrom || validFrom.getTime() <= time) ?? names[0];
  const name = holding ?? nearest;
  if (!name) throw new Error('An actor has no name.');
  return name;
}
