import { changeColumnsWords } from '../../messages/generated/change-columns.ts';
import type { ToldChange } from '../changes/told-change.ts';
import { numberText } from '../pages/figure-summary.ts';
import type { Words } from '../pages/words.ts';
import { type Column, describedBy, marked } from './column.ts';

const called = describedBy(changeColumnsWords);

/** What a table has to say of a record that was changed: what it is called, and what it says in words. */
export const shownRecord = /* GraphQL */ `
  fragment ShownRecord on ChangedRecord {
    ... on Actor { named: name }
    ... on Source { named: title(locale: $locale) }
    ... on OwnUnit { named: singular(locale: $locale) }
    ... on Indicator { named: label(locale: $locale) }
    ... on Collection { named: title(locale: $locale) }
    ... on Convention { named: title(locale: $locale) statusText(locale: $locale) }
    ... on ActionPlan {
      plan: convention { title(locale: $locale) }
      place: territory { name(locale: $locale) }
      state: status
      inferred
    }
    ... on Figure {
      named: label(locale: $locale)
      quantity: value { text(locale: $locale) }
      missing(locale: $locale)
      url(locale: $locale)
    }
  }
`;

/** As the graph says it: a record has the fields of its own type. */
interface ShownRecord {
  readonly named?: string;
  readonly plan?: { readonly title: string };
  readonly place?: { readonly name: string };
  readonly state?: keyof Words['states'];
  readonly inferred?: boolean;
  readonly statusText?: string;
  readonly quantity?: { readonly text: string } | null;
  readonly missing?: string | null;
  readonly url?: string;
}

export interface ShownChange extends ToldChange {
  readonly shown: ShownRecord;
  readonly shownBefore: ShownRecord | null;
}

/** The columns of changes, in their order: a further one is added at the end. */
export const changeColumns: readonly Column<ShownChange>[] = [
  { ...called('kind'), isAlwaysThere: true, cell: ({ kind }) => kind },
  { ...called('type'), isAlwaysThere: true, cell: ({ record }) => record.__typename },
  { ...called('key'), isAlwaysThere: true, cell: ({ key }) => key },
  { ...called('label'), isAlwaysThere: true, cell: ({ shown }) => nameOf(shown) },
  { ...called('text'), cell: ({ shown }, say) => textOf(shown, say) },
  { ...called('previous_text'), cell: ({ shownBefore }, say) => shownBefore && textOf(shownBefore, say) },
  { ...called('note'), cell: ({ note }) => note },
  { ...called('released_at'), holds: 'instant', isAlwaysThere: true, cell: ({ releasedAt }) => releasedAt },
  { ...called('came_out_at'), holds: 'instant', isAlwaysThere: true, cell: ({ cameOutAt }) => cameOutAt },
  { ...called('release'), isAlwaysThere: true, cell: ({ release }) => release.id },
  { ...called('url'), holds: 'address', cell: ({ shown }) => shown.url ?? null },
  { ...called('language'), isAlwaysThere: true, cell: (_, { language }) => language },
];

const nameOf = ({ named, plan, place }: ShownRecord): string =>
  named ?? `${plan?.title ?? ''} – ${place?.name ?? ''}`;

function textOf({ statusText, state, inferred, quantity, missing }: ShownRecord, say: Words): string | null {
  if (state) return marked(say.states[state], inferred ?? false, say);
  return statusText ?? (numberText({ quantity: quantity ?? null, missing: missing ?? null }) || null);
}
