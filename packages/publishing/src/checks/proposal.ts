import {
  type Atlas,
  type Contents,
  type SubjectKind,
  statedUnits,
  subjectKinds,
  type TextsOf,
} from '@akto-figures/contents';
import type { ChangeKind } from '@akto-figures/prisma/client';
import type { Units } from '@akto-figures/quantity';
import type { Standing } from '../standing/stands.ts';
import type { Alike } from './say-the-same.ts';

/** One change of a release, the note that goes out with it, and what it is made on. */
export interface ProposedChange<Kind extends SubjectKind = SubjectKind> extends TextsOf<'note'> {
  readonly kind: Kind;
  readonly key: string;
  readonly changeKind: ChangeKind;
  readonly content: Contents[Kind];
  /** The version that it was begun on; null where there was none. */
  readonly basedOnId: string | null;
  /** The key of the figure that this one carries over into another period. */
  readonly renews?: string | null;
  /** What stands of its subject now; null where nothing is approved. */
  readonly standing: Standing<Kind> | null;
}

/** A release and all that its changes touch, read whole: what the checks look at. They ask nobody else. */
export interface Proposal {
  readonly changes: readonly ProposedChange[];
  readonly atlas: Atlas;
  /** The units of the hub as they would be, all of them, beside those of packages/quantity. */
  readonly units: Units;
  /**
   * A subject as it would be with the release out: by its change if it has one, else as it stands. Null where it is
   * neither, or would be withdrawn. What is known: all that a change names, all that names a withdrawn subject, and of
   * figures those that a change may set in contradiction: see load-proposal.ts.
   */
  find<Kind extends SubjectKind>(kind: Kind, key: string): Contents[Kind] | null;
  /** All that is known of a kind, as it would be, by its keys; withdrawn ones are left out. */
  known<Kind extends SubjectKind>(kind: Kind): ReadonlyMap<string, Contents[Kind]>;
  /** The last that was said of a subject, withdrawn or not; null where nothing is known of it. */
  last<Kind extends SubjectKind>(kind: Kind, key: string): Contents[Kind] | null;
  /** The figures that stand and say the same as a change; of those that are not known as well, only what a comparison needs. */
  readonly alike: readonly Alike[];
  /** The change that the release makes to a subject; null where it leaves it as it stands. */
  changeOf<Kind extends SubjectKind>(kind: Kind, key: string): ProposedChange<Kind> | null;
}

/** A proposal of these changes on what stands; `standing` may name what has a change as well. */
export function propose(
  changes: readonly ProposedChange[],
  standing: Iterable<Standing>,
  atlas: Atlas,
  alike: readonly Alike[] = [],
): Proposal {
  type Known = ReadonlyMap<string, object>;
  const byKind = () => Object.fromEntries(subjectKinds.map((kind) => [kind, new Map<string, object>()]));
  const [known, last, changed] = [byKind(), byKind(), byKind()];
  for (const { key, content } of alike) last.FIGURE?.set(key, content);
  for (const { kind, key, isWithdrawn, content } of standing) {
    last[kind]?.set(key, content);
    if (!isWithdrawn) known[kind]?.set(key, content);
  }
  for (const change of changes) {
    const { kind, key } = change;
    changed[kind]?.set(key, change);
    if (change.changeKind === 'WITHDRAWAL') {
      known[kind]?.delete(key);
      last[kind]?.set(key, change.standing?.content ?? change.content);
    } else {
      known[kind]?.set(key, change.content);
      last[kind]?.set(key, change.content);
    }
  }
  const lookUp = (maps: Record<string, Known>) => (kind: SubjectKind, key: string) =>
    maps[kind]?.get(key) ?? null;
  return {
    changes,
    atlas,
    units: statedUnits((known.UNIT ?? new Map()) as ReadonlyMap<string, Contents['UNIT']>),
    alike,
    find: lookUp(known) as Proposal['find'],
    known: ((kind: SubjectKind) => known[kind]) as Proposal['known'],
    last: lookUp(last) as Proposal['last'],
    changeOf: lookUp(changed) as Proposal['changeOf'],
  };
}

/** The changes of one kind after which there is something to look at: all but withdrawals. */
export function changesOf<Kind extends SubjectKind>(
  { changes }: Proposal,
  kind: Kind,
): ProposedChange<Kind>[] {
  return changes.filter(
    (change): change is ProposedChange<Kind> => change.kind === kind && change.changeKind !== 'WITHDRAWAL',
  );
}
