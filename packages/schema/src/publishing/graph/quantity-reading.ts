import { languageOf } from '@akto-figures/contents';
import { type Problem, parse, type Quantity as QuantityValue } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import { Quantity } from '../../figures/quantity.ts';
import { localeArg } from '../../locale/locale.ts';
import { editors, requireReader } from './editors.ts';

const QuantityReading = builder
  .objectRef<{ quantity: QuantityValue | null; problem: Problem | null }>('QuantityReading')
  .implement({
    description: 'How a text is read as a quantity, or why it cannot be.',
    subGraphs: editors,
    fields: (t) => ({
      quantity: t.field({
        type: Quantity,
        nullable: true,
        description: 'The quantity; null where the text cannot be read.',
        resolve: ({ quantity }) => quantity,
      }),
      problem: t.string({
        nullable: true,
        description: 'Why it cannot be read, and what would be right.',
        resolve: ({ problem }) => problem?.message ?? null,
      }),
    }),
  });

builder.queryField('readQuantity', (t) =>
  t.field({
    type: QuantityReading,
    subGraphs: editors,
    description: 'Reads "plus de 1 780 formations" as a quantity, as an import and the editors do.',
    args: {
      text: t.arg.string({ holds: 'typed', required: true, description: 'The text.' }),
      locale: t.arg(localeArg),
    },
    resolve: (_root, { text, locale }, context) => {
      requireReader(context, 'readQuantity');
      const read = parse(text, { locale: languageOf(locale) });
      return read.ok ? { quantity: read.quantity, problem: null } : { quantity: null, problem: read.problem };
    },
  }),
);
