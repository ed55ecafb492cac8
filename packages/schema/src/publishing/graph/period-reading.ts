import { daysOf, readPeriod, toDay } from '@akto-figures/contents';
import { builder } from '../../builder.ts';
import { localeArg } from '../../locale/locale.ts';
import { Period } from '../../periods/period.ts';
import { editors, requireReader } from './editors.ts';

const problems = {
  FR: 'Cette période ne se lit pas. Écrivez une année (« 2022 »), un mois (« mai 2022 »), un jour (« 9 mai 2022 »), ou d’une date à l’autre (« 2022-2024 », « depuis 2021 »).',
  EN: 'This period cannot be read. Write a year (“2022”), a month (“May 2022”), a day (“9 May 2022”), or from one date to another (“2022-2024”, “since 2021”).',
} as const;

const PeriodReading = builder
  .objectRef<{ edtf: string | null; locale: 'FR' | 'EN' }>('PeriodReading')
  .implement({
    description: 'How a text is read as a period, or why it cannot be.',
    subGraphs: editors,
    fields: (t) => ({
      period: t.field({
        type: Period,
        nullable: true,
        description: 'The period; null where the text cannot be read.',
        resolve: ({ edtf }) => {
          if (edtf === null) return null;
          const days = daysOf(edtf);
          return { edtf, start: toDay(days?.start), end: toDay(days?.end), inferred: false };
        },
      }),
      problem: t.string({
        nullable: true,
        description: 'Why it cannot be read, and what would be right.',
        resolve: ({ edtf, locale }) => (edtf === null ? problems[locale] : null),
      }),
    }),
  });

builder.queryField('readPeriod', (t) =>
  t.field({
    type: PeriodReading,
    subGraphs: editors,
    description: 'Reads "de mai 2022 à 2024", "depuis 2021" or EDTF as a period, as editors type it.',
    args: {
      text: t.arg.string({ holds: 'typed', required: true, description: 'The text.' }),
      locale: t.arg(localeArg),
    },
    resolve: (_root, { text, locale }, context) => {
      requireReader(context, 'readPeriod');
      return { edtf: readPeriod(text), locale };
    },
  }),
);
