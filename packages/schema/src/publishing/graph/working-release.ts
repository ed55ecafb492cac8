import { firstLanguage, isUuid, localizedWith, nameIn } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { availableActs, countAwaited } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { connectRows } from '../../connections/connect.ts';
import type { Context } from '../../context.ts';
import { DraftChange } from './change.ts';
import { Checklist } from './checklist.ts';
import { checklistOf } from './checklist-of.ts';
import { editorial, editors, requireReader } from './editors.ts';
import { ActType, ReleaseStateType } from './enums.ts';
import { factsOf } from './facts-of-release.ts';
import { Finding } from './finding.ts';
import { inWords } from './localized-fields.ts';
import { noteOpened } from './note-reading.ts';
import { personOf } from './people.ts';
import { Person } from './person.ts';
import { Preview } from './preview.ts';
import { AcceptedWarning, ReleaseComment, SentBack, withSettled } from './review.ts';

type ReleaseRow = Prisma.ReleaseGetPayload<object>;

const ChangeConnection = builder.connectionObject(
  { type: DraftChange, name: 'DraftChangeConnection', description: 'A page of changes.', subGraphs: editors },
  { name: 'DraftChangeEdge', description: 'One of the changes, with its cursor.', subGraphs: editors },
);

export const WorkingRelease = builder.objectRef<ReleaseRow>('WorkingRelease').implement({
  description: 'A release as those who write, review and approve it see it.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    ...localizedWith('title', (each) =>
      t.exposeString(nameIn('title', each), { nullable: true, description: `Its title ${inWords(each)}.` }),
    ),
    titleFr: t.exposeString('titleFr', { description: `Its title ${inWords(firstLanguage)}.` }),
    ...localizedWith('note', (each) =>
      t.exposeString(nameIn('note', each), {
        nullable: true,
        description: `What goes out with it, ${inWords(each)}.`,
      }),
    ),
    state: t.field({
      type: ReleaseStateType,
      description: 'Where it is on its way.',
      resolve: ({ state }) => state,
    }),
    revision: t.exposeInt('revision', {
      description: 'Counts what was done to it: an act names the one that was read.',
    }),
    releasedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is or will be public; null until it is approved.',
      resolve: ({ releasedAt }) => releasedAt,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was begun.',
      resolve: ({ createdAt }) => createdAt,
    }),
    isPublic: t.boolean({
      description: 'Whether its time has come, by the database’s clock.',
      resolve: async (release, _, context) => (await factsOf(release, context)).isPublic,
    }),
    approvedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who approved it.',
      resolve: ({ approvedById }, _, context) => (approvedById ? personOf(context, approvedById) : null),
    }),
    sentBack: t.field({
      type: SentBack,
      nullable: true,
      description:
        'Why it is a draft again; null where no reviewer has sent it back since it was last submitted.',
      resolve: ({ sentBackAt: at, sentBackById: byId, sentBackWhy: reason }) =>
        at && byId && reason !== null ? { at, byId, reason } : null,
    }),
    contributors: t.field({
      type: [Person],
      description: 'Who has a hand in it; none of them approves it.',
      resolve: async (release, _, context) => {
        const { contributors } = await factsOf(release, context);
        return Promise.all(contributors.map((id) => personOf(context, id)));
      },
    }),
    changes: t.connection(
      {
        type: DraftChange,
        description: 'What it changes, by kind and key.',
        args: {
          isRenewed: t.arg.boolean({
            description:
              'True: only figures that are stated again for another period. False or nothing: all.',
          }),
        },
        resolve: async (release, { isRenewed, ...page }, context) => {
          const { id } = release;
          const { prisma } = context;
          await noteOpened(context, release);
          return connectRows(page, {
            where: { releaseId: id, ...(isRenewed && { renews: { not: null } }) },
            name: ['changes', id, ...(isRenewed ? ['renewed'] : [])],
            keyset: { key: 'text', id: 'uuid' },
            findMany: (query) => prisma.draftChange.findMany({ ...query, include: { confirmations: true } }),
            count: (query) => prisma.draftChange.count(query),
          });
        },
      },
      ChangeConnection,
    ),
    awaitedCount: t.int({
      description: 'How many of its figures are stated again for another period and await their value.',
      resolve: ({ id }, _, { prisma }) => countAwaited(prisma, id),
    }),
    findings: t.field({
      type: [Finding],
      description: 'What the checks find in it now, errors first.',
      deprecationReason: 'Deprecated until 2029-01-01: ask `checklist` instead, which has pages and groups.',
      resolve: async (release, _, context) => {
        const { findings, accepted } = await checklistOf(release, context);
        return findings.map((finding) => ({ finding, accepted: accepted.get(finding.id) ?? null }));
      },
    }),
    checklist: t.field({
      type: Checklist,
      description:
        'What the checks find in it now. In a large release that takes longer than the changes: ask for it apart from them, so that one can be shown where the other is refused.',
      resolve: async (release, _, context) => ({
        ...(await checklistOf(release, context)),
        release: release.id,
      }),
    }),
    acceptedWarnings: t.field({
      type: [AcceptedWarning],
      description: 'The warnings that were accepted, and why.',
      resolve: ({ id }, _, { prisma }) =>
        prisma.acceptedWarning.findMany({ where: { releaseId: id }, orderBy: { acceptedAt: 'asc' } }),
    }),
    comments: t.field({
      type: [ReleaseComment],
      description: 'What was said of it, the first words first.',
      resolve: ({ id }, _, { prisma }) =>
        prisma.releaseComment.findMany({
          where: { releaseId: id },
          include: withSettled,
          orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
        }),
    }),
    preview: t.field({
      type: Preview,
      nullable: true,
      description:
        'Where it is seen as if it were out; null once it is public, and where the hub has no HUB_SECRET.',
      resolve: async ({ id, revision }, _, context) => {
        const { viewer, previews } = editorial(context);
        const { isPublic } = await factsOf({ id, revision }, context);
        return isPublic ? null : previews.open(viewer, id);
      },
    }),
    availableActions: t.field({
      type: [ActType],
      description: 'What the viewer may do with it now, by the names of the mutations.',
      resolve: async (release, _, context) =>
        availableActs(editorial(context).viewer, await factsOf(release, context)),
    }),
  }),
});

builder.objectField(DraftChange, 'release', (t) =>
  t.field({
    type: WorkingRelease,
    description: 'Its release.',
    resolve: ({ releaseId }, _, { prisma }) => prisma.release.findUniqueOrThrow({ where: { id: releaseId } }),
  }),
);

const WorkingReleaseConnection = builder.connectionObject(
  {
    type: WorkingRelease,
    name: 'WorkingReleaseConnection',
    description: 'A page of releases.',
    subGraphs: editors,
  },
  { name: 'WorkingReleaseEdge', description: 'One of the releases, with its cursor.', subGraphs: editors },
);

/** A release by its id; null where there is none. */
export const findRelease = ({ prisma }: Context, id: string): Promise<ReleaseRow | null> =>
  isUuid(id) ? prisma.release.findUnique({ where: { id } }) : Promise.resolve(null);

builder.queryField('workingRelease', (t) =>
  t.field({
    type: WorkingRelease,
    nullable: true,
    subGraphs: editors,
    description: 'A release by its id, in whichever state; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context) => {
      requireReader(context, 'workingRelease');
      const release = await findRelease(context, String(id));
      if (release) await noteOpened(context, release);
      return release;
    },
  }),
);

builder.queryField('workingReleases', (t) =>
  t.connection(
    {
      type: WorkingRelease,
      subGraphs: editors,
      description: 'The releases in whichever state, the newest first.',
      args: {
        state: t.arg({ type: ReleaseStateType, description: 'Only those in this state.' }),
        isUpcoming: t.arg.boolean({
          description: 'Only those that are approved and not out yet, the next to come out first.',
        }),
      },
      resolve: async (_root, { state, isUpcoming, ...page }, context) => {
        requireReader(context, 'workingReleases');
        const inState = state ? { state } : {};
        const order = isUpcoming
          ? {
              where: {
                AND: [inState, { state: 'APPROVED' as const, releasedAt: { gt: await context.now() } }],
              },
              name: ['workingReleases', state ?? null, 'upcoming'],
              keyset: { releasedAt: 'instant', id: 'uuid' } as const,
            }
          : {
              where: inState,
              name: ['workingReleases', state ?? null],
              keyset: { createdAt: 'instant', id: 'uuid' } as const,
              isDescending: true,
            };
        return connectRows(page, {
          ...order,
          findMany: (query) => context.prisma.release.findMany(query),
          count: (query) => context.prisma.release.count(query),
        });
      },
    },
    WorkingReleaseConnection,
  ),
);
