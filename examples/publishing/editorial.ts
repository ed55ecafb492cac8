import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** One person at the editorial graph. */
export interface Person {
  /** Asks something, and again where no answer comes. */
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
  /** Does an act, once, whatever happens to the connection: a try that follows is sent under the same key. */
  act(name: string, input: object): Promise<Outcome>;
}

export interface Finding {
  readonly id: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
  /** Why it is no reason to wait; null while nobody has said. */
  readonly accepted?: { readonly reason: string } | null;
}

/** How an act ended, as far as this program asks. */
export interface Outcome {
  readonly __typename: string;
  readonly release?: { readonly id: string; readonly revision: number; readonly releasedAt: string | null };
  readonly findings?: readonly Finding[];
  readonly report?: {
    readonly new: number;
    readonly problems: readonly { readonly row: number; readonly message: string }[];
  };
}

const outcome = `
  __typename
  ... on Done { release { id revision releasedAt } imported { new } }
  ... on HeldBack { findings { id severity message } }
  ... on ImportRead { report { new problems { row message } } }
  ... on NotAllowed { obstacle }
  ... on EditConflict { revision }
  ... on TimeRefused { why choices }`;

/** A graph's answer, or a problem (RFC 9457) in its place. */
interface Answered<Answer> {
  readonly data?: Answer;
  readonly errors?: readonly { readonly message: string }[];
  readonly detail?: string;
}

/** How long it waits before it asks again: a hub that is started anew is back by then. */
const secondsBetween = [0, 1, 3, 10, 30] as const;

// Of a proxy before a hub that is not there; whether an act was done is as unknown as where the connection broke.
const away: readonly number[] = [502, 503, 504];

/** Sends a request until its answer has come whole. @throws TypeError, as fetch does, where none has at the last try */
async function send(
  url: string,
  init: RequestInit,
): Promise<{ readonly status: number; readonly text: string }> {
  const once = async () => {
    const response = await fetch(url, init);
    return { status: response.status, text: await response.text() };
  };
  for (const seconds of secondsBetween) {
    const answer = await once().catch((cause: unknown) => {
      // What else it throws is wrong in the request, and would be so again.
      if (cause instanceof TypeError) return null;
      throw cause;
    });
    if (answer && !away.includes(answer.status)) return answer;
    await wait(seconds * 1000);
  }
  return once();
}

/** Somebody who signs in with an API key. */
export function person(hub: string, apiKey: string): Person {
  const ask = async <Answer>(query: string, variables: object = {}): Promise<Answer> => {
    const { status, text } = await send(`${hub}/editorial/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({ query, variables }),
    });
    if (away.includes(status)) throw new Error(`The hub is away: ${status}.`);
    const answer: Answered<Answer> = JSON.parse(text);
    const wrong = answer.errors?.[0]?.message ?? answer.detail;
    if (!answer.data) throw new Error(wrong ?? `The hub answers ${status}.`);
    return answer.data;
  };
  return {
    ask,
    async act(name, input) {
      const mutation = `mutation ($key: String!, $input: ${inputTypes[name] ?? `${capital(name)}Input`}!) {
        ${name}(idempotencyKey: $key, input: $input) { ${outcome} }
      }`;
      const answer = await ask<Record<string, Outcome>>(mutation, { key: randomUUID(), input });
      return answer[name] as Outcome;
    },
  };
}

/** The inputs that are not called after their act. */
const inputTypes: Readonly<Record<string, string>> = {
  submitRelease: 'ReleaseInput',
  approveRelease: 'ApproveInput',
};

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
