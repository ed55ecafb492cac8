import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SheetRow } from '@akto-figures/publishing';
import { FileRefused, sheetLimits } from './reader/sheet.ts';

/**
 * The rows of a CSV or XLSX file, some hundred at a time. They are read in a thread of their own, with so much memory and
 * time and no more: whatever the file holds, the hub goes on answering.
 *
 * @throws FileRefused for a file that cannot be read, with one line for the editor
 */
export async function* readFile(
  file: string,
  { memoryMb, deadlineMs }: { memoryMb: number; deadlineMs: number } = sheetLimits,
): AsyncGenerator<readonly SheetRow[]> {
  const worker = new Worker(new URL('reader/main.ts', import.meta.url), {
    workerData: { file },
    // Of its own: what the hub itself was started with may be for no worker.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
  });
  // It works while it is waited for, and what fails then is thrown there.
  worker.on('error', () => undefined);
  // Asked for some rows, it goes on while the hub works with those before.
  const ask = () => {
    worker.postMessage('more');
    const answer = once(worker, 'message');
    answer.catch(() => undefined);
    return answer;
  };
  // Only the time for which the hub waits counts, not that for which the thread waits for the hub.
  let leftMs = deadlineMs;
  try {
    let answer = ask();
    for (;;) {
      const askedAt = performance.now();
      const [{ rows, refused }] = await within(leftMs, answer);
      leftMs -= performance.now() - askedAt;
      if (refused !== undefined) throw new FileRefused(refused);
      if (rows.length === 0) return;
      answer = ask();
      yield rows;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new FileRefused('The file holds more than can be read. Give it in several files.', { cause });
    }
    throw cause;
  } finally {
    await worker.terminate();
  }
}

/** What is waited for; where it does not come in time, the file is at fault. */
async function within<Answer>(leftMs: number, answer: Promise<Answer>): Promise<Answer> {
  const timer = new AbortController();
  const tooLate = setTimeout(Math.max(1, leftMs), undefined, { signal: timer.signal }).then(() => {
    throw new FileRefused('The file takes too long to read. Give it in several files.');
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    timer.abort();
  }
}
