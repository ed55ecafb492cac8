import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { documentationOf } from './documentation-of.ts';
import { placeOf } from './place-of.ts';

const mistakes: readonly unknown[] = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];

/**
 * Lets every error lead to what the documentation says of its code, and every mistake name the argument and the variable in which
 * it was made: also one that GraphQL finds itself, which tells neither.
 */
export function useToldErrors(publicUrl: string): Plugin {
  const documents = new WeakMap<Request, DocumentNode>();
  return {
    onValidate({ params, context }) {
      documents.set((context as unknown as { request: Request }).request, params.documentAST);
    },
    onResultProcess({ request, result }) {
      if (Array.isArray(result) || !('errors' in result)) return;
      for (const error of (result as ExecutionResult).errors ?? []) {
        const { extensions } = error;
        const document = documents.get(request);
        if (document && mistakes.includes(extensions.code) && error instanceof GraphQLError) {
          const { argument, variable } = placeOf(error, document);
          if (argument !== undefined) extensions.argument ??= argument;
          if (variable !== undefined) extensions.variable ??= variable;
        }
        extensions.documentation ??= documentationOf(extensions.code, publicUrl);
      }
    },
  };
}
