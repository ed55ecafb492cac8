import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Looked } from '@akto-figures/extraction';
import type { LookAnswer, LookQuestion, Refusal, TextAnswer, TextQuestion } from './reader/main.ts';
import { TextRefused, textLimits } from './reader/text-refused.ts';

export type ReadDocument = Exclude<TextAnswer, Refusal>;

interface Limits {
  readonly memoryMb?: number;
  readonly deadlineMs?: number;
  readonly gone?: AbortSignal | undefined;
}

/** Reads a text. @throws TextRefused; what `gone` was aborted with */
export const readDocument = (question: TextQuestion, limits: Limits = {}): Promise<ReadDocument> =>
  askThread<TextAnswer>(question, limits);

/** What has become of quotes in a document, in their order. @throws TextRefused; what `gone` was aborted with */
export async function lookIntoDocument(
  question: LookQuestion,
  limits: Limits = {},
): Promise<readonly Looked[]> {
  const { looked } = await askThread<LookAnswer>(question, limits);
  return looked;
}

/** Asks a thread of its own, with so much memory and time and no more: whatever a document holds, the hub goes on answering. */
async function askThread<Answer extends object>(
  question: TextQuestion | LookQuestion,
  { memoryMb, deadlineMs, gone }: Limits,
): Promise<Exclude<Answer, Refusal>> {
  const worker = new Worker(new URL('reader/main.ts', import.meta.url), {
    workerData: question,
    // Of its own: what the hub itself was started with may be for no worker.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb ?? textLimits.memoryMb,
      maxYoungGenerationSizeMb: 16,
    },
  });
  const timer = new AbortController();
  const signal = gone ? AbortSignal.any([gone, timer.signal]) : timer.signal;
  try {
    const tooLate = setTimeout(deadlineMs ?? textLimits.deadlineMs, undefined, { signal }).then(() => {
      throw new TextRefused('tooSlow');
    });
    const [answer] = (await Promise.race([once(worker, 'message', { signal }), tooLate])) as [
      Answer | Refusal,
    ];
    if ('refused' in answer) throw new TextRefused(answer.refused);
    return answer as Exclude<Answer, Refusal>;
  } catch (cause) {
    gone?.throwIfAborted();
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw new TextRefused('tooMuchMemory', { cause });
    throw cause;
  } finally {
    timer.abort();
    await worker.terminate();
  }
}
