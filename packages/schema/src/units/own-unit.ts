import { unitNamed } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';
import { inLocale, localeArg } from '../locale/locale.ts';
import { idIn, readIds } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { GenderType } from './gender.ts';
import type { UnitRow } from './load-units.ts';
import { ValueUnit } from './value-unit.ts';

export const OwnUnit = builder.objectRef<Read<UnitRow>>('OwnUnit');

builder.node(OwnUnit, {
  description:
    'A unit that the editors of this hub have added, as its record says it. In values it is a `ValueUnit`.',
  subGraphs: everyone,
  id: { resolve: ({ row, reading }) => idIn(reading, row.unit.key) },
  loadMany: (ids, context) => readIds(context, (reading) => reading.unitRecordsByKey, ids),
  fields: (t) => ({
    key: t.string({ description: 'Its stable public name.', resolve: ({ row }) => row.unit.key }),
    singular: t.string({
      description: 'One of them: "repas".',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'singular'),
    }),
    plural: t.string({
      description: 'Several of them.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'plural'),
    }),
    gender: t.field({
      type: GenderType,
      nullable: true,
      description: 'The gender of its words in French; null where nobody has said it.',
      resolve: ({ row }) => row.gender,
    }),
    symbol: t.string({
      nullable: true,
      description: 'What stands beside the digits in place of the noun: "km"; null where none does.',
      resolve: ({ row }) => row.symbol,
    }),
    additive: t.boolean({
      description: 'Whether values in it may be added up.',
      resolve: ({ row }) => row.additive,
    }),
    spellings: t.stringList({
      description: 'What else people write for it: understood, and never written.',
      resolve: ({ row }) => row.spellings,
    }),
    sameAs: t.field({
      type: ValueUnit,
      nullable: true,
      description:
        'The unit that it is the same as, in which whatever was said in this one is read and shown; null where it stands for itself.',
      resolve: async ({ row, reading }) =>
        row.sameAs === null ? null : unitNamed(row.sameAs, await reading.units()),
    }),
  }),
});
