import { randomUUID } from 'node:crypto';

/** One person at the editorial graph. */
export interface Person {
  /** Asks something. */
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
  /** Does an act, once, whatever happens to the connection: a try that follows is sent under the same key. */
  act(name: string, input: object): Promise<Outcome>;
}

export interface Finding {
  readonly id: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
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

const tries = 3;

/** Somebody who signs in with an API key. */
export function person(hub: string, apiKey: string): Person {
  const ask = async <Answer>(query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`${hub}/editorial/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as {
      data?: Answer;
      errors?: { message: string }[];
      detail?: string;
    };
    const wrong = answer.errors?.[0]?.message ?? answer.detail;
    if (!answer.data) throw new Error(wrong ?? `The hub answers ${response.status}.`);
    return answer.data;
  };
  return {
    ask,
    async act(name, input) {
      const mutation = `mutation ($key: String!, $input: ${inputTypes[name] ?? `${capital(name)}Input`}!) {
        ${name}(idempotencyKey: $key, input: $input) { ${outcome} }
      }`;
      const variables = { key: randomUUID(), input };
      for (let left = tries; ; left--) {
        try {
          const answer = await ask<Record<string, Outcome>>(mutation, variables);
          return answer[name] as Outcome;
        } catch (cause) {
          // fetch throws a TypeError where no answer came: whether the act was done is not known.
          if (!(cause instanceof TypeError) || left === 1) throw cause;
        }
      }
    },
  };
}

/** The inputs that are not called after their act. */
const inputTypes: Readonly<Record<string, string>> = {
  submitRelease: 'ReleaseInput',
  approveRelease: 'ApproveInput',
};

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
