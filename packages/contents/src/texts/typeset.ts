import QuickLRU from 'quick-lru';

// The same labels and names come with every answer, and to set one takes longer than to find it.
const textsInMemory = 10_000;
const known = new QuickLRU<string, string>({ maxSize: textsInMemory });

/**
 * French and English text as it is set: "l'emploi" and « oui », as people type them and the hub stores them, become
 * "l’emploi" and a quotation whose marks no line end parts from it. A quotation within another has “these” marks.
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
  return withInnerQuotes(
    text.replace(/(?<=\p{Letter})'(?=\p{Letter})/gu, '’').replace(/(?<=«) | (?=[»:;!?%])/g, '\u00a0'),
  );
}

/** « Plan “Alternance 2022” » for « Plan « Alternance 2022 » »; marks that do not pair stay as they are. */
function withInnerQuotes(text: string): string {
  let depth = 0;
  const set = text.replace(/«\u00a0?|\u00a0?»/g, (mark) => {
    const isOpening = mark.startsWith('«');
    depth += isOpening ? 1 : -1;
    if (depth < 0) depth = Number.NaN;
    return depth + (isOpening ? 0 : 1) > 1 ? (isOpening ? '“' : '”') : mark;
  });
  return depth === 0 ? set : text;
}
