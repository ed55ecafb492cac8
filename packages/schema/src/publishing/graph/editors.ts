import { mayRead, type ReadRight, readings } from '@akto-figures/publishing';
import { GraphQLError } from 'graphql';
import type { Graph } from '../../builder.ts';
import type { Context, EditorialPart } from '../../context.ts';

/** The tag of what only those who are signed in may ask. */
export const editors: Graph[] = ['Editorial'];

/** Who asks, and what acts for them. @throws Error in the public graph, where no field leads here */
export function editorial({ editorial }: Context): EditorialPart {
  if (!editorial) throw new Error('A field of the editorial graph was asked for in another one.');
  return editorial;
}

/** Lets only those read of whose roles one may. @throws GraphQLError FORBIDDEN naming who may */
export function requireReader(context: Context, reading: ReadRight): void {
  const { viewer } = editorial(context);
  if (mayRead(reading, viewer)) return;
  const [who, you] = [readings[reading], viewer.roles].map((roles) => roles.join(', '));
  throw new GraphQLError(`${reading} is for ${who}; you are ${you}.`, {
    extensions: { code: 'FORBIDDEN' },
  });
}
