import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ConcreteRequest, NormalizationSelection } from 'relay-runtime';
import { buildPublicGraph } from '../../src/index.ts';

const schema = buildPublicGraph();

/**
 * A question as relay-compiler writes it for the runtime: which fields are records, and of which types. The compiler itself
 * comes as a binary for each system; what the store does with its answer is the same.
 */
export function compile(query: string): ConcreteRequest {
  const [operation] = parse(query).definitions as [OperationDefinitionNode];
  const root = schema.getQueryType() as GraphQLCompositeType;
  const argumentDefinitions = (operation.variableDefinitions ?? []).map(({ variable }) => ({
    kind: 'LocalArgument' as const,
    name: variable.name.value,
    defaultValue: null,
  }));
  const selections = selectionsOf(operation.selectionSet, root);
  const name = 'Asked';
  return {
    kind: 'Request',
    fragment: {
      kind: 'Fragment',
      name,
      type: 'Query',
      abstractKey: null,
      metadata: null,
      argumentDefinitions,
      selections,
    },
    operation: { kind: 'Operation', name, argumentDefinitions, selections },
    params: { id: null, cacheID: query, name, operationKind: 'query', text: query, metadata: {} },
  } as unknown as ConcreteRequest;
}

const selectionsOf = (
  set: SelectionSetNode | undefined,
  parent: GraphQLCompositeType,
): NormalizationSelection[] => (set?.selections ?? []).map((selection) => selectionOf(selection, parent));

function selectionOf(selection: SelectionNode, parent: GraphQLCompositeType): NormalizationSelection {
  if (selection.kind === Kind.FIELD) return fieldOf(selection, parent);
  if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Write fragments inline here.');
  const type = schema.getType(selection.typeCondition?.name.value ?? '') as GraphQLCompositeType;
  const selections = selectionsOf(selection.selectionSet, type);
  return { kind: 'InlineFragment', type: type.name, abstractKey: null, selections };
}

function fieldOf(field: FieldNode, parent: GraphQLCompositeType): NormalizationSelection {
  const name = field.name.value;
  const shared = {
    name,
    alias: field.alias?.value ?? null,
    args: field.arguments?.length ? field.arguments.map(argumentOf) : null,
    storageKey: null,
  };
  const type = 'getFields' in parent ? parent.getFields()[name]?.type : undefined;
  const named = type && getNamedType(type);
  if (!type || !isCompositeType(named)) return { kind: 'ScalarField', ...shared };
  return {
    kind: 'LinkedField',
    ...shared,
    concreteType: isObjectType(named) ? named.name : null,
    plural: isListType(getNullableType(type)),
    selections: selectionsOf(field.selectionSet, named),
  };
}

const argumentOf = ({ name, value }: ArgumentNode) =>
  value.kind === Kind.VARIABLE
    ? { kind: 'Variable' as const, name: name.value, variableName: value.name.value }
    : { kind: 'Literal' as const, name: name.value, value: valueFromASTUntyped(value) };
