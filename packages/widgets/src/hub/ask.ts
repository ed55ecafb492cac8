import { Failure } from './failure.ts';

/** What an element asks with; what is undefined is left out. */
export type Variables = Readonly<Record<string, unknown>>;

/** How long a hub may take before the fallback is what the page has to say. */
const patienceMs = 8_000;

/** Releases come out on whole minutes, so an answer may be shared until the next one. */
const answers = new Map<string, Promise<unknown>>();
let minuteOfAnswers = 0;
let cache: RequestCache = 'default';

/** Has everything asked anew from now on, of the hub itself, whatever is kept here or on the way. */
export function forget(): void {
  answers.clear();
  cache = 'no-cache';
}

/**
 * A GET without own headers: no preflight, and every cache on the way may keep it. The hub knows the document by its id, so
 * it is at least as new as the element: see `docs/decisions`.
 */
export function addressOf(hub: string, documentId: string, variables: Variables): string {
  return `${hub.replace(/\/$/, '')}/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) })}`;
}

/**
 * The `data` of a GraphQL answer; elements that ask the same share one request.
 * @throws {Failure} with the reason why there is none.
 */
export function ask<Data>(address: string): Promise<Data> {
  const minute = Math.floor(Date.now() / 60_000);
  if (minute !== minuteOfAnswers) answers.clear();
  minuteOfAnswers = minute;
  let answer = answers.get(address);
  if (!answer) {
    answer = request(address);
    answers.set(address, answer);
    answer.catch(() => answers.delete(address));
  }
  return answer as Promise<Data>;
}

async function request(address: string): Promise<unknown> {
  const signal = AbortSignal.timeout(patienceMs);
  const unreachable = (error: unknown): never => {
    throw new Failure(signal.aborted ? 'timeout' : 'network', [], String(error));
  };
  const response = await fetch(address, { cache, credentials: 'omit', signal }).catch(unreachable);
  const text = await response.text().catch(unreachable);
  // A hub that refuses says why, whatever the status; a proxy in front of it that fails does not.
  if (!response.ok && !text.startsWith('{"errors"'))
    throw new Failure('status', [], `HTTP ${response.status}`);
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Failure('refused', [], errors[0].message, errors[0].extensions);
  return data;
}
