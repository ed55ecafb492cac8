type Named = { readonly name: string };

/** A qualified number in its two texts, never the bare number; or the words that stand in its place. */
export type Amount = {
  readonly quantity: { readonly seen: string; readonly heard: string } | null;
  readonly missing: string | null;
};

/** A figure that a card names in one line: a part, an example, or one that is stated together with it. */
export type Relative = Amount & {
  readonly label: string;
  readonly territory: { readonly code: string; readonly locative: string | null };
};

/** What a card shows: see `akto-figures.graphql`. */
export type Figure = Relative & {
  readonly key: string;
  /** In easy-to-read words, where they are asked for and somebody wrote them. */
  readonly plainLanguage?: string | null;
  readonly role: 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE';
  readonly period: { readonly seen: string; readonly heard: string; readonly inferred: boolean };
  readonly territory: Named;
  readonly compositionNote: string | null;
  readonly parts: readonly Relative[];
  readonly examples: readonly Relative[];
  readonly with: readonly Relative[];
  readonly citations: readonly { readonly source: { readonly attribution: string } }[];
  readonly change: {
    readonly kind: 'REVISION' | 'CORRECTION' | 'WITHDRAWAL';
    readonly note: string | null;
    readonly releasedAt: string;
  } | null;
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
  /** A later correction, for who looks at an earlier instant. */
  readonly correctedSince: {
    readonly kind: 'CORRECTION' | 'WITHDRAWAL';
    readonly note: string | null;
    readonly releasedAt: string;
  } | null;
  /** The day by which it was to be looked at again, where that has passed. */
  readonly overdueSince: string | null;
  readonly releasedAt: string;
  readonly url: string;
};

/** What a comparison says, to be seen and to be heard. */
type Compared = { readonly seen: string; readonly heard: string };
