import { inBoth } from '../words/language.ts';

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString('fr-FR')}\u00a0${count > 1 ? more : one}`;
const several = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

export const importWords = inBoth({
  fr: {
    heading: 'Importer',
    lead: 'Un tableau de chiffres devient une publication à l’état de brouillon. Rien n’est public avant sa relecture.',
    start: 'Le plus simple est de partir d’un export\u00a0:',
    exportXlsx: 'tous les chiffres en Excel',
    file: 'Fichier CSV ou Excel (.xlsx)',
    fileHint: 'Choisissez-le, ou déposez-le n’importe où sur cet écran. 1\u00a0Mo au plus.',
    kept: (moment: string) =>
      `Repris là où vous en étiez le ${moment}. Le fichier et vos corrections sont gardés dans ce navigateur.`,
    tooLarge: (size: string) =>
      `Ce fichier fait ${size}\u00a0; la console en prend 1\u00a0Mo au plus. Donnez-le en plusieurs fichiers, ou demandez à votre administrateur\u00a0: pnpm hub import FICHIER.`,
    unreadable:
      'Le navigateur n’arrive pas à lire ce fichier. Fermez-le dans le tableur, puis choisissez-le de nouveau.',
    current: 'En cours\u00a0:',
    oneFile: 'Déposez un seul fichier à la fois.',
    refused: 'Le hub n’a pas pu lire ce fichier. Il répond en anglais\u00a0:',
    language: 'Langue du fichier',
    languageHint: 'Celle des intitulés et des nombres, si aucune colonne ne la dit.',
    languages: { FR: 'Français', EN: 'Anglais' },
    startAnew: 'Abandonner cet import',
    startAnewHeading: 'Abandonner cet import\u00a0?',
    startAnewBody: (fixes: number) =>
      `${many(fixes, 'correction sera oubliée', 'corrections seront oubliées')}. Votre fichier, lui, n’est pas modifié.`,
    forgotten: 'L’import est abandonné. Rien n’a été écrit.',
    opening: 'Ouverture du fichier…',
    reading: 'Le hub lit le fichier…',
    checking: 'Vérification…',
    writing: 'Le hub écrit la publication…',
    cancelled: 'Annulé. Rien n’a été écrit.',
    cancelledWriting:
      'Annulé. Si le hub avait déjà tout écrit, la publication est parmi les brouillons\u00a0: l’envoyer de nouveau y mène, sans en faire une seconde.',
    columns: 'Colonnes',
    columnsRead: (read: number, unread: number) =>
      unread > 0
        ? `${many(read, 'colonne lue', 'colonnes lues')}, ${many(unread, 'non lue', 'non lues')}`
        : `${many(read, 'colonne lue', 'colonnes lues')}`,
    columnsHint:
      'Chaque colonne porte son nom dans votre fichier\u00a0; choisissez ce qu’elle veut dire. Une colonne non lue ne change rien.',
    notRead: 'Ne pas lire',
    rows: 'Ligne par ligne',
    counts: {
      new: (count: number) => many(count, 'nouveau', 'nouveaux'),
      changed: (count: number) => many(count, 'modifié', 'modifiés'),
      unchanged: (count: number) => many(count, 'inchangé', 'inchangés'),
      problems: (count: number) => (count === 0 ? 'aucun problème' : many(count, 'problème', 'problèmes')),
    },
    onlyProblems: 'Seulement les problèmes et leurs corrections',
    noProblems: 'Plus aucun problème.',
    firstRows: (count: number) =>
      `Voici les ${count.toLocaleString('fr-FR')}\u00a0premières lignes, et toutes celles qui ont un problème.`,
    firstProblems: (count: number, all: number) =>
      `Voici les ${count.toLocaleString('fr-FR')}\u00a0premiers problèmes sur ${all.toLocaleString('fr-FR')}\u00a0: autant se corrigent mieux dans le tableur.`,
    row: 'Ligne',
    figure: 'Chiffre',
    effect: 'Effet',
    value: 'Valeur',
    does: { NEW: 'Nouveau', CHANGED: 'Modifié', UNCHANGED: 'Inchangé', PROBLEM: 'Problème' },
    before: 'avant\u00a0:',
    after: 'après\u00a0:',
    changes: 'Change\u00a0:',
    noLabel: 'Sans intitulé',
    cell: (row: number, column: string) => `Ligne\u00a0${row}, ${column}`,
    fixed: (was: string) => `Changé ici. Le fichier dit «\u00a0${was}\u00a0».`,
    fixedEmpty: 'Changé ici. La cellule est vide dans le fichier.',
    undo: 'Revenir au fichier',
    checkAgain: 'Vérifier à nouveau',
    note: 'Note publique',
    noteEn: 'Note publique en anglais',
    noteHint:
      'Pour tous les chiffres déjà publics qui changent\u00a0: ce qui change, et pourquoi. Sans elle, chacun attendra la sienne dans la publication.',
    create: (parts: string) => `Créer la publication (${parts})`,
    nothing: 'Le fichier dit ce qui est déjà publié\u00a0: il n’y a rien à créer.',
    mendFirst: (count: number) =>
      count > 1
        ? `Corrigez d’abord les ${count.toLocaleString('fr-FR')}\u00a0problèmes\u00a0: tout le fichier est écrit, ou rien.`
        : 'Corrigez d’abord le problème\u00a0: tout le fichier est écrit, ou rien.',
    created: 'La publication est créée.',
  },
  en: {
    heading: 'Import',
    lead: 'A table of figures becomes a draft release. Nothing is public before it is reviewed.',
    start: 'The simplest way is to begin with an export:',
    exportXlsx: 'all figures in Excel',
    file: 'CSV or Excel file (.xlsx)',
    fileHint: 'Choose it, or drop it anywhere on this screen. At most 1 MB.',
    kept: (moment: string) =>
      `Taken up where you left it on ${moment}. The file and what you mended are kept in this browser.`,
    tooLarge: (size: string) =>
      `This file has ${size}; the console takes at most 1 MB. Give it in several files, or ask your administrator: pnpm hub import FILE.`,
    unreadable:
      'The browser cannot read this file. Close it in the spreadsheet program, then choose it again.',
    current: 'Under way:',
    oneFile: 'Drop one file at a time.',
    refused: 'The hub could not read this file. It answers:',
    language: 'Language of the file',
    languageHint: 'That of labels and numbers, where no column says it.',
    languages: { FR: 'French', EN: 'English' },
    startAnew: 'Give this import up',
    startAnewHeading: 'Give this import up?',
    startAnewBody: (fixes: number) =>
      `${several(fixes, 'mended cell is', 'mended cells are')} forgotten. Your file stays as it is.`,
    forgotten: 'The import is given up. Nothing was written.',
    opening: 'Opening the file…',
    reading: 'The hub reads the file…',
    checking: 'Checking…',
    writing: 'The hub writes the release…',
    cancelled: 'Cancelled. Nothing was written.',
    cancelledWriting:
      'Cancelled. If the hub had written all of it already, the release is among the drafts: sending it again leads there and makes no second one.',
    columns: 'Columns',
    columnsRead: (read: number, unread: number) =>
      unread > 0
        ? `${several(read, 'column', 'columns')} read, ${unread} not read`
        : `${several(read, 'column', 'columns')} read`,
    columnsHint:
      'Each column has its name in your file; choose what it means. A column that is not read changes nothing.',
    notRead: 'Do not read',
    rows: 'Row by row',
    counts: {
      new: (count: number) => `${count.toLocaleString('en-GB')} new`,
      changed: (count: number) => `${count.toLocaleString('en-GB')} changed`,
      unchanged: (count: number) => `${count.toLocaleString('en-GB')} unchanged`,
      problems: (count: number) => (count === 0 ? 'no problem' : several(count, 'problem', 'problems')),
    },
    onlyProblems: 'Only problems, and what mends them',
    noProblems: 'No problem is left.',
    firstRows: (count: number) =>
      `These are the first ${count.toLocaleString('en-GB')} rows, and all that have a problem.`,
    firstProblems: (count: number, all: number) =>
      `These are the first ${count.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} problems: so many are better mended in the spreadsheet.`,
    row: 'Row',
    figure: 'Figure',
    effect: 'Effect',
    value: 'Value',
    does: { NEW: 'New', CHANGED: 'Changed', UNCHANGED: 'Unchanged', PROBLEM: 'Problem' },
    before: 'before:',
    after: 'after:',
    changes: 'Changes:',
    noLabel: 'Without a label',
    cell: (row: number, column: string) => `Row ${row}, ${column}`,
    fixed: (was: string) => `Changed here. The file says “${was}”.`,
    fixedEmpty: 'Changed here. The cell is empty in the file.',
    undo: 'Back to the file',
    checkAgain: 'Check again',
    note: 'Public note, in French',
    noteEn: 'Public note in English',
    noteHint:
      'For all public figures that change: what changes, and why. Without it, each waits for its own in the release.',
    create: (parts: string) => `Create the release (${parts})`,
    nothing: 'The file says what is published already: there is nothing to create.',
    mendFirst: (count: number) =>
      count === 1
        ? 'Mend the problem first: all of the file is written, or nothing.'
        : `Mend the ${count.toLocaleString('en-GB')} problems first: all of the file is written, or nothing.`,
    created: 'The release is created.',
  },
});
