import type { PublishedFigure } from '../doors/published-figure.ts';
import { numberText } from '../pages/figure-summary.ts';
import { between, type Column, keys, marked, texts } from './column.ts';
import { contextColumns } from './figure-context-columns.ts';

/** The columns of figures, in their order. Partners' sheets count them, too: a further one is added at the end. */
export const figureColumns: readonly Column<PublishedFigure>[] = [
  {
    name: 'key',
    isAlwaysThere: true,
    fr: { title: 'Clé', says: 'Le nom stable du chiffre.' },
    en: { title: 'Key', says: 'The stable name of the figure.' },
    cell: ({ key }) => key,
  },
  {
    name: 'label',
    isAlwaysThere: true,
    fr: { title: 'Libellé', says: 'Ce qui est compté, en toutes lettres.' },
    en: { title: 'Label', says: 'What is counted, in full words.' },
    cell: ({ label }) => label,
  },
  {
    name: 'qualifier',
    fr: {
      title: 'Qualificatif',
      says: 'Comment la source qualifie le nombre\u00a0: «\u00a0plus de 1\u202f780\u00a0» est MORE_THAN.',
    },
    en: {
      title: 'Qualifier',
      says: 'How the source qualifies the number: "more than 1,780" is MORE_THAN.',
    },
    cell: ({ quantity }) => quantity?.qualifier ?? null,
  },
  {
    name: 'number',
    holds: 'decimal',
    fr: { title: 'Nombre', says: 'Le nombre, qui ne se lit pas sans son qualificatif.' },
    en: { title: 'Number', says: 'The number, which is not to be read without its qualifier.' },
    cell: ({ quantity }) => quantity?.number ?? null,
  },
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
  {
    name: 'unit',
    fr: { title: 'Unité', says: 'Ce que compte le nombre.' },
    en: { title: 'Unit', says: 'What the number counts.' },
    cell: ({ quantity }) => quantity?.unit ?? null,
  },
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
  {
    name: 'statement',
    isAlwaysThere: true,
    fr: { title: 'Énoncé', says: 'Si la source énonce le nombre.' },
    en: { title: 'Statement', says: 'Whether the source states the number.' },
    cell: ({ statement }) => statement,
  },
  {
    name: 'role',
    isAlwaysThere: true,
    fr: { title: 'Rôle', says: 'Résultat, objectif, point de départ ou taux.' },
    en: { title: 'Role', says: 'A result, an objective, a starting point or a rate.' },
    cell: ({ role }) => role,
  },
  {
    name: 'period',
    isAlwaysThere: true,
    fr: { title: 'Période', says: 'Le temps couvert, en EDTF.' },
    en: { title: 'Period', says: 'The time that it covers, in EDTF.' },
    cell: ({ period }) => period.edtf,
  },
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
  {
    name: 'territory_code',
    isAlwaysThere: true,
    fr: {
      title: 'Code du territoire',
      says: 'Le code INSEE, unique dans son niveau, ou le nom d’un groupe.',
    },
    en: { title: 'Territory code', says: 'The INSEE code, unique within its level, or the name of a group.' },
    cell: ({ territory }) => territory.code,
  },
  {
    name: 'territory_name',
    isAlwaysThere: true,
    fr: { title: 'Territoire', says: 'Son nom.' },
    en: { title: 'Territory', says: 'Its name.' },
    cell: ({ territory }) => territory.name,
  },
  {
    name: 'convention',
    keyOf: 'conventions',
    fr: { title: 'Accord', says: 'La clé de la convention.' },
    en: { title: 'Agreement', says: 'The key of the convention.' },
    cell: ({ convention }) => convention?.key ?? null,
  },
  {
    name: 'indicator',
    isAlwaysThere: true,
    fr: { title: 'Indicateur', says: 'La clé de l’indicateur.' },
    en: { title: 'Indicator', says: 'The key of the indicator.' },
    cell: ({ indicator }) => indicator.key,
  },
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
  {
    name: 'printed',
    fr: { title: 'Tel qu’imprimé', says: 'Le nombre tel que les sources l’impriment, à lire.' },
    en: { title: 'As printed', says: 'The number as the sources print it, to be read.' },
    cell: ({ citations }) => all(citations, ({ printed }) => printed),
  },
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
  {
    name: 'period_inferred',
    holds: 'boolean',
    isAlwaysThere: true,
    fr: { title: 'Période déduite', says: 'Si la source n’énonce pas la période en entier.' },
    en: { title: 'Period inferred', says: 'Whether the source does not state the period in full.' },
    cell: ({ period }) => String(period.inferred),
  },
  {
    name: 'composition_note',
    fr: {
      title: 'Composition',
      says: 'Ce que le nombre contient\u00a0: «\u00a0dont organismes de formation et CFA\u00a0».',
    },
    en: { title: 'Composition', says: 'What the number contains: "including training providers and CFA".' },
    cell: ({ compositionNote }) => compositionNote,
  },
  // What an import needs to find everything again: packages/publishing/src/imports/columns.ts.
  {
    name: 'language',
    isAlwaysThere: true,
    fr: { title: 'Langue', says: 'La langue des textes et des nombres.' },
    en: { title: 'Language', says: 'The language of the texts and the numbers.' },
    cell: (_, { language }) => language,
  },
  {
    name: 'actors',
    isList: true,
    fr: { title: 'Acteurs', says: 'Les clés de ceux qui en répondent.' },
    en: { title: 'Actors', says: 'The keys of the bodies that answer for it.' },
    cell: ({ actors }) => keys(actors),
  },
  {
    name: 'source_keys',
    isList: true,
    fr: { title: 'Clés des sources', says: 'Les clés des sources.' },
    en: { title: 'Keys of the sources', says: 'The keys of the sources.' },
    cell: ({ citations }) => keys(citations.map(({ source }) => source)),
  },
  {
    name: 'locators',
    isList: true,
    fr: { title: 'Emplacements', says: 'L’endroit dans chaque source.' },
    en: { title: 'Locators', says: 'The place in each source.' },
    cell: ({ citations }) => texts(citations.map(({ locator }) => locator)),
  },
  {
    name: 'printed_in_sources',
    isList: true,
    fr: { title: 'Imprimé dans les sources', says: 'Le nombre tel que chaque source l’imprime.' },
    en: { title: 'Printed in the sources', says: 'The number as each source prints it.' },
    cell: ({ citations }) => texts(citations.map(({ printed }) => printed)),
  },
  ...contextColumns,
];

type Citation = PublishedFigure['citations'][number];

const all = (citations: readonly Citation[], say: (citation: Citation) => string | null) =>
  citations.map(say).filter(Boolean).join(between) || null;
