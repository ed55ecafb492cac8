import { refusalWords } from '../../messages/generated/refusal.ts';
import type { Refused } from '../hub/failures.ts';
import { language } from './language.ts';

/** Why the hub refused, in the reader’s language where that is known, else as the hub says it. */
export function refusalText({ refusal, message }: Refused): string {
  const words = refusalWords[language()];
  const { code, retryAfter, id } = refusal;
  const when = retryAfter ? words.seconds({ count: retryAfter }) : words.soon;
  switch (code) {
    case 'TOO_SLOW':
    case 'TOO_COMPLEX':
    case 'TOO_LARGE':
      return words[code];
    case 'RATE_LIMITED':
    case 'UNAVAILABLE':
      return words[code]({ when });
    case 'INTERNAL_SERVER_ERROR':
      return id ? words.INTERNAL_SERVER_ERROR_NUMBERED({ id }) : words[code];
    default:
      return message;
  }
}
