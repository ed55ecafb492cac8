import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';
import { columns, labels, oneOf } from './labels.ts';
import { firstLanguage } from './localized.ts';
import { localized } from './localized-fields.ts';
import { position } from './shared-fields.ts';

/** What a figure is drafted from. */
export const figureFields = {
  ...localized('label', {
    holds: 'line',
    ...labels.figure.label,
    says: 'What is counted, in full words',
  }),
  indicator: {
    holds: { key: 'INDICATOR' },
    ...labels.figure.indicator,
    column: { name: 'indicator', ...columns.figure.indicator },
    says: 'What is counted, across periods and territories: its key.',
  },
  role: {
    holds: oneOf('FigureRole'),
    ...labels.figure.role,
    column: {
      name: 'role',
      also: ['rôle'],
      ...columns.figure.role,
    },
    says: 'A result, an objective, a starting point or a rate.',
  },
  quantity: {
    holds: {
      name: 'QuantityContent',
      says: 'A qualified number, which is one value.',
      fields: {
        qualifier: {
          holds: oneOf('Qualifier'),
          ...labels.quantity.qualifier,
          column: {
            name: 'qualifier',
            ...columns.quantity.qualifier,
          },
          says: 'How the number is qualified.',
        },
        number: {
          holds: 'decimal',
          ...labels.quantity.number,
          column: {
            name: 'number',
            ...columns.quantity.number,
          },
          says: 'The number that is qualified; of a ratio and a fraction the part, of a range nothing.',
        },
        kind: {
          holds: oneOf('ValueKind'),
          ...labels.quantity.kind,
          says: 'What kind of value it is; NUMBER unless said.',
        },
        low: { holds: 'decimal', ...labels.quantity.low, says: 'The lower end of a range.' },
        high: { holds: 'decimal', ...labels.quantity.high, says: 'The upper end of a range.' },
        outOf: {
          holds: 'decimal',
          ...labels.quantity.outOf,
          says: 'The whole of a ratio or a fraction: 10 of "7 out of 10".',
        },
        per: {
          holds: oneOf('PerUnit'),
          ...labels.quantity.per,
          says: 'For each of what the number holds: YEAR of "11 M€ par an".',
        },
        isChange: {
          holds: 'flag',
          ...labels.quantity.isChange,
          says: 'The number or the range is a change, and its sign belongs to it: "+ 9 %".',
        },
        decimals: {
          holds: 'integer',
          ...labels.quantity.decimals,
          says: 'How many decimals are printed, where the number has fewer: 2 for "5,40 %".',
        },
        scale: {
          holds: 'integer',
          ...labels.quantity.scale,
          says: 'Printed in millions (6) or milliards (9), and shown so.',
        },
      },
    },
    ...labels.figure.quantity,
    says: 'The qualified number; none where the source does not state it.',
  },
  unit: {
    holds: 'unit',
    ...labels.figure.unit,
    goesWith: 'quantity',
    column: { name: 'unit', ...columns.figure.unit },
    says: 'What the number counts.',
  },
  statement: {
    holds: oneOf('Statement'),
    ...labels.figure.statement,
    goesWith: 'quantity',
    column: {
      name: 'statement',
      also: ['énoncé'],
      ...columns.figure.statement,
    },
    says: 'Whether the source states the number; STATED unless said.',
  },
  printed: {
    holds: 'line',
    ...labels.figure.printed,
    language: firstLanguage,
    goesWith: 'quantity',
    column: {
      name: 'printed',
      also: ['imprimé', 'tel qu’imprimé dans la source'],
      ...columns.figure.printed,
    },
    says: 'The number as its source prints it, digits and qualifier: "plus de 1 780".',
  },
  period: {
    holds: 'edtf',
    ...labels.figure.period,
    column: {
      name: 'period',
      also: ['année', 'year'],
      ...columns.figure.period,
    },
    says: 'The time that it covers.',
  },
  periodInferred: {
    holds: 'flag',
    ...labels.figure.periodInferred,
    goesWith: 'period',
    column: {
      name: 'period_inferred',
      ...columns.figure.periodInferred,
    },
    says: 'The source does not state the period: it is our reading.',
  },
  territory: {
    holds: 'territory',
    ...labels.figure.territory,
    says: 'Where it holds: an INSEE code, an ISO 3166-2 code, a spelling or an id.',
  },
  convention: {
    holds: { key: 'CONVENTION' },
    ...labels.figure.convention,
    column: {
      name: 'convention',
      also: ['accord', 'agreement'],
      ...columns.figure.convention,
    },
    says: 'The convention that it reports on, by its key.',
  },
  axisNumber: {
    holds: 'integer',
    ...labels.figure.axisNumber,
    goesWith: 'convention',
    column: {
      name: 'axis',
      also: ['axis_number'],
      ...columns.figure.axisNumber,
    },
    says: 'The axis of the convention that it belongs to.',
  },
  actors: {
    holds: { key: 'ACTOR' },
    ...labels.figure.actors,
    column: {
      name: 'actors',
      also: ['acteur', 'acteurs', 'actor'],
      ...columns.figure.actors,
    },
    says: 'The bodies that answer for it, by their keys.',
  },
  ofWhom: {
    holds: oneOf('OfWhom'),
    ...labels.figure.ofWhom,
    column: {
      name: 'of_whom',
      ...columns.figure.ofWhom,
    },
    says: 'Whom it counts, where that is nobody who is a party to its convention.',
  },
  citations: { ...citations, ...labels.figure.citations },
  ...localized('plain', {
    holds: 'text',
    ...labels.figure.plain,
    says: 'The figure in words that are easy to read',
  }),
  ...localized('plainOf', {
    holds: 'line',
    ...labels.figure.plainOf,
    says: 'The older value that the easy-to-read words were written for, which are not shown then; kept by the hub. Whoever sends the value of now in French says that they hold. Of the words',
  }),
  ...localized('composition', {
    holds: 'text',
    ...labels.figure.composition,
    says: 'A "dont" without a number',
  }),
  reviewBy: {
    holds: 'day',
    ...labels.figure.reviewBy,
    says: 'The day by which it is to be looked at again: "2026-12-31".',
  },
  position: { ...position, says: 'Where it stands among its convention’s figures, from 0.' },
  partOf: {
    holds: { key: 'FIGURE' },
    ...labels.figure.partOf,
    column: {
      name: 'part_of',
      ...columns.figure.partOf,
    },
    says: 'The figure that it is a share of, by its key.',
  },
  exampleOf: {
    holds: { key: 'FIGURE' },
    ...labels.figure.exampleOf,
    column: {
      name: 'example_of',
      also: ['exemple pour'],
      ...columns.figure.exampleOf,
    },
    says: 'The figure that it illustrates without being a share, by its key.',
  },
  with: {
    holds: { key: 'FIGURE' },
    ...labels.figure.with,
    column: {
      name: 'with',
      also: ['énoncé avec'],
      ...columns.figure.with,
    },
    says: 'Figures that the source states together with it, by their keys.',
  },
  derivedFrom: {
    holds: { key: 'FIGURE' },
    ...labels.figure.derivedFrom,
    column: {
      name: 'derived_from',
      ...columns.figure.derivedFrom,
    },
    says: 'The figures that a rate follows from: a, then b.',
  },
  formula: {
    holds: 'formula',
    ...labels.figure.formula,
    goesWith: 'derivedFrom',
    column: {
      name: 'formula',
      ...columns.figure.formula,
    },
    says: 'How a rate follows from a and b: "(a - b) / b", "a / b".',
  },
} as const satisfies Fields;

export type FigureContent = ContentOf<typeof figureFields>;
