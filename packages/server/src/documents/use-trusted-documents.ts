import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { TrustedDocuments } from './trusted-documents.ts';

/** What names a document in a request, beside what the specification of GraphQL over HTTP knows. */
export const documentIdParameter = 'documentId';

/**
 * Takes a question by the id of its document, in place of its text. It is counted, limited and validated as if the text had
 * come, so this stands before all that reads the text. Where a text comes too, it alone counts.
 */
export function useTrustedDocuments({ textOf }: TrustedDocuments): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: true,
    extractPersistedOperationId: idIn,
    getPersistedOperation: (id) => textOf(id) ?? null,
    customErrors: {
      keyNotFound: ({ params }) =>
        params.extensions?.persistedQuery
          ? notPersisted()
          : refused(
              'BAD_REQUEST',
              'Nothing is asked. Send the text of a question as query, or an id as documentId.',
            ),
      notFound: ({ params, request }) =>
        refused(
          'UNKNOWN_DOCUMENT',
          `documentId is ${JSON.stringify(idIn(params, request)?.slice(0, 80))}, of no document that this hub knows: those are what the released elements ask, up to the hub’s own version. Send the text of the question as query.`,
        ),
    },
  });
}

function idIn(params: GraphQLParams, request: Request): string | null {
  const given =
    request.method === 'POST'
      ? (params as Record<string, unknown>)[documentIdParameter]
      : new URL(request.url).searchParams.get(documentIdParameter);
  return given === undefined || given === null ? null : String(given);
}

/**
 * What Apollo's clients understand at once: they send the text then, and the id no more. We remember no texts for those who ask: a
 * question by GET is answered from memory by its address, and who names it by a hash would only fill that.
 */
const notPersisted = () =>
  new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
  });

const refused = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
