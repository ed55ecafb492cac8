import { languageOf, nameOf } from '@akto-figures/contents';
import type { ReadText, TextReading, textNotices } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { Locale, localeArg } from '../../locale/locale.ts';
import { Period, periodRow } from '../../periods/period.ts';
import { editorial, editors, requireReader } from './editors.ts';
import { TextNumber } from './text-number.ts';
import { findRelease, WorkingRelease } from './working-release.ts';

const TextNoticeType = builder.enumType('TextNotice', {
  description: 'What stands out in a text as a whole.',
  subGraphs: editors,
  values: {
    TWO_TEXTS: {
      description: 'It has two days on which it was given out, or begins twice: it may be two texts.',
    },
    TABLE: { description: 'It has rows of a table: an import of the table reads those better.' },
    MENUS: { description: 'It had the menus and the foot of a page around it: these are left out.' },
    CONTRADICTION: {
      description:
        'It says two values of the same, or a part that is larger than its whole: the numbers of which that is so have the doubt.',
    },
    NO_NUMBERS: { description: 'No number of it is a figure.' },
  } satisfies Record<(typeof textNotices)[number], { description: string }>,
});

const AwaitedFigureType = builder.objectRef<ReadText['awaited'][number]>('AwaitedFigure').implement({
  description: 'A figure that a draft has carried over, and that waits for its value.',
  subGraphs: editors,
  fields: (t) => ({
    figure: t.exposeString('figure', { description: 'Its key.' }),
    label: t.exposeString('label', { description: 'Its label, in French.' }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'When.',
      resolve: ({ period }) => (period ? periodRow(period) : null),
    }),
  }),
});

// One answer asks for several parts of what takes a thread to read.
const read = new WeakMap<TextReading, Promise<ReadText>>();

function readOf(reading: TextReading, context: Context): Promise<ReadText> {
  const { texts, viewer } = editorial(context);
  const known = read.get(reading) ?? texts.read(viewer, reading);
  read.set(reading, known);
  return known;
}

export const TextReadingType = builder.objectRef<TextReading>('TextReading').implement({
  description: 'A text from which the viewer reads figures. It is theirs alone, and never public.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'What its file is called, or how it begins.' }),
    language: t.field({
      type: Locale,
      description: 'Its language.',
      resolve: ({ language }) => nameOf(language),
    }),
    text: t.exposeString('text', { description: 'The text, as it was read out of what was given.' }),
    revision: t.exposeInt('revision', { description: 'Counts the changes of its decisions.' }),
    readAt: t.expose('readAt', { type: 'DateTime', description: 'When it was first read.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it was last worked on.' }),
    release: t.field({
      type: WorkingRelease,
      nullable: true,
      description: 'The draft that was made of it, while it is there.',
      resolve: ({ releaseId }, _args, context) =>
        releaseId === null ? null : findRelease(context, releaseId),
    }),
    title: t.string({
      nullable: true,
      description: 'The title that it carries.',
      resolve: async (reading, _args, context) => (await readOf(reading, context)).title,
    }),
    day: t.field({
      type: 'Edtf',
      nullable: true,
      description: 'The day on which it was given out, as it says.',
      resolve: async (reading, _args, context) => (await readOf(reading, context)).day,
    }),
    seemsIn: t.string({
      nullable: true,
      description:
        'The language that it seems to be in where it is none that is read, as BCP 47 (“de”). Its numbers are read as far as they go, and none of them is sure.',
      resolve: async (reading, _args, context) => (await readOf(reading, context)).seemsIn,
    }),
    numbers: t.field({
      type: [TextNumber],
      description: 'All its numbers, in the order of the text, with the decisions that are kept.',
      resolve: async (reading, _args, context) => [...(await readOf(reading, context)).numbers],
    }),
    notices: t.field({
      type: [TextNoticeType],
      description: 'What is to be known before its figures are taken.',
      resolve: async (reading, _args, context) => [...(await readOf(reading, context)).notices],
    }),
    awaited: t.field({
      type: [AwaitedFigureType],
      description: 'The figures of drafts that wait for their values, of which a number may be one.',
      resolve: async (reading, _args, context) => [...(await readOf(reading, context)).awaited],
    }),
    refusal: t.string({
      nullable: true,
      args: { locale: t.arg(localeArg) },
      description:
        'Why it cannot be read now, though it could be once; null where it is read. Its numbers, title and day are missing then.',
      resolve: async (reading, { locale }, context) =>
        (await readOf(reading, context)).refusal?.(languageOf(locale)) ?? null,
    }),
  }),
});

builder.queryField('textReading', (t) =>
  t.field({
    type: TextReadingType,
    nullable: true,
    subGraphs: editors,
    description: 'One of the viewer’s own texts; null where it is another’s, or gone.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context) => {
      requireReader(context, 'textReading');
      const { texts, viewer } = editorial(context);
      return texts.find(viewer, String(id));
    },
  }),
);

const mostListed = 20;

/** What a list tells of a text: nothing for which it would have to be read. */
const ListedText = builder.objectRef<TextReading>('ListedText').implement({
  description: 'One of the viewer’s texts, in a list.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'What its file is called, or how it begins.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it was last worked on.' }),
    hasRelease: t.boolean({
      description: 'A draft was made of it, and is there.',
      resolve: ({ releaseId }) => releaseId !== null,
    }),
  }),
});

builder.queryField('textReadings', (t) =>
  t.field({
    type: [ListedText],
    subGraphs: editors,
    description: `The viewer’s own texts, the ${mostListed} that were worked on last.`,
    resolve: async (_root, _args, context) => {
      requireReader(context, 'textReadings');
      const { texts, viewer } = editorial(context);
      return [...(await texts.latest(viewer, mostListed))];
    },
  }),
);
