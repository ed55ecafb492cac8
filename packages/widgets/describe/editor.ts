import type { Package } from 'custom-elements-manifest';
import { elementsOf } from './declarations.ts';

/** What VS Code shows and completes in HTML: `"html.customData": ["./node_modules/@akto-figures/widgets/dist/package/vscode.html-custom-data.json"]`. */
export function editorData(manifest: Package): string {
  const tags = elementsOf(manifest).map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map(({ name, type, description: said }) => ({
      name,
      description: said,
      ...(type?.text === 'boolean' && { valueSet: 'v' }),
      ...(type?.text.includes("'") && {
        values: [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => ({ name: value })),
      }),
    })),
  }));
  return `${JSON.stringify({ version: 1.1, tags }, null, 2)}\n`;
}
