import { BadInput } from '@akto-figures/contents';
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import {
  type ArgumentNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  Kind,
} from 'graphql';
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
      return answer instanceof Promise ? answer.catch((error) => refuse(error, given[3])) : answer;
    } catch (error) {
      return refuse(error, given[3]);
    }
  };
}

function refuse(cause: unknown, { fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>): never {
  const error = cause instanceof BadInput ? asGraphQLError(cause) : cause;
  if (error instanceof GraphQLError && typeof error.extensions.argument === 'string') {
    const variable = variableOf(fieldNodes[0]?.arguments ?? [], error.extensions.argument);
    if (variable !== undefined) error.extensions.variable ??= variable;
  }
  throw error;
}

/** The variable that gave an argument, or a condition of a filter, which is also named by itself: "period" for "filter.period". */
function variableOf(given: readonly ArgumentNode[], argument: string): string | undefined {
  const names = argument.replaceAll(/\[\d+\]/g, '').split('.');
  const valueAt = (name: string | undefined) => given.find((each) => each.name.value === name)?.value;
  let [value, path] = [valueAt(names[0]), names.slice(1)];
  if (!value) [value, path] = [valueAt('filter'), names];
  while (value?.kind === Kind.OBJECT) {
    const [name, ...deeper] = path;
    value = value.fields.find((field) => field.name.value === name)?.value;
    path = deeper;
  }
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

SchemaBuilder.registerPlugin('badInput', BadInputPlugin);
export default 'badInput' as const;
