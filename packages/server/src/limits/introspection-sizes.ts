import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/**
 * How long the lists of introspection are on average, so that the usual question for the whole schema costs what it is
 * worth, and one that goes from types to fields to types again what it would bring.
 */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const fields = types
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()));
  const perType = (counts: number[]) => Math.max(1, sum(counts) / types.length);
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', perType([fields.length])],
    ['args', Math.max(1, sum(fields.map(({ args }) => args.length)) / fields.length)],
    [
      'inputFields',
      perType(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)),
    ],
    ['enumValues', perType(types.filter(isEnumType).map((type) => type.getValues().length))],
    ['interfaces', perType(types.filter(isObjectType).map((type) => type.getInterfaces().length))],
    [
      'possibleTypes',
      perType(types.filter(isInterfaceType).map((type) => schema.getPossibleTypes(type).length)),
    ],
  ]);
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
