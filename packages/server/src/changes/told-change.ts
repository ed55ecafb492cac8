import { publishedQuantity, publishedValue } from '../doors/published-figure.ts';

/**
 * A change and its record, with all words of the record's own: what belongs to another record is named by that one's key, because it
 * has lines itself. Where a field is something else in two types, its alias begins with the type's name; see `plain`.
 */
export const toldChange = /* GraphQL */ `
  fragment ToldChange on RecordChange {
    kind
    key
    note(locale: $locale)
    releasedAt
    cameOutAt
    release { id }
    record { ...ToldRecord }
    previous { ...ToldRecord }
  }
  fragment ToldRecord on ChangedRecord {
    __typename
    ... on Actor {
      actor_kind: kind
      names { name from until inferred }
      note(locale: $locale)
      actor_territory: territory { ...Place }
      memberOf { key }
      officeHolders { name roles contradictory source { key } }
      inferred
      why
    }
    ... on Source {
      title(locale: $locale)
      titleIsOurs
      publisher { key }
      publisherInferred
      source_url: url
      published { edtf }
      language
      showsQuotes
    }
    ... on OwnUnit {
      singular(locale: $locale)
      plural(locale: $locale)
      gender
      symbol
      additive
      spellings
      sameAs { key }
    }
    ... on Indicator {
      label(locale: $locale)
      unit
      countedIn { key }
      additive
    }
    ... on Convention {
      title(locale: $locale)
      convention_kind: kind
      convention_status: status
      statusInferred
      convention_period: period { ...Span }
      announcedOn { edtf }
      signedOn { edtf }
      signedOnInferred
      toBeSignedOn { edtf }
      toBeSignedOnInferred
      declaredAxes
      axesFrom { edtf }
      axes { number title(locale: $locale) inferred measures(locale: $locale) }
      parties { role unreadable actor { key } }
      milestones { date { edtf } title(locale: $locale) }
      structure { kind count }
      succeeds { key }
      partOf { key }
      partOfInferred
      implements { key }
      websiteUrl
      convention_territory: territory { ...Place }
      note(locale: $locale)
      citations { ...Cited }
    }
    ... on ActionPlan {
      plan_convention: convention { key }
      territory { ...Place }
      plan_status: status
      since { edtf }
      inferred
      why
      citations { ...Cited }
    }
    ... on Figure {
      label(locale: $locale)
      status
      value { ...PublishedValue }
      quantity { ...PublishedQuantity }
      missing(locale: $locale)
      statement
      role
      indicator { key }
      period { ...Span }
      territory { ...Place }
      convention { key }
      axis { number }
      ofWhom
      actors { key }
      confirmedBy { key }
      statedRelations { partOf exampleOf with derivedFrom }
      formula
      compositionNote(locale: $locale)
      plainLanguage(locale: $locale)
      citations { ...Cited }
      releasedAt
      url(locale: $locale)
    }
    ... on Collection {
      title(locale: $locale)
      figures(first: 100) { nodes { key } }
    }
  }
  fragment Place on Territory { code level name(locale: $locale) }
  fragment Span on Period { edtf start end inferred text(locale: $locale) }
  fragment Cited on Citation { source { key } locator printed quote { prefix exact suffix } }
  ${publishedQuantity}
  ${publishedValue}
`;

/** Fields whose own fields a line has beside the others. */
const inlined = ['statedRelations'];

/** What stands in the place of a record that is asked for no more than its name. */
const names = ['key', 'edtf', 'number', 'nodes'];

/** What the graph said, as a line has it: a record that is only named is its name, and a field has its own name again. */
export function plain(said: unknown): unknown {
  if (Array.isArray(said)) return said.map(plain);
  if (typeof said !== 'object' || said === null) return said;
  const fields = Object.entries(said).filter(([name]) => name !== '__typename');
  const [only] = fields;
  if (fields.length === 1 && only && names.includes(only[0])) return plain(only[1]);
  return Object.fromEntries(
    fields
      .flatMap(([name, value]) => (inlined.includes(name) ? Object.entries(value) : [[name, value] as const]))
      .map(([name, value]) => [name.split('_').at(-1) ?? name, plain(value)]),
  );
}

/** A change as the graph says it. */
export interface ToldChange {
  readonly kind: 'ADDITION' | 'REVISION' | 'CORRECTION' | 'WITHDRAWAL';
  readonly key: string;
  readonly note: string | null;
  readonly releasedAt: string;
  readonly cameOutAt: string;
  readonly release: { readonly id: string };
  readonly record: { readonly __typename: string };
  readonly previous: object | null;
}

/** A change as a line of JSON has it. */
export function toldLine({ release, record, previous, ...change }: ToldChange): object {
  const { kind, key, note, releasedAt, cameOutAt } = change;
  const line = { kind, type: record.__typename, key, note, releasedAt, cameOutAt, release: release.id };
  return { ...line, record: plain(record), previous: plain(previous) };
}
