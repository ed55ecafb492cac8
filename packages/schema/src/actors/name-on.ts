import { typeset } from '@akto-figures/contents';
import type { Read } from '../reading/reading.ts';
import type { ActorRow } from './load-actors.ts';

/** A name and the days on which it holds, both included. */
export interface NameInTime {
  name: string;
  validFrom: Date | null;
  validUntil: Date | null;
  inferred: boolean;
}

/**
 * What an actor is called on a day: Pôle emploi until 31 December 2023, France Travail since. Before its first name and
 * after its last, the nearest one: a body that is named at all is never nameless. On a day of which nobody knows the year,
 * what the sources themselves call it.
 */
export function nameOn<Name extends NameInTime>(names: readonly Name[], day: string | null): Name {
  const name = day === null ? statedIn(names) : namedAt(names, Date.parse(day));
  if (!name) throw new Error('An actor has no name.');
  return name;
}

/** What an actor is called where it was read, as it is shown. */
export const shownName = ({ row, reading }: Read<ActorRow>): string =>
  typeset(nameOn(row.names, reading.day).name);

function namedAt<Name extends NameInTime>(names: readonly Name[], time: number): Name | undefined {
  const holding = names.find(
    ({ validFrom, validUntil }) =>
      (!validFrom || validFrom.getTime() <= time) && (!validUntil || time <= validUntil.getTime()),
  );
  return holding ?? names.findLast(({ validFrom }) => !validFrom || validFrom.getTime() <= time) ?? names[0];
}

function statedIn<Name extends NameInTime>(names: readonly Name[]): Name | undefined {
  return names.findLast(({ inferred }) => !inferred) ?? names.at(-1);
}
