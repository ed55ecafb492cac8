import type { NewEpoch, NewEpochs } from '../src/index.ts';

/** News that a test makes itself, and sees who listens to. */
export function someNews() {
  const heard = new Map<NewEpochs, (epoch: NewEpoch) => void>();
  return {
    newEpochs(): NewEpochs {
      let waiting = Promise.withResolvers<IteratorResult<NewEpoch, undefined>>();
      const iterator: NewEpochs = {
        next: () => waiting.promise,
        async return() {
          heard.delete(iterator);
          waiting.resolve({ done: true, value: undefined });
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]: () => iterator,
      };
      heard.set(iterator, (value) => {
        waiting.resolve({ done: false, value });
        waiting = Promise.withResolvers();
      });
      return iterator;
    },
    tell(epoch: NewEpoch) {
      for (const hear of heard.values()) hear(epoch);
    },
    get listeners() {
      return heard.size;
    },
  };
}
