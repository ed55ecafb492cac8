import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { figurePath, type View } from '../paths.ts';
import { heardInPlace } from '../seen-and-heard.ts';
import { recordLink } from './facts.ts';

/** What is asked of a record that a release changed: what it is called, and what it says. */
export const changedRecord = /* GraphQL */ `
  fragment ChangedRecord on ChangedRecord {
    __typename
    ... on Figure {
      key
      label(locale: $locale)
      quantity: value { text(locale: $locale) spoken: text(locale: $locale, form: SPOKEN) }
      missing(locale: $locale)
      figurePeriod: period { text(locale: $locale) }
      territory { name(locale: $locale) }
    }
    ... on Convention { key title(locale: $locale) statusText(locale: $locale) }
    ... on ActionPlan { plan: status convention { key title(locale: $locale) } territory { name(locale: $locale) } }
    ... on Actor { key name }
    ... on Indicator { key label(locale: $locale) }
    ... on Collection { key title(locale: $locale) }
    ... on Source { key title(locale: $locale) }
    ... on OwnUnit { key plural(locale: $locale) }
  }
`;

interface Named {
  name: string;
}

export type ChangedRecord =
  | {
      __typename: 'Figure';
      key: string;
      label: string;
      quantity: { text: string; spoken: string } | null;
      missing: string | null;
      figurePeriod: { text: string };
      territory: Named;
    }
  | { __typename: 'Convention'; key: string; title: string; statusText: string }
  | {
      __typename: 'ActionPlan';
      plan: string;
      convention: { key: string; title: string };
      territory: Named;
    }
  | { __typename: 'Actor'; key: string; name: string }
  | { __typename: 'Indicator'; key: string; label: string }
  | { __typename: 'Collection' | 'Source'; key: string; title: string }
  | { __typename: 'OwnUnit'; key: string; plural: string };

/** A record by its name, as a link where it has a page. */
export function changedName(record: ChangedRecord, view: View): Html {
  switch (record.__typename) {
    case 'Figure':
      return html`<a href="${figurePath(record.key, view)}">${record.label}</a>`;
    case 'Convention':
      return recordLink('CONVENTION', record.key, record.title, view);
    case 'ActionPlan':
      return recordLink(
        'CONVENTION',
        record.convention.key,
        record.convention.title,
        view,
        ` – ${record.territory.name}`,
      );
    case 'Actor':
      return recordLink('ACTOR', record.key, record.name, view);
    case 'Indicator':
      return recordLink('INDICATOR', record.key, record.label, view);
    case 'Collection':
      return recordLink('COLLECTION', record.key, record.title, view);
    case 'Source':
      return recordLink('SOURCE', record.key, record.title, view);
    case 'OwnUnit':
      return html`${record.plural}`;
  }
}

/** What a record says, to be read and to be heard; null where its name is all of it. */
export function changedValue(
  record: ChangedRecord,
  planStates: Readonly<Record<string, string>>,
): { readonly text: string; readonly spoken: string } | null {
  const same = (text: string | null | undefined) => (text ? { text, spoken: text } : null);
  if (record.__typename === 'Figure') return record.quantity ?? same(record.missing);
  if (record.__typename === 'Convention') return same(record.statusText);
  return record.__typename === 'ActionPlan' ? same(planStates[record.plan]) : null;
}

/** What tells a record from others that are called so: when and where a figure holds. */
export const changedScope = (record: ChangedRecord): string =>
  record.__typename === 'Figure' ? `${record.figurePeriod.text} · ${record.territory.name}` : '';

export const spokenHtml = ({ text, spoken }: { readonly text: string; readonly spoken: string }): Html =>
  heardInPlace(text, spoken);
