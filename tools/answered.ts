/** Asks a hub with the starter data; gives the body of its answer. */
export type AskHub = (question: { query: string; variables?: unknown }) => Promise<unknown>;

/**
 * A page with its answers made anew: after each `graphql` block (and its `json variables`, if it has them) the hub's answer as a
 * `json` block.
 *
 * @throws Error where a query has no place for its answer
 */
export async function fillAnswers(page: string, ask: AskHub): Promise<string> {
  let filled = page;
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
