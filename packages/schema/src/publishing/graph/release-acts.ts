import { firstLanguage, localizedWith } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { OccurrenceType, SubjectKindType } from './enums.ts';
import { inWords, readReleaseTexts } from './localized-fields.ts';
import { requireText } from './text.ts';

const says = {
  release: 'The release, by its id.',
  revision: 'Its revision as it was read: where it is another one now, nothing is done.',
} as const;

const titleIn = (language: Locale) => `Its title ${inWords(language)}.`;
const noteIn = (language: Locale) => `What goes out with it, ${inWords(language)}.`;

const readRelease = ({ release, revision }: { release: string | number; revision: number }) => ({
  release: String(release),
  revision,
});

const CreateReleaseInput = builder.inputType('CreateReleaseInput', {
  description: 'What a release is called.',
  subGraphs: editors,
  fields: (t) => ({
    ...localizedWith('title', (each) => t.string({ holds: 'line', description: titleIn(each) })),
    titleFr: t.string({ holds: 'line', required: true, description: titleIn(firstLanguage) }),
    ...localizedWith('note', (each) => t.string({ holds: 'text', description: noteIn(each) })),
  }),
});

const EditReleaseInput = builder.inputType('EditReleaseInput', {
  description: 'What a release is to be called, whole.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    revision: t.int({ required: true, description: says.revision }),
    ...localizedWith('title', (each) => t.string({ holds: 'line', description: titleIn(each) })),
    titleFr: t.string({ holds: 'line', required: true, description: titleIn(firstLanguage) }),
    ...localizedWith('note', (each) => t.string({ holds: 'text', description: noteIn(each) })),
  }),
});

const ReleaseInput = builder.inputType('ReleaseInput', {
  description: 'A release, as it was read.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    revision: t.int({ required: true, description: says.revision }),
  }),
});

const CommentInput = builder.inputType('CommentInput', {
  description: 'What is said of a release.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    text: t.string({ holds: 'text', required: true, description: 'The words.' }),
    kind: t.field({
      type: SubjectKindType,
      description: 'The kind of the record that they are of, with its `key`; of the release unless said.',
    }),
    key: t.string({ holds: 'subjectKey', description: 'The key of that record, which the release changes.' }),
    field: t.string({
      holds: 'word',
      description: 'The field of that record, by its path in the content: "quantity".',
    }),
    mentions: t.idList({
      description: 'Whom the words name, by their accounts, 20 at most: each has to be one of `colleagues`.',
    }),
  }),
});

const mostMentions = 20;

const SettleCommentInput = builder.inputType('SettleCommentInput', {
  description: 'A comment that needs nothing more, or does again.',
  subGraphs: editors,
  fields: (t) => ({
    comment: t.id({ required: true, description: 'The comment, by its id.' }),
    isSettled: t.boolean({ description: 'False to open it again; true unless said.' }),
  }),
});

const AcceptWarningInput = builder.inputType('AcceptWarningInput', {
  description: 'Why a warning is no reason to wait.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    finding: t.id({ required: true, description: 'The warning, by the id of its finding.' }),
    reason: t.string({ holds: 'text', required: true, description: 'Why, for those who ask later.' }),
  }),
});

const AcceptWarningsInput = builder.inputType('AcceptWarningsInput', {
  description: 'Why the warnings of a group are no reason to wait.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    group: t.id({
      required: true,
      description:
        'The group, by its id: it names what was open in it when it was read, and nothing that came later.',
    }),
    reason: t.string({
      holds: 'text',
      required: true,
      description: 'Why, for those who ask later. It is kept with each of the warnings.',
    }),
  }),
});

const SendBackInput = builder.inputType('SendBackInput', {
  description: 'What has to be mended in a release.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    revision: t.int({ required: true, description: says.revision }),
    comment: t.string({ holds: 'text', required: true, description: 'What has to be mended.' }),
  }),
});

const ApproveInput = builder.inputType('ApproveInput', {
  description: 'When a release is to be public.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    revision: t.int({ required: true, description: says.revision }),
    releaseAt: t.string({
      holds: 'instant',
      description:
        'Date and time to the minute on the clocks of Paris: "2026-03-12T09:30". At least 60 s ahead; the first whole minute that is, unless said.',
    }),
    occurrence: t.field({
      type: OccurrenceType,
      description: 'Which one is meant, in the hour that the clocks of Paris show twice.',
    }),
  }),
});

const CancelInput = builder.inputType('CancelInput', {
  description: 'Why a release is not to be public.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    revision: t.int({ required: true, description: says.revision }),
    reason: t.string({ holds: 'text', required: true, description: 'Why.' }),
  }),
});

defineAct('createRelease', 'Begins a release, as a draft.', CreateReleaseInput, readReleaseTexts);
defineAct('editRelease', 'Calls a draft otherwise.', EditReleaseInput, (given) => ({
  ...readRelease(given),
  ...readReleaseTexts(given),
}));
defineAct(
  'discardRelease',
  'Throws a draft away. The audit trail keeps what it said.',
  ReleaseInput,
  readRelease,
);
defineAct(
  'submitRelease',
  'Gives a draft to those who review. Errors that the checks find are mended first.',
  ReleaseInput,
  readRelease,
);
defineAct(
  'commentOnRelease',
  'Says something of a release, of a record that it changes, or of one of its fields, to those who write and review it.',
  CommentInput,
  ({ release, text, kind, key, field, mentions }) => {
    if ((kind == null) !== (key == null) || (field != null && key == null))
      throw badInput(
        'input.key',
        'input.kind and input.key name a record together; input.field is one of its.',
      );
    if (mentions && mentions.length > mostMentions)
      throw badInput(
        'input.mentions',
        `input.mentions has ${mentions.length} people; name ${mostMentions} at most.`,
      );
    return {
      release: String(release),
      text: requireText('input.text', text),
      ...(kind && key && { kind, key, ...(field && { field }) }),
      ...(mentions && mentions.length > 0 && { mentioned: mentions.map(String) }),
    };
  },
);
defineAct(
  'settleComment',
  'Says that a comment needs nothing more, or takes that back. The comment stays.',
  SettleCommentInput,
  ({ comment, isSettled }) => ({ comment: String(comment), isSettled: isSettled ?? true }),
);
defineAct(
  'acceptWarning',
  'Puts on record why a warning of the checks is no reason to wait.',
  AcceptWarningInput,
  (given) => ({
    release: String(given.release),
    finding: String(given.finding),
    reason: requireText('input.reason', given.reason),
  }),
);
defineAct(
  'acceptWarnings',
  'Puts on record why all warnings of a group that are open are no reason to wait: one reason, kept with each.',
  AcceptWarningsInput,
  (given) => ({
    release: String(given.release),
    group: String(given.group),
    reason: requireText('input.reason', given.reason),
  }),
);
defineAct('sendBackRelease', 'Gives a release back to those who write it.', SendBackInput, (given) => ({
  ...readRelease(given),
  comment: requireText('input.comment', given.comment),
}));
defineAct(
  'approveRelease',
  'Seals a release: it becomes public at its time, and by its time alone. Never by who has a hand in it.',
  ApproveInput,
  (given) => ({
    ...readRelease(given),
    releaseAt: given.releaseAt ?? null,
    occurrence: given.occurrence ?? null,
  }),
);
defineAct(
  'cancelRelease',
  'Takes an approval back, before its time: the release is a draft again.',
  CancelInput,
  (given) => ({
    ...readRelease(given),
    reason: requireText('input.reason', given.reason),
  }),
);
