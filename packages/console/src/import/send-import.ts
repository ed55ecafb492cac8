import { ImportFigures, type ImportFiguresMutation } from '../../generated/import.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { act } from '../hub/act.ts';
import { HubUnreachable, Refused, SignedOut } from '../hub/failures.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import type { ChosenFile } from './chosen-file.ts';
import { followImport, type Progress } from './follow-import.ts';
import { type Edits, toSend } from './kept-import.ts';

/** How it ended, and why not as it should; null where it was cancelled, which leaves nothing written. */
export type Ended = {
  readonly outcome: ImportFiguresMutation['importFigures'] | undefined;
  readonly why: string;
  /** The hub does not do it: the same need not be sent again. */
  readonly isRefused: boolean;
} | null;

/** Sends a file with its edits. */
export async function sendImport(
  file: ChosenFile,
  edits: Edits,
  {
    dryRun,
    signal,
    onProgress,
  }: {
    readonly dryRun: boolean;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: Progress) => void;
  },
): Promise<Ended> {
  const ended = new AbortController();
  const key = (!dryRun && edits.sent) || crypto.randomUUID();
  const hasNone = (why: string, isRefused: boolean) => ({ outcome: undefined, why, isRefused });
  try {
    void followImport(key, ended.signal, onProgress);
    const outcome = await act(ImportFigures, { ...toSend(file, edits, locale()), dryRun }, signal, key);
    return signal.aborted ? null : { outcome, why: whyUndone(outcome) ?? '', isRefused: false };
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof Refused) return hasNone(whyFailed(error), true);
    if (error instanceof SignedOut || error instanceof HubUnreachable) {
      return hasNone(commonWords[language()].hubAway, false);
    }
    throw error;
  } finally {
    ended.abort();
  }
}
