/** A text with one stop at its end, where it has none of its own. */
export const ended = (text: string): string => text.replace(/(?<![.!?…])$/, '.');
