import { slipIn, slipInWords } from '@akto-figures/quantity';
import type { GraphQLError } from 'graphql';
import { badInput } from '../errors/bad-input.ts';

/**
 * Refuses a text with something in it that a reader cannot see, or that leads elsewhere than it says, in both languages: the
 * console shows its reader's own.
 *
 * @throws GraphQLError naming the field and the place
 */
export function requirePlain(field: string, text: string): void {
  const slip = slipIn(text);
  if (slip === null) return;
  throw withFrench(
    badInput(field, `${field} ${slipInWords(slip, 'en')}`),
    `${field} ${slipInWords(slip, 'fr')}`,
  );
}

function withFrench(error: GraphQLError, messageFr: string): GraphQLError {
  Object.assign(error.extensions, { messageFr });
  return error;
}
