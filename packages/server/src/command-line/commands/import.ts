import { basename } from 'node:path';
import { firstLanguage } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import { type ImportPlan, keepEarlyReadings, readKnown, writeImport } from '@akto-figures/publishing';
import { type Locale, locales } from '@akto-figures/quantity';
import { loadAtlas } from '@akto-figures/schema';
import { planImport } from '../../imports/plan-file.ts';
import { type Asked, type Command, type Outcome, WrongCall } from '../command.ts';
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
  ],
  note: 'All of the file is written, or nothing: with any problem in it, the exit code is 1. The same file is imported once.',
  run: (asked) => {
    const given = asked.options.lang ?? firstLanguage;
    const language = locales.find((language) => language === given);
    if (language === undefined) {
      throw new WrongCall(`--lang is ${JSON.stringify(given)}: give one of ${locales.join(', ')}.`);
    }
    return withTables(asked.settings, async (database) => {
      const by = asked.flags.has('dry-run') ? null : await accountOf(database, asked.options.by);
      const file = asked.file(asked.words.FILE ?? '');
      if (by) {
        // A file is compared with what stands, what is not out yet included.
        const reader = { accountId: by.id, name: by.name, cameBy: 'COMMAND_LINE' } as const;
        await keepEarlyReadings(database.client).noteAllEmbargoed(reader, 'COMPARED');
      }
      const plan = await planImport({ file }, await readKnown(database, await loadAtlas(database.client)), {
        language,
        locale: language,
        onProgress: (rows) => asked.progress(rows, null, 'rows read'),
      });
      try {
        if (plan.problemCount > 0 || by === null) return toldPlan(plan, language);
        return await write(database, plan, by, file, asked);
      } finally {
        await plan.end();
      }
    });
  },
};

async function write(
  database: Database,
  plan: ImportPlan,
  by: { id: string; name: string },
  file: string,
  { options, progress }: Asked,
): Promise<Outcome> {
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
      ...(options.note ? { note: { noteFr: options.note } } : {}),
      onProgress: (done, of) => progress(done, of, 'changes written'),
    }),
  );
  return {
    found: 'nothing',
    says: [
      ...(isRepeated ? ['This file was imported before; nothing was written.'] : countsOf(plan)),
      `The draft is release ${releaseId}.`,
    ],
    data: { ...dataOf(plan), releaseId, isRepeated },
  };
}

function toldPlan(plan: ImportPlan, language: Locale): Outcome {
  const because = {
    derived: 'follows from others',
    'said twice': 'another column says it',
    unknown: 'not known',
    'told so': 'told so',
  };
  const more = plan.problemCount - plan.problems.length;
  return {
    found: plan.problemCount > 0 ? 'something' : 'nothing',
    says: [
      ...plan.columns.map(({ name, meaning, because: why }) =>
        meaning ? `${name}: read as ${meaning}` : `${name}: not read (${why && because[why]})`,
      ),
      ...countsOf(plan),
      ...plan.problems.map(({ message }) => message),
      ...(more > 0 ? [`… ${more} more`] : []),
      ...(plan.problemCount > 0
        ? [`${plan.problemCount.toLocaleString(language)} problems: nothing was written.`]
        : []),
    ],
    data: dataOf(plan),
  };
}

const countsOf = ({ rows }: ImportPlan) => [
  `${rows.new} new, ${rows.changed} changed, ${rows.unchanged} unchanged.`,
];

const dataOf = ({ sha256, columns, rows, problems, problemCount }: ImportPlan) => ({
  sha256,
  columns,
  rows,
  problems,
  problemCount,
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
