import type { ChangeRow, Outcome as OutcomeData } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { AccountRequest, findAccountRequest } from './account-requests.ts';
import { Account, ApiKey, findAccount, findApiKey } from './accounts.ts';
import { DraftChange } from './change.ts';
import { Content, typed } from './content-types.ts';
import { editorial, editors } from './editors.ts';
import { ObstacleType, TimeRefusalType } from './enums.ts';
import { Finding, openFinding } from './finding.ts';
import { ImportReport } from './import-report.ts';
import { SourceLooksType } from './source-looks.ts';
import { TextPlace } from './text-number.ts';
import { TextReadingType } from './text-reading.ts';
import { findRelease, WorkingRelease } from './working-release.ts';

type Of<Is extends OutcomeData['is']> = Extract<OutcomeData, { is: Is }>;

const Done = builder.objectRef<Of<'Done'>>('Done').implement({
  description: 'The act is done, and in the audit trail.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.field({
      type: WorkingRelease,
      nullable: true,
      description: 'The release as it is now; null where the act left none.',
      resolve: ({ release }, _, context) => (release === undefined ? null : findRelease(context, release)),
    }),
    change: t.field({
      type: DraftChange,
      nullable: true,
      description: 'The change as it is now; null where the act left none.',
      resolve: ({ change }, _, { prisma }): Promise<ChangeRow | null> | null =>
        change === undefined
          ? null
          : prisma.draftChange.findUnique({ where: { id: change }, include: { confirmations: true } }),
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description: 'The account that was acted on.',
      resolve: ({ account }, _, { prisma }) => (account === undefined ? null : findAccount(prisma, account)),
    }),
    apiKey: t.field({
      type: ApiKey,
      nullable: true,
      description: 'The key that was acted on.',
      resolve: ({ apiKey }, _, { prisma }) => (apiKey === undefined ? null : findApiKey(prisma, apiKey)),
    }),
    request: t.field({
      type: AccountRequest,
      nullable: true,
      description:
        'What was asked for: where it is not granted yet, nothing else was done. Or the request that was decided.',
      resolve: ({ request }, _, { prisma }) =>
        request === undefined ? null : findAccountRequest(prisma, request),
    }),
    reading: t.field({
      type: TextReadingType,
      nullable: true,
      description: 'The text that was acted on, as it is now.',
      resolve: ({ reading }, _, context) => {
        const { texts, viewer } = editorial(context);
        return reading === undefined ? null : texts.find(viewer, reading);
      },
    }),
    imported: t.field({
      type: ImportReport,
      nullable: true,
      description: 'What an import has read and written.',
      resolve: ({ report }) => report ?? null,
    }),
    looks: t.field({
      type: SourceLooksType,
      nullable: true,
      description: 'What has become of the quotes of the source that was looked at again.',
      resolve: ({ looks }) => looks ?? null,
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'What is shown this once: a new API key, or the token with which an invited person chooses a password.',
    }),
  }),
});

const AccountRefused = builder.objectRef<Of<'AccountRefused'>>('AccountRefused').implement({
  description: 'An account or a key cannot be as it was asked for. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Which case: "EMAIL_TAKEN", "LAST_ADMIN", …' }),
    message: t.exposeString('message', { description: 'What is wrong, and what would be right.' }),
  }),
});

const MentionRefusalType = builder.enumType('MentionRefusal', {
  description: 'Why somebody cannot be named in a comment.',
  subGraphs: editors,
  values: {
    UNKNOWN: { description: 'There is no such account.' },
    DISABLED: { description: 'Their account lets nobody in.' },
    MAY_NOT_READ: { description: 'They have no part in releases: `colleagues` are who may be named.' },
  } as const,
});

const MentionRefused = builder.objectRef<Of<'MentionRefused'>>('MentionRefused').implement({
  description: 'A comment names somebody who could not read it. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.exposeID('account', { description: 'Who, by the account.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Who, by name; null where nobody is there.',
    }),
    why: t.field({ type: MentionRefusalType, description: 'Why not.', resolve: ({ why }) => why }),
  }),
});

const TextRefused = builder.objectRef<Of<'TextRefused'>>('TextRefused').implement({
  description: 'A text cannot be read, or not be made a draft of. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Which case: "scanned", "otherLanguage", "nothing", …' }),
    message: t.exposeString('message', {
      description: 'What is wrong, and what would be right, in the language that was asked for.',
    }),
    places: t.field({
      type: [TextPlace],
      description: 'The numbers of the text that are the reason, where some are.',
      resolve: ({ places }) => [...(places ?? [])],
    }),
  }),
});

const RenewalRefused = builder.objectRef<Of<'RenewalRefused'>>('RenewalRefused').implement({
  description: 'Figures cannot be stated again so. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Which case: "alreadyThere", "notLater", …' }),
    message: t.exposeString('message', {
      description: 'What is wrong, and what would be right, in the language that was asked for.',
    }),
  }),
});

const ValueProblem = builder.objectRef<Of<'ValuesRefused'>['problems'][number]>('ValueProblem').implement({
  description: 'Why what was typed for a figure is no value of it.',
  subGraphs: editors,
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The figure, by its key.' }),
    message: t.exposeString('message', {
      description: 'What is wrong, and what would be right, in the language that was asked for.',
    }),
    choices: t.stringList({
      description: 'What may have been meant; each of these texts is read as that.',
      resolve: ({ choices }) => [...choices],
    }),
  }),
});

const ValuesRefused = builder.objectRef<Of<'ValuesRefused'>>('ValuesRefused').implement({
  description: 'Values cannot be read, or may mean two things. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    problems: t.field({
      type: [ValueProblem],
      description: 'Each of them, in the order in which they were sent.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

const ImportRead = builder.objectRef<Of<'ImportRead'>>('ImportRead').implement({
  description: 'A file was read, and nothing was written: it has problems, or it was a dry run.',
  subGraphs: editors,
  fields: (t) => ({
    report: t.field({ type: ImportReport, description: 'What it says.', resolve: ({ report }) => report }),
  }),
});

const NotAllowed = builder.objectRef<Of<'NotAllowed'>>('NotAllowed').implement({
  description: 'The viewer may not do this, or not now. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    obstacle: t.field({ type: ObstacleType, description: 'Why.', resolve: ({ obstacle }) => obstacle }),
  }),
});

const NotThere = builder.objectRef<Of<'NotThere'>>('NotThere').implement({
  description: 'What was to be acted on is not there, or not any more. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    what: t.exposeString('what', { description: 'What kind of thing: "release", "change", "warning".' }),
    name: t.exposeString('name', { description: 'The id or key that was given.' }),
  }),
});

const EditConflict = builder.objectRef<Of<'EditConflict'>>('EditConflict').implement({
  description:
    'Somebody changed it since it was read. Nothing was done, and nothing is lost: here are both contents.',
  subGraphs: editors,
  fields: (t) => ({
    yours: t.field({
      type: Content,
      nullable: true,
      description: 'What was sent; null where the act sends none.',
      resolve: ({ kind, yours }) => yours && typed({ kind, content: yours }),
    }),
    theirs: t.field({
      type: Content,
      nullable: true,
      description: 'What is there now; null where nothing is.',
      resolve: ({ kind, theirs }) => theirs && typed({ kind, content: theirs }),
    }),
    standingVersion: t.exposeID('standingVersion', {
      nullable: true,
      description: 'The version that stands now: `basedOn` of a further try.',
    }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description:
        'The revision of the release’s change now: `revision` of a further try; null where it has none.',
    }),
  }),
});

const ReleaseConflict = builder.objectRef<Of<'ReleaseConflict'>>('ReleaseConflict').implement({
  description: 'The release was changed since it was read. Nothing was done: read it again.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.field({
      type: WorkingRelease,
      nullable: true,
      description: 'The release as it is now.',
      resolve: ({ release }, _, context) => findRelease(context, release),
    }),
  }),
});

const HeldBack = builder.objectRef<Of<'HeldBack'>>('HeldBack').implement({
  description: 'The checks found what has to be mended, or accepted, before. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    findings: t.field({
      type: [Finding],
      description: 'What holds it back, errors first; of many the first hundred. `Checklist` has them all.',
      resolve: ({ findings }) => findings.map(openFinding),
    }),
    findingCount: t.int({
      description: 'How many there are.',
      // An outcome that was kept by an older hub has all of them.
      resolve: ({ findings, count }) => count ?? findings.length,
    }),
  }),
});

const TimeRefused = builder.objectRef<Of<'TimeRefused'>>('TimeRefused').implement({
  description: 'The release cannot be out at that time. Nothing was done.',
  subGraphs: editors,
  fields: (t) => ({
    why: t.field({ type: TimeRefusalType, description: 'Why.', resolve: ({ why }) => why }),
    choices: t.field({
      type: ['DateTime'],
      description: 'The instants that may have been meant.',
      resolve: ({ choices }) => choices.map((choice) => new Date(choice)),
    }),
  }),
});

const KeyReused = builder.objectRef<Of<'KeyReused'>>('KeyReused').implement({
  description: 'The idempotency key was sent before with something else. Nothing was done: send a new key.',
  subGraphs: editors,
  fields: (t) => ({
    act: t.exposeString('act', { description: 'What it was sent with: the name of the mutation.' }),
  }),
});

/** How an act ended. */
export const Outcome = builder.unionType('Outcome', {
  description: 'How an act ended: `Done`, or what a person can do about it.',
  subGraphs: editors,
  types: [
    Done,
    NotAllowed,
    NotThere,
    EditConflict,
    ReleaseConflict,
    HeldBack,
    TimeRefused,
    AccountRefused,
    ImportRead,
    TextRefused,
    RenewalRefused,
    ValuesRefused,
    MentionRefused,
    KeyReused,
  ],
  resolveType: (outcome) => outcome.is,
});
