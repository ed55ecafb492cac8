/** The pieces that are there, with a space between them. */
export function said(pieces: readonly string[]): string {
  return pieces.filter((word) => word !== '').join(' ');
}

/** "plus d’" before a vowel that is written: "plus d’un tiers". */
export function elided(words: string, next: string): string {
  return words.endsWith(' de') && /^[aeéèêiouyh]/.test(next) ? `${words.slice(0, -1)}’` : words;
}

/** The two, with the elision and the space that their language has between them. */
export function joined(words: string, next: string): string {
  const before = elided(words, next);
  return said([before.endsWith('’') ? `${before}${next}` : before, before.endsWith('’') ? '' : next]);
}
