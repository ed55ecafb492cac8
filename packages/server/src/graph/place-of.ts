import { type ASTNode, type DocumentNode, type GraphQLError, Kind, type ValueNode, visit } from 'graphql';

/** Where something is given: an argument with its path, "filter.number.above", and the variable that gives it. */
export interface Place {
  readonly argument?: string;
  readonly variable?: string;
}

/** Where what an error is about was given in its question, as far as the two say. */
export function placeOf({ message, nodes = [] }: GraphQLError, document: DocumentNode): Place {
  const [, required] = /argument "(\w+)" of type .* is required/.exec(message) ?? [];
  if (required !== undefined) return { argument: required };
  const given = givenIn(document);
  const here = given.findLast(({ start, end }) => nodes.some(({ loc }) => isInside(loc?.start, start, end)));
  const variable = nodes.map(variableIn).find((name) => name !== undefined) ?? here?.variable;
  const user = variable === undefined ? undefined : given.find((each) => each.variable === variable);
  const argument = here?.argument ?? user?.argument;
  // GraphQL says where in the value of a variable: «got invalid value "x" at "f.number.above"».
  const [, inside = ''] = /^Variable "\$\w+" got invalid value .* at "\w+([.[][^"]*)"/s.exec(message) ?? [];
  return {
    ...(argument !== undefined && { argument: argument + inside }),
    ...(variable !== undefined && { variable }),
  };
}

function variableIn(node: ASTNode): string | undefined {
  if (node.kind === Kind.VARIABLE) return node.name.value;
  return node.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : undefined;
}

const isInside = (place: number | undefined, start: number, end: number): boolean =>
  place !== undefined && place >= start && place < end;

interface Given {
  /** None in the default of a variable. */
  readonly argument?: string;
  readonly variable?: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that arguments are given, an outer value before what lies in it; the defaults of variables last. */
function givenIn(document: DocumentNode): Given[] {
  const found: Given[] = [];
  const defaults: Given[] = [];
  const walk = (argument: string, value: ValueNode, { start, end } = rangeOf(value)) => {
    found.push({
      ...{ argument, start, end },
      ...(value.kind === Kind.VARIABLE && { variable: value.name.value }),
    });
    if (value.kind === Kind.OBJECT)
      for (const field of value.fields) walk(`${argument}.${field.name.value}`, field.value, rangeOf(field));
    if (value.kind === Kind.LIST)
      for (const [place, item] of value.values.entries()) walk(`${argument}[${place}]`, item);
  };
  visit(document, {
    Argument(node) {
      walk(node.name.value, node.value, rangeOf(node));
      return false;
    },
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue) defaults.push({ variable: variable.name.value, ...rangeOf(defaultValue) });
      return false;
    },
  });
  return [...found, ...defaults];
}

const rangeOf = ({ loc }: { readonly loc?: { readonly start: number; readonly end: number } }) => ({
  start: loc?.start ?? 0,
  end: loc?.end ?? 0,
});
