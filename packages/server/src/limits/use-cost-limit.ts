import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createPricing, type Price } from './cost.ts';
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
      if (badPage && badPage.asked < 1) throw noPage(badPage, limits);
      if (badPage) throw new Refusal(limits, 'page', badPage.asked, given(badPage));
      if (cost > limits.cost.most) throw new Refusal(limits, 'cost', cost);
      extendContext({ cost });
    },
  };
}

type BadPage = NonNullable<Price['badPage']>;

const given = ({ argument, variable }: BadPage) => ({
  argument,
  ...(variable !== undefined && { variable }),
});

/** Nothing was asked for too much: a page of no item, or of fewer, is no page. */
function noPage(page: BadPage, { page: { most } }: Limits): GraphQLError {
  const message = `${page.argument} is ${page.asked}; give 1 to ${most}.`;
  return new GraphQLError(message, {
    extensions: {
      code: 'BAD_USER_INPUT',
      measure: 'page',
      cost: page.asked,
      limit: most,
      ...given(page),
      http: { status: 400 },
    },
  });
}
