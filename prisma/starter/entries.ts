import { gateWords, programLanguage, refusalOf } from '@akto-figures/contents';
import { z } from 'zod';

export const key = z
  .string()
  .refine((text) => refusalOf('key', text) === null, `expected ${gateWords[programLanguage].badKey}`);

export const words = z
  .string()
  .refine((text) => text.trim() !== '' && !text.includes('\0'), 'expected words that can be read');

/** An entry of a file. A name that nobody reads is a slip of the pen, and what it says would be lost. */
export function entry<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `nobody reads what is said under this name; expected one of ${names}`
        : undefined,
  });
}

/** A list in which no entry repeats what names one, the entry itself unless said. */
export function once<Entry extends z.ZodType>(
  list: z.ZodArray<Entry>,
  namesOf: (entry: z.output<Entry>) => unknown = (entry) => entry,
) {
  return list.superRefine((entries, refusal) => {
    const seen = new Set<unknown>();
    entries.forEach((entry, index) => {
      for (const name of [namesOf(entry)].flat()) {
        if (seen.has(name)) {
          const message = `"${name}" stands twice; expected each once`;
          refusal.addIssue({ code: 'custom', path: [index], message });
        }
        seen.add(name);
      }
    });
  });
}
