import { conventionFields } from '@akto-figures/contents';
import { always, type Column, columnOf, marked, texts } from './column.ts';
import type { PublishedConvention } from './conventions.ts';
import { placeColumns, sourceColumns, stateColumns } from './shared-columns.ts';

/** The columns of conventions, in their order: a further one is added at the end. */
export const conventionColumns: readonly Column<PublishedConvention>[] = [
  {
    name: 'key',
    isAlwaysThere: true,
    fr: { title: 'Clé', says: 'Le nom stable de la convention.' },
    en: { title: 'Key', says: 'The stable name of the convention.' },
    cell: ({ key }) => key,
  },
  {
    name: 'title',
    isAlwaysThere: true,
    fr: { title: 'Titre', says: 'Comment elle s’appelle.' },
    en: { title: 'Title', says: 'What it is called.' },
    cell: ({ title }) => title,
  },
  {
    name: 'summary',
    isAlwaysThere: true,
    fr: {
      title: 'Résumé',
      says: 'Son titre, son état, qui l’a signée ou doit la signer, à quoi elle fait suite, de quoi elle fait partie.',
    },
    en: {
      title: 'Summary',
      says: 'Its title, how far it has come, who signed or is to sign it, what it succeeds, what succeeded it and what it is a part of.',
    },
    cell: ({ summary }) => summary,
  },
  columnOf(conventionFields.kind, ({ kind }) => kind, always),
  columnOf(conventionFields.status, ({ status }) => status, always),
  {
    name: 'status_text',
    isAlwaysThere: true,
    fr: {
      title: 'État en toutes lettres',
      says: 'Le même en toutes lettres, avec son jour et «\u00a0(déduit)\u00a0».',
    },
    en: {
      title: 'Status in words',
      says: 'The same in words, with its day and "(inferred)" where it is.',
    },
    cell: ({ statusText }) => statusText,
  },
  columnOf(conventionFields.statusInferred, ({ statusInferred }) => String(statusInferred)),
  columnOf(conventionFields.period, ({ period }) => period?.edtf ?? null),
  {
    name: 'period_text',
    fr: {
      title: 'Période en toutes lettres',
      says: 'La même chose en toutes lettres, «\u00a0(déduit)\u00a0» compris.',
    },
    en: { title: 'Period in words', says: 'The same in words, with "(inferred)" where it is.' },
    cell: ({ period }, say) => period && marked(period.text, period.inferred, say),
  },
  {
    name: 'period_start',
    holds: 'day',
    fr: { title: 'Début de la période', says: 'Le premier jour\u00a0; vide si la source le laisse ouvert.' },
    en: { title: 'Start of the period', says: 'The first day; empty where the source leaves it open.' },
    cell: ({ period }) => period?.start ?? null,
  },
  {
    name: 'period_end',
    holds: 'day',
    fr: { title: 'Fin de la période', says: 'Le dernier jour\u00a0; vide si la source le laisse ouvert.' },
    en: { title: 'End of the period', says: 'The last day; empty where the source leaves it open.' },
    cell: ({ period }) => period?.end ?? null,
  },
  columnOf(conventionFields.announcedOn, ({ announcedOn }) => announcedOn?.edtf ?? null),
  columnOf(conventionFields.toBeSignedOn, ({ toBeSignedOn }) => toBeSignedOn?.edtf ?? null),
  columnOf(conventionFields.toBeSignedInferred, ({ toBeSignedOnInferred }) => String(toBeSignedOnInferred)),
  columnOf(conventionFields.signedOn, ({ signedOn }) => signedOn?.edtf ?? null),
  columnOf(conventionFields.signedInferred, ({ signedOnInferred }) => String(signedOnInferred)),
  ...placeColumns,
  {
    name: 'parties',
    isList: true,
    fr: {
      title: 'Parties',
      says: 'Les clés de ses parties\u00a0; vide pour une partie illisible dans la source.',
    },
    en: {
      title: 'Parties',
      says: 'The keys of its parties; empty for one that is unreadable in the source.',
    },
    cell: ({ parties }) => texts(parties.map(({ actor }) => actor?.key ?? null)),
  },
  {
    name: 'party_names',
    isList: true,
    fr: {
      title: 'Noms des parties',
      says: 'Comment chacune s’appelait alors, «\u00a0(déduit)\u00a0» compris.',
    },
    en: { title: 'Names of the parties', says: 'What each was called then, with "(inferred)" where it is.' },
    cell: ({ parties }, say) =>
      texts(parties.map(({ name, nameInferred }) => name && marked(name, nameInferred, say))),
  },
  {
    name: 'party_roles',
    isList: true,
    fr: {
      title: 'Rôles des parties',
      says: 'Le rôle de chacune\u00a0: SIGNATORY, TO_SIGN tant qu’elle n’est qu’annoncée, LEAD, CONSULTED, REGIONAL_PARTNER.',
    },
    en: {
      title: 'Roles of the parties',
      says: 'The part of each: SIGNATORY, TO_SIGN while it is only announced, LEAD, CONSULTED, REGIONAL_PARTNER.',
    },
    cell: ({ parties }) => texts(parties.map(({ role }) => role)),
  },
  columnOf(conventionFields.declaredAxes, ({ declaredAxes }) =>
    declaredAxes === null ? null : String(declaredAxes),
  ),
  {
    name: 'axes',
    isList: true,
    fr: { title: 'Axes', says: 'Ses axes, chacun avec son numéro et «\u00a0(déduit)\u00a0» compris.' },
    en: { title: 'Axes', says: 'Its axes, each with its number, and with "(inferred)" where it is.' },
    cell: ({ axes }, say) =>
      texts(axes.map(({ number, title, inferred }) => marked(`${number}. ${title}`, inferred, say))),
  },
  {
    name: 'milestones',
    isList: true,
    fr: { title: 'Jalons', says: 'Ses moments datés, en EDTF\u00a0: «\u00a02018-05-10\u00a0: …\u00a0».' },
    en: { title: 'Milestones', says: 'Its dated moments, in EDTF: "2018-05-10: …".' },
    cell: ({ milestones }, { colon }) =>
      texts(milestones.map(({ date, title }) => date.edtf + colon + title)),
  },
  columnOf(conventionFields.succeeds, ({ succeeds }) => succeeds?.key ?? null),
  columnOf(conventionFields.partOf, ({ partOf }) => partOf?.key ?? null),
  columnOf(conventionFields.partOfInferred, ({ partOfInferred }) => String(partOfInferred)),
  columnOf(conventionFields.implements, (convention) => convention.implements?.key ?? null),
  {
    name: 'note',
    fr: { title: 'Note', says: 'Ce qu’il faut savoir de sa source.' },
    en: { title: 'Note', says: 'What has to be known of its source.' },
    cell: ({ note }) => note,
  },
  ...sourceColumns,
  ...stateColumns,
];
