import { planStates, readOne, readWord, requireKnown } from '../doors/parameters.ts';
import type { Words } from '../pages/words.ts';
import { type Column, marked } from './column.ts';
import type { Exported } from './exported.ts';
import { ofOneState } from './one-state.ts';
import { placeColumns, sourceColumns, stateColumns } from './shared-columns.ts';

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
    name: 'convention',
    keyOf: 'conventions',
    isAlwaysThere: true,
    fr: { title: 'Convention', says: 'La clé de la convention.' },
    en: { title: 'Convention', says: 'The key of the convention.' },
    cell: ({ convention }) => convention.key,
  },
  ...placeColumns,
  {
    name: 'status',
    isAlwaysThere: true,
    fr: { title: 'État', says: 'ANNOUNCED, SIGNED, IN_PLACE ou ENDED.' },
    en: { title: 'Status', says: 'ANNOUNCED, SIGNED, IN_PLACE or ENDED.' },
    cell: ({ status }) => status,
  },
  {
    name: 'status_text',
    isAlwaysThere: true,
    fr: {
      title: 'État en toutes lettres',
      says: 'Le même en toutes lettres, «\u00a0(déduit)\u00a0» compris.',
    },
    en: { title: 'Status in words', says: 'The same in words, with "(inferred)" where it is.' },
    cell: ({ status, inferred }, say) => marked(say.states[status], inferred, say),
  },
  {
    name: 'since',
    fr: { title: 'Depuis', says: 'Depuis quand, en EDTF\u00a0; vide si la source ne le dit pas.' },
    en: { title: 'Since', says: 'Since when, in EDTF; empty where the source does not say.' },
    cell: ({ since }) => since?.edtf ?? null,
  },
  {
    name: 'since_text',
    fr: { title: 'Depuis, en toutes lettres', says: 'La même chose en toutes lettres.' },
    en: { title: 'Since, in words', says: 'The same in words.' },
    cell: ({ since }) => since?.text ?? null,
  },
  {
    name: 'inferred',
    holds: 'boolean',
    isAlwaysThere: true,
    fr: {
      title: 'Déduit',
      says: 'Si la source ne nomme pas le territoire, ou ne donne pas la date entière.',
    },
    en: {
      title: 'Inferred',
      says: 'Whether the source does not name the territory, or does not give the whole date.',
    },
    cell: ({ inferred }) => String(inferred),
  },
  {
    name: 'why',
    fr: { title: 'Pourquoi', says: 'De quoi cela se déduit.' },
    en: { title: 'Why', says: 'From what it follows, where it is inferred.' },
    cell: ({ why }) => why,
  },
  {
    name: 'convention_title',
    isAlwaysThere: true,
    fr: { title: 'Titre de la convention', says: 'Comment s’appelle la convention.' },
    en: { title: 'Title of the convention', says: 'What the convention is called.' },
    cell: ({ convention }) => convention.title,
  },
  {
    name: 'convention_status',
    isAlwaysThere: true,
    fr: { title: 'État de la convention', says: 'ANNOUNCED, SIGNED, IN_FORCE ou ENDED.' },
    en: { title: 'Status of the convention', says: 'ANNOUNCED, SIGNED, IN_FORCE or ENDED.' },
    cell: ({ convention }) => convention.status,
  },
  {
    name: 'convention_status_text',
    isAlwaysThere: true,
    fr: {
      title: 'État de la convention en toutes lettres',
      says: 'Le même en toutes lettres, avec son jour et «\u00a0(déduit)\u00a0».',
    },
    en: {
      title: 'Status of the convention in words',
      says: 'The same in words, with its day and "(inferred)" where it is.',
    },
    cell: ({ convention }) => convention.statusText,
  },
  ...sourceColumns,
  ...stateColumns,
];

/** What the graph's filter of action plans selects. */
export const actionPlans: Exported<PublishedPlan> = {
  name: 'action-plans',
  fr: {
    title: 'Plans d’actions',
    says: 'Les conventions dans les territoires, une par ligne\u00a0; d’un territoire qui n’y est pas, les sources ne disent rien.',
  },
  en: {
    title: 'Action plans',
    says: 'The conventions at work in territories, one to a line; of a territory without one the sources say nothing.',
  },
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
