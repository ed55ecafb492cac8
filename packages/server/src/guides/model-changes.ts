import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** What a version changed of what records are made of, and of what may be asked of them. */
export interface ModelChanges {
  /** The types that are new. */
  readonly types: readonly string[];
  /** What is new in types that were there: fields, values of enums, conditions of filters, by the name of the type. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** What is no longer there: types, or members with the names of theirs. */
  readonly gone: readonly string[];
}

/** Compares two schemas by the names that they have. Pages of lists go without saying. */
export function modelChanges(before: string, after: string): ModelChanges {
  const [old, present] = [membersOf(before), membersOf(after)];
  const added = [...present].flatMap(([type, members]) => {
    const had = old.get(type);
    const own = had ? members.filter((member) => !had.includes(member)) : [];
    return own.length > 0 ? [[type, own] as const] : [];
  });
  return {
    types: [...present.keys()].filter((type) => !old.has(type)),
    members: Object.fromEntries(added),
    gone: [...old].flatMap(([type, members]) => {
      const has = present.get(type);
      return has
        ? members.filter((member) => !has.includes(member)).map((member) => `${type}.${member}`)
        : [type];
    }),
  };
}

function membersOf(sdl: string): Map<string, readonly string[]> {
  const types = Object.values(buildSchema(sdl).getTypeMap());
  const told = types.filter(({ name }) => !/^__|(Connection|Edge)$/.test(name));
  return new Map(told.map((type) => [type.name, namesIn(type)]));
}

function namesIn(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return Object.keys(type.getFields());
  return [];
}
