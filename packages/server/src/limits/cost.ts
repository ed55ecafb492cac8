import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf } from './field-of.ts';
import { type Given, givenTo } from './given.ts';
import { introspectionSizes } from './introspection-sizes.ts';
import { prices } from './limits.ts';

/** What a query may cost at most, and the page that is too long or too short to be asked, if there is one. */
export interface Price {
  readonly cost: number;
  readonly badPage: {
    readonly argument: string;
    /** The variable that gave it, where one did. */
    readonly variable: string | undefined;
    readonly asked: number;
  } | null;
}

export interface Question {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Given | null | undefined;
}

/**
 * Says what queries cost before anything of them runs: the objects of the answer if every page is full, and the questions
 * to the database. Pages in pages multiply. What is skipped by a directive, or asked twice, counts as well.
 *
 * A query whose variables say nothing of its pages costs the same each time, and is looked through once.
 *
 * A query need not be valid to have a price: what the schema does not know costs nothing, and is refused by validation.
 */
export function createPricing(schema: GraphQLSchema, longestPage: number): (question: Question) => Price {
  const sizes = introspectionSizes(schema);
  const fixed = new WeakMap<OperationDefinitionNode, Price>();

  return ({ document, operationName, variables }) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return { cost: 0, badPage: null };
    const known = fixed.get(operation);
    if (known) return known;
    let isFixed = true;
    const given = givenTo(operation, variables ?? {}, () => {
      isFixed = false;
    });
    const price = priceOf(document, operation, given);
    if (isFixed) fixed.set(operation, price);
    return price;
  };

  function priceOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    given: ReturnType<typeof givenTo>,
  ): Price {
    const root = schema.getRootType(operation.operation);
    if (!root) return { cost: 0, badPage: null };
    const fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((definition) => [definition.name.value, definition]),
    );
    const known = new Map<string, number>();
    let badPage: Price['badPage'] = null;

    // `items` is how long the page is that the selections stand in: it multiplies `edges` and `nodes`.
    const ofSet = (set: SelectionSetNode | undefined, type: GraphQLNamedType, items: number): number =>
      (set?.selections ?? []).reduce((sum, selection) => {
        if (selection.kind === Kind.FIELD) return sum + ofField(selection, type, items);
        if (selection.kind === Kind.FRAGMENT_SPREAD)
          return sum + ofFragment(fragments.get(selection.name.value), items);
        const condition = selection.typeCondition?.name.value;
        const inner = condition === undefined ? type : schema.getType(condition);
        return sum + (inner ? ofSet(selection.selectionSet, inner, items) : 0);
      }, 0);

    const ofFragment = (fragment: FragmentDefinitionNode | undefined, items: number): number => {
      const type = fragment && schema.getType(fragment.typeCondition.name.value);
      if (!type) return 0;
      const key = `${fragment.name.value} ${items}`;
      const cost = known.get(key);
      if (cost !== undefined) return cost;
      // Until it is known: a fragment that comes back to itself has no end, and is refused by validation.
      known.set(key, 0);
      const found = ofSet(fragment.selectionSet, type, items);
      known.set(key, found);
      return found;
    };

    const ofField = (node: FieldNode, parent: GraphQLNamedType, items: number): number => {
      const field = fieldOf(schema, parent, node.name.value);
      const type = field && getNamedType(field.type);
      if (!type) return 0;
      if (isLeafType(type)) return field.name === 'totalCount' ? prices.question : 0;
      if (!isCompositeType(type) || field.name === 'ofType') return ofSet(node.selectionSet, type, 1);
      if (isAggregate(field, parent))
        return (
          prices.aggregate +
          timesOf(field, node, type, 1) * (prices.object + ofSet(node.selectionSet, type, 1))
        );
      if (isPaged(field))
        return prices.question + prices.object + ofSet(node.selectionSet, type, pageOf(node));
      return timesOf(field, node, parent, items) * (prices.object + ofSet(node.selectionSet, type, 1));
    };

    const pageOf = (node: FieldNode): number => {
      for (const argument of ['first', 'last']) {
        const asked = given(node, argument);
        if (typeof asked !== 'number') continue;
        if (asked < 1 || asked > longestPage)
          badPage ??= { argument, asked, variable: variableOf(node, argument) };
        return Math.min(Math.max(asked, 1), longestPage);
      }
      return prices.pageItems;
    };

    const timesOf = (field: Field, node: FieldNode, parent: GraphQLNamedType, items: number): number => {
      if (!isList(field)) return 1;
      if (isConnection(parent)) return items;
      const ids = given(node, 'ids');
      if (Array.isArray(ids)) return ids.length;
      return (parent.name.startsWith('__') && sizes.get(field.name)) || prices.unpagedItems;
    };

    const cost = ofSet(operation.selectionSet, root, 1);
    return { cost: Math.min(Math.ceil(cost), Number.MAX_SAFE_INTEGER), badPage };
  }
}

function variableOf({ arguments: given }: FieldNode, argument: string): string | undefined {
  const value = given?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

type Field = GraphQLField<unknown, unknown>;

const isPaged = (field: Field) => field.args.some(({ name }) => name === 'first');
const isAggregate = ({ name }: Field, parent: GraphQLNamedType) =>
  isConnection(parent) && (name === 'sum' || name === 'aggregate');
const isList = (field: Field) => String(field.type).startsWith('[');
const isConnection = (type: GraphQLNamedType) => isObjectType(type) && 'pageInfo' in type.getFields();
