import { type Column, marked, texts } from './column.ts';
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
      says: 'Its title, how far it has come, who signed or is to sign it, what it succeeds and is a part of.',
    },
    cell: ({ summary }) => summary,
  },
  {
    name: 'kind',
    isAlwaysThere: true,
    fr: { title: 'Nature', says: 'BILATERAL, REGIONAL, NATIONAL_PROTOCOL, ACTION_PLAN ou CONSULTATION.' },
    en: { title: 'Kind', says: 'BILATERAL, REGIONAL, NATIONAL_PROTOCOL, ACTION_PLAN or CONSULTATION.' },
    cell: ({ kind }) => kind,
  },
  {
    name: 'status',
    isAlwaysThere: true,
    fr: { title: 'État', says: 'ANNOUNCED, SIGNED, IN_FORCE ou ENDED.' },
    en: { title: 'Status', says: 'ANNOUNCED, SIGNED, IN_FORCE or ENDED.' },
    cell: ({ status }) => status,
  },
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
  {
    name: 'status_inferred',
    holds: 'boolean',
    isAlwaysThere: true,
    fr: { title: 'État déduit', says: 'Si aucune source n’énonce l’état.' },
    en: { title: 'Status inferred', says: 'Whether no source states how far it has come.' },
    cell: ({ statusInferred }) => String(statusInferred),
  },
  {
    name: 'period',
    fr: { title: 'Période', says: 'Le temps couvert, en EDTF\u00a0; vide si la source n’en énonce pas.' },
    en: { title: 'Period', says: 'The time it covers, in EDTF; empty where the source states none.' },
    cell: ({ period }) => period?.edtf ?? null,
  },
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
  {
    name: 'announced_on',
    fr: { title: 'Annoncée le', says: 'Quand elle a été annoncée, en EDTF.' },
    en: { title: 'Announced on', says: 'When it was announced, in EDTF.' },
    cell: ({ announcedOn }) => announcedOn?.edtf ?? null,
  },
  {
    name: 'to_be_signed_on',
    fr: {
      title: 'À signer le',
      says: 'Le jour que son annonce donne pour la signature, en EDTF\u00a0; cela ne dit pas qu’elle a été signée.',
    },
    en: {
      title: 'To be signed on',
      says: 'The day that its announcement names for the signature, in EDTF; it does not say that it was signed.',
    },
    cell: ({ toBeSignedOn }) => toBeSignedOn?.edtf ?? null,
  },
  {
    name: 'to_be_signed_on_inferred',
    holds: 'boolean',
    isAlwaysThere: true,
    fr: { title: 'Jour prévu déduit', says: 'Si la source n’énonce pas ce jour en entier.' },
    en: { title: 'Planned day inferred', says: 'Whether the source does not state that day in full.' },
    cell: ({ toBeSignedOnInferred }) => String(toBeSignedOnInferred),
  },
  {
    name: 'signed_on',
    fr: { title: 'Signée le', says: 'Quand elle a été signée, en EDTF.' },
    en: { title: 'Signed on', says: 'When it was signed, in EDTF.' },
    cell: ({ signedOn }) => signedOn?.edtf ?? null,
  },
  {
    name: 'signed_on_inferred',
    holds: 'boolean',
    isAlwaysThere: true,
    fr: { title: 'Jour de signature déduit', says: 'Si la source n’énonce pas ce jour en entier.' },
    en: { title: 'Day of signing inferred', says: 'Whether the source does not state that day in full.' },
    cell: ({ signedOnInferred }) => String(signedOnInferred),
  },
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
  {
    name: 'declared_axes',
    holds: 'integer',
    fr: {
      title: 'Axes annoncés',
      says: 'Combien d’axes la source annonce, si ce n’est pas simplement ceux qu’elle liste.',
    },
    en: {
      title: 'Declared axes',
      says: 'How many axes the source announces, where that is not simply those listed.',
    },
    cell: ({ declaredAxes }) => (declaredAxes === null ? null : String(declaredAxes)),
  },
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
  {
    name: 'succeeds',
    keyOf: 'conventions',
    fr: { title: 'Fait suite à', says: 'La convention à laquelle elle fait suite.' },
    en: { title: 'Succeeds', says: 'The convention that it follows.' },
    cell: ({ succeeds }) => succeeds?.key ?? null,
  },
  {
    name: 'part_of',
    keyOf: 'conventions',
    fr: { title: 'Fait partie de', says: 'Le programme qu’elle porte dans une région.' },
    en: { title: 'Part of', says: 'The programme that it brings to a région.' },
    cell: ({ partOf }) => partOf?.key ?? null,
  },
  {
    name: 'part_of_inferred',
    holds: 'boolean',
    isAlwaysThere: true,
    fr: { title: 'Partie déduite', says: 'Si aucune source ne dit qu’elle en fait partie.' },
    en: { title: 'Part inferred', says: 'Whether no source says that it is a part of it.' },
    cell: ({ partOfInferred }) => String(partOfInferred),
  },
  {
    name: 'implements',
    keyOf: 'conventions',
    fr: { title: 'Met en œuvre', says: 'La convention qu’elle met en pratique.' },
    en: { title: 'Implements', says: 'The convention that it puts into practice.' },
    cell: (convention) => convention.implements?.key ?? null,
  },
  {
    name: 'note',
    fr: { title: 'Note', says: 'Ce qu’il faut savoir de sa source.' },
    en: { title: 'Note', says: 'What has to be known of its source.' },
    cell: ({ note }) => note,
  },
  ...sourceColumns,
  ...stateColumns,
];
