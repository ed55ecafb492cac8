import edtf, { type Edtf } from 'edtf';
import QuickLRU from 'quick-lru';

// The periods of a hub are few and read again with every figure; what strangers ask for pushes out no more than that.
const kept = new QuickLRU<string, Edtf>({ maxSize: 1000 });

/** Reads an EDTF text. Throws where it is none. */
export function parseEdtf(text: string): Edtf {
  const known = kept.get(text) ?? edtf(text);
  kept.set(text, known);
  return known;
}
