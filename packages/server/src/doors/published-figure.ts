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

/** The same of a value of any kind: what a plain number says, and what the other kinds have. */
export const publishedValue = /* GraphQL */ `
  fragment PublishedValue on FigureValue {
    kind
    text(locale: $locale)
    spoken: text(locale: $locale, form: SPOKEN)
    qualifier
    number
    low
    high
    outOf
    per
    isChange
    decimals
    scale
    unit { key }
    printed
  }
`;

/** What every file of figures says of each: the number with all that it must not be read without. */
export const publishedFigure = /* GraphQL */ `
  fragment PublishedFigure on Figure {
    key
    label(locale: $locale)
    value { ...PublishedValue }
    quantity { ...PublishedQuantity }
    missing(locale: $locale)
    statement
    status
    role
    period { edtf start end text(locale: $locale) inferred }
    territory { code iso level name(locale: $locale) }
    convention { key title(locale: $locale) status statusText(locale: $locale) }
    axis { number title(locale: $locale) inferred }
    indicator { key label(locale: $locale) additive }
    ofWhom
    actors { key name }
    confirmedBy { key name }
    partOf { ...NamedFigure }
    exampleOf { ...NamedFigure }
    with { ...NamedFigure }
    derivedFrom { ...NamedFigure }
    formula
    compositionNote(locale: $locale)
    citations {
      printed
      locator
      quote { prefix exact suffix }
      source { key title(locale: $locale) url publisher { key name } publisherInferred published { edtf text(locale: $locale) } }
    }
    releasedAt
    change { kind note(locale: $locale) releasedAt }
    correctedSince { kind note(locale: $locale) releasedAt }
    url(locale: $locale)
    presentation(locale: $locale) { sentence source }
  }
  fragment NamedFigure on Figure { key label(locale: $locale) }
  ${publishedQuantity}
  ${publishedValue}
`;

/** Another figure, which has lines of its own. */
interface NamedFigure {
  key: string;
  label: string;
}

export interface PublishedValue {
  kind: string;
  text: string;
  spoken: string;
  qualifier: string;
  number: string | null;
  low: string | null;
  high: string | null;
  outOf: string | null;
  per: string | null;
  isChange: boolean;
  decimals: number;
  scale: number | null;
  unit: { key: string } | null;
  printed: string | null;
}

export interface PublishedFigure {
  key: string;
  label: string;
  /** What it states, of any kind; null where the source does not state it, and for a figure that was withdrawn. */
  value: PublishedValue | null;
  /** The same where it is a plain number, which can be read alone with its qualifier. */
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
  territory: { code: string; iso: string | null; level: string; name: string };
  /** `statusText` says how far it has come, and what of that is inferred. */
  convention: { key: string; title: string; status: string; statusText: string } | null;
  axis: { number: number; title: string; inferred: boolean } | null;
  indicator: { key: string; label: string; additive: boolean };
  ofWhom: string | null;
  actors: { key: string; name: string }[];
  confirmedBy: { key: string; name: string }[];
  partOf: NamedFigure | null;
  exampleOf: NamedFigure | null;
  with: NamedFigure[];
  derivedFrom: NamedFigure[];
  formula: string | null;
  compositionNote: string | null;
  citations: {
    printed: string | null;
    locator: string | null;
    /** The words that the public may read, as the document has them. */
    quote: { prefix: string; exact: string; suffix: string } | null;
    source: {
      key: string;
      title: string;
      url: string | null;
      publisher: { key: string; name: string } | null;
      publisherInferred: boolean;
      published: { edtf: string; text: string } | null;
    };
  }[];
  releasedAt: string;
  change: { kind: string; note: string | null; releasedAt: string } | null;
  /** Its latest correction or withdrawal that has come out after the instant that was asked for; null for the present. */
  correctedSince: { kind: string; note: string | null; releasedAt: string } | null;
  url: string;
  /** The words that the graph has for it: the figure in one sentence, and who says so. */
  presentation: { sentence: string; source: string | null };
  /** Of which instant it is, where that was asked for; null for the present. */
  asOf: string | null;
}

/**
 * A figure without a derivation of which something is missing. Where one of the figures that its formula names is public no more, the
 * others would stand under its letter.
 */
export function wholeDerivation(figure: PublishedFigure): PublishedFigure {
  const letters = new Set(figure.formula?.match(/\b[a-z]\b/g)).size;
  return figure.derivedFrom.length < letters ? { ...figure, derivedFrom: [], formula: null } : figure;
}
