import { locales, numbersInText } from '@akto-figures/quantity';

// "Ile" or "2026" by themselves tell nothing; a label is longer.
const shortestText = 6;

/**
 * Whether what somebody wrote of a release may leave the platform before its time: it names no number, in digits or in words, and
 * repeats no text of what the release changes.
 */
export function mayBeMailed(written: string, changes: readonly unknown[]): boolean {
  if (/\p{N}/u.test(written)) return false;
  if (locales.some((locale) => numbersInText(written, locale).length > 0)) return false;
  const plain = plainly(written);
  return !textsIn(changes).some((text) => {
    const said = plainly(text);
    return said.length >= shortestText && plain.includes(said);
  });
}

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
