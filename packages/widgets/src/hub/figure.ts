type Named = { readonly name: string };

/** A qualified number in its two texts, never the bare number; or why there is none. */
export type Amount = {
  readonly quantity: { readonly seen: string; readonly heard: string } | null;
  readonly statement: 'STATED' | 'NOT_STATED' | 'UNREADABLE';
  readonly status: 'CURRENT' | 'WITHDRAWN';
};

/** A figure that a card names in one line: a part, an example, or one that is stated together with it. */
export type Relative = Amount & {
  readonly label: string;
  readonly territory: { readonly code: string; readonly locative: string | null };
};

/** What a card shows: see `akto-figures.graphql`. */
export type Figure = Relative & {
  readonly key: string;
  /** In easy-to-read words, where somebody wrote them. */
  readonly plainLanguage: string | null;
  readonly role: 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE';
  readonly period: { readonly seen: string; readonly heard: string; readonly inferred: boolean };
  readonly territory: Named;
  readonly compositionNote: string | null;
  readonly parts: readonly Relative[];
  readonly examples: readonly Relative[];
  readonly with: readonly Relative[];
  readonly citations: readonly {
    readonly source: {
      readonly title: string;
      readonly publisher: Named | null;
      readonly published: { readonly text: string } | null;
    };
  }[];
  readonly change: {
    readonly kind: 'REVISION' | 'CORRECTION' | 'WITHDRAWAL';
    readonly note: string | null;
    readonly releasedAt: string;
  } | null;
  readonly url: string;
};
