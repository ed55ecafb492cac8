import { basename } from 'node:path';
import { firstLanguage, isFileName } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import {
  checkPlan,
  type ForeseenFindings,
  type ImportEdits,
  type ImportPlan,
  keepEarlyReadings,
  readKnown,
  writeImport,
} from '@akto-figures/publishing';
import { type Locale, locales } from '@akto-figures/quantity';
import { loadAtlas } from '@akto-figures/schema';
import { planImport } from '../../imports/plan-file.ts';
import { type Asked, type Command, type CommandResult, WrongCall } from '../command.ts';
import { countsOf, foreseenOf, notesOf, toldImport } from '../told-import.ts';
import { CannotDo, withTables } from '../with-database.ts';

export const importFile: Command = {
  name: 'import',
  does: 'Reads figures from a CSV or XLSX file into a draft release.',
  takes: [
    { name: 'FILE', says: 'a .csv or .xlsx file: its first row names the columns (docs/importing.md)' },
  ],
  options: [
    { name: 'dry-run', says: 'Says what it would write, and writes nothing.' },
    {
      name: 'by',
      value: 'EMAIL',
      says: 'the account whose draft it is; not needed where there is one account only',
    },
    { name: 'note', value: 'TEXT', says: 'why figures that are out change, in French: the public reads it' },
    {
      name: 'lang',
      value: 'LANGUAGE',
      says: 'of the file, where no column says it, and of the problems: fr (unless said) or en',
    },
    { name: 'sheet', value: 'NAME', says: 'the sheet of a workbook that is read' },
    { name: 'leave-out', value: 'ROWS', says: 'rows that say no figure, by their numbers: 4,5' },
    { name: 'read', value: 'ROWS', says: 'rows that are read although they are hidden, or look like a note' },
    {
      name: 'new-period',
      value: 'ROWS',
      says: 'rows of another period than the figure of their key that make new figures: all, or 4,5',
    },
    { name: 'correction', value: 'ROWS', says: 'such rows that change the figure of their key: all, or 4,5' },
    { name: 'title', value: 'TEXT', says: 'what the release is called, in French: the public reads it' },
    {
      name: 'not-stated',
      says: 'Takes marks such as "nd" in the place of a number as not stated by the source.',
    },
  ],
  note: 'All of the file is written, or nothing: with any problem in it, the exit code is 1. The same file is imported once.',
  run: (asked) => {
    const given = asked.options.lang ?? firstLanguage;
    const language = locales.find((language) => language === given);
    if (language === undefined) {
      throw new WrongCall(`--lang is ${JSON.stringify(given)}: give one of ${locales.join(', ')}.`);
    }
    const edits = editsIn(asked);
    if (isFileName(asked.options.title ?? ''))
      throw new WrongCall('--title is the name of a file; the public reads it: say what the release brings.');
    return withTables(asked.settings, async (database) => {
      const by = asked.flags.has('dry-run') ? null : await accountOf(database, asked.options.by);
      const file = asked.file(asked.words.FILE ?? '');
      if (by) {
        // A file is compared with what stands, what is not out yet included.
        const reader = { accountId: by.id, name: by.name, cameBy: 'COMMAND_LINE' } as const;
        await keepEarlyReadings(database.client).noteAllEmbargoed(reader, 'COMPARED');
      }
      const plan = await planImport({ file }, await readKnown(database, await loadAtlas(database.client)), {
        ...{ language, locale: language, ...edits },
        onProgress: (rows, of) => asked.progress(rows, of, 'rows read'),
      });
      try {
        if (plan.problemCount > 0 || by === null) {
          const foreseen = plan.problemCount > 0 ? null : await foreseenIn(database, plan, language, asked);
          return {
            found: plan.problemCount > 0 || foreseen?.some(isError) ? 'something' : 'nothing',
            says: [...toldImport(plan, language), ...foreseenOf(foreseen ?? [])],
            data: { ...dataOf(plan), foreseen },
          };
        }
        return await write(database, plan, by, file, asked);
      } finally {
        await plan.end();
      }
    });
  },
};

const isError = ({ severity }: ForeseenFindings) => severity === 'ERROR';

/** What the checks would say of the release that the file makes. */
async function foreseenIn(
  { client }: Database,
  plan: ImportPlan,
  locale: Locale,
  { options: { note } }: Asked,
): Promise<readonly ForeseenFindings[] | null> {
  return checkPlan(client, await loadAtlas(client), plan, {
    locale,
    ...(note ? { note: { noteFr: note } } : {}),
  });
}

async function write(
  database: Database,
  plan: ImportPlan,
  by: { id: string; name: string },
  file: string,
  { options, progress }: Asked,
): Promise<CommandResult> {
  if (plan.rows.new + plan.rows.changed === 0) {
    return {
      found: 'nothing',
      says: ['Nothing in the file is new or changed: no draft was made.'],
      data: { ...dataOf(plan), releaseId: null },
    };
  }
  const { releaseId, isRepeated } = await database.transaction((session) =>
    writeImport(session, plan, {
      name: basename(file),
      by: { accountId: by.id, name: by.name, cameBy: 'COMMAND_LINE' },
      ...(options.title ? { title: { titleFr: options.title } } : {}),
      ...(options.note ? { note: { noteFr: options.note } } : {}),
      onProgress: (done, of) => progress(done, of, 'changes written'),
    }),
  );
  return {
    found: 'nothing',
    says: [
      ...notesOf(plan),
      ...(isRepeated ? ['This file was imported before; nothing was written.'] : countsOf(plan)),
      `The draft is release ${releaseId}.`,
    ],
    data: { ...dataOf(plan), releaseId, isRepeated },
  };
}

/** What the operator says of the file. @throws WrongCall */
function editsIn({ options, flags }: Asked): ImportEdits {
  const rows = (
    [
      ['leave-out', false],
      ['read', true],
    ] as const
  ).flatMap(([name, isRead]) => rowsIn(name, options[name]).map((row) => ({ row, isRead })));
  const sheet = options.sheet ?? null;
  const answers = [
    ['new-period', 'NEW_PERIOD'],
    ['correction', 'CORRECTION'],
  ] as const;
  const otherPeriods = answers.flatMap(([name, is]) => (options[name]?.trim() === 'all' ? [is] : []));
  if (otherPeriods.length > 1)
    throw new WrongCall('Give “all” to --new-period or to --correction, not to both.');
  const periods = answers.flatMap(([name, is]) =>
    options[name]?.trim() === 'all' ? [] : rowsIn(name, options[name]).map((row) => ({ row, is })),
  );
  return { rows, sheet, notStated: flags.has('not-stated'), otherPeriods: otherPeriods[0] ?? null, periods };
}

function rowsIn(name: string, given: string | undefined): number[] {
  const rows = (given ?? '').split(',').filter((row) => row.trim() !== '');
  if (rows.every((row) => /^\s*[1-9]\d{0,6}\s*$/.test(row))) return rows.map(Number);
  throw new WrongCall(`--${name} is ${JSON.stringify(given)}: give the numbers of rows, as in 4,5.`);
}

const dataOf = ({ sha256, columns, rows, problems, problemCount, notes, sheets }: ImportPlan) => ({
  ...{ sha256, columns, rows, problems, problemCount, notes, sheets },
});

/** Whose draft it is: of whom is named, or of the one who is here. */
async function accountOf({ client }: Database, email: string | undefined) {
  const accounts = await client.account.findMany({
    where: { disabledAt: null, ...(email === undefined ? {} : { email: email.trim().toLowerCase() }) },
    select: { id: true, name: true },
    take: 2,
  });
  const [account, other] = accounts;
  if (account && !other) return account;
  throw new CannotDo(
    email === undefined
      ? `A draft belongs to an account, and there ${other ? 'are several' : 'is none'}. ${other ? 'Name one with --by EMAIL.' : 'Give HUB_ADMIN_EMAIL and HUB_ADMIN_PASSWORD to the hub for the first one.'}`
      : `There is no account of ${email}. Name one that is there with --by EMAIL.`,
  );
}
