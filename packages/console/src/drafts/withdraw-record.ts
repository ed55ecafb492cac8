import { WithdrawRecord } from '../../generated/drafts.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { askFirst } from '../controls/ask-first.ts';
import { act } from '../hub/act.ts';
import { language } from '../words/language.ts';
import { whyUndone } from '../words/outcome-words.ts';
import type { DraftKind, RecordState } from './draft-kind.ts';

/** What is withdrawn, in which release, and what shows that the question was read. */
export interface ToWithdraw {
  readonly kind: DraftKind['kind'];
  readonly key: string;
  readonly release: string;
  readonly standing: NonNullable<RecordState['standing']>;
  readonly retype: { readonly label: string; readonly text: string };
}

/** Asks first, then takes what is public back by way of a release. Says whether it was done, or why not. */
export async function withdrawRecord({
  kind,
  key,
  release,
  standing: { version },
  retype,
}: ToWithdraw): Promise<'done' | 'leftAsItIs' | { readonly problem: string }> {
  const words = draftWords[language()];
  const answer = await askFirst({
    heading: words.withdraw,
    body: words.withdrawBody,
    action: words.withdrawAction,
    isDangerous: true,
    retype,
    reason: { label: words.note.first, hint: words.noteHint, isRequired: true },
  });
  if (!answer) return 'leftAsItIs';
  const outcome = await act(WithdrawRecord, { release, kind, key, basedOn: version, noteFr: answer.reason });
  return outcome.__typename === 'Done' ? 'done' : { problem: whyUndone(outcome) ?? outcome.__typename };
}
