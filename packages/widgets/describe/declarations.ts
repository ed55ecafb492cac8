import type { CustomElementDeclaration, CustomElementField, Package } from 'custom-elements-manifest';

type Element = CustomElementDeclaration;

/** What TypeScript knows of the package: the classes, the elements of a document, and what their events carry. */
export function typesOfClasses(manifest: Package): string {
  const elements = elementsOf(manifest);
  const events = new Map(elements.flatMap(({ events = [] }) => events.map((event) => [event.name, event])));
  const details = [...events.values()].map(({ type }) => /<(\w+)>/.exec(type.text)?.[1] ?? type.text).sort();
  return `${made}
import type { ${details.join(', ')} } from './events.js';

export type * from './events.js';
export type * from './reported.js';

/** What every element does. */
declare class AktoElement extends HTMLElement {
${comment('The version of the software that this class is of.', '  ')}
  static version: string;
${comment('Asks the hub again. What is shown stays until there is an answer, and where there is none.', '  ')}
  refresh(): Promise<void>;
}

${elements.map((element) => `${comment(element.description)}\nexport declare class ${element.name} extends AktoElement {\n${properties(element)}\n}`).join('\n\n')}

/** The events of all elements. */
export interface AktoEvents {
${[...events.values()].map(({ name, type, description }) => `${comment(description, '  ')}\n  '${name}': ${type.text};`).join('\n')}
}

/** Names an element, unless the page already has one of that name: the first one stays. */
export declare function define(name: string, element: CustomElementConstructor & { version?: string }): void;

/** Says where the hub is, for all elements of the page that name none themselves; those that are there already ask it at once. */
export declare function setHub(address: string | URL): void;

declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tagName, name }) => `    '${tagName}': ${name};`).join('\n')}
  }
  interface HTMLElementEventMap extends AktoEvents {}
  // They bubble.
  interface DocumentEventMap extends AktoEvents {}
  interface WindowEventMap extends AktoEvents {}
}
`;
}

/** What TypeScript knows once the elements are named. */
export function typesOfRegistration(): string {
  return `${made}
import type { Report } from './index.js';

declare global {
  /** The one global: \`await akto.report()\` in the console of a page says what the elements do there. */
  var akto: {
    report(): Promise<Report>;
    /** Says where the hub is; of the one file for content delivery networks, which is no module. */
    setHub?(address: string | URL): void;
  };
}
`;
}

/** What React 19 knows of the elements: `import '@akto-figures/widgets/jsx'`, for its types only. */
export function typesForReact(manifest: Package): string {
  const elements = elementsOf(manifest);
  const props = elements.map(
    (element) => `    '${element.tagName}': Props<${element.name}> & {
${attributes(element, (type) => type)}
${(element.events ?? []).map(({ name, type, description }) => `${comment(description, '      ')}\n      'on${name}'?: (event: ${type.text}) => void;`).join('\n')}
    };`,
  );
  return `${made}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(manifest)}

type Props<Element> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, 'lang' | 'role'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${indent(props.join('\n'))}
    }
  }
}
`;
}

/** What templates of Vue 3 know of the elements: `import '@akto-figures/widgets/vue'`, for its types only. */
export function typesForVue(manifest: Package): string {
  const elements = elementsOf(manifest);
  const components = elements.map(
    (element) => `    '${element.tagName}': DefineComponent<{
${attributes(element, (type) => (type === 'boolean' ? "boolean | ''" : type))}
${(element.events ?? []).map(({ name, type, description }) => `${comment(description, '      ')}\n      on${pascal(name)}?: (event: ${type.text}) => void;`).join('\n')}
    }>;`,
  );
  return `${made}
import type { DefineComponent } from 'vue';
import type { ${[...new Set(elements.flatMap(detailsOf))].sort().join(', ')} } from './events.js';

declare module 'vue' {
  interface GlobalComponents {
${components.join('\n')}
  }
}
`;
}

const made = '// Made from custom-elements.json by packages/widgets/describe/declarations.ts.';

export function elementsOf({ modules }: Package): Element[] {
  return modules.flatMap(({ declarations = [] }) => declarations as Element[]);
}

function detailsOf({ events = [] }: Element): string[] {
  return events.flatMap(({ type }) => /<(\w+)>/.exec(type.text)?.[1] ?? []);
}

function imports(manifest: Package): string {
  const elements = elementsOf(manifest);
  const details = [...new Set(elements.flatMap(detailsOf))].sort();
  return `import type { ${[...elements.map(({ name }) => name), ...details].join(', ')} } from './index.js';`;
}

function attributes({ attributes: all = [] }: Element, typeOf: (type: string) => string): string {
  return all
    .map(({ name, type, description }) => {
      const written = name.includes('-') ? `'${name}'` : name;
      return `${comment(description, '      ')}\n      ${written}?: ${typeOf(type?.text ?? 'string')} | undefined;`;
    })
    .join('\n');
}

/** What is read is what the attribute says; what may be written is what frameworks write. */
function properties({ members = [] }: Element): string {
  return members
    .flatMap((member) => ('attribute' in member ? [member as CustomElementField] : []))
    .map(({ name, type, description }) => {
      const isSwitch = type?.text === 'boolean';
      const written = isSwitch ? 'boolean | string' : 'string | number';
      return `${comment(description, '  ')}
  get ${name}(): ${isSwitch ? 'boolean' : 'string'};
  set ${name}(value: ${written} | null | undefined);`;
    })
    .join('\n');
}

function comment(text = '', margin = ''): string {
  const lines = text.split('\n');
  if (lines.length === 1) return `${margin}/** ${text} */`;
  return [`${margin}/**`, ...lines.map((line) => `${margin} * ${line}`.trimEnd()), `${margin} */`].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
