import type { Viewer } from './viewer.ts';

/** How somebody read a release before it was public. */
export const earlyWays = ['OPENED', 'RECORD', 'COMPARED', 'PREVIEW_MADE', 'PREVIEW_OPENED'] as const;
export type EarlyWay = (typeof earlyWays)[number];

/** Who reads: somebody signed in, or whoever has the address of a preview that was made for an account. */
export interface EarlyReader extends Pick<Viewer, 'accountId' | 'name'> {
  readonly cameBy: Viewer['cameBy'] | 'LINK';
  /** The network that asks, where the account alone does not say who it is. */
  readonly client?: string;
}

/**
 * Keeps a record of who reads what is not public yet. It is kept before anything is shown: who cannot be recorded does not
 * read.
 */
export interface EarlyReadings {
  /** Of these releases those that are approved, and not out yet. */
  noteEmbargoed(reader: EarlyReader, way: EarlyWay, releases: readonly string[]): Promise<void>;
  /** All releases that are approved and not out yet: what is given was compared with what stands. */
  noteAllEmbargoed(reader: EarlyReader, way: EarlyWay): Promise<void>;
  /** A release in whichever state, seen as if it were out. */
  notePreview(reader: EarlyReader, way: EarlyWay, release: string): Promise<void>;
}
