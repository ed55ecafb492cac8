import { type AnyUnit, type GivenUnit, valueUnits } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import { ValueUnit } from '../../units/value-unit.ts';
import { editors, requireReader } from './editors.ts';
import { writersUnits } from './writers-units.ts';

type Known = Omit<GivenUnit, 'unit'> & { readonly unit: AnyUnit };

const UnitToWrite = builder.objectRef<Known>('UnitToWrite').implement({
  description: 'A unit by whose words those who write are understood.',
  subGraphs: editors,
  fields: (t) => ({
    unit: t.field({ type: ValueUnit, description: 'The unit itself.', resolve: ({ unit }) => unit }),
    sameAs: t.field({
      type: 'UnitKey',
      nullable: true,
      description:
        'The unit that it is the same as, to which its words lead; null where it stands for itself.',
      resolve: ({ sameAs }) => sameAs ?? null,
    }),
    isRead: t.boolean({
      description:
        'Whether texts are read by its words; not where a draft has some that say something else, "plus" for one.',
      resolve: ({ isUnread = false }) => !isUnread,
    }),
  }),
});

builder.queryField('unitsToWrite', (t) =>
  t.field({
    type: [UnitToWrite],
    subGraphs: editors,
    description:
      'The units by which texts are read: those that every hub has, and those of this hub that stand or are drafted. Of several with one key the last one stands; those before it are drafts of it, which lend their words.',
    resolve: async (_root, _args, context) => {
      requireReader(context, 'unitsToWrite');
      const { given } = await writersUnits(context);
      return [...(Object.keys(valueUnits) as AnyUnit[]).map((unit): Known => ({ unit })), ...given];
    },
  }),
);
