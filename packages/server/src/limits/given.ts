import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** The values that came with a query. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * Reads what an argument is given, by the query itself, by its variables, or by their defaults: numbers and lists only.
 * `onVariable` is called when it is given by a variable: another time it may be something else.
 */
export function givenTo(
  operation: OperationDefinitionNode,
  variables: Given,
  onVariable: () => void,
): (node: FieldNode, argument: string) => unknown {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const read = (value: ValueNode | undefined): unknown => {
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.LIST) return value.values;
    if (value?.kind !== Kind.VARIABLE) return undefined;
    onVariable();
    const name = value.name.value;
    // A variable that stands for a variable is no GraphQL, so this ends.
    return Object.hasOwn(variables, name) ? variables[name] : read(defaults.get(name));
  };
  return (node, argument) => read(node.arguments?.find(({ name }) => name.value === argument)?.value);
}
