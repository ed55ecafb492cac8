import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SheetRow } from '@akto-figures/publishing';
import type { Answer, Beginning, Question } from './reader/main.ts';
import { FileRefused, sheetLimits } from './reader/sheet.ts';

export type { Beginning } from './reader/main.ts';

/**
 * The rows of a CSV or XLSX file, some hundred at a time. They are read in a thread of their own, with so much memory and
 * time and no more: whatever the file holds, the hub goes on answering.
 *
 * @throws FileRefused for a file that cannot be read, with one line for the editor
 */
export async function* readFile(
  file: string,
  given: Partial<{
    memoryMb: number;
    deadlineMs: number;
    choose: (sheets: readonly Beginning[]) => string;
    /** Hears how many rows there are at most, before the first of them comes. */
    onCount: (rows: number) => void;
  }> = {},
): AsyncGenerator<readonly SheetRow[]> {
  const { memoryMb, deadlineMs, choose = firstSheet, onCount } = { ...sheetLimits, ...given };
  const worker = new Worker(new URL('reader/main.ts', import.meta.url), {
    workerData: { file },
    // Of its own: what the hub itself was started with may be for no worker.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
  });
  // It works while it is waited for, and what fails then is thrown there.
  worker.on('error', () => undefined);
  // Asked for some rows, it goes on while the hub works with those before.
  const ask = (question: Question) => {
    worker.postMessage(question);
    const answer = once(worker, 'message');
    answer.catch(() => undefined);
    return answer;
  };
  // Only the time for which the hub waits counts, not that for which the thread waits for the hub.
  let leftMs = deadlineMs;
  try {
    const wait = async (answer: Promise<unknown[]>) => {
      const askedAt = performance.now();
      const [{ refused, ...told }] = (await within(leftMs, answer)) as [Answer];
      leftMs -= performance.now() - askedAt;
      if (refused) throw new FileRefused(refused.code, { ...refused });
      return told;
    };
    const { sheets = [] } = await wait(ask({ is: 'sheets' }));
    const more = { is: 'rows', sheet: sheets.length > 0 ? choose(sheets) : null } as const;
    let answer = ask(more);
    for (;;) {
      const { rows = [], rowsAtMost } = await wait(answer);
      if (rowsAtMost !== undefined) onCount?.(rowsAtMost);
      if (rows.length === 0) return;
      answer = ask(more);
      yield rows;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new FileRefused('tooMuchMemory', { cause });
    }
    throw cause;
  } finally {
    await worker.terminate();
  }
}

const firstSheet = (sheets: readonly Beginning[]): string =>
  sheets.find(({ isHidden }) => !isHidden)?.name ?? '';

/** What is waited for; where it does not come in time, the file is at fault. */
async function within<Answer>(leftMs: number, answer: Promise<Answer>): Promise<Answer> {
  const timer = new AbortController();
  const tooLate = setTimeout(Math.max(1, leftMs), undefined, { signal: timer.signal }).then(() => {
    throw new FileRefused('tooSlow');
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    timer.abort();
  }
}
