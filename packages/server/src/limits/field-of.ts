import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

const everywhere = new Map([[TypeNameMetaFieldDef.name, TypeNameMetaFieldDef]]);
const atTheRoot = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

/** The field of this name, introspection's included; undefined where the schema has none. */
export function fieldOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (type === schema.getQueryType() && atTheRoot.has(name)) return atTheRoot.get(name);
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  return Object.hasOwn(fields, name) ? fields[name] : everywhere.get(name);
}
