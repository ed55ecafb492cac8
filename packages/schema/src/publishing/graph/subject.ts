import { builder } from '../../builder.ts';
import type { SubjectKind } from '../contents/contents.ts';
import { readStanding } from '../standing/standing.ts';
import { type ChangeRow, DraftChange } from './change.ts';
import { editors, requireReader } from './editors.ts';
import { SubjectKindType } from './enums.ts';
import { Standing } from './standing.ts';

interface SubjectName {
  readonly kind: SubjectKind;
  readonly key: string;
}

const Subject = builder.objectRef<SubjectName>('Subject').implement({
  description: 'Something that a release can change: what stands of it, and what is being written.',
  subGraphs: editors,
  fields: (t) => ({
    kind: t.field({ type: SubjectKindType, description: 'Its kind.', resolve: ({ kind }) => kind }),
    key: t.exposeString('key', { description: 'Its key.' }),
    standing: t.field({
      type: Standing,
      nullable: true,
      description: 'Its newest approved version, public or to come; null where there is none.',
      resolve: async ({ kind, key }, _, { prisma }) =>
        (await readStanding<SubjectKind>(prisma, kind, [key])).get(key) ?? null,
    }),
    changes: t.field({
      type: [DraftChange],
      description: 'The changes of it in releases that are not approved.',
      resolve: ({ kind, key }, _, { prisma }): Promise<ChangeRow[]> =>
        prisma.draftChange.findMany({
          where: { kind, key, release: { state: { not: 'APPROVED' } } },
          include: { confirmations: true },
          orderBy: { createdAt: 'asc' },
          take: 100,
        }),
    }),
  }),
});

builder.queryField('subject', (t) =>
  t.field({
    type: Subject,
    subGraphs: editors,
    description: 'Something that a release can change, by its key, whether it exists already or not.',
    args: {
      kind: t.arg({ type: SubjectKindType, required: true, description: 'Its kind.' }),
      key: t.arg.string({
        required: true,
        description: 'Its key; of an action plan "convention/territory".',
      }),
    },
    resolve: (_root, subject, context) => {
      requireReader(context, 'subject');
      return subject;
    },
  }),
);
