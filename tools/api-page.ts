import { buildPublicGraph } from '../packages/schema/src/public-graph.ts';
import { parts, referenceOf } from '../packages/schema/src/reference/reference.ts';
import { type AskHub, fillAnswers } from './answered.ts';

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
  return fillAnswers(filled, ask);
}
