import { citationFields, figureFields, sheetColumns } from '@akto-figures/contents';
import type { PublishedFigure } from '../doors/published-figure.ts';
import { numberText } from '../pages/figure-summary.ts';
import { always, between, type Column, columnOf, keys, marked, sheetColumn, texts } from './column.ts';
import { contextColumns } from './figure-context-columns.ts';
import { sourceColumns } from './shared-columns.ts';

const { qualifier, number } = figureFields.quantity.holds.fields;

/** The columns of figures, in their order. Partners' sheets count them, too: a further one is added at the end. */
export const figureColumns: readonly Column<PublishedFigure>[] = [
  sheetColumn(sheetColumns.key, ({ key }) => key, always),
  sheetColumn(sheetColumns.label, ({ label }) => label, always),
  columnOf(qualifier, ({ quantity }) => quantity?.qualifier ?? null),
  columnOf(number, ({ quantity }) => quantity?.number ?? null),
  {
    name: 'low',
    holds: 'decimal',
    fr: { title: 'Borne inférieure', says: 'La borne inférieure énoncée\u00a0; vide s’il n’y en a pas.' },
    en: { title: 'Lower bound', says: 'The lower bound that is stated; empty where none is.' },
    cell: ({ quantity }) => quantity?.low ?? null,
  },
  {
    name: 'high',
    holds: 'decimal',
    fr: { title: 'Borne supérieure', says: 'La borne supérieure énoncée\u00a0; vide s’il n’y en a pas.' },
    en: { title: 'Upper bound', says: 'The upper bound that is stated; empty where none is.' },
    cell: ({ quantity }) => quantity?.high ?? null,
  },
  columnOf(figureFields.unit, ({ quantity }) => quantity?.unit ?? null),
  {
    name: 'text',
    isAlwaysThere: true,
    fr: {
      title: 'Valeur',
      says: 'Le nombre tel qu’on le dit, ou pourquoi il n’y en a pas\u00a0: «\u00a0chiffre retiré le 12 mars 2026\u00a0: …\u00a0».',
    },
    en: {
      title: 'Value',
      says: 'The number as it is said, or why there is none: "figure withdrawn on 12 March 2026: …".',
    },
    // Where there is no number, it says why: an empty cell would be read as zero.
    cell: numberText,
  },
  columnOf(figureFields.statement, ({ statement }) => statement, always),
  columnOf(figureFields.role, ({ role }) => role, always),
  columnOf(figureFields.period, ({ period }) => period.edtf, always),
  {
    name: 'period_text',
    isAlwaysThere: true,
    fr: {
      title: 'Période en toutes lettres',
      says: 'La même chose en toutes lettres, «\u00a0(déduit)\u00a0» compris.',
    },
    en: { title: 'Period in words', says: 'The same in words, with "(inferred)" where it is.' },
    cell: ({ period }, say) => marked(period.text, period.inferred, say),
  },
  sheetColumn(sheetColumns.territoryCode, ({ territory }) => territory.code, always),
  {
    name: 'territory_name',
    isAlwaysThere: true,
    fr: { title: 'Territoire', says: 'Son nom.' },
    en: { title: 'Territory', says: 'Its name.' },
    cell: ({ territory }) => territory.name,
  },
  columnOf(figureFields.convention, ({ convention }) => convention?.key ?? null),
  columnOf(figureFields.indicator, ({ indicator }) => indicator.key, always),
  {
    name: 'source',
    fr: { title: 'Titre des sources', says: 'Les titres des sources, à lire.' },
    en: { title: 'Titles of the sources', says: 'The titles of the sources, to be read.' },
    cell: ({ citations }) => all(citations, ({ source }) => source.title),
  },
  {
    name: 'publisher',
    fr: { title: 'Auteurs', says: 'Qui les a publiées, «\u00a0(déduit)\u00a0» compris.' },
    en: { title: 'Publishers', says: 'Who published them, with "(inferred)" where it is.' },
    cell: ({ citations }, say) =>
      all(
        citations,
        ({ source: { publisher, publisherInferred } }) =>
          publisher && marked(publisher.name, publisherInferred, say),
      ),
  },
  columnOf(figureFields.printed, ({ citations }) => all(citations, ({ printed }) => printed)),
  {
    name: 'released_at',
    holds: 'instant',
    isAlwaysThere: true,
    fr: { title: 'Publié le', says: 'Quand cet état est devenu public.' },
    en: { title: 'Released at', says: 'When this state of it became public.' },
    cell: ({ releasedAt }) => releasedAt,
  },
  {
    name: 'url',
    holds: 'address',
    isAlwaysThere: true,
    fr: { title: 'Adresse', says: 'Sa page permanente.' },
    en: { title: 'Address', says: 'Its permanent page.' },
    cell: ({ url }) => url,
  },
  {
    name: 'convention_title',
    fr: { title: 'Titre de la convention', says: 'Comment s’appelle la convention.' },
    en: { title: 'Title of the convention', says: 'What the convention is called.' },
    cell: ({ convention }) => convention?.title ?? null,
  },
  {
    name: 'status',
    isAlwaysThere: true,
    fr: { title: 'État', says: 'S’il tient encore\u00a0: CURRENT, ou WITHDRAWN, et alors sans nombre.' },
    en: { title: 'Status', says: 'Whether it still holds: CURRENT, or WITHDRAWN and then without a number.' },
    cell: ({ status }) => status,
  },
  {
    name: 'change_note',
    fr: { title: 'Note publique', says: 'La note publique de cette modification ou de ce retrait.' },
    en: { title: 'Public note', says: 'The public note of that change or withdrawal.' },
    cell: ({ change }) => change?.note ?? null,
  },
  {
    name: 'as_of',
    holds: 'instant',
    fr: { title: 'Tel que public le', says: 'L’instant demandé\u00a0; vide pour le présent.' },
    en: { title: 'As of', says: 'The instant that was asked for; empty for the present.' },
    cell: ({ asOf }) => asOf,
  },
  columnOf(figureFields.periodInferred, ({ period }) => String(period.inferred)),
  sheetColumn(sheetColumns.composition, ({ compositionNote }) => compositionNote),
  // What an import needs to find everything again: packages/contents/src/records/sheet-columns.ts.
  sheetColumn(sheetColumns.language, (_, { language }) => language, always),
  columnOf(figureFields.actors, ({ actors }) => keys(actors)),
  ...sourceColumns,
  {
    ...columnOf(citationFields.printed, ({ citations }: PublishedFigure) =>
      texts(citations.map(({ printed }) => printed)),
    ),
    isList: true,
  },
  ...contextColumns,
];

type Citation = PublishedFigure['citations'][number];

const all = (citations: readonly Citation[], say: (citation: Citation) => string | null) =>
  citations.map(say).filter(Boolean).join(between) || null;
