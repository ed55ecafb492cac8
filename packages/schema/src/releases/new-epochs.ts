/** A public state that has begun, the latest time of its releases, and the ids of those that came out with it. */
export interface NewEpoch {
  readonly epoch: string;
  readonly releasedAt: string;
  readonly releases: readonly string[];
}

/** The epochs that begin from now on, each as its time comes. `return` ends the listening at once, also while it waits. */
export type NewEpochs = AsyncIterableIterator<NewEpoch, undefined> & {
  return(): Promise<IteratorResult<NewEpoch, undefined>>;
};
