import { slipIn, slipInWords } from '@akto-figures/quantity';
import { BadInput } from '../bad-input.ts';

/**
 * Refuses a text with something in it that a reader cannot see, or that leads elsewhere than it says, in both languages: the
 * console shows its reader's own.
 *
 * @throws BadInput naming the field and the place
 */
export function requirePlain(field: string, text: string): void {
  const slip = slipIn(text);
  if (slip === null) return;
  throw new BadInput(field, `${field} ${slipInWords(slip, 'en')}`, {
    messageFr: `${field} ${slipInWords(slip, 'fr')}`,
  });
}
