import type { PressText } from '../read-text.ts';

/** The places of the headings above a block, nearest first: a list's own lead, then the heading of the section. */
export function headingsOf({ blocks }: PressText, block: number): number[] {
  const headings: number[] = [];
  for (
    let at = blocks[block]?.heading ?? null;
    at !== null && headings.length < 3;
    at = blocks[at]?.heading ?? null
  )
    headings.push(at);
  return headings;
}
