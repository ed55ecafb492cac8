import {
  firstLanguage,
  isUuid,
  kindNames,
  localizedWith,
  nameIn,
  type SubjectKind,
  subjectKinds,
} from '@akto-figures/contents';
import type { DraftInput, EditInput } from '@akto-figures/publishing';
import type { Locale } from '@akto-figures/quantity';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { contentInputs } from './content-types.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { DraftedChangeType, SubjectKindType } from './enums.ts';
import { type GivenTexts, inWords, readTexts } from './localized-fields.ts';

const says = {
  release: 'The release, by its id: a draft.',
  key: 'The stable public key of what is changed; for something new, the key that it is to have.',
  basedOn: 'The version that stood when the edit was begun, by its id; null where nothing was approved.',
  revision: 'The revision of the release’s change that was read; null where it had none of this subject.',
} as const;

const noteIn = (language: Locale) =>
  language === firstLanguage
    ? `The public note ${inWords(language)}: what was revised, corrected or withdrawn, and why.`
    : `The public note ${inWords(language)}.`;

const planKey =
  'The key of its convention, a slash, and the id of its territory: "akto-agefiph-2022-2024/region:28".';

const wholeUntil = 'Deprecated until 2029-01-01: what this does not send is lost. Use';

for (const kind of subjectKinds) {
  const name = kindNames[kind];
  const key = kind === 'ACTION_PLAN' ? planKey : says.key;
  const edit = builder.inputType(`Change${name}Input`, {
    description: `What changes of a subject of the kind ${kind}, in a release. It may be incomplete.`,
    subGraphs: editors,
    fields: (t) => ({
      release: t.id({ required: true, description: says.release }),
      key: t.string({ holds: 'subjectKey', required: true, description: key }),
      basedOn: t.id({ description: says.basedOn }),
      revision: t.int({ description: says.revision }),
      change: t.field({
        type: DraftedChangeType,
        description:
          'What it does to what the public saw, and never WITHDRAWAL. Left out: as the release’s change has it, else REVISION of what stands and ADDITION of what is new.',
      }),
      ...localizedWith('note', (each) =>
        t.string({ holds: 'text', description: `${noteIn(each)} Left out, it is kept.` }),
      ),
      content: t.field({
        type: contentInputs[kind],
        required: true,
        description:
          'What changes of it: a field that is left out is kept, null takes it away. A list is given whole.',
      }),
    }),
  });
  defineAct(
    `change${name}`,
    `Writes into a release what changes of one ${name}, made on what was read.`,
    edit,
    (given) => readEdit(kind, given) as never,
  );
  const input = builder.inputType(`Draft${name}Input`, {
    description: `What a subject of the kind ${kind} is to be, whole, in a release. It may be incomplete.`,
    subGraphs: editors,
    fields: (t) => ({
      release: t.id({ required: true, description: says.release }),
      key: t.string({ holds: 'subjectKey', required: true, description: key }),
      basedOn: t.id({ description: says.basedOn }),
      revision: t.int({ description: says.revision }),
      change: t.field({
        type: DraftedChangeType,
        description:
          'What it does to what the public saw: ADDITION unless said, and never WITHDRAWAL: see `draftWithdrawal`.',
      }),
      ...localizedWith('note', (each) => t.string({ holds: 'text', description: noteIn(each) })),
      content: t.field({
        type: contentInputs[kind],
        required: true,
        description: 'All of it: what is left out is taken out.',
      }),
    }),
  });
  defineAct(
    `draft${name}`,
    `Writes a change of one ${name} into a release: its whole content, made on what was read.`,
    input,
    (given) => readDraft(kind, given) as never,
    `${wholeUntil} \`change${name}\`.`,
  );
}

interface Given extends GivenTexts<'note'> {
  readonly release: string | number;
  readonly key: string;
  readonly basedOn?: string | number | null | undefined;
  readonly revision?: number | null | undefined;
  readonly change?: DraftInput['changeKind'] | null | undefined;
  readonly content: object;
}

function readEdit(kind: SubjectKind, given: Given): EditInput {
  const place = readPlace(given);
  return {
    ...place,
    kind,
    changeKind: given.change === 'WITHDRAWAL' ? 'REVISION' : (given.change ?? undefined),
    ...localizedWith('note', (language) => {
      const name = nameIn('note', language);
      return given[name] === undefined ? undefined : place[name];
    }),
    content: given.content,
  };
}

function readDraft(kind: SubjectKind, given: Given): DraftInput {
  return {
    ...readPlace(given),
    kind,
    // What is withdrawn keeps its content, so it has an act of its own.
    changeKind: given.change === 'WITHDRAWAL' ? 'REVISION' : (given.change ?? 'ADDITION'),
    content: given.content,
  };
}

const readPlace = (given: Omit<Given, 'change' | 'content'>) => ({
  release: String(given.release),
  key: given.key,
  basedOn: given.basedOn == null ? null : requireVersion(String(given.basedOn)),
  revision: given.revision ?? null,
  ...readTexts('note', given),
});

/** @throws GraphQLError where no version can have the id */
function requireVersion(id: string): string {
  if (isUuid(id)) return id;
  throw badInput('input.basedOn', 'input.basedOn is no id of a version; send that of `standing`, or none.');
}

const DraftWithdrawalInput = builder.inputType('DraftWithdrawalInput', {
  description: 'What is to be taken back, and why.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({ required: true, description: says.release }),
    kind: t.field({ type: SubjectKindType, required: true, description: 'Its kind.' }),
    key: t.string({ holds: 'subjectKey', required: true, description: says.key }),
    basedOn: t.id({ description: says.basedOn }),
    revision: t.int({ description: says.revision }),
    ...localizedWith('note', (each) => t.string({ holds: 'text', description: noteIn(each) })),
  }),
});

defineAct(
  'draftWithdrawal',
  'Writes into a release that something is taken back. By its key it is still found, and says so.',
  DraftWithdrawalInput,
  (given) => ({ ...readPlace(given), kind: given.kind }),
);

const ChangeInput = builder.inputType('ChangeInput', {
  description: 'A change of a release, as it was read.',
  subGraphs: editors,
  fields: (t) => ({
    change: t.id({ required: true, description: 'The change, by its id.' }),
    revision: t.int({ required: true, description: 'Its revision as it was read.' }),
  }),
});

const readChange = ({ change, revision }: { change: string | number; revision: number }) => ({
  change: String(change),
  revision,
});

defineAct('removeChange', 'Takes a change out of a draft.', ChangeInput, readChange);
defineAct(
  'confirmFigure',
  'Stands by a figure for one’s own actor, as it is now: `confirmedBy` says so once it is public.',
  ChangeInput,
  readChange,
);
