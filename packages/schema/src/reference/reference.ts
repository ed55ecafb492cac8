import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql';

/** The parts of a reference, each as Markdown. */
export const parts = ['root fields', 'types', 'unions', 'filters', 'enums', 'scalars'] as const;
export type Part = (typeof parts)[number];

/** Told of once for all fields that take them: a table says what is particular. */
const toldOnce = ['asOf', 'locale', 'key'];
const ofPages = ['after', 'before', 'first', 'last'];

/** What may be asked, as a developer reads it: one part of the reference. */
export function referenceOf(schema: GraphQLSchema, part: Part): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isPlumbing(type))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const query = schema.getQueryType();
  switch (part) {
    case 'root fields':
      return query ? fieldsOf(query.getFields()) : '';
    case 'types':
      return types
        .filter((type) => type !== query && (isObjectType(type) || isInterfaceType(type)))
        .map((type) => section(type, 'getFields' in type ? fieldsOf(type.getFields() as Fields) : ''))
        .join('\n\n');
    case 'unions':
      return types
        .filter(isUnionType)
        .map((type) => section(type, `One of ${type.getTypes().map(linked).join(', ')}.`))
        .join('\n\n');
    case 'filters':
      return types
        .filter(isInputObjectType)
        .map((type) => section(type, inputsOf(Object.values(type.getFields()))))
        .join('\n\n');
    case 'enums':
      return types
        .filter(isEnumType)
        .map((type) =>
          section(
            type,
            table(
              ['value', 'meaning'],
              type.getValues().map(({ name, description }) => [`\`${name}\``, told(description)]),
            ),
          ),
        )
        .join('\n\n');
    case 'scalars':
      return types
        .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
        .map((type) => section(type))
        .join('\n\n');
  }
}

type Fields = Record<string, GraphQLField<unknown, unknown>>;

const isPlumbing = ({ name }: GraphQLNamedType) => /(Connection|Edge)$/.test(name);

const section = ({ name, description }: GraphQLNamedType, content = '') =>
  [`### ${name}`, told(description), content].filter(Boolean).join('\n\n');

function fieldsOf(fields: Fields): string {
  const rows = Object.values(fields)
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((field) => {
      const particular = field.args.filter(({ name }) => ![...toldOnce, ...ofPages].includes(name));
      const more = particular.map(
        ({ name, type, description }) => `\`${name}\`, ${linked(type)}: ${told(description)}`,
      );
      return [signatureOf(field), linked(field.type), [told(field.description), ...more].join('<br>')];
    });
  return table(['field', 'type', 'what it is'], rows);
}

function inputsOf(inputs: readonly Pick<GraphQLArgument, 'name' | 'type' | 'description'>[]): string {
  return table(
    ['name', 'type', 'what it selects'],
    inputs.map(({ name, type, description }) => [`\`${name}\``, linked(type), told(description)]),
  );
}

/** `compare(with: String!)`; what is described once is named only, and the arguments of pages are one word. */
function signatureOf({ name, args, deprecationReason }: GraphQLField<unknown, unknown>): string {
  const isPaged = args.some((each) => each.name === 'first');
  const own = args
    .filter((each) => !ofPages.includes(each.name))
    .map(({ name, type, defaultValue }) => {
      if (toldOnce.includes(name)) return name;
      const value = astFromValue(defaultValue, type);
      return `${name}: ${type}${value ? ` = ${print(value)}` : ''}`;
    });
  const all = isPaged ? [...own, '…page'] : own;
  const signature = `\`${name}${all.length > 0 ? `(${all.join(', ')})` : ''}\``;
  return deprecationReason ? `~~${signature}~~ ${deprecationReason}` : signature;
}

/** The type, linked to where this page tells of it; a page of figures is linked to the figure. */
function linked(type: GraphQLType): string {
  const named = getNamedType(type);
  const shown = String(type);
  if (isSpecifiedScalarType(named)) return `\`${shown}\``;
  return `[\`${shown}\`](#${nodeOf(named).name.toLowerCase()})`;
}

function nodeOf(type: GraphQLNamedType): GraphQLNamedType {
  const node =
    isPlumbing(type) && isObjectType(type) ? (type.getFields().nodes ?? type.getFields().node) : null;
  return node ? getNamedType(node.type) : type;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const told = (description: string | null | undefined) =>
  (description ?? '').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
