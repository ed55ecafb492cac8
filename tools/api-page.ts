import { buildPublicGraph } from '../packages/schema/src/public-graph.ts';
import { parts, referenceOf } from '../packages/schema/src/reference/reference.ts';

/** Asks a hub with the starter data; gives the body of its answer. */
export type AskHub = (question: { query: string; variables?: unknown }) => Promise<unknown>;

/**
 * The page with what is made for it made anew: after each `graphql` block (and its `json variables`, if it has them) the
 * hub's answer as a `json` block, and each part of the reference between its two comments.
 */
export async function fillApiPage(page: string, ask: AskHub): Promise<string> {
  const schema = buildPublicGraph();
  let filled = page;
  for (const part of parts) {
    const place = new RegExp(`(<!-- ${part} -->\n).*?(<!-- end -->)`, 's');
    if (!place.test(page))
      throw new Error(`The page has no place for the ${part}: <!-- ${part} --> … <!-- end -->`);
    filled = filled.replace(
      place,
      (_, from: string, to: string) => `${from}\n${referenceOf(schema, part)}\n\n${to}`,
    );
  }
  const examples = [
    ...filled.matchAll(/```graphql\n(.*?)```\n(?:\n```json variables\n(.*?)```\n)?\n```json\n(.*?)```/gs),
  ];
  if (examples.length !== filled.split('```graphql\n').length - 1)
    throw new Error(
      'A graphql block of the page is not followed by a json block, which the answer replaces.',
    );
  for (const [whole, query = '', variables, answer = ''] of examples) {
    const now = await ask({ query, ...(variables ? { variables: JSON.parse(variables) } : {}) });
    filled = filled.replace(whole, () =>
      whole.replace(`\`\`\`json\n${answer}\`\`\``, () => `\`\`\`json\n${asRead(now)}\n\`\`\``),
    );
  }
  return filled;
}

const longestLine = 110;

/** JSON with each object on one line where it fits, as one would write it. */
function asRead(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= longestLine) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + asRead(item, inner))
    : Object.entries(value).map(([name, item]) => `${inner}${JSON.stringify(name)}: ${asRead(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
