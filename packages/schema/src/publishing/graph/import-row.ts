import { contentValue, firstLanguage, localizedWith, nameIn, unitNamed } from '@akto-figures/contents';
import type { ImportRow as ImportRowData, RowQuantity, RowValue } from '@akto-figures/publishing';
import { quantity, type Units, type Value } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import { Quantity } from '../../figures/quantity.ts';
import { FigureValue } from '../../figures/value.ts';
import { Period, periodRow } from '../../periods/period.ts';
import { Territory } from '../../territories/territory.ts';
import { editors } from './editors.ts';
import { inWords } from './localized-fields.ts';
import { writersUnits } from './writers-units.ts';

const ImportEffect = builder.enumType('ImportEffect', {
  description: 'What a row of a spreadsheet would do.',
  subGraphs: editors,
  values: {
    NEW: { description: 'It adds a figure.' },
    CHANGED: { description: 'It changes a figure that stands.' },
    UNCHANGED: { description: 'It says what stands.' },
    LEFT_OUT: { description: 'It is left out, as somebody has said.' },
    PROBLEM: { description: 'It cannot be read: see the problems of its row.' },
  } as const,
});

export const ImportRow = builder.objectRef<ImportRowData>('ImportRow').implement({
  description: 'What a row of a spreadsheet says of a figure, held against what stands.',
  subGraphs: editors,
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'The row, as a spreadsheet numbers it: the header is 1.' }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'The key of its figure; null where the row does not say which it is.',
    }),
    does: t.field({ type: ImportEffect, description: 'What it would do.', resolve: ({ does }) => does }),
    ...localizedWith('label', (each) =>
      t.exposeString(nameIn('label', each), {
        nullable: true,
        description:
          each === firstLanguage
            ? 'What is counted, in French; null where nothing says it.'
            : `The same ${inWords(each)}.`,
      }),
    ),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'Its period; null where the row does not say it.',
      resolve: ({ period }) => (period ? periodRow(period) : null),
    }),
    territory: t.field({
      type: Territory,
      nullable: true,
      description: 'Its territory; null where the row does not say it.',
      resolve: ({ territory }, _args, { atlas }) => atlas.all.find(({ id }) => id === territory) ?? null,
    }),
    valueBefore: t.field({
      type: FigureValue,
      nullable: true,
      description: 'The value that stands, of any kind; null where nothing does, or none is stated.',
      resolve: async ({ values }, _args, context) =>
        values?.before && asValue(values.before, await writersUnits(context)),
    }),
    valueAfter: t.field({
      type: FigureValue,
      nullable: true,
      description: 'The value that would stand; null where none is stated, or none can be read.',
      resolve: async ({ values }, _args, context) =>
        values?.after && asValue(values.after, await writersUnits(context)),
    }),
    before: t.field({
      type: Quantity,
      nullable: true,
      deprecationReason:
        'Deprecated until 2029-01-01: ask `valueBefore` instead, which has every kind of value.',
      description: 'What stands; null where nothing does, or no number is stated.',
      resolve: async ({ before }, _args, context) =>
        before && asQuantity(before, await writersUnits(context)),
    }),
    after: t.field({
      type: Quantity,
      nullable: true,
      deprecationReason:
        'Deprecated until 2029-01-01: ask `valueAfter` instead, which has every kind of value.',
      description: 'What would stand; null where no number is stated, or none can be read.',
      resolve: async ({ after }, _args, context) => after && asQuantity(after, await writersUnits(context)),
    }),
    renews: t.string({
      nullable: true,
      description:
        'The key of the figure of the period before that it carries over; null where it carries none over.',
      resolve: ({ renews }) => renews ?? null,
    }),
    changes: t.stringList({
      description: 'The fields of the figure that would change, as `FigureContent` names them.',
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

function asValue(stated: RowValue, units: Units): Value | null {
  const value = contentValue(stated, units);
  return value && !('fault' in value) ? value : null;
}

const asQuantity = ({ unit, ...stated }: RowQuantity, units: Units) =>
  quantity({ ...stated, unit: unit === null ? null : unitNamed(unit, units) });
