import edtf, { type Edtf } from 'edtf';
import QuickLRU from 'quick-lru';
import { texts } from '../texts/texts.ts';

// The periods of a hub are few and read again with every figure; what strangers ask for pushes out no more than that.
const kept = new QuickLRU<string, Edtf>({ maxSize: 1000 });

/** Reads an EDTF text. Throws where it is none, or longer than any of ours. */
export function parseEdtf(text: string): Edtf {
  if (text.length > texts.edtf.most) throw new RangeError('A text of this length is no EDTF.');
  const known = kept.get(text) ?? edtf(text);
  kept.set(text, known);
  return known;
}

/** Whether the hub can say an EDTF text in words. Of a period that ends as it begins, "2022/2022", it cannot. */
export function isReadable(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch {
    return false;
  }
}
