import { daysOf, type LocaleName, languageOf, readPeriod, toDay } from '@akto-figures/contents';
import { periodReadingWords } from '../../../messages/generated/period-reading.ts';
import { builder } from '../../builder.ts';
import { localeArg } from '../../locale/locale.ts';
import { Period } from '../../periods/period.ts';
import { editors, requireReader } from './editors.ts';

const PeriodReading = builder
  .objectRef<{ edtf: string | null; locale: LocaleName }>('PeriodReading')
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
        resolve: ({ edtf, locale }) =>
          edtf === null ? periodReadingWords[languageOf(locale)].unreadable : null,
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
