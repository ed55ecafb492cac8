import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';

/** What a figure is drafted from. */
export const figureFields = {
  position: { holds: 'integer', says: 'Where it stands among its convention’s figures, from 0.' },
  labelFr: { holds: 'line', needed: true, says: 'What is counted, in full French words.' },
  labelEn: { holds: 'line', says: 'What is counted, in full English words.' },
  plainFr: { holds: 'text', says: 'The figure in easy-to-read French.' },
  plainEn: { holds: 'text', says: 'The figure in easy-to-read English.' },
  statement: {
    holds: { enum: 'Statement', words: ['STATED', 'NOT_STATED', 'UNREADABLE'] },
    says: 'Whether the source states the number; STATED unless said.',
  },
  quantity: {
    holds: {
      name: 'QuantityContent',
      says: 'A qualified number, which is one value.',
      fields: {
        qualifier: {
          holds: {
            enum: 'Qualifier',
            words: ['EXACT', 'MORE_THAN', 'AT_LEAST', 'NEARLY', 'ABOUT', 'LESS_THAN', 'UP_TO'],
          },
          needed: true,
          says: 'How the number is qualified.',
        },
        number: { holds: 'decimal', needed: true, says: 'The number that is qualified.' },
      },
    },
    says: 'The qualified number; none where the source does not state it.',
  },
  unit: { holds: 'unit', needed: true, says: 'What the number counts.' },
  printed: {
    holds: 'line',
    says: 'The number as its source prints it, digits and qualifier: "plus de 1 780".',
  },
  role: {
    holds: { enum: 'FigureRole', words: ['ACTUAL', 'TARGET', 'BASELINE', 'RATE'] },
    needed: true,
    says: 'A result, an objective, a starting point or a rate.',
  },
  period: { holds: 'edtf', needed: true, says: 'The time that it covers.' },
  periodInferred: { holds: 'flag', says: 'The source does not state the period: it is our reading.' },
  territory: {
    holds: 'territory',
    needed: true,
    says: 'Where it holds: an INSEE code, an ISO 3166-2 code, a spelling or an id.',
  },
  indicator: {
    holds: 'key',
    needed: true,
    says: 'What is counted, across periods and territories: its key.',
  },
  convention: { holds: 'key', says: 'The convention that it reports on, by its key.' },
  axisNumber: { holds: 'integer', says: 'The axis of the convention that it belongs to.' },
  ofWhom: {
    holds: { enum: 'OfWhom', words: ['NATIONAL'] },
    says: 'Whom it counts, where that is nobody who is a party to its convention.',
  },
  compositionFr: { holds: 'text', says: 'A "dont" without a number, in French.' },
  compositionEn: { holds: 'text', says: 'A "dont" without a number, in English.' },
  actors: { holds: 'key', list: true, needed: true, says: 'The bodies that answer for it, by their keys.' },
  partOf: { holds: 'key', says: 'The figure that it is a share of, by its key.' },
  exampleOf: { holds: 'key', says: 'The figure that it illustrates without being a share, by its key.' },
  with: { holds: 'key', list: true, says: 'Figures that the source states together with it, by their keys.' },
  derivedFrom: { holds: 'key', list: true, says: 'The figures that a rate follows from: a, then b.' },
  formula: { holds: 'formula', says: 'How a rate follows from a and b: "(a - b) / b", "a / b".' },
  reviewBy: { holds: 'day', says: 'The day by which it is to be looked at again: "2026-12-31".' },
  citations: { ...citations, needed: true },
} as const satisfies Fields;

export type FigureContent = ContentOf<typeof figureFields>;
