import type { ImportProgress as ImportProgressData } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { editorial, editors, requireReader } from './editors.ts';

const ImportStep = builder.enumType('ImportStep', {
  description: 'What is done with a spreadsheet.',
  subGraphs: editors,
  values: {
    READING: { description: 'Its rows are read and held against what stands.' },
    WRITING: { description: 'Its figures are written into a draft: all of them, or none.' },
  } as const,
});

const ImportProgress = builder.objectRef<ImportProgressData>('ImportProgress').implement({
  description: 'How far an import is.',
  subGraphs: editors,
  fields: (t) => ({
    doing: t.field({ type: ImportStep, description: 'What is done now.', resolve: ({ doing }) => doing }),
    done: t.exposeInt('done', { description: 'Rows that were read, or figures that were written.' }),
    of: t.exposeInt('of', {
      nullable: true,
      description: 'How many there are, at most; null while nobody knows.',
    }),
  }),
});

builder.queryField('importProgress', (t) =>
  t.field({
    type: ImportProgress,
    nullable: true,
    subGraphs: editors,
    description:
      'How far your own `importFigures` with this key is, while it is under way; null before, after, and where another process of the hub does it. Whoever closes the connection of `importFigures` cancels it: then nothing is written.',
    args: {
      idempotencyKey: t.arg.string({
        holds: 'idempotencyKey',
        required: true,
        description: 'The key under which it was sent.',
      }),
    },
    resolve: (_root, { idempotencyKey }, context) => {
      requireReader(context, 'importProgress');
      const { publishing, viewer } = editorial(context);
      return publishing.importProgress(viewer, idempotencyKey);
    },
  }),
);
