import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { FileRefused, type SheetRow, sheetLimits } from './reader/sheet.ts';

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
  // Only the time that it works counts, not that for which whoever takes the rows lets it wait.
  let leftMs = deadlineMs;
  try {
    for (;;) {
      const askedAt = performance.now();
      const signal = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)));
      worker.postMessage('more');
      const [{ rows, refused }] = await once(worker, 'message', { signal });
      leftMs -= performance.now() - askedAt;
      if (refused !== undefined) throw new FileRefused(refused);
      if (rows.length === 0) return;
      yield rows;
    }
  } catch (cause) {
    const { name, code } = cause as NodeJS.ErrnoException;
    if (name === 'AbortError')
      throw new FileRefused('The file takes too long to read. Give it in several files.', { cause });
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      throw new FileRefused('The file holds more than can be read. Give it in several files.', { cause });
    }
    throw cause;
  } finally {
    await worker.terminate();
  }
}
