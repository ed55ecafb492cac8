import type { Viewer } from '@akto-figures/publishing';

/** Where a release is seen as if it were out, for a while. */
export interface Preview {
  /** What an element on a page of this hub takes as its `hub`. */
  readonly hub: string;
  readonly expiresAt: Date;
  /** Of how many changes a release may be, to be seen so. */
  readonly mostChanges: number;
}

/** What the editorial graph needs from the server to preview releases. */
export interface Previews {
  /** Opens one for a viewer who may read releases; null where this hub shows none. */
  open(viewer: Viewer, release: string): Promise<Preview | null>;
}
