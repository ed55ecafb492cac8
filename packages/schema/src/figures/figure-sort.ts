import { builder, everyone } from '../builder.ts';
import type { Keyset } from '../connections/keyset.ts';

export interface Order {
  readonly keyset: Keyset;
  readonly isDescending: boolean;
}

/** The orders of a list of figures. */
export const orders = {
  EDITORS: { keyset: { position: 'number', figureId: 'uuid' }, isDescending: false },
  KEY: { keyset: { key: 'text' }, isDescending: false },
  OLDEST_PERIOD: { keyset: { period: 'text', key: 'text' }, isDescending: false },
  LATEST_PERIOD: { keyset: { period: 'text', key: 'text' }, isDescending: true },
  LATEST_RELEASE: { keyset: { publicFrom: 'instant', key: 'text' }, isDescending: true },
} as const satisfies Record<string, Order>;

export const FigureSort = builder.enumType('FigureSort', {
  description: 'The order of a list of figures.',
  subGraphs: everyone,
  values: {
    EDITORS: { description: 'As their editors ordered them.' },
    KEY: { description: 'By their keys.' },
    OLDEST_PERIOD: { description: 'By the beginning of their periods, the oldest first.' },
    LATEST_PERIOD: {
      description: 'By the beginning of their periods, the latest first; those of one period by their keys.',
    },
    LATEST_RELEASE: { description: 'What was released last comes first.' },
  } satisfies Record<keyof typeof orders, object>,
});
