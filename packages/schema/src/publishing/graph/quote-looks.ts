import type { Prisma } from '@akto-figures/prisma/client';
import type { QuoteState } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { Figure } from '../../figures/figure.ts';
import { readOrThrow } from '../../reading/read.ts';
import type { Reading } from '../../reading/reading.ts';
import { publicAt } from '../../reading/visibility.ts';
import { Source } from '../../sources/source.ts';
import { editors, requireReader } from './editors.ts';

export const QuoteStateType = builder.enumType('QuoteState', {
  description: 'What has become of a quote in its document.',
  subGraphs: editors,
  values: {
    FOUND: { description: 'Number and words stand there together.' },
    MOVED: { description: 'The number stands there, in other words than before.' },
    CHANGED: { description: 'The words stand there, and something else between them.' },
    GONE: { description: 'Neither stands there.' },
  } as const satisfies Record<QuoteState, { description: string }>,
});

const parts = { citation: { include: { figureVersion: { select: { figureId: true } } } } } as const;

interface Seen {
  readonly row: Prisma.QuoteLookGetPayload<{ include: typeof parts }>;
  readonly reading: Reading;
}

const QuoteLook = builder.objectRef<Seen>('QuoteLook').implement({
  description:
    'What has become of the quote of a figure that is public, when somebody last looked into its document again.',
  subGraphs: editors,
  fields: (t) => ({
    figure: t.field({
      type: Figure,
      description: 'Whose quote it is.',
      resolve: ({ row, reading }) =>
        readOrThrow(reading, reading.figures, row.citation.figureVersion?.figureId ?? ''),
    }),
    source: t.field({
      type: Source,
      description: 'The source of the document.',
      resolve: ({ row, reading }) => readOrThrow(reading, reading.sources, row.citation.sourceId),
    }),
    exact: t.string({
      description: 'The number as it stood there.',
      resolve: ({ row }) => row.citation.quoteExact ?? '',
    }),
    state: t.field({
      type: QuoteStateType,
      description: 'What has become of it.',
      resolve: ({ row }) => row.state as QuoteState,
    }),
    now: t.string({
      nullable: true,
      description: 'What stands there now, where that differs.',
      resolve: ({ row }) => row.now,
    }),
    lookedAt: t.field({
      type: 'DateTime',
      description: 'When somebody looked.',
      resolve: ({ row }) => row.lookedAt,
    }),
  }),
});

// Of more, nobody would read the rest on one screen; who mends some of them sees the others.
const most = 50;

builder.queryField('quoteLooks', (t) =>
  t.field({
    type: [QuoteLook],
    subGraphs: editors,
    description: `What has become of quotes, the latest first, at most ${most}: those that were not found as they were or, of a figure that is named, all.`,
    args: { figure: t.arg.string({ holds: 'key', description: 'The key of a figure.' }) },
    resolve: async (_root, { figure }, context) => {
      requireReader(context, 'quoteLooks');
      const reading = await context.reading();
      const rows = await context.prisma.quoteLook.findMany({
        where: {
          ...(figure == null && { state: { not: 'FOUND' } }),
          citation: {
            figureVersion: {
              AND: [publicAt(reading.instant), { changeKind: { not: 'WITHDRAWAL' } }],
              ...(figure != null && { figure: { key: figure } }),
            },
          },
        },
        include: parts,
        orderBy: [{ lookedAt: 'desc' }, { citationId: 'asc' }],
        take: most,
      });
      return rows.map((row) => ({ row, reading }));
    },
  }),
);
