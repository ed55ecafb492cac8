import { globSync, readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import type {
  Attribute,
  ClassMember,
  CustomElementDeclaration,
  CustomElementField,
  Declaration,
  Package,
  Reference,
} from 'custom-elements-manifest';
import './analyzer.ts';

/** Where the package has its classes, and where what names them: its manifest speaks of what is published. */
const classes = 'dist/package/index.js';
const registration = 'dist/package/register.js';

const src = new URL('../src/', import.meta.url);

/**
 * The elements as their doc blocks say they are, in the form that editors and other tools read. Each has what it inherits
 * too: the analyzer follows no class that a function makes, so what all elements do is added here.
 */
export function manifest(): Package {
  const declared = analyzed(globSync(['element/akto-element.ts', 'akto-*/akto-*.ts'], { cwd: src }));
  const base = declared.find(({ name }) => name === 'AktoElement');
  if (!base) throw new Error('src/element/akto-element.ts has no class AktoElement.');
  const elements = declared.filter(({ tagName }) => tagName).map((element) => whole(element, base));
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: classes,
        declarations: elements,
        exports: elements.map(({ name }) => ({ kind: 'js', name, declaration: { name } })),
      },
      {
        kind: 'javascript-module',
        path: registration,
        declarations: [],
        exports: elements.map(({ name, tagName = '' }) => ({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: classes },
        })),
      },
    ],
  };
}

function analyzed(files: readonly string[]): CustomElementDeclaration[] {
  const modules = files
    .filter((file) => !/\.(style|test)\.ts$/.test(file))
    .sort()
    .map((file) =>
      ts.createSourceFile(file, readFileSync(new URL(file, src), 'utf8'), ts.ScriptTarget.ES2022, true),
    );
  const { modules: found } = create({ modules, plugins: [], context: {} });
  return found.flatMap(({ declarations = [] }) => declarations.filter(isElement));
}

function isElement(declaration: Declaration): declaration is CustomElementDeclaration {
  return declaration.kind === 'class' && 'customElement' in declaration;
}

/** An element with all that it has: its own first, then what all have, each marked with where it is from. */
function whole(element: CustomElementDeclaration, base: CustomElementDeclaration): CustomElementDeclaration {
  const { name, tagName, description, attributes, events, slots, cssParts, cssProperties, cssStates } =
    element;
  const inheritedFrom: Reference = { name: 'AktoElement' };
  const join = <Part extends { name: string }>(own: Part[] = [], all: Part[] = []) => [
    ...own.filter(({ name }) => !all.some((shared) => shared.name === name)),
    ...all.map((part) => ({ ...part, inheritedFrom })),
  ];
  return {
    kind: 'class',
    customElement: true,
    name,
    ...(tagName && { tagName }),
    ...(description && { description }),
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes: join(attributes, base.attributes).map(withProperty),
    // An event whose name is a variable is how one is sent, not one that is.
    events: join(events, base.events).filter(({ name }) => name.includes('-')),
    members: [
      ...join(attributes, base.attributes).flatMap(propertyOf),
      ...join<ClassMember>([], base.members?.filter(isForAll).map(withoutDefault)),
    ],
    slots: join(slots, base.slots),
    cssParts: join(cssParts, base.cssParts),
    cssProperties: join(cssProperties, base.cssProperties),
    cssStates: join(cssStates, base.cssStates),
  };
}

/** What every element of HTML has under that name already. */
const ofHtml: readonly string[] = ['lang', 'role'];

/** The name of the property that reads and writes an attribute: "as-of" is `asOf`. */
const propertyName = (attribute: string) =>
  attribute.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());

const withProperty = (attribute: Attribute): Attribute => ({
  ...attribute,
  fieldName: propertyName(attribute.name),
});

/** The property of an attribute, as a member of the class. */
function propertyOf({ name, type, description, ...from }: Attribute): CustomElementField[] {
  if (ofHtml.includes(name)) return [];
  const inherited = from.inheritedFrom && { inheritedFrom: from.inheritedFrom };
  return [
    {
      kind: 'field',
      name: propertyName(name),
      ...(type && { type }),
      ...(description && { description }),
      attribute: name,
      reflects: true,
      ...inherited,
    },
  ];
}

/** Whether a page may call it. What is undocumented is the class's own. */
function isForAll({ description, privacy = 'public' }: ClassMember): boolean {
  return privacy === 'public' && description !== undefined;
}

/** The version is a constant of the source, whose name says nothing to a reader of the manifest. */
function withoutDefault(member: ClassMember): ClassMember {
  const { default: _, ...told } = member as ClassMember & { default?: string };
  return told as ClassMember;
}
