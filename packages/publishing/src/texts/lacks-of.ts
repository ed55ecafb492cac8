import type { TextLack, TextNumber } from './text-number.ts';

/** What a number lacks to be a figure that may be reviewed. */
export function lacksOf(
  number: Pick<TextNumber, 'value' | 'label' | 'period' | 'territory' | 'problems'>,
): TextLack[] {
  const { value, label, period, territory } = number;
  const lacks: readonly (readonly [TextLack, boolean])[] = [
    ['VALUE', value === null],
    ['LABEL', label === null],
    ['UNIT', value !== null && value.unit === null],
    ['PERIOD', period === null],
    ['TERRITORY', territory === null],
  ];
  return lacks.flatMap(([lack, isMissing]) => (isMissing ? [lack] : []));
}

/** Whether it may be taken unseen: each part was read, none is missing, and nothing speaks against it. */
export const isTakenUnseen = ({
  state,
  isSure,
  lacks,
  hub,
  mayFill,
  doubts,
  problems,
}: TextNumber): boolean =>
  state === 'OPEN' &&
  isSure &&
  lacks.length === 0 &&
  problems.length === 0 &&
  doubts.length === 0 &&
  mayFill.length === 0 &&
  hub?.is !== 'SEVERAL';
