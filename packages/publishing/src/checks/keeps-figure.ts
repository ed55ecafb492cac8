import type { Contents } from '@akto-figures/contents';
import type { Named } from './names-in.ts';
import type { ProposedChange } from './proposal.ts';

/**
 * Whether a change of a collection goes on naming a figure that the collection had. It may, though the figure is withdrawn: whoever
 * embeds the collection sees so in the place of the number.
 */
export function keepsFigure({ kind, standing }: ProposedChange, name: Pick<Named, 'key'>): boolean {
  if (kind !== 'COLLECTION' || !standing) return false;
  return (standing.content as Contents['COLLECTION']).figures?.includes(name.key) ?? false;
}
