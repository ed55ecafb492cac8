import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** The types, fields, arguments and values of a graph that say nothing of themselves. */
export function silentPartsOf(schema: GraphQLSchema): string[] {
  const silent: string[] = [];
  const listen = (name: string, part: { description?: string | null | undefined }) => {
    if (!part.description) silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    listen(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) listen(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      listen(`${type.name}.${field.name}`, field);
      if (!('args' in field)) continue;
      for (const argument of field.args) listen(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return silent;
}
