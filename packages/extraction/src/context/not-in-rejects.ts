import type { PressText } from '../read-text.ts';
import type { RejectReason } from '../rejects/reasons.ts';

/** Whether a stretch overlaps a reject of this reason. */
export function isFixedAs({ rejects }: PressText, from: number, to: number, reason: RejectReason): boolean {
  // The rejects are in the order of the text: those that may overlap stand around the first that ends after the stretch begins.
  let low = 0;
  let high = rejects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rejects[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < rejects.length && (rejects[at]?.from ?? to) < to; at += 1)
    if (rejects[at]?.because === reason) return true;
  return false;
}
