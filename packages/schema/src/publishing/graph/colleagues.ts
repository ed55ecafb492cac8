import { isUuid, kindNames } from '@akto-figures/contents';
import { mayBeNamed, notePresence } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { editorial, editors, requireReader } from './editors.ts';
import { SubjectKindType } from './enums.ts';
import { personOf } from './people.ts';
import { Person } from './person.ts';
import { ReleaseComment, withSettled } from './review.ts';
import { Viewer } from './viewer.ts';
import { findRelease, WorkingRelease } from './working-release.ts';

builder.queryField('colleagues', (t) =>
  t.field({
    type: [Person],
    subGraphs: editors,
    description: 'Who may read releases and answer, and so be named in what is said of them, by name.',
    resolve: async (_root, _args, context) => {
      requireReader(context, 'colleagues');
      const accounts = await context.prisma.account.findMany({
        where: { disabledAt: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
      return accounts.filter(mayBeNamed);
    },
  }),
);

builder.queryField('alsoHere', (t) =>
  t.field({
    type: [Person],
    subGraphs: editors,
    description:
      'Notes that the viewer has a record, or a release, open to write in it, and says who else has. Ask again each 20 s: whoever has not asked for 45 s has gone.',
    args: {
      release: t.arg.id({
        description: 'The release, by its id; of a record the draft that it is written in.',
      }),
      kind: t.arg({ type: SubjectKindType, description: 'The kind of the record, with its `key`.' }),
      key: t.arg.string({ holds: 'subjectKey', description: 'The key of the record.' }),
      isLeaving: t.arg.boolean({ description: 'True: the viewer leaves it, and nobody is answered.' }),
    },
    resolve: async (_root, { release, kind, key, isLeaving }, context) => {
      requireReader(context, 'alsoHere');
      const { viewer } = editorial(context);
      // Who writes one record in two drafts is in each other's way, too.
      const place =
        kind && key ? `${kindNames[kind]} ${key}` : isUuid(String(release)) ? `release ${release}` : null;
      if (place === null) return [];
      const others = await notePresence(context.prisma, viewer.accountId, place, isLeaving === true);
      return Promise.all(others.map((id) => personOf(context, id)));
    },
  }),
);

builder.objectField(ReleaseComment, 'release', (t) =>
  t.field({
    type: WorkingRelease,
    nullable: true,
    description: 'Its release.',
    resolve: ({ releaseId }, _, context) => findRelease(context, releaseId),
  }),
);

const most = 50;

builder.objectField(Viewer, 'mentions', (t) =>
  t.field({
    type: [ReleaseComment],
    description: 'The open comments that name them, the newest first, 50 at most.',
    resolve: ({ accountId }, _, context) =>
      context.prisma.releaseComment.findMany({
        where: {
          mentioned: { has: accountId },
          settled: null,
          release: { state: { not: 'APPROVED' } },
        },
        include: withSettled,
        orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
        take: most,
      }),
  }),
);
