import type { TypedDocumentString } from './figures-document.ts';

/** Why there is no answer. `code` is the hub's and stays the same; `message` says what would be right. */
export class Unanswered extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Asks the hub, by GET: an answer that it has given to somebody in the present state comes from its memory.
 *
 * @throws {Unanswered} where the hub refuses, or nobody who speaks its language answers.
 */
export async function ask<Answer, Variables>(
  hub: string,
  document: TypedDocumentString<Answer, Variables>,
  variables: NoInfer<Variables>,
): Promise<Answer> {
  const parameters = new URLSearchParams({ query: String(document), variables: JSON.stringify(variables) });
  const response = await fetch(`${hub}/graphql?${parameters}`, {
    headers: { Accept: 'application/graphql-response+json' },
    signal: AbortSignal.timeout(8_000),
  }).catch((cause: Error) => {
    throw new Unanswered('NETWORK', `Nothing answers at ${hub}: ${cause.message}`);
  });
  const isAnswer = response.headers.get('Content-Type')?.includes('json');
  if (!isAnswer) throw new Unanswered('STATUS', `${hub} answers ${response.status}, and no JSON.`);
  const { data, errors } = (await response.json()) as {
    data?: Answer;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (errors?.[0]) throw new Unanswered(errors[0].extensions.code, errors[0].message);
  if (!data) throw new Unanswered('STATUS', `${hub} answers ${response.status}, and no data.`);
  return data;
}
