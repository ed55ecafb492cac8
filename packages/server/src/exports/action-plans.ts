import { actionPlanColumnsWords } from '../../messages/generated/action-plan-columns.ts';
import { tablesWords } from '../../messages/generated/tables.ts';
import { planStates, readOne, readWord, requireKnown } from '../doors/parameters.ts';
import type { Words } from '../pages/words.ts';
import { type Column, describedBy, marked } from './column.ts';
import type { Exported } from './exported.ts';
import { ofOneState } from './one-state.ts';
import { placeColumns, sourceColumns, stateColumns } from './shared-columns.ts';

const called = describedBy(actionPlanColumnsWords);

const document = /* GraphQL */ `
  query ExportActionPlans($filter: ActionPlanFilter, $at: DateTime!, $locale: Locale!, $after: String) {
    hub(asOf: $at) { epoch }
    list: actionPlans(first: 100, filter: $filter, asOf: $at, after: $after) {
      nodes {
        convention { key title(locale: $locale) status statusText(locale: $locale) }
        territory { code iso level name(locale: $locale) }
        status
        since { edtf text(locale: $locale) }
        inferred
        why
        citations { locator source { key title(locale: $locale) url attribution(locale: $locale) } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface PublishedPlan {
  convention: { key: string; title: string; status: string; statusText: string };
  territory: { code: string; iso: string | null; level: string; name: string };
  status: keyof Words['states'];
  since: { edtf: string; text: string } | null;
  inferred: boolean;
  why: string | null;
  citations: { locator: string | null; source: { key: string } }[];
  asOf: string | null;
}

const columns: readonly Column<PublishedPlan>[] = [
  {
    ...called('convention'),
    keyOf: 'conventions',
    isAlwaysThere: true,
    cell: ({ convention }) => convention.key,
  },
  ...placeColumns,
  { ...called('status'), isAlwaysThere: true, cell: ({ status }) => status },
  {
    ...called('status_text'),
    isAlwaysThere: true,
    cell: ({ status, inferred }, say) => marked(say.states[status], inferred, say),
  },
  { ...called('since'), cell: ({ since }) => since?.edtf ?? null },
  { ...called('since_text'), cell: ({ since }) => since?.text ?? null },
  { ...called('inferred'), holds: 'boolean', isAlwaysThere: true, cell: ({ inferred }) => String(inferred) },
  { ...called('why'), cell: ({ why }) => why },
  { ...called('convention_title'), isAlwaysThere: true, cell: ({ convention }) => convention.title },
  { ...called('convention_status'), isAlwaysThere: true, cell: ({ convention }) => convention.status },
  {
    ...called('convention_status_text'),
    isAlwaysThere: true,
    cell: ({ convention }) => convention.statusText,
  },
  ...sourceColumns,
  ...stateColumns,
];

/** What the graph's filter of action plans selects. */
export const actionPlans: Exported<PublishedPlan> = {
  ...describedBy(tablesWords)('action-plans'),
  key: ['convention', 'territory_level', 'territory_code'],
  saidBy: 'status_text',
  columns,
  filterOf(query) {
    requireKnown(query, ['convention', 'actor', 'territory', 'status', 'asOf', 'lang']);
    return {
      convention: readOne(query, 'convention'),
      actor: readOne(query, 'actor'),
      territory: readOne(query, 'territory'),
      status: readWord(query, 'status', planStates),
    };
  },
  open: (askApart, asked) => ofOneState(askApart, document, asked),
};
