import type { Ask } from '../graph/ask.ts';

/** Asks the public graph as soon as there is one: the outbox is opened before it. */
export interface AskLater {
  readonly ask: Ask;
  /** There it is. */
  use(ask: Ask): void;
  /** The start has failed: whoever waits waits no longer. */
  giveUp(): void;
}

export function askLater(): AskLater {
  const { promise, resolve, reject } = Promise.withResolvers<Ask>();
  promise.catch(() => undefined);
  return {
    ask: async (...asked) => (await promise)(...asked),
    use: resolve,
    giveUp: () => reject(new Error('The hub does not start.')),
  };
}
