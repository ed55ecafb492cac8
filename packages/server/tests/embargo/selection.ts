import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** One field of one type, for whoever keeps count of what was asked. */
export type Ask = (
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  depthLeft: number,
) => readonly string[];

// Without its arguments, unless it cannot be asked so.
const plainly: Ask = (_type, { args }) => (args.some(isRequiredArgument) ? [] : ['']);

/**
 * All that can be asked of a type, as deep as said: of what lies deeper only what has no parts. `ask` says with which
 * arguments a field is asked, as often as it is ("(locale: EN)"); what only leads on
 * to something, as a page of a list does, counts as no level of its own.
 */
export function selectionOf(
  type: GraphQLNamedType,
  depth: number,
  possible: (type: GraphQLNamedType) => readonly GraphQLObjectType[] = () => [],
  ask: Ask = plainly,
): string {
  if (isAbstractType(type)) {
    const each = possible(type).map((one) => `... on ${one.name} ${selectionOf(one, depth, possible, ask)}`);
    return `{ __typename ${each.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    const isPart = /(Connection|Edge|Citation|Series)$/.test(type.name);
    if (!isLeafType(of) && depth === 0 && !isPart) return [];
    const inside = isLeafType(of) ? '' : ` ${selectionOf(of, isPart ? depth : depth - 1, possible, ask)}`;
    return ask(type, field, depth).map((args, index) => {
      // Two types of a union may ask alike for what is not alike.
      const alias = args === '' ? '' : `${type.name}_${field.name}_${index}: `;
      return `${alias}${field.name}${args}${inside}`;
    });
  });
  return fields.length === 0 ? '{ __typename }' : `{ ${fields.join(' ')} }`;
}
