import { languageOf } from '@akto-figures/contents';
import { type ParsedValue, parseValue, quantityOf } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import { inUnitOfOurs, Quantity } from '../../figures/quantity.ts';
import { FigureValue } from '../../figures/value.ts';
import { localeArg } from '../../locale/locale.ts';
import { editors, requireReader } from './editors.ts';
import { writersUnits } from './writers-units.ts';

const QuantityReading = builder.objectRef<ParsedValue>('QuantityReading').implement({
  description: 'How a text is read as a value, or why it cannot be.',
  subGraphs: editors,
  fields: (t) => ({
    value: t.field({
      type: FigureValue,
      nullable: true,
      description: 'The value, of any kind; null where the text cannot be read.',
      resolve: (read) => (read.ok ? read.value : null),
    }),
    quantity: t.field({
      type: Quantity,
      nullable: true,
      description:
        'The same where it is a plain number; null for the rest, and where the text cannot be read.',
      resolve: (read) => (read.ok ? inUnitOfOurs(quantityOf(read.value)) : null),
    }),
    rest: t.string({
      nullable: true,
      description: 'What is counted, as the text says it, where that is no unit: "contrats d’apprentissage".',
      resolve: (read) => (read.ok ? (read.rest ?? null) : null),
    }),
    period: t.string({
      nullable: true,
      description: 'When, or since when, as the text says it: "entre 2020 et 2021".',
      resolve: (read) => (read.ok ? (read.period ?? null) : null),
    }),
    leftOut: t.stringList({
      description: 'What was left out because it says nothing of the number: "*", "(1)", "soit".',
      resolve: (read) => (read.ok ? [...(read.stripped ?? [])] : []),
    }),
    choices: t.field({
      type: [FigureValue],
      description:
        'What a text with two readings may mean: "+500 entreprises" is more than 500, or a change.',
      resolve: (read) => (read.ok ? [] : [...(read.problem.choices ?? [])]),
    }),
    problem: t.string({
      nullable: true,
      description: 'Why it cannot be read, and what would be right.',
      resolve: (read) => (read.ok ? null : read.problem.message),
    }),
  }),
});

builder.queryField('readQuantity', (t) =>
  t.field({
    type: QuantityReading,
    subGraphs: editors,
    description: 'Reads "plus de 1 780 formations" or "7 sur 10" as a value, as the editors do.',
    args: {
      text: t.arg.string({ holds: 'typed', required: true, description: 'The text.' }),
      locale: t.arg(localeArg),
    },
    resolve: async (_root, { text, locale }, context) => {
      requireReader(context, 'readQuantity');
      const units = await writersUnits(context);
      return parseValue(text, { locale: languageOf(locale), units, rest: 'given' });
    },
  }),
);
