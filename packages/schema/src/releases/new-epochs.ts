/** A public state that has begun: the id of the release that began it, and its time. */
export interface NewEpoch {
  readonly epoch: string;
  readonly releasedAt: string;
}

/** The epochs that begin from now on, each as its time comes. `return` ends the listening at once, also while it waits. */
export type NewEpochs = AsyncIterableIterator<NewEpoch, undefined> & {
  return(): Promise<IteratorResult<NewEpoch, undefined>>;
};
