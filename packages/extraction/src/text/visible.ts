/** A text without the characters that nobody sees, and where each of its characters stands in the text as given. */
export interface VisibleText {
  readonly text: string;
  /** The place in the text as given of a place in this one; the end of this one is the end of that one. */
  origin(at: number): number;
}

// Soft hyphens, what joins and separates without width, marks of direction, variation selectors, the mark of byte order.
const unseen = /\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/u;

/** "1\u200B780" is read as it is seen: 1780. An accent that is a character of its own goes, too: no rule looks at accents. */
export function visibleText(given: string): VisibleText {
  if (!unseen.test(given) && !accents.test(given)) return { text: given, origin: (at) => at };
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < given.length; at += 1) {
    const char = given.charAt(at);
    const isAccent = accents.test(char) && /\p{L}/u.test(given.charAt(at - 1));
    if (isAccent || unseen.test(char)) continue;
    text += char;
    places.push(at);
  }
  return { text, origin: (at) => places[at] ?? given.length };
}

const accents = /[\u0300-\u036F]/;
