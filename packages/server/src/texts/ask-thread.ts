import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { TextRefused, textLimits } from './reader/text-refused.ts';

export interface ThreadLimits {
  readonly memoryMb?: number;
  readonly deadlineMs?: number;
  readonly gone?: AbortSignal | undefined;
}

/**
 * Asks a thread of its own, with so much memory and time and no more: whatever is read there, the hub goes on answering.
 *
 * @throws TextRefused where it takes too long or too much; what `gone` was aborted with
 */
export async function askThread<Answer>(
  program: URL,
  question: unknown,
  { memoryMb, deadlineMs, gone }: ThreadLimits = {},
): Promise<Answer> {
  const worker = new Worker(program, {
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
    const [answer] = (await Promise.race([once(worker, 'message', { signal }), tooLate])) as [Answer];
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
