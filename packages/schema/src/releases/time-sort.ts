import { builder, everyone } from '../builder.ts';

const TimeSort = builder.enumType('TimeSort', {
  description: 'The order of a list of what happened.',
  subGraphs: everyone,
  values: {
    OLDEST: { description: 'The first comes first, and what comes next is added at the end.' },
    LATEST: { description: 'The last comes first.' },
  } as const,
});

/** The argument of a list of what happened. */
export const timeSortArg = {
  type: TimeSort,
  required: true,
  defaultValue: 'OLDEST',
  description: 'In which order.',
} as const;
