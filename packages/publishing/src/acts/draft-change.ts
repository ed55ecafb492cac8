import {
  type Contents,
  contentFields,
  type FigureContent,
  kindNames,
  requireKey,
  type SubjectKind,
  type TextsOf,
  textsOf,
  tidy,
  withPlainWords,
} from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import type { DraftInput } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { type Act, isOwn, onlyActorOf, reachOf } from '../permissions.ts';
import { readStanding } from '../standing/standing.ts';
import type { Standing } from '../standing/stands.ts';
import type { Viewer } from '../viewer.ts';
import { countChange, isOutcome, takeRelease } from './release-under-work.ts';
import type { Work } from './work.ts';

/** The acts that write a change into a release. */
export type Drafting = Exclude<Extract<Act, `draft${string}` | `change${string}`>, 'changeAccount'>;

/** What a change is to say. */
type Written = Pick<DraftInput, 'changeKind' | keyof TextsOf<'note'> | 'content'>;

/** What a change is written on: the release's change of the subject, and what stands of it; nulls where there is none. */
export interface There {
  readonly drafted: ChangeRow | null;
  readonly standing: Standing | null;
}

type Place = Omit<DraftInput, keyof Written>;
type ChangeRow = Prisma.DraftChangeGetPayload<object>;

/** What `draftFigure`, `draftSource` and so on do: writes the whole content of a subject into a release. */
export function draft<Kind extends SubjectKind>(act: Drafting, kind: Kind) {
  return async (work: Work, input: Omit<DraftInput<Kind>, 'kind'>): Promise<Outcome> => {
    requireKey(kind, input.key, work.atlas);
    const content = tidy(
      contentFields[kind],
      ownUnlessSaid(kind, input.content, work.viewer),
      work.atlas,
    ) as Contents[Kind];
    return writeChange(work, act, { ...input, kind }, () => ({ ...input, content }));
  };
}

/**
 * Writes a change with a content that is tidy: made on what stands, or on the change that the release has already. What it says
 * may follow from what is there, which nobody else changes meanwhile.
 */
export async function writeChange(
  work: Work,
  act: Drafting,
  input: Place,
  write: (there: There) => Written,
): Promise<Outcome> {
  const { tx, viewer } = work;
  const { release, kind, key } = input;
  const held = await takeRelease(work, act, release);
  if (isOutcome(held)) return held;
  const standing = (await readStanding(tx, kind, [key])).get(key) ?? null;
  const name = { releaseId_kind_key: { releaseId: release, kind, key } };
  const before = await tx.draftChange.findUnique({ where: name });
  const { content: given, ...written } = write({ drafted: before, standing });
  const there = (before?.content ?? standing?.content ?? null) as object | null;
  const content =
    kind === 'FIGURE' ? withPlainWords(given as FigureContent, there as FigureContent | null) : given;
  if (!mayWrite(viewer, act, kind, [content, there, standing?.content])) {
    return { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' };
  }
  const isUpToDate = before
    ? before.revision === input.revision
    : input.revision === null && input.basedOn === (standing?.versionId ?? null);
  if (!isUpToDate) {
    return {
      is: 'EditConflict',
      kind,
      yours: content,
      theirs: there,
      standingVersion: standing?.versionId ?? null,
      revision: before?.revision ?? null,
    };
  }
  const data = {
    changeKind: written.changeKind,
    ...textsOf(written, 'note'),
    content,
    basedOnId: input.basedOn,
    changedById: viewer.accountId,
  };
  const { id } = before
    ? await tx.draftChange.update({
        where: name,
        data: { ...data, changedAt: new Date(), revision: { increment: 1 } },
      })
    : await tx.draftChange.create({
        // Not from 0: what was removed and written again is not what somebody read before.
        data: {
          ...data,
          releaseId: release,
          kind,
          key,
          revision: held.revision,
          renews: input.renews ?? null,
          createdById: viewer.accountId,
        },
      });
  await countChange(tx, release);
  await work.tell({
    subject: `${kindNames[kind]} ${key}`,
    release,
    before: there,
    after: content,
    why: written.noteFr,
  });
  return { is: 'Done', release, change: id };
}

/** An editor who names no actor for a figure writes for their own, where they have one only. */
export function ownUnlessSaid(kind: SubjectKind, content: Contents[SubjectKind], viewer: Viewer): object {
  const isSaid = 'actors' in content && content.actors != null;
  const own = onlyActorOf(viewer);
  return kind !== 'FIGURE' || own === null || isSaid ? content : { ...content, actors: [own] };
}

/** What is no actor's own: see release-facts.ts. */
const ofEverybody: ReadonlySet<SubjectKind> = new Set(['SOURCE', 'UNIT', 'INDICATOR']);

/** Whether a figure is the viewer's to write, as it was and as it would be. */
export function mayWrite(
  viewer: Viewer,
  act: Act,
  kind: SubjectKind,
  contents: readonly (object | null | undefined)[],
): boolean {
  if (reachOf(act, viewer) !== 'own' || ofEverybody.has(kind)) return true;
  return contents.every(
    (content) => !content || isOwn(viewer, ('actors' in content ? content.actors : []) as string[]),
  );
}
