import { nameIn } from '@akto-figures/contents/localized';
import { needSession } from '../session/need-session.ts';
import { language } from '../words/language.ts';
import type { Document } from './document.ts';
import { Refused } from './failures.ts';
import { fetchJson, type GraphError } from './fetch-json.ts';

interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly GraphError[];
}

/**
 * Asks the editorial graph. Where the session has ended, the person signs in over what they do, and the question is asked
 * again.
 *
 * @throws HubUnreachable, Refused (also where the graph answers an error), SignedOut
 */
export async function ask<Data, Variables extends object>(
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const { data, errors } = await needSession(() =>
    fetchJson<Answer<Data>>('/editorial/graphql', { query: document, variables }, signal),
  );
  const [error] = errors ?? [];
  if (error || !data) {
    const { code = 'UNKNOWN', retryAfter, id } = error?.extensions ?? {};
    throw new Refused({
      status: 200,
      code,
      title: '',
      detail: inLanguage(error) ?? 'The hub answered nothing.',
      ...(retryAfter !== undefined && { retryAfter }),
      ...(id !== undefined && { id }),
    });
  }
  return data;
}

/** As the graph says it: in English or, where it can, in the language of now. */
const inLanguage = (error: GraphError | undefined): string | undefined =>
  (error?.extensions as Readonly<Record<string, string>> | undefined)?.[nameIn('message', language())] ??
  error?.message;
