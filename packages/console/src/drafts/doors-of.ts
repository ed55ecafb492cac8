import { CheckChange } from '../../generated/drafts.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { keptWords } from '../kept/kept-words.ts';
import { locale } from '../words/language.ts';
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
