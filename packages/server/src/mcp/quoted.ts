import { quotedWords } from '@akto-figures/contents';
import { assistantsWords } from '../../messages/generated/assistants.ts';
import type { Words } from '../pages/words.ts';

// A text that ended its own quotation would go on as if the hub said it.
const inner: Readonly<Record<string, string>> = { '«': '‹', '»': '›', '“': '‘', '”': '’', '"': '’' };

/**
 * A text that somebody wrote, in quotation marks that nothing in it can end, and on one line: whatever it asks for, an assistant reads
 * it as words of the hub's data. Characters that nobody sees are left out.
 */
export function quoted(text: string, { language }: Words): string {
  const plain = quotedWords(text)
    .replace(/[«»“”"]/g, (mark) => inner[mark] ?? '')
    .replace(/‹\s+/g, '‹')
    .replace(/\s+›/g, '›')
    .trim();
  return assistantsWords[language].quoted({ text: plain });
}

/** Everything that a tool tells, with no character in it that nobody sees. */
export function seen<Told>(told: Told): Told {
  if (typeof told === 'string') return quotedWords(told) as Told;
  if (Array.isArray(told)) return told.map(seen) as Told;
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(Object.entries(told).map(([name, each]) => [name, seen(each)])) as Told;
}
