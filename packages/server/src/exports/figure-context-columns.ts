import { figureFields } from '@akto-figures/contents';
import type { PublishedFigure } from '../doors/published-figure.ts';
import { type Column, columnOf, keys, marked } from './column.ts';

/**
 * What a figure stands among: the figures that it belongs to, none of which is not public or was withdrawn; its axis, place and days;
 * who confirms it, and the words that pages have for it.
 */
export const contextColumns: readonly Column<PublishedFigure>[] = [
  columnOf(figureFields.partOf, ({ partOf }) => partOf?.key ?? null),
  columnOf(figureFields.exampleOf, ({ exampleOf }) => exampleOf?.key ?? null),
  columnOf(figureFields.with, (figure) => keys(figure.with)),
  columnOf(figureFields.derivedFrom, ({ derivedFrom }) => keys(derivedFrom)),
  columnOf(figureFields.formula, ({ formula }) => formula),
  columnOf(figureFields.axisNumber, ({ axis }) => axis && String(axis.number)),
  {
    name: 'axis_title',
    fr: { title: 'Titre de l’axe', says: 'Sur quoi porte l’axe, «\u00a0(déduit)\u00a0» compris.' },
    en: { title: 'Title of the axis', says: 'What the axis is about, with "(inferred)" where it is.' },
    cell: ({ axis }, say) => axis && marked(axis.title, axis.inferred, say),
  },
  {
    name: 'territory_level',
    isAlwaysThere: true,
    fr: {
      title: 'Niveau du territoire',
      says: 'COUNTRY, GROUP, REGION ou DEPARTMENT\u00a0: «\u00a028\u00a0» est deux territoires.',
    },
    en: {
      title: 'Level of the territory',
      says: 'COUNTRY, GROUP, REGION or DEPARTMENT: "28" is two territories.',
    },
    cell: ({ territory }) => territory.level,
  },
  {
    name: 'territory_iso',
    fr: { title: 'Code ISO du territoire', says: 'Le code ISO 3166-2\u00a0; un groupe n’en a pas.' },
    en: { title: 'ISO code of the territory', says: 'The ISO 3166-2 code; groups have none.' },
    cell: ({ territory }) => territory.iso,
  },
  {
    name: 'period_start',
    holds: 'day',
    fr: { title: 'Début de la période', says: 'Le premier jour\u00a0; vide si la source le laisse ouvert.' },
    en: { title: 'Start of the period', says: 'The first day; empty where the source leaves it open.' },
    cell: ({ period }) => period.start,
  },
  {
    name: 'period_end',
    holds: 'day',
    fr: { title: 'Fin de la période', says: 'Le dernier jour\u00a0; vide si la source le laisse ouvert.' },
    en: { title: 'End of the period', says: 'The last day; empty where the source leaves it open.' },
    cell: ({ period }) => period.end,
  },
  {
    name: 'indicator_label',
    isAlwaysThere: true,
    fr: {
      title: 'Libellé de l’indicateur',
      says: 'Ce qui est compté, quels que soient la période et le territoire.',
    },
    en: { title: 'Label of the indicator', says: 'What is counted, across periods and territories.' },
    cell: ({ indicator }) => indicator.label,
  },
  {
    name: 'additive',
    holds: 'boolean',
    isAlwaysThere: true,
    fr: {
      title: 'S’additionne',
      says: 'Si les valeurs de l’indicateur s’additionnent\u00a0; non aussi quand nul ne le sait.',
    },
    en: {
      title: 'Additive',
      says: 'Whether values of the indicator may be added up; false also where nobody knows.',
    },
    cell: ({ indicator }) => String(indicator.additive),
  },
  {
    name: 'change_kind',
    fr: {
      title: 'Nature de la modification',
      says: 'CORRECTION, REVISION ou WITHDRAWAL\u00a0; vide pour un nouveau chiffre.',
    },
    en: { title: 'Kind of change', says: 'CORRECTION, REVISION or WITHDRAWAL; empty where it was new.' },
    cell: ({ change }) => change?.kind ?? null,
  },
  columnOf(figureFields.ofWhom, ({ ofWhom }) => ofWhom),
  {
    name: 'confirmed_by',
    isList: true,
    fr: { title: 'Confirmé par', says: 'Les clés de ceux dont les équipes l’ont confirmé.' },
    en: { title: 'Confirmed by', says: 'The keys of the bodies whose own people have confirmed it.' },
    cell: ({ confirmedBy }) => keys(confirmedBy),
  },
  {
    name: 'convention_status',
    fr: { title: 'État de la convention', says: 'ANNOUNCED, SIGNED, IN_FORCE ou ENDED.' },
    en: { title: 'Status of the convention', says: 'ANNOUNCED, SIGNED, IN_FORCE or ENDED.' },
    cell: ({ convention }) => convention?.status ?? null,
  },
  {
    name: 'convention_status_text',
    fr: {
      title: 'État de la convention en toutes lettres',
      says: 'Le même en toutes lettres, avec son jour et «\u00a0(déduit)\u00a0».',
    },
    en: {
      title: 'Status of the convention in words',
      says: 'The same in words, with its day and "(inferred)" where it is.',
    },
    cell: ({ convention }) => convention?.statusText ?? null,
  },
  {
    name: 'sentence',
    isAlwaysThere: true,
    fr: { title: 'Phrase', says: 'Le chiffre en une phrase, tel que les pages le disent.' },
    en: { title: 'Sentence', says: 'The figure in one sentence, as pages say it.' },
    cell: ({ presentation }) => presentation.sentence,
  },
  {
    name: 'source_line',
    fr: { title: 'Qui le dit', says: 'Qui le dit et quand, «\u00a0(déduit)\u00a0» compris.' },
    en: { title: 'Who says so', says: 'Who says so and when, with "(inferred)" where it is.' },
    cell: ({ presentation }) => presentation.source,
  },
  {
    name: 'corrected_since_kind',
    fr: {
      title: 'Corrigé ou retiré depuis',
      says: 'CORRECTION ou WITHDRAWAL, si le chiffre a été corrigé ou retiré après l’instant demandé\u00a0; vide sinon.',
    },
    en: {
      title: 'Corrected or withdrawn since',
      says: 'CORRECTION or WITHDRAWAL where the figure was corrected or withdrawn after the instant that was asked for; empty otherwise.',
    },
    cell: ({ correctedSince }) => correctedSince?.kind ?? null,
  },
  {
    name: 'corrected_since_at',
    holds: 'instant',
    fr: { title: 'Corrigé ou retiré le', says: 'L’heure de cette correction ou de ce retrait.' },
    en: { title: 'Corrected or withdrawn at', says: 'The time of that correction or withdrawal.' },
    cell: ({ correctedSince }) => correctedSince?.releasedAt ?? null,
  },
  {
    name: 'corrected_since_note',
    fr: { title: 'Note de cette modification', says: 'Sa note publique.' },
    en: { title: 'Note of that change', says: 'Its public note.' },
    cell: ({ correctedSince }) => correctedSince?.note ?? null,
  },
];
