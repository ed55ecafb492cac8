import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createPricing } from './cost.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Refuses what costs too much, and a page that is too long, before the question is validated or answered. */
export function useCostLimit(schema: GraphQLSchema, limits: Limits): Plugin<{ cost?: number }> {
  const priceOf = createPricing(schema, limits.page.most);
  return {
    onValidate({ params, context, extendContext }) {
      const { operationName, variables } = context.params;
      const document: DocumentNode = params.documentAST;
      const { cost, badPage } = priceOf({ document, operationName, variables });
      if (badPage) throw new Refusal(limits, 'page', badPage.asked, { argument: badPage.argument });
      if (cost > limits.cost.most) throw new Refusal(limits, 'cost', cost);
      extendContext({ cost });
    },
  };
}
