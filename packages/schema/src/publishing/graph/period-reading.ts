import {
  type LocaleName,
  languageOf,
  type PeriodChoice,
  type PeriodRead,
  readPeriod,
} from '@akto-figures/contents';
import { builder } from '../../builder.ts';
import { localeArg } from '../../locale/locale.ts';
import { Period, periodRow } from '../../periods/period.ts';
import { editors, requireReader } from './editors.ts';

const PeriodChoiceType = builder
  .objectRef<PeriodChoice & { readonly locale: LocaleName }>('PeriodChoice')
  .implement({
    description: 'A period that a text may mean.',
    subGraphs: editors,
    fields: (t) => ({
      period: t.field({
        type: Period,
        description: 'The period.',
        resolve: ({ edtf }) => periodRow(edtf),
      }),
      text: t.string({
        description:
          'The same in words of the language asked for: "de 2021 à 2022". They are read as this very period.',
        resolve: ({ words, locale }) => words[languageOf(locale)],
      }),
    }),
  });

const PeriodReading = builder.objectRef<{ read: PeriodRead; locale: LocaleName }>('PeriodReading').implement({
  description: 'How a text is read as a period, or why it cannot be.',
  subGraphs: editors,
  fields: (t) => ({
    period: t.field({
      type: Period,
      nullable: true,
      description: 'The period; null where the text cannot be read, or can be read in two ways.',
      resolve: ({ read }) => (read.ok ? periodRow(read.edtf) : null),
    }),
    problem: t.string({
      nullable: true,
      description: 'Why it cannot be read, and what would be right.',
      resolve: ({ read, locale }) => (read.ok ? null : read.problem.message[languageOf(locale)]),
    }),
    choices: t.field({
      type: [PeriodChoiceType],
      description:
        'What it may mean, to choose from: "2021-22" may be two calendar years or a school year. Empty where it is read, and where nobody can say.',
      resolve: ({ read, locale }) =>
        read.ok ? [] : read.problem.choices.map((choice) => ({ ...choice, locale })),
    }),
  }),
});

builder.queryField('readPeriod', (t) =>
  t.field({
    type: PeriodReading,
    subGraphs: editors,
    description:
      'Reads "de mai 2022 à 2024", "1er trimestre 2023", "depuis 2021" or EDTF as a period, as an import and the filters of figures do.',
    args: {
      text: t.arg.string({ holds: 'typed', required: true, description: 'The text.' }),
      locale: t.arg(localeArg),
    },
    resolve: (_root, { text, locale }, context) => {
      requireReader(context, 'readPeriod');
      return { read: readPeriod(text, languageOf(locale)), locale };
    },
  }),
);
