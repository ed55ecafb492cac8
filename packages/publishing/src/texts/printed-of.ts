import { quotedWords } from '@akto-figures/contents';
import { type Locale, type Units, valueAgreesWithPrinted } from '@akto-figures/quantity';
import type { TextNumber } from './text-number.ts';

const longest = 200;

/**
 * How a text prints a number, where these words alone say its value. A change is said in the words around "6,5 %", as in
 * "6,5 % de plus": the quote keeps those, and these alone would say another value than the figure.
 */
export function printedOf(
  { exact, value }: TextNumber,
  { locale, units }: { readonly locale: Locale; readonly units: Units },
): string | undefined {
  const printed = quotedWords(exact).slice(0, longest);
  if (value === null) return printed;
  return valueAgreesWithPrinted({ ...value, printed }, { locale, units }).kind === 'agrees'
    ? printed
    : undefined;
}
