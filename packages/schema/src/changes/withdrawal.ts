import type { TextsOf } from '@akto-figures/contents';
import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { Collection } from '../collections/collection.ts';
import { Convention } from '../conventions/convention.ts';
import { Indicator } from '../indicators/indicator.ts';
import { inLocaleOrNull, localeArg } from '../locale/locale.ts';
import { Source } from '../sources/source.ts';

interface Withdrawn extends TextsOf<'change'> {
  readonly changeKind: string;
  readonly publicFrom: Date | null;
}

const Withdrawal = builder.objectRef<Withdrawn & { publicFrom: Date }>('Withdrawal').implement({
  description: 'That a record was taken back: lists leave it out, and by its key it is found as it was.',
  subGraphs: everyone,
  fields: (t) => ({
    releasedAt: t.field({
      type: 'DateTime',
      description: 'Since when.',
      resolve: ({ publicFrom }) => publicFrom,
    }),
    note: t.string({
      nullable: true,
      description: 'Why, as its public note says it.',
      args: { locale: t.arg(localeArg) },
      resolve: (row, { locale }) => inLocaleOrNull(locale, row, 'change'),
    }),
  }),
});

/** The withdrawal that a public version is; null of one that holds. */
const withdrawalOf = ({ row }: { row: Withdrawn }) =>
  row.changeKind === 'WITHDRAWAL' && row.publicFrom !== null ? { ...row, publicFrom: row.publicFrom } : null;

for (const type of [Actor, Collection, Convention, Indicator, Source])
  builder.objectField(type, 'withdrawal', (t) =>
    t.field({
      type: Withdrawal,
      nullable: true,
      description: 'When and why it was taken back; null while it holds.',
      resolve: withdrawalOf,
    }),
  );
