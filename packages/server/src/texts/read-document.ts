import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { TextAnswer, TextQuestion } from './reader/main.ts';
import { TextRefused, textLimits } from './reader/text-refused.ts';

export type ReadDocument = Exclude<TextAnswer, { refused: unknown }>;

/**
 * Reads a text in a thread of its own, with so much memory and time and no more: whatever it holds, the hub goes on answering.
 *
 * @throws TextRefused; what `gone` was aborted with
 */
export async function readDocument(
  question: TextQuestion,
  {
    memoryMb,
    deadlineMs,
    gone,
  }: { memoryMb?: number; deadlineMs?: number; gone?: AbortSignal | undefined } = {},
): Promise<ReadDocument> {
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
    const [answer] = (await Promise.race([once(worker, 'message', { signal }), tooLate])) as [TextAnswer];
    if ('refused' in answer) throw new TextRefused(answer.refused);
    return answer;
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
