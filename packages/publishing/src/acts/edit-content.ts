import {
  type Contents,
  contentFields,
  localizedWith,
  nameIn,
  requireKey,
  type SubjectKind,
  tidy,
} from '@akto-figures/contents';
import type { EditInput } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { type Drafting, ownUnlessSaid, type There, writeChange } from './draft-change.ts';
import type { Work } from './work.ts';

/**
 * What `changeFigure`, `changeSource` and so on do: write into a release what changes of a subject. A field that is left out is
 * kept as the release's change has it or else as it stands, so that a program which does not know a field cannot lose it.
 */
export function edit<Kind extends SubjectKind>(act: Drafting, kind: Kind) {
  return async (work: Work, input: Omit<EditInput<Kind>, 'kind'>): Promise<Outcome> => {
    requireKey(kind, input.key, work.atlas);
    return writeChange(work, act, { ...input, kind }, ({ drafted, standing }) => {
      const kept = (drafted?.content ?? standing?.content ?? {}) as Contents[Kind];
      const content = ownUnlessSaid(kind, { ...kept, ...said(input.content) }, work.viewer);
      return {
        changeKind: input.changeKind ?? kindKept({ drafted, standing }),
        ...localizedWith('note', (language) => {
          const name = nameIn('note', language);
          return input[name] === undefined ? (drafted?.[name] ?? null) : input[name];
        }),
        content: tidy(contentFields[kind], content, work.atlas) as Contents[Kind],
      };
    });
  };
}

/** What is named, null included. */
const said = (content: object): object =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));

/** Of what is to be withdrawn a new content is a revision again. */
function kindKept({ drafted, standing }: There): EditInput['changeKind'] & string {
  if (drafted && drafted.changeKind !== 'WITHDRAWAL') return drafted.changeKind;
  return standing ? 'REVISION' : 'ADDITION';
}
