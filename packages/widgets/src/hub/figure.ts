/** A qualified number in its two texts, never the bare number; or the words that stand in its place. */
export type Amount = {
  readonly quantity: { readonly seen: string; readonly heard: string } | null;
  readonly missing: string | null;
};

/** What a card shows: see `akto-figures.graphql`. */
export type Figure = Amount & {
  readonly key: string;
  readonly label: string;
  /** In easy-to-read words, where they are asked for and somebody wrote them. */
  readonly plainLanguage?: string | null;
  /** The words that the hub has for it, which are the same everywhere. */
  readonly presentation: {
    readonly spokenSentence: string;
    readonly scope: readonly string[];
    readonly notes: readonly string[];
    readonly notices: readonly { readonly kind: string; readonly text: string }[];
    /** What of these texts is in the other language, letter by letter. */
    readonly untranslated: readonly string[];
    readonly source: string | null;
    /** The sentence that states it, where the public may read it. */
    readonly quote?: Quote | null;
  };
  /** How it stands to the result before it, where the two compare. */
  readonly trend: (Compared & { readonly order: 'LESS' | 'EQUAL' | 'GREATER' }) | null;
  /** How much of its objective is reached, in percent; a bound is null where there is none. */
  readonly progress:
    | (Compared & {
        readonly share: {
          readonly low: string | null;
          readonly high: string | null;
          readonly number: string;
        };
      })
    | null;
  readonly url: string;
};

/** A number in its sentence, in the language of its source, and the words that open it. */
export type Quote = {
  readonly invitation: string;
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  readonly language: string;
};

/** What a comparison says to who looks at it; who listens hears it in the sentence. */
type Compared = { readonly seen: string };
