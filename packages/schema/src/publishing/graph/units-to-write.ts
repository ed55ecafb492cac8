import { type AnyUnit, valueUnits } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import { ValueUnit } from '../../units/value-unit.ts';
import { editors, requireReader } from './editors.ts';
import { writersUnits } from './writers-units.ts';

builder.queryField('unitsToWrite', (t) =>
  t.field({
    type: [ValueUnit],
    subGraphs: editors,
    description:
      'The units in which a figure may be written: those that every hub has, and those of this hub that stand or are drafted. What is the same as another one is left out.',
    resolve: async (_root, _args, context) => {
      requireReader(context, 'unitsToWrite');
      const { own } = await writersUnits(context);
      return [...(Object.keys(valueUnits) as AnyUnit[]), ...own];
    },
  }),
);
