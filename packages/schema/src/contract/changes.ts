import {
  buildASTSchema,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  findBreakingChanges,
  findDangerousChanges,
  GraphQLDeprecatedDirective,
  GraphQLSchema,
  getDirectiveValues,
  type InputValueDefinitionNode,
  isObjectType,
  parse,
  visit,
} from 'graphql';

/** What a graph changes for those who ask an older one, each in one sentence. */
export interface Changes {
  /** What some of them asks and gets no more. */
  readonly breaks: readonly string[];
  /** What may surprise them: a further value of an enum, another default. */
  readonly surprises: readonly string[];
}

/**
 * What `present` changes for those who ask the released graph. A member that was released as deprecated until a day may go on
 * that day: it breaks nothing, and neither does a type that only such members led to. Days are ISO 8601, `2027-06-01`.
 */
export function changesSince(releasedSdl: string, present: GraphQLSchema, today: string): Changes {
  const promised = stillPromised(releasedSdl, today);
  return {
    breaks: findBreakingChanges(promised, present).map(({ description }) => description),
    surprises: findDangerousChanges(promised, present).map(({ description }) => description),
  };
}

/** Until which day a deprecated member stays, by its reason: "Deprecated until 2027-06-01: ask `url` instead." */
export function promisedUntil(reason: string): string | undefined {
  const [, day = ''] = /^Deprecated until (\d{4}-\d{2}-\d{2}): \S/.exec(reason) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

/** The released graph without what may go by now. */
function stillPromised(sdl: string, today: string): GraphQLSchema {
  const unlessOver = (member: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode) => {
    const { reason } = getDirectiveValues(GraphQLDeprecatedDirective, member) ?? {};
    const until = promisedUntil(String(reason));
    return until !== undefined && until <= today ? null : undefined;
  };
  const document = visit(parse(sdl), {
    FieldDefinition: unlessOver,
    InputValueDefinition: unlessOver,
    EnumValueDefinition: unlessOver,
  });
  const whole = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  // Made anew from its root, it has the types that something still leads to: a node of the graph is found by its id.
  const nodes = Object.values(whole.getTypeMap()).filter(
    (type) =>
      isObjectType(type) && type.getInterfaces().length > 0 && Object.keys(type.getFields()).length > 0,
  );
  return new GraphQLSchema({ query: whole.getQueryType(), types: nodes, directives: whole.getDirectives() });
}
