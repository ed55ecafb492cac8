import type { CustomElementField, Package } from 'custom-elements-manifest';
import { elementsOf } from './declarations.ts';

/** What JetBrains' editors show and complete in HTML, Vue and JSX; they find it by the package's `web-types`. */
export function webTypes(manifest: Package, version: string): string {
  const elements = elementsOf(manifest).map(
    ({
      tagName,
      description,
      attributes = [],
      events = [],
      members = [],
      cssParts = [],
      cssProperties = [],
    }) => ({
      name: tagName,
      description,
      attributes: attributes.map(({ name, type, description }) => ({
        name,
        description,
        value: type?.text === 'boolean' ? { kind: 'no-value' } : { type: type?.text ?? 'string' },
      })),
      js: {
        properties: members
          .flatMap((member) => ('attribute' in member ? [member as CustomElementField] : []))
          .map(({ name, type, description }) => ({ name, description, type: type?.text ?? 'string' })),
        events: events.map(({ name, type, description }) => ({ name, description, type: type.text })),
      },
      css: {
        parts: cssParts.map(({ name, description }) => ({ name, description })),
        properties: cssProperties.map(({ name, description }) => ({ name, description })),
      },
    }),
  );
  const described = {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: '@akto-figures/widgets',
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements } },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
