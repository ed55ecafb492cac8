import { ask } from './ask.ts';
import type { Document } from './document.ts';
import { HubUnreachable, isBusy } from './failures.ts';
import { pause, untilReachable } from './reachable.ts';

// Each try waits some seconds at the hub itself. Then the person reads why, and decides.
const triesWhileBusy = 3;

/** What a mutation's variables are: the key under which it is done once, and its input. */
export interface ActVariables<Input> {
  readonly key: string;
  readonly input: Input;
}

/**
 * Does an act and gives its outcome. Where the hub is away it waits until it is back and sends the same again, and where it
 * is busy it tries some times more: the key
 * lets it be done once; who keeps the key may send the same again after a reload. The document has one field: `mutation X($key: String!, $input: …) { act(idempotencyKey: $key, input: $input) { … } }`.
 *
 * @throws Refused, SignedOut, or what `signal` was aborted with
 */
export async function act<Data extends Record<string, unknown>, Input>(
  document: Document<Data, ActVariables<Input>>,
  input: Input,
  signal?: AbortSignal,
  key: string = crypto.randomUUID(),
): Promise<Data[keyof Data]> {
  const variables = { key, input };
  for (let tries = 1; ; ) {
    try {
      const data = await ask(document, variables, signal);
      return Object.values(data)[0] as Data[keyof Data];
    } catch (error) {
      if (error instanceof HubUnreachable) {
        await untilReachable(signal);
      } else if (isBusy(error) && tries < triesWhileBusy) {
        tries += 1;
        await pause(1000 * (error.refusal.retryAfter ?? 1));
        signal?.throwIfAborted();
      } else {
        throw error;
      }
    }
  }
}
