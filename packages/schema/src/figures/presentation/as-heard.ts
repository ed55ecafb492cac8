/**
 * A text as it is said. A French voice reads "1 780" with a narrow space as "un, sept cent quatre-vingts", so the spaces that
 * hold a number together go. A title is seen, too: the spaces before its colons stay.
 */
export function asHeard(text: string): string {
  return text.replaceAll(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, '').replaceAll('\u202f', '\u00a0');
}
