import { BadInput } from '@akto-figures/contents';
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { asGraphQLError } from './bad-input.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      badInput: BadInputPlugin<Types>;
    }
  }
}

/** Lets whatever a field calls refuse what was given, wherever it stands: the caller reads it as a mistake in the argument. */
class BadInputPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    // Nothing is given to the others, which are read most.
    return Object.keys(args).length === 0 ? resolve : refusing(resolve);
  }

  override wrapSubscribe(
    subscribe: GraphQLFieldResolver<unknown, Types['Context'], object> | undefined,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> | undefined {
    return subscribe && refusing(subscribe);
  }
}

function refusing<Context>(
  resolve: GraphQLFieldResolver<unknown, Context, object>,
): GraphQLFieldResolver<unknown, Context, object> {
  return (...given) => {
    try {
      const answer = resolve(...given);
      return answer instanceof Promise ? answer.catch(refuse) : answer;
    } catch (error) {
      return refuse(error);
    }
  };
}

function refuse(error: unknown): never {
  throw error instanceof BadInput ? asGraphQLError(error) : error;
}

SchemaBuilder.registerPlugin('badInput', BadInputPlugin);
export default 'badInput' as const;
