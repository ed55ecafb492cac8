import {
  contentFields,
  type Field,
  type Fields,
  isKeyOf,
  isOneOf,
  kindNames,
  type Nested,
  type SubjectKind,
  subjectKinds,
  type TextName,
  textIn,
} from '@akto-figures/contents';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';
import './quoting.ts';
import './unit-key.ts';

// The tables of packages/contents say each field once; what the graph takes and what it gives are made of them here.

/** Inputs by their names: "FigureContentInput". */
const inputs = new Map<string, InputRef>();
const outputs = new Map<string, OutputRef>();

type InputRef = ReturnType<typeof makeInput>;
type OutputRef = ReturnType<typeof makeOutput>;

const scalars = {
  text: 'String',
  integer: 'Int',
  flag: 'Boolean',
  decimal: 'Decimal',
  edtf: 'Edtf',
  day: 'String',
  instant: 'String',
  territory: 'String',
  line: 'String',
  url: 'String',
  language: 'String',
  formula: 'String',
  quote: 'String',
  hash: 'String',
  unit: 'UnitKey',
} as const;

/** What a String holds; the other scalars say it by themselves. */
const holdsOf = ({ holds }: Field): { holds?: TextName } => {
  if (isKeyOf(holds)) return { holds: 'key' };
  return typeof holds === 'string' && holds !== 'flag' && holds !== 'integer' && scalars[holds] === 'String'
    ? { holds: textIn(holds) }
    : {};
};

function inputOf({ name, says, fields }: Nested): InputRef {
  const ref = inputs.get(name) ?? makeInput(name, says, fields);
  inputs.set(name, ref);
  return ref;
}

function makeInput(name: string, says: string, fields: Fields) {
  return builder.inputType(`${name}Input`, {
    description: says,
    subGraphs: editors,
    fields: (t) =>
      mapFields(fields, (field) => {
        const type = typeIn(field, inputOf);
        return t.field({
          type: (field.list ? [type] : type) as 'String',
          description: field.says,
          ...holdsOf(field),
        });
      }),
  });
}

function outputOf({ name, says, fields }: Nested): OutputRef {
  const ref = outputs.get(name) ?? makeOutput(name, says, fields);
  outputs.set(name, ref);
  return ref;
}

function makeOutput(name: string, says: string, fields: Fields) {
  return builder.objectRef<Record<string, unknown>>(name).implement({
    description: says,
    subGraphs: editors,
    fields: (t) =>
      mapFields(fields, (field, fieldName) => {
        const type = typeIn(field, outputOf);
        return t.field({
          type: (field.list ? [type] : type) as 'String',
          nullable: true,
          description: field.says,
          resolve: (content) => (content[fieldName] ?? null) as string | null,
        });
      }),
  });
}

/** The type of a field in the graph. Enums go by their names: they are those of the public graph. */
function typeIn({ holds }: Field, nested: (nested: Nested) => unknown): unknown {
  if (isKeyOf(holds)) return 'String';
  if (isOneOf(holds)) return holds.enum;
  if (typeof holds !== 'string') return nested(holds);
  return scalars[holds];
}

const mapFields = <Made>(fields: Fields, make: (field: Field, name: string) => Made) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, make(field, name)]));

const contentOf = (kind: SubjectKind): Nested => ({
  name: `${kindNames[kind]}Content`,
  says: `What is stated of a subject of the kind ${kind}, whole. What is not known is left out.`,
  fields: contentFields[kind],
});

/** What a draft of each kind is given: `FigureContentInput`. */
export const contentInputs = Object.fromEntries(
  subjectKinds.map((kind) => [kind, inputOf(contentOf(kind))]),
) as Record<SubjectKind, InputRef>;

const contentOutputs = subjectKinds.map((kind) => [kind, outputOf(contentOf(kind))] as const);

/** A content and its kind, which says its type. */
export interface TypedContent {
  readonly kind: SubjectKind;
  readonly content: object;
}

/** A content of any kind. */
export const Content = builder.unionType('Content', {
  description: 'What is stated of a subject, by its kind.',
  subGraphs: editors,
  types: contentOutputs.map(([, type]) => type),
  resolveType: (content) =>
    `${kindNames[(content as { [kindOf]?: SubjectKind })[kindOf] ?? 'FIGURE']}Content`,
});

const kindOf = Symbol('kind');

/** A content as the union takes it. */
export const typed = ({ kind, content }: TypedContent) => ({ ...content, [kindOf]: kind });
