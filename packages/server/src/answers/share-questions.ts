/** Somebody has waited for another's question as long as for an own one. */
export class Late {
  readonly waitedMs: number;
  constructor(waitedMs: number) {
    this.waitedMs = waitedMs;
  }
}

/**
 * Lets all who ask the same at once share one question. What holds for everybody is shared; what does not (a refusal, an
 * error) is its asker's own, and the next of those who wait asks. Nobody waits for longer than `patienceMs`.
 */
export function shareQuestions<Shared, Own>(holdsForAll: (answer: Shared | Own) => answer is Shared) {
  const underWay = new Map<string, Promise<Shared | null>>();

  return async (
    key: string,
    patienceMs: number,
    ask: () => Promise<Shared | Own>,
  ): Promise<Shared | Own | Late> => {
    const start = performance.now();
    for (;;) {
      const question = underWay.get(key);
      if (!question) break;
      const shared = await within(question, start + patienceMs - performance.now());
      if (shared === null) continue;
      return shared === 'late' ? new Late(performance.now() - start) : shared;
    }
    const own = ask();
    const shared = own.then((answer) => (holdsForAll(answer) ? answer : null)).catch(() => null);
    underWay.set(key, shared);
    // Before the waiting requests resolve, so that they find no question under way.
    void shared.then(() => underWay.delete(key));
    return own;
  };
}

async function within<Answer>(question: Promise<Answer>, ms: number): Promise<Answer | 'late'> {
  const { promise, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(resolve, ms, 'late');
  return Promise.race([question, promise]).finally(() => clearTimeout(timer));
}
