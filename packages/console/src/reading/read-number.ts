import type {
  MarkTextMutationVariables,
  TextNumberFragment,
  TextReadingQuery,
} from '../../generated/reading.ts';

/** A text as the hub has read it. */
export type Reading = NonNullable<TextReadingQuery['textReading']>;

/** A number of it. */
export type ReadNumber = TextNumberFragment;

/** A decision about a number. */
export type Mark = MarkTextMutationVariables['input']['marks'][number];

export interface Place {
  readonly start: number;
  readonly end: number;
}

export const isAt = (one: Place, other: Place | null | undefined): boolean =>
  other != null && one.start === other.start && one.end === other.end;

/** What somebody decides about: all but what was left out. */
export const isFigure = ({ state }: ReadNumber): boolean => state !== 'LEFT';

export const isOpen = ({ state }: ReadNumber): boolean => state === 'OPEN';

/** The next open number after a place, from the beginning where none follows; null where all are decided. */
export function nextOpen(numbers: readonly ReadNumber[], after: Place): ReadNumber | null {
  const open = numbers.filter(isOpen);
  return open.find(({ start }) => start > after.start) ?? open.find((each) => !isAt(each, after)) ?? null;
}

/** What a reading shows at once of decisions that the hub is yet to keep. */
export function withMarks(reading: Reading, marks: readonly Mark[]): Reading {
  const states = {
    ACCEPT: 'ACCEPTED',
    REJECT: 'REJECTED',
    JOIN: 'JOINED',
    OPEN: 'OPEN',
    SPLIT: 'OPEN',
  } as const;
  return {
    ...reading,
    numbers: reading.numbers.map((number) => {
      const mark = marks.findLast((each) => isAt(each, number));
      if (!mark) return number;
      const joinedTo = mark.does === 'JOIN' ? (mark.to ?? null) : null;
      return { ...number, state: states[mark.does], because: mark.reason ?? null, joinedTo };
    }),
  };
}
