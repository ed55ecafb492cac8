import { texts } from '@akto-figures/contents';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type OperationTypeNode,
} from 'graphql';

/** A place in a graph where a text may stand, and the question that brings one there. */
export interface TextPlace {
  /** "Query.figures filter.period" */
  readonly name: string;
  /** As a refusal names it: "filter.period". */
  readonly argument: string;
  /** How long the text may be that stands there. */
  readonly most: number;
  readonly query: string;
  readonly variables: (text: string) => Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;
type Input = GraphQLArgument | GraphQLInputField;

/** A way from the root to where fields of a type can be asked: what stands before them, and after. */
interface Way {
  readonly operation: OperationTypeNode;
  readonly before: string;
  readonly after: string;
}

/**
 * Every text that a graph takes: each argument of each field of each type that a question can come to, and each field of the inputs
 * that they are given.
 */
export function everyText(schema: GraphQLSchema): TextPlace[] {
  return [...waysInto(schema)].flatMap(([type, way]) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        textsIn(argument).map(({ path, input, value }) => ({
          name: `${type.name}.${field.name} ${path}`,
          argument: path,
          most: mostOf(input),
          query: `${way.operation} ($given: ${argument.type}) ${way.before}${called(field, argument.name)}${way.after}`,
          variables: (text: string) => ({ given: value(text) }),
        })),
      ),
    ),
  );
}

/** How long a text may be, by the bounds that the graph itself gives its inputs. */
const mostOf = ({ extensions }: Input): number =>
  texts[(extensions.bounds as { holds: keyof typeof texts }).holds].most;

/** The shortest way to each type whose fields can be asked for. Subscriptions are streams, and take what queries take. */
function waysInto(schema: GraphQLSchema) {
  const ways = new Map<{ name: string; getFields(): Record<string, Field> }, Way>();
  const open: { type: GraphQLNamedType; way: Way }[] = [];
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  for (const [operation, type] of Object.entries(roots)) {
    if (type)
      open.push({ type, way: { operation: operation as OperationTypeNode, before: '{ ', after: ' }' } });
  }
  for (const { type, way } of open) {
    if (isUnionType(type) || isInterfaceType(type)) {
      for (const member of schema.getPossibleTypes(type)) {
        open.push({
          type: member,
          way: { ...way, before: `${way.before}... on ${member} { `, after: ` }${way.after}` },
        });
      }
    }
    if (!isObjectType(type) || ways.has(type)) continue;
    ways.set(type, way);
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) continue;
      const before = `${way.before}${field.name}${required(field)} { `;
      open.push({ type: inner, way: { ...way, before, after: ` }${way.after}` } });
    }
  }
  return ways;
}

/** A field with one argument from a variable, and the others that it needs. */
function called(field: Field, argument: string): string {
  const given = [`${argument}: $given`, ...requiredOf(field, argument)].join(', ');
  return `${field.name}(${given})${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`;
}

function required(field: Field): string {
  const given = requiredOf(field, null);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const requiredOf = (field: Field, except: string | null): string[] =>
  field.args
    .filter((each) => isRequiredArgument(each) && each.name !== except)
    .map((each) => `${each.name}: ${asLiteral(usual(each.type))}`);

/** Each text in what an argument or a field is given, its path, and the whole value with a text there. */
function textsIn(
  input: Input,
  path = input.name,
): { path: string; input: Input; value: (text: string) => unknown }[] {
  const type = bare(input.type);
  if (isListType(type)) {
    return textsIn({ ...input, type: type.ofType } as Input, `${path}[0]`).map((each) => ({
      ...each,
      value: (text) => [each.value(text)],
    }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      textsIn(field, `${path}.${field.name}`).map((each) => ({
        ...each,
        value: (text: string) => ({ ...(usual(type) as object), [field.name]: each.value(text) }),
      })),
    );
  }
  return [{ path, input, value: (text) => text }];
}

const bare = (type: GraphQLInputType) => (isNonNullType(type) ? type.ofType : type);

/** What something is given where it is about something else. */
function usual(given: GraphQLInputType): unknown {
  const type = bare(given);
  if (isListType(type)) return [usual(type.ofType)];
  if (isEnumType(type)) return new Word(type.getValues()[0]?.name ?? '');
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, usual(field.type)]));
  }
  const { name } = type;
  if (name === 'Int') return 1;
  if (name === 'Boolean') return true;
  return name === 'ID' ? '00000000-0000-4000-8000-000000000000' : 'une-valeur';
}

/** A value of an enum: a text in variables, and none in a document. */
class Word {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }

  toJSON(): string {
    return this.word;
  }
}

function asLiteral(value: unknown): string {
  if (value instanceof Word) return value.word;
  if (Array.isArray(value)) return `[${value.map(asLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}: ${asLiteral(each)}`)
    .join(', ')}}`;
}
