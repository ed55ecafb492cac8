import QuickLRU from 'quick-lru';

// The same labels and names come with every answer, and to set one takes longer than to find it.
const textsInMemory = 10_000;
const known = new QuickLRU<string, string>({ maxSize: textsInMemory });

/**
 * French and English text as it is set: "l'emploi" and « oui », as people type them and the hub stores them, become
 * "l’emploi" and a quotation whose marks no line end parts from it.
 * What a source prints is quoted as it stands, and does not come through here.
 */
export function typeset(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const set = setAnew(text);
  known.set(text, set);
  return set;
}

function setAnew(text: string): string {
  return text.replace(/(?<=\p{Letter})'(?=\p{Letter})/gu, '’').replace(/(?<=«) | (?=[»:;!?%])/g, '\u00a0');
}
