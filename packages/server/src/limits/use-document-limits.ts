import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from './limits.ts';
import { countTokens, countValues, type Measures, measure } from './measure.ts';
import { Refusal } from './refusal.ts';

/** Looks at a question before anything is made of it, and at its document before it is validated. */
export function useDocumentLimits(limits: Limits): Plugin {
  const measured = new WeakMap<DocumentNode, Measures>();
  const require = (limit: keyof Limits, asked: number) => {
    if (asked > limits[limit].most) throw new Refusal(limits, limit, asked);
  };
  return {
    onParams({ params: { query, variables } }) {
      require('variables', countValues(variables));
      if (typeof query !== 'string') return;
      require('document', query.length);
      // A token is a character at least, so a short document need not be counted.
      if (query.length > limits.tokens.most) require('tokens', countTokens(query));
    },
    onParse() {
      return ({ result }) => {
        if (!isDocument(result)) return;
        const measures = measured.get(result) ?? measure(result);
        measured.set(result, measures);
        for (const [limit, asked] of Object.entries(measures)) require(limit as keyof Measures, asked);
      };
    },
  };
}

const isDocument = (result: unknown): result is DocumentNode =>
  typeof result === 'object' && result !== null && !(result instanceof Error);
