import type { Attribute, Package } from 'custom-elements-manifest';
import { comment, detailsOf, elementsOf, made, writable } from './declarations.ts';

type Element = ReturnType<typeof elementsOf>[number];

/** What a framework's templates know of an element: what one may write on it, and how its events are heard. */
interface Framework {
  /** What its own types have for any element, and the place among them that lists all elements. */
  readonly imports: string;
  readonly props: (element: Element) => string;
  readonly place: (entries: string) => string;
  /** What one writes for an attribute beside its own name; the name of its property unless said otherwise. */
  readonly names?: (attribute: Attribute) => readonly string[];
  readonly event: (name: string) => string;
}

const jsx = (module: string) => (entries: string) =>
  `declare module '${module}' {\n  namespace JSX {\n    interface IntrinsicElements {\n${entries}\n    }\n  }\n}`;

/** By the name of the door: `import type {} from '@akto-figures/widgets/jsx'`. */
const frameworks = {
  jsx: {
    imports: "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    props: ({ name }) => `Omit<DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>, 'lang' | 'role'>`,
    place: jsx('react'),
    event: (name) => `on${name}`,
  },
  preact: {
    imports: "import type { HTMLAttributes } from 'preact';",
    props: ({ name }) => `Omit<HTMLAttributes<${name}>, 'lang' | 'role'>`,
    place: jsx('preact'),
    event: (name) => `on${name}`,
  },
  solid: {
    imports: "import type { JSX } from 'solid-js';",
    props: ({ name }) => `Omit<JSX.HTMLAttributes<${name}>, 'lang' | 'role'>`,
    place: jsx('solid-js'),
    // What has no prefix Solid takes for a property, in small letters but for what follows a hyphen: "as-of" is right, "asOf" is lost.
    names: ({ name, fieldName, type }) => [
      `prop:${fieldName}`,
      `${type?.text === 'boolean' ? 'bool' : 'attr'}:${name}`,
    ],
    event: (name) => `on:${name}`,
  },
  svelte: {
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    props: ({ name }) => `Omit<HTMLAttributes<${name}>, 'lang' | 'role'>`,
    place: (entries) =>
      `declare module 'svelte/elements' {\n  interface SvelteHTMLElements {\n${entries}\n  }\n}`,
    event: (name) => `on${name}`,
  },
  vue: {
    imports: "import type { DefineComponent } from 'vue';",
    props: () => '',
    place: (entries) => `declare module 'vue' {\n  interface GlobalComponents {\n${entries}\n  }\n}`,
    event: (name) => `on${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
  },
} as const satisfies Record<string, Framework>;

/** The types of each framework, by the name of the file that holds them. */
export function frameworkTypes(manifest: Package): Map<string, string> {
  return new Map(
    Object.entries<Framework>(frameworks).map(([door, framework]) => [
      `${door}.d.ts`,
      typesOf(framework, elementsOf(manifest)),
    ]),
  );
}

function typesOf(framework: Framework, elements: readonly Element[]): string {
  const entries = elements.map((element) => {
    const own = `{\n${written(element, framework)}\n    }`;
    const base = framework.props(element);
    return `    '${element.tagName}': ${base ? `${base} & ${own}` : `DefineComponent<${own}>`};`;
  });
  const classes = elements.filter(({ name }) => entries.some((entry) => entry.includes(`<${name}>`)));
  const named = [...classes.map(({ name }) => name), ...new Set(elements.flatMap(detailsOf))].sort();
  return `${made}
${framework.imports}
import type { ${named.join(', ')} } from './index.js';

${framework.place(entries.join('\n'))}
`;
}

const propertyName = ({ fieldName = '' }: Attribute) => [fieldName];

/** Each attribute by the names that one writes for it, and each event. */
function written(
  { attributes = [], events = [] }: Element,
  { event, names = propertyName }: Framework,
): string {
  const lines = attributes.flatMap((attribute) => {
    const all = new Set([attribute.name, ...names(attribute)]);
    return [...all].map(
      (name) => `${comment(attribute.description, '      ')}\n      '${name}'?: ${writable(attribute)};`,
    );
  });
  const heard = events.map(
    ({ name, type, description }) =>
      `${comment(description, '      ')}\n      '${event(name)}'?: (event: ${type.text}) => void;`,
  );
  return [...lines, ...heard].join('\n');
}
