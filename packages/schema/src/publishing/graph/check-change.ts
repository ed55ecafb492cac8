import {
  type Atlas,
  type Contents,
  contentFields,
  isUuid,
  kindNames,
  localizedWith,
  type SubjectKind,
  subjectKinds,
  tidy,
} from '@akto-figures/contents';
import { checkChange, readStanding } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { contentInputs } from './content-types.ts';
import { editorial, editors, requireReader } from './editors.ts';
import { DraftedChangeType } from './enums.ts';
import { Finding, openFinding } from './finding.ts';
import { inWords, readTexts } from './localized-fields.ts';

const fieldOf = (kind: SubjectKind): string =>
  kindNames[kind].charAt(0).toLowerCase() + kindNames[kind].slice(1);

const TypedContentInput = builder.inputType('TypedContentInput', {
  description: 'A content as it is typed, by its kind: exactly one of them.',
  subGraphs: editors,
  fields: (t) =>
    Object.fromEntries(
      subjectKinds.map((kind) => [
        fieldOf(kind),
        t.field({ type: contentInputs[kind], description: `That of a subject of the kind ${kind}.` }),
      ]),
    ),
});

const CheckChangeInput = builder.inputType('CheckChangeInput', {
  description: 'A change as it is typed, which need not be complete.',
  subGraphs: editors,
  fields: (t) => ({
    release: t.id({
      description: 'The release that it is typed for, by its id; none where it has none yet.',
    }),
    key: t.string({ holds: 'subjectKey', required: true, description: 'The key of what is changed.' }),
    basedOn: t.id({
      description:
        'The version that stood when the edit was begun, by its id; null where nothing was approved.',
    }),
    change: t.field({
      type: DraftedChangeType,
      description:
        'What it does to what the public saw: ADDITION unless said. Of a WITHDRAWAL the content is not read.',
    }),
    ...localizedWith('note', (each) =>
      t.string({ holds: 'text', description: `The public note ${inWords(each)}.` }),
    ),
    content: t.field({ type: TypedContentInput, required: true, description: 'All of it, and its kind.' }),
  }),
});

builder.queryField('checkChange', (t) =>
  t.field({
    type: [Finding],
    subGraphs: editors,
    description:
      'What the checks find in a change as it is typed, without saving it: what is about its own subject, errors first. The other changes of its release are around it, in a large import the first 2,000 of them.',
    args: { input: t.arg({ type: CheckChangeInput, required: true, description: 'The change.' }) },
    resolve: async (_root, { input }, context) => {
      requireReader(context, 'checkChange');
      // What is found compares it with what stands, what is not out yet included.
      const { viewer, earlyReadings } = editorial(context);
      await earlyReadings.noteAllEmbargoed(viewer, 'COMPARED');
      const { kind, content } = readContent(input.content, context.atlas);
      const { key } = input;
      const changeKind = input.change ?? 'ADDITION';
      const standing = changeKind === 'WITHDRAWAL' ? await readStanding(context.prisma, kind, [key]) : null;
      const found = await checkChange(context.prisma, context.atlas, idOrNull('release', input.release), {
        kind,
        key,
        changeKind,
        content: standing?.get(key)?.content ?? content,
        ...readTexts('note', input),
        basedOnId: idOrNull('basedOn', input.basedOn),
      });
      return found.map(openFinding);
    },
  }),
);

/** @throws GraphQLError where it is not of one kind, or a field holds what no such field can */
function readContent(
  given: Record<string, unknown>,
  atlas: Atlas,
): { kind: SubjectKind; content: Contents[SubjectKind] } {
  const kinds = subjectKinds.filter((kind) => given[fieldOf(kind)] != null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    throw badInput('input.content', `input.content has ${kinds.length} contents; give exactly one.`);
  }
  return { kind, content: tidy(contentFields[kind], given[fieldOf(kind)] as object, atlas) };
}

function idOrNull(field: string, given: string | number | null | undefined): string | null {
  if (given == null) return null;
  if (isUuid(String(given))) return String(given);
  throw badInput(`input.${field}`, `input.${field} is no id; send the one that was read, or none.`);
}
