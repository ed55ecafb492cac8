import { builder, everyone } from '../builder.ts';

export interface Order {
  readonly keyset: readonly ('position' | 'figureId' | 'key' | 'period' | 'publicFrom')[];
  readonly isDescending: boolean;
}

/** The orders of a list of figures. */
export const orders = {
  EDITORS: { keyset: ['position', 'figureId'], isDescending: false },
  KEY: { keyset: ['key'], isDescending: false },
  OLDEST_PERIOD: { keyset: ['period', 'figureId'], isDescending: false },
  LATEST_PERIOD: { keyset: ['period', 'figureId'], isDescending: true },
  LATEST_RELEASE: { keyset: ['publicFrom', 'figureId'], isDescending: true },
} as const satisfies Record<string, Order>;

export const FigureSort = builder.enumType('FigureSort', {
  description: 'The order of a list of figures.',
  subGraphs: everyone,
  values: {
    EDITORS: { description: 'As their editors ordered them.' },
    KEY: { description: 'By their keys.' },
    OLDEST_PERIOD: { description: 'By the beginning of their periods, the oldest first.' },
    LATEST_PERIOD: { description: 'By the beginning of their periods, the latest first.' },
    LATEST_RELEASE: { description: 'What was released last comes first.' },
  } satisfies Record<keyof typeof orders, object>,
});
