import { texts, tooLong } from '@akto-figures/contents';
import { asGraphQLError, createTextGate } from '@akto-figures/schema';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses a question that brings a text longer than its argument lets it be, before the question is validated or answered. */
export function useTextLengths(schema: GraphQLSchema): Plugin {
  const refusalOf = createTextGate(schema);
  return {
    onParams({ params: { operationName } }) {
      const { length } = operationName ?? '';
      if (length > texts.word.most) throw asGraphQLError(tooLong('operationName', 'word', length));
    },
    onValidate({ params, context }) {
      const { operationName, variables } = context.params;
      const document: DocumentNode = params.documentAST;
      const refusal = refusalOf({ document, operationName, variables });
      if (refusal) throw refusal;
    },
  };
}
