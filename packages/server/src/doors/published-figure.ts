/** All that a file says of a qualified number, so that none of it comes without the rest. */
export const publishedQuantity = /* GraphQL */ `
  fragment PublishedQuantity on Quantity {
    text(locale: $locale)
    spoken: text(locale: $locale, form: SPOKEN)
    qualifier
    number
    low
    high
    unit
    printed
  }
`;

/** What every file of figures says of each: the number with all that it must not be read without. */
export const publishedFigure = /* GraphQL */ `
  fragment PublishedFigure on Figure {
    key
    label(locale: $locale)
    quantity { ...PublishedQuantity }
    missing(locale: $locale)
    statement
    status
    role
    period { edtf start end text(locale: $locale) inferred }
    territory { code level name(locale: $locale) }
    convention { key title(locale: $locale) }
    indicator { key label(locale: $locale) }
    actors { key name }
    compositionNote(locale: $locale)
    citations {
      printed
      locator
      source { key title(locale: $locale) url publisher { key name } published { edtf text(locale: $locale) } }
    }
    releasedAt
    change { kind note(locale: $locale) releasedAt }
    url(locale: $locale)
  }
  ${publishedQuantity}
`;

export interface PublishedFigure {
  key: string;
  label: string;
  /** Null where the source does not state it, and for a figure that was withdrawn. */
  quantity: {
    text: string;
    spoken: string;
    qualifier: string;
    number: string;
    low: string | null;
    high: string | null;
    unit: string | null;
    printed: string | null;
  } | null;
  /** The words that stand in its place then. */
  missing: string | null;
  statement: 'STATED' | 'NOT_STATED' | 'UNREADABLE';
  status: 'CURRENT' | 'WITHDRAWN';
  role: string;
  period: { edtf: string; start: string | null; end: string | null; text: string; inferred: boolean };
  territory: { code: string; level: string; name: string };
  convention: { key: string; title: string } | null;
  indicator: { key: string; label: string };
  actors: { key: string; name: string }[];
  compositionNote: string | null;
  citations: {
    printed: string | null;
    locator: string | null;
    source: {
      key: string;
      title: string;
      url: string | null;
      publisher: { key: string; name: string } | null;
      published: { edtf: string; text: string } | null;
    };
  }[];
  releasedAt: string;
  change: { kind: string; note: string | null; releasedAt: string } | null;
  url: string;
  /** Of which instant it is, where that was asked for; null for the present. */
  asOf: string | null;
}
