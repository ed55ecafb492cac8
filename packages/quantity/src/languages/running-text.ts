/** What stands around a number in sentences that somebody writes, and tells whether it states how many. Folded: no accents, small letters. */
export interface RunningText {
  /** As they are written in dates, short forms too. */
  readonly months: readonly string[];
  /** What touches the digits of a rank: "1er", "2nd". */
  readonly rankEndings: readonly string[];
  /** A number after one of these is a name: "axe 2", "article 5", "page 3". */
  readonly references: readonly string[];
  /** Time, besides the measures of values: "trimestres". */
  readonly times: readonly string[];
  /** Between a noun and a number that only says which are meant: "entreprises de 50 salariés". */
  readonly ties: readonly string[];
  /** Nouns that state what follows their tie: "un total de 1 200". */
  readonly totals: readonly string[];
  /** Before a small number that is known already: "les deux partenaires". */
  readonly determiners: readonly string[];
  /** Before a part of what is counted: "dont 5 en Normandie". */
  readonly including: readonly string[];
}
