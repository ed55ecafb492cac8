import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** A member of the graph that will go: `Figure.quantity`. */
export interface Deprecation {
  readonly member: string;
  /** The day until which it stays: "2028-01-01". */
  readonly until: string;
  /** What takes its place, in English as the graph says it: "ask `value` instead, which has every kind of value." */
  readonly instead: string;
}

/** All that a schema deprecates, in the order of its types: fields, their arguments, fields of inputs and values of enums. */
export function deprecationsOf(sdl: string): Deprecation[] {
  return Object.values(buildSchema(sdl).getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type))
      return type.getValues().flatMap((value) => told(`${type.name}.${value.name}`, value));
    if (isInputObjectType(type))
      return Object.values(type.getFields()).flatMap((field) => told(`${type.name}.${field.name}`, field));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const name = `${type.name}.${field.name}`;
      return [...told(name, field), ...field.args.flatMap((each) => told(`${name}(${each.name})`, each))];
    });
  });
}

function told(member: string, of: { deprecationReason?: string | null | undefined }): Deprecation[] {
  if (!of.deprecationReason) return [];
  // A test of the graph's contract holds each reason to this form.
  const [, until = '', instead = ''] = /^Deprecated until ([\d-]+): (.+)$/s.exec(of.deprecationReason) ?? [];
  if (until === '') throw new Error(`${member} is deprecated without a day: ${of.deprecationReason}`);
  return [{ member, until, instead }];
}
