import { HubUnreachable } from '../hub/failures.ts';
import { untilReachable } from '../hub/reachable.ts';
import { whyFailed } from '../words/outcome-words.ts';
import { announceNow } from './announce.ts';

/** Tells of a question that failed beside a list, which stays as it is: the frame shows that the hub is away. */
export function tellFailure(error: unknown): void {
  if (error instanceof HubUnreachable) void untilReachable();
  else announceNow(whyFailed(error));
}
