import { localizedWith, nameIn } from '@akto-figures/contents';
import { readApproved, readDraftStates } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { Content, typed } from './content-types.ts';
import { editors, requireReader } from './editors.ts';
import { DraftedChangeType, SubjectKindType } from './enums.ts';
import { inWords } from './localized-fields.ts';
import { noteOpened, noteStanding } from './note-reading.ts';
import { personOf } from './people.ts';
import { Person } from './person.ts';
import { Standing } from './standing.ts';
import { findRelease } from './working-release.ts';

const DraftState = builder
  .objectRef<Awaited<ReturnType<typeof readDraftStates>>[number]>('DraftState')
  .implement({
    description: 'What a draft said at a time.',
    subGraphs: editors,
    fields: (t) => ({
      revision: t.exposeInt('revision', { description: 'Which edit it is of; a later one has a greater.' }),
      change: t.field({
        type: DraftedChangeType,
        description: 'What it did to what the public saw before.',
        resolve: ({ changeKind }) => changeKind,
      }),
      content: t.field({
        type: Content,
        description: 'What the subject was to be, whole.',
        resolve: ({ kind, content }) => typed({ kind, content: content as object }),
      }),
      ...localizedWith('note', (each) =>
        t.exposeString(nameIn('note', each), {
          nullable: true,
          description: `The public note ${inWords(each)}.`,
        }),
      ),
      writtenBy: t.field({
        type: Person,
        description: 'Who wrote it.',
        resolve: ({ writtenById }, _, context) => personOf(context, writtenById),
      }),
      writtenAt: t.field({
        type: 'DateTime',
        description: 'When it was written.',
        resolve: ({ writtenAt }) => writtenAt,
      }),
    }),
  });

const subjectArgs = {
  kind: { type: SubjectKindType, required: true, description: 'Its kind.' },
  key: {
    holds: 'subjectKey',
    required: true,
    description: 'Its key; of an action plan "convention/territory".',
  },
} as const;

builder.queryField('draftHistory', (t) =>
  t.field({
    type: [DraftState],
    subGraphs: editors,
    description:
      'All that the draft of a subject has said in a release, the newest first: at most 200 states beside the present one, until 90 days after the release came out. Where the draft was taken out of the release, the first is what it said last.',
    args: {
      release: t.arg.id({ required: true, description: 'The release, by its id.' }),
      kind: t.arg(subjectArgs.kind),
      key: t.arg.string(subjectArgs.key),
    },
    resolve: async (_root, { release: id, kind, key }, context) => {
      requireReader(context, 'draftHistory');
      const release = await findRelease(context, String(id));
      if (!release) return [];
      await noteOpened(context, release);
      return readDraftStates(context.prisma, release.id, kind, key);
    },
  }),
);

builder.queryField('approvedVersions', (t) =>
  t.field({
    type: [Standing],
    subGraphs: editors,
    description: 'Every approved version of a subject, public or to come, the newest first.',
    args: { kind: t.arg(subjectArgs.kind), key: t.arg.string(subjectArgs.key) },
    resolve: async (_root, { kind, key }, context) => {
      requireReader(context, 'approvedVersions');
      const versions = await readApproved(context.prisma, kind, key);
      await noteStanding(context, versions);
      return versions;
    },
  }),
);
