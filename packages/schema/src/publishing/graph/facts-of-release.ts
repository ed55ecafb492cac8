import { type ReleaseFacts, readReleaseFacts } from '@akto-figures/publishing';
import type { Context } from '../../context.ts';

const known = new WeakMap<Context, Map<string, Promise<ReleaseFacts>>>();

/** What decides who may do what with a release, read once in a request for each of its revisions. */
export function factsOf(
  { id, revision }: { readonly id: string; readonly revision: number },
  context: Context,
): Promise<ReleaseFacts> {
  const facts = known.get(context) ?? new Map<string, Promise<ReleaseFacts>>();
  known.set(context, facts);
  const name = `${id} ${revision}`;
  const read = facts.get(name) ?? readReleaseFacts(context.prisma, id);
  facts.set(name, read);
  return read;
}
