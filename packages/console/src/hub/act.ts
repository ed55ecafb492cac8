import { ask } from './ask.ts';
import type { Document } from './document.ts';
import { HubUnreachable } from './failures.ts';
import { untilReachable } from './reachable.ts';

/** What a mutation's variables are: the key under which it is done once, and its input. */
export interface ActVariables<Input> {
  readonly key: string;
  readonly input: Input;
}

/**
 * Does an act and gives its outcome. Where the hub is away it waits until it is back and sends the same again: the key
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
  for (;;) {
    try {
      const data = await ask(document, variables, signal);
      return Object.values(data)[0] as Data[keyof Data];
    } catch (error) {
      if (!(error instanceof HubUnreachable)) throw error;
      await untilReachable(signal);
    }
  }
}
