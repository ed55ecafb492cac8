import { tablesWords } from '../../messages/generated/tables.ts';
import { conventionKinds, conventionStates, readOne, readWord, requireKnown } from '../doors/parameters.ts';
import { describedBy } from './column.ts';
import { conventionColumns } from './convention-columns.ts';
import type { Exported } from './exported.ts';
import { ofOneState } from './one-state.ts';

const document = /* GraphQL */ `
  query ExportConventions($filter: ConventionFilter, $at: DateTime!, $locale: Locale!, $after: String) {
    hub(asOf: $at) { epoch }
    list: conventions(first: 100, filter: $filter, asOf: $at, after: $after) {
      nodes {
        key
        title(locale: $locale)
        summary(locale: $locale)
        kind
        status
        statusText(locale: $locale)
        statusInferred
        period { edtf start end text(locale: $locale) inferred }
        announcedOn { edtf text(locale: $locale) }
        toBeSignedOn { edtf text(locale: $locale) }
        toBeSignedOnInferred
        signedOn { edtf text(locale: $locale) }
        signedOnInferred
        territory { code iso level name(locale: $locale) }
        parties { role unreadable name nameInferred actor { key } }
        declaredAxes
        axesFrom { edtf text(locale: $locale) }
        axes { number title(locale: $locale) inferred measures(locale: $locale) }
        milestones { date { edtf text(locale: $locale) } title(locale: $locale) }
        structure { kind count }
        succeeds { key title(locale: $locale) }
        partOf { key title(locale: $locale) }
        partOfInferred
        implements { key title(locale: $locale) }
        note(locale: $locale)
        citations { locator source { key title(locale: $locale) url attribution(locale: $locale) } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface VagueDate {
  edtf: string;
  text: string;
}

interface NamedConvention {
  key: string;
  title: string;
}

export interface PublishedConvention extends NamedConvention {
  summary: string;
  kind: string;
  status: string;
  statusText: string;
  statusInferred: boolean;
  period: { edtf: string; start: string | null; end: string | null; text: string; inferred: boolean } | null;
  announcedOn: VagueDate | null;
  toBeSignedOn: VagueDate | null;
  toBeSignedOnInferred: boolean;
  signedOn: VagueDate | null;
  signedOnInferred: boolean;
  territory: { code: string; iso: string | null; level: string; name: string } | null;
  parties: {
    role: string;
    unreadable: boolean;
    name: string | null;
    nameInferred: boolean;
    actor: { key: string } | null;
  }[];
  declaredAxes: number | null;
  axes: { number: number; title: string; inferred: boolean }[];
  milestones: { date: VagueDate; title: string }[];
  succeeds: NamedConvention | null;
  partOf: NamedConvention | null;
  partOfInferred: boolean;
  implements: NamedConvention | null;
  note: string | null;
  citations: { locator: string | null; source: { key: string } }[];
  asOf: string | null;
}

/** What the graph's filter of conventions selects. */
export const conventions: Exported<PublishedConvention> = {
  ...describedBy(tablesWords)('conventions'),
  key: ['key'],
  saidBy: 'summary',
  columns: conventionColumns,
  filterOf(query) {
    requireKnown(query, ['actor', 'territory', 'kind', 'status', 'asOf', 'lang']);
    return {
      actor: readOne(query, 'actor'),
      territory: readOne(query, 'territory'),
      kind: readWord(query, 'kind', conventionKinds),
      status: readWord(query, 'status', conventionStates),
    };
  },
  open: (askApart, asked) => ofOneState(askApart, document, asked),
};
