import { commonWords } from '../../messages/generated/common.ts';
import { outcomeWords } from '../../messages/generated/outcome.ts';
import { HubUnreachable, isBusy, Refused, SignedOut } from '../hub/failures.ts';
import { language } from './language.ts';
import { refusalText } from './refusal-words.ts';

/** An outcome that was not done, as far as it can be said in words alone. */
export type Undone =
  | { readonly __typename: 'NotAllowed'; readonly obstacle: string }
  | { readonly __typename: 'NotThere' }
  | { readonly __typename: 'ReleaseConflict' }
  | { readonly __typename: 'KeyReused' }
  | { readonly __typename: string };

/** Why it was not done, in words; nothing where only its screen knows how to say it. */
export function whyUndone(outcome: Undone): string | undefined {
  const words = outcomeWords[language()];
  switch (outcome.__typename) {
    case 'NotAllowed': {
      const { obstacle } = outcome as { obstacle: keyof typeof words.obstacle };
      return words.obstacle[obstacle];
    }
    case 'NotThere':
      return words.notThere;
    case 'ReleaseConflict':
      return words.releaseConflict;
    case 'KeyReused':
      return words.keyReused;
    default:
      return undefined;
  }
}

/** Why nothing came of it, in words. @throws what no screen can say */
export function whyFailed(error: unknown): string {
  if (error instanceof SignedOut) return outcomeWords[language()].signedOut;
  if (error instanceof HubUnreachable) return commonWords[language()].hubAway;
  if (isBusy(error)) return commonWords[language()].hubBusy;
  if (error instanceof Refused) return refusalText(error);
  throw error;
}
