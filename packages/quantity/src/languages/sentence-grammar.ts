/** What whole sentences need to know of a language, beside their words. */
export interface SentenceGrammar {
  /** By how much something rises, after the word that says so: "en hausse d’environ 41 %", "up about 41%". */
  byAmount(amount: string): string;
  /** An amount that something is a share of: "de 110000 contrats", "of 110000 contracts". */
  ofAmount(amount: string): string;
  /**
   * The article before the name of a body, with its space; nothing where it has none. `isFund`: the body is a fund, which may have
   * an article where another name of its form has none.
   */
  articleBefore(name: string, isFund: boolean): string;
  /** The mark that people may write between thousands, beside a space. */
  readonly thousandsMark: ',' | '.';
}
