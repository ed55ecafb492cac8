import { CheckChange } from '../../generated/drafts.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { Refused } from '../hub/failures.ts';
import { keptWords } from '../kept/kept-words.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed } from '../words/outcome-words.ts';
import type { DraftKind } from './draft-kind.ts';
import type { Doors } from './draft-session.ts';
import type { Found } from './findings.ts';
import { draftHistory } from './past-states.ts';

/** The hub and this browser, for a kind. */
export function doorsOf({ kind, read, draft }: DraftKind): Doors<Found> {
  return {
    read: async (key, signal) => (await ask(read, { key, locale: locale() }, signal)).subject,
    check: async (input, signal) => (await ask(CheckChange, { input, locale: locale() }, signal)).checkChange,
    draft: (input) => act(draft, input),
    kept: keptWords,
    history: (release, key) => draftHistory(kind, release, key),
  };
}

/** Why it was not done; a message that comes from the hub is marked as the hub's. */
export function whyNot(error: unknown): string {
  const why = whyFailed(error);
  return error instanceof Refused && why === error.message ? draftWords[language()].refused({ why }) : why;
}
