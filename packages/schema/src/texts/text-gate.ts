import { type BadInput, mostItems, texts, tooLong, tooMany } from '@akto-figures/contents';
import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { asGraphQLError } from '../errors/bad-input.ts';
import type { Bounds } from './texts-plugin.ts';

/** A question, as it came: nothing of it has been looked at. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What is given somewhere in a document: a value, in which variables stand for what is not known yet. */
class Variable {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Input = GraphQLArgument | GraphQLInputField;

/** Where a variable stands: the argument or field that takes it, and the path by which a refusal names it. */
interface Use {
  readonly variable: string;
  readonly input: Input;
  readonly path: string;
}

/** One operation or fragment, by itself: the first text in it that is too long, and what its variables are for. */
interface Part {
  readonly refused: BadInput | null;
  readonly uses: readonly Use[];
  readonly spreads: ReadonlySet<string>;
}

/**
 * The gate for texts: looks at each that a question brings, written in the document or given by a variable, before a resolver or a
 * parser runs. It knows their lengths from the graph's own arguments, and refuses by the argument's path: "filter.period".
 *
 * A question need not be valid: what the graph does not know has no length, and is refused by validation.
 */
export function createTextGate(schema: GraphQLSchema): (asked: Asked) => GraphQLError | null {
  // A document that comes again is looked through once: what remains are its variables.
  const known = new WeakMap<DocumentNode, ReadonlyMap<string, Part>>();

  return ({ document, operationName, variables }) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const parts = known.get(document) ?? partsOf(schema, document);
    known.set(document, parts);
    const reached = reachedFrom(nameOf(operation), parts);
    for (const { refused } of reached) if (refused) return asGraphQLError(refused);
    const defaults = new Map(
      operation.variableDefinitions?.map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue && written(defaultValue),
      ]),
    );
    for (const { variable, input, path } of reached.flatMap(({ uses }) => uses)) {
      const isGiven = variables && Object.hasOwn(variables, variable);
      const refused = look(
        isGiven ? variables[variable] : defaults.get(variable),
        input,
        path,
        () => undefined,
      );
      if (refused) return asGraphQLError(refused, variable);
    }
    return null;
  };
}

function partsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
      continue;
    const types = new TypeInfo(schema);
    const uses: Use[] = [];
    const spreads = new Set<string>();
    let refused: BadInput | null = null;
    const lookAt = ({ name, value }: ArgumentNode, inputs: readonly GraphQLArgument[]) => {
      const input = inputs.find((each) => each.name === name.value);
      if (!input || refused) return;
      refused = look(written(value), input, name.value, (use) => void uses.push(use));
    };
    visit(
      definition,
      visitWithTypeInfo(types, {
        Field({ arguments: given = [] }) {
          for (const each of given) lookAt(each, types.getFieldDef()?.args ?? []);
        },
        FragmentSpread: ({ name }) => void spreads.add(name.value),
      }),
    );
    parts.set(nameOf(definition), { refused, uses, spreads });
  }
  return parts;
}

/** An operation and all fragments that it comes to. */
function reachedFrom(name: string, parts: ReadonlyMap<string, Part>): Part[] {
  const reached = new Set([name]);
  for (const each of reached)
    for (const spread of parts.get(each)?.spreads ?? []) reached.add(fragmentName(spread));
  return [...reached].flatMap((each) => parts.get(each) ?? []);
}

const fragmentName = (name: string) => `fragment ${name}`;
const nameOf = ({ kind, name }: { kind: Kind; name?: { value: string } | undefined }): string =>
  kind === Kind.FRAGMENT_DEFINITION ? fragmentName(name?.value ?? '') : `operation ${name?.value ?? ''}`;

/** What a value of a document says, texts as they are written. */
function written(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return new Variable(node.name.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map(written);
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, written(value)]));
    default:
      return String(node.value);
  }
}

/** The first text in a value, or list of them, that is longer than its place lets it be. */
function look(value: unknown, input: Input, path: string, onVariable: (use: Use) => void): BadInput | null {
  if (value instanceof Variable) {
    onVariable({ variable: value.name, input, path });
    return null;
  }
  const { holds, items } = boundsOf(input);
  if (typeof value === 'string') {
    return value.length > texts[holds].most ? tooLong(path, holds, value.length) : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    // A list where none is expected is no text; GraphQL says what is.
    if (!isListType(getNullableType(input.type))) return null;
    if (value.length > items) return tooMany(path, value.length, items);
    for (const [index, item] of value.entries()) {
      const refused = Array.isArray(item) ? null : look(item, input, `${path}[${index}]`, onVariable);
      if (refused) return refused;
    }
    return null;
  }
  const type = getNamedType(input.type);
  if (!isInputObjectType(type)) return null;
  const fields = type.getFields();
  for (const [name, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    // A name that no field has is repeated by the refusal of it.
    if (!field && name.length > texts.word.most)
      return tooLong(`the name of a field of ${path}`, 'word', name.length);
    const refused = field ? look(inner, field, `${path}.${name}`, onVariable) : null;
    if (refused) return refused;
  }
  return null;
}

/** Introspection's own arguments are not ours to describe: each takes the name of something. */
const boundsOf = ({ extensions }: Input): Bounds =>
  (extensions.bounds as Bounds | undefined) ?? { holds: 'word', items: mostItems };
