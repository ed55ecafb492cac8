import { ImportProgress, type ImportProgressQuery } from '../../generated/import.ts';
import { ask } from '../hub/ask.ts';
import { pause } from '../hub/reachable.ts';

/** How far an import is; null where the hub does not say. */
export type Progress = ImportProgressQuery['importProgress'];

const betweenMs = 400;

/** Asks the hub how far an import is, again and again, until nobody waits for it any more. */
export async function followImport(
  key: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  for (;;) {
    await pause(betweenMs);
    if (signal.aborted) return;
    // What is wrong with the hub, who waits for the import itself hears.
    const answer = await ask(ImportProgress, { key }, signal).catch(() => null);
    if (signal.aborted) return;
    if (answer) onProgress(answer.importProgress);
  }
}
