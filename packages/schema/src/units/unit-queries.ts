import { type AnyUnit, type Units, unitKey, valueUnits } from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { connectAll } from '../connections/connect.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { ValueUnit } from './value-unit.ts';

const ValueUnitConnection = builder.connectionObject(
  { type: ValueUnit, name: 'ValueUnitConnection', description: 'A page of units.' },
  { name: 'ValueUnitEdge', description: 'One of the units, with its cursor.' },
);

builder.queryField('unit', (t) =>
  t.field({
    type: ValueUnit,
    nullable: true,
    subGraphs: everyone,
    description:
      'A unit by its key: one that every hub has, or one that the editors of this one have added. Of one that is the same as another, that other one. Null where nothing public has the key.',
    args: {
      key: t.arg.string({ holds: 'word', required: true, description: 'Its stable name: "contract".' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      const isGone = (await reading.withdrawnUnits()).has(key);
      return isGone ? null : (await reading.units()).find(key);
    },
  }),
);

builder.queryField('units', (t) =>
  t.connection(
    {
      type: ValueUnit,
      subGraphs: everyone,
      description:
        'The units in which figures may be: those that every hub has, then those that the editors of this one have added. What was withdrawn or is the same as another one is left out.',
      args: { asOf: t.arg(asOfArg) },
      resolve: async (_root, { asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const all = await listed(reading);
        return connectAll(page, {
          name: ['units'],
          items: all,
          placeOf: (unit) => all.findIndex((each) => unitKey(each) === unitKey(unit)),
        });
      },
    },
    ValueUnitConnection,
  ),
);

/** Those that may be chosen at present, in one order. */
async function listed(reading: { units(): Promise<Units>; withdrawnUnits(): Promise<ReadonlySet<string>> }) {
  const [units, gone] = [await reading.units(), await reading.withdrawnUnits()];
  const own = units.own.filter(({ key }) => !gone.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...(Object.keys(valueUnits) as AnyUnit[]), ...own];
}
