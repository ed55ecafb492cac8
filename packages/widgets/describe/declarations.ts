import type {
  Attribute,
  CustomElementDeclaration,
  CustomElementField,
  Package,
} from 'custom-elements-manifest';

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

/** The first line of each file of types. */
export const made = '// Made from custom-elements.json by packages/widgets/describe.';

export function elementsOf({ modules }: Package): Element[] {
  return modules.flatMap(({ declarations = [] }) => declarations as Element[]);
}

/** The types of what an element's events carry. */
export function detailsOf({ events = [] }: Element): string[] {
  return events.flatMap(({ type }) => /<(\w+)>/.exec(type.text)?.[1] ?? []);
}

/** What code writes for an attribute; none of it takes the attribute away. */
export function writable({ name, type }: Pick<Attribute, 'name' | 'type'>): string {
  const text = type?.text ?? 'string';
  // The one that names several: code has them as a list.
  const written = name === 'figures' ? 'string | readonly string[]' : text;
  return `${text === 'number' ? 'number | string' : written} | null | undefined`;
}

/** What is read is what the attribute says; what may be written is what frameworks write. */
function properties({ members = [] }: Element): string {
  return members
    .flatMap((member) => ('attribute' in member ? [member as CustomElementField] : []))
    .map((member) => {
      const { name, type, description } = member;
      const isSwitch = type?.text === 'boolean';
      // Texts that a program has read from elsewhere are not looked at by a compiler: the hub says what is wrong with them.
      const written = isSwitch
        ? 'boolean | string | null | undefined'
        : `string | number | ${writable(member)}`;
      return `${comment(description, '  ')}
  get ${name}(): ${isSwitch ? 'boolean' : 'string'};
  set ${name}(value: ${written});`;
    })
    .join('\n');
}

export function comment(text = '', margin = ''): string {
  const lines = text.split('\n');
  if (lines.length === 1) return `${margin}/** ${text} */`;
  return [`${margin}/**`, ...lines.map((line) => `${margin} * ${line}`.trimEnd()), `${margin} */`].join('\n');
}
