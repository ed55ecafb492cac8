import { ask } from './ask.ts';
import type { Document } from './document.ts';
import { HubUnreachable, isBusy, isUnconfirmed } from './failures.ts';
import { pause, untilReachable } from './reachable.ts';
import { tellConfirmed, tellUnconfirmed } from './unconfirmed.ts';

// Each try waits some seconds at the hub itself. Then the person reads why, and decides.
const triesWhileBusy = 3;

/** What a mutation's variables are: the key under which it is done once, and its input. */
export interface ActVariables<Input> {
  readonly key: string;
  readonly input: Input;
}

/**
 * Does an act and gives its outcome. Where the hub is away it waits until it is back and sends the same again, where it is not
 * known whether it is done it looks again in the same way, and where the hub is busy it tries some times more: the key lets it be
 * done once; who keeps the key may send the same again after a reload. The document has one field: `mutation X($key: String!, $input: …) { act(idempotencyKey: $key, input: $input) { … } }`.
 *
 * @throws Refused, SignedOut, or what `signal` was aborted with
 */
export async function act<Data extends Record<string, unknown>, Input>(
  document: Document<Data, ActVariables<Input>>,
  input: Input,
  signal?: AbortSignal,
  key: string = crypto.randomUUID(),
): Promise<Data[keyof Data]> {
  try {
    return await untilKnown(document, { key, input }, signal);
  } finally {
    tellConfirmed(key);
  }
}

async function untilKnown<Data extends Record<string, unknown>, Input>(
  document: Document<Data, ActVariables<Input>>,
  variables: ActVariables<Input>,
  signal: AbortSignal | undefined,
): Promise<Data[keyof Data]> {
  for (let tries = 1; ; ) {
    try {
      const data = await ask(document, variables, signal);
      dispatchEvent(new Event('acted'));
      return Object.values(data)[0] as Data[keyof Data];
    } catch (error) {
      if (error instanceof HubUnreachable) {
        await untilReachable(signal);
        continue;
      }
      if (isUnconfirmed(error)) tellUnconfirmed(variables.key);
      else if (isBusy(error) && tries < triesWhileBusy) tries += 1;
      else throw error;
      await pause(1000 * (error.refusal.retryAfter ?? 1));
      signal?.throwIfAborted();
    }
  }
}
