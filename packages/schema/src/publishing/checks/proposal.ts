import type { ChangeKind } from '@akto-figures/prisma/client';
import type { Atlas } from '../../territories/atlas.ts';
import type { Contents, SubjectKind } from '../contents/contents.ts';
import type { Standing } from '../standing/standing.ts';

/** One change of a release, and what it is made on. */
export interface ProposedChange<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  readonly key: string;
  readonly changeKind: ChangeKind;
  readonly content: Contents[Kind];
  readonly noteFr: string | null;
  /** The version that it was begun on; null where there was none. */
  readonly basedOnId: string | null;
  /** What stands of its subject now; null where nothing is approved. */
  readonly standing: Standing<Kind> | null;
}

/** A release and all that its changes touch, read whole: what the checks look at. They ask nobody else. */
export interface Proposal {
  readonly changes: readonly ProposedChange[];
  readonly atlas: Atlas;
  /**
   * A subject as it would be with the release out: by its change if it has one, else as it stands. Null where it is
   * neither, or would be withdrawn. All that a change names, all figures that name a changed one, and all figures with the
   * indicator of a changed one are known.
   */
  find<Kind extends SubjectKind>(kind: Kind, key: string): Contents[Kind] | null;
  /** All figures that are known, as they would be, withdrawn ones left out. */
  readonly figures: ReadonlyMap<string, Contents['FIGURE']>;
}

/** The changes of one kind. */
export function changesOf<Kind extends SubjectKind>(
  { changes }: Proposal,
  kind: Kind,
): ProposedChange<Kind>[] {
  return changes.filter((change): change is ProposedChange<Kind> => change.kind === kind);
}
