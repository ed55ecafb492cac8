import type { NewEpoch, NewEpochs } from '../src/index.ts';

/** News that a test makes itself, and sees who listens to. */
export function someNews() {
  const heard = new Map<NewEpochs, (epoch: NewEpoch) => void>();
  return {
    newEpochs(): NewEpochs {
      const unread: NewEpoch[] = [];
      let waiting = Promise.withResolvers<IteratorResult<NewEpoch, undefined>>();
      let isWaiting = false;
      const iterator: NewEpochs = {
        next() {
          const value = unread.shift();
          if (value) return Promise.resolve({ done: false, value });
          isWaiting = true;
          return waiting.promise;
        },
        async return() {
          heard.delete(iterator);
          waiting.resolve({ done: true, value: undefined });
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]: () => iterator,
      };
      heard.set(iterator, (value) => {
        if (!isWaiting) return void unread.push(value);
        waiting.resolve({ done: false, value });
        waiting = Promise.withResolvers();
        isWaiting = false;
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
