import { resolve } from 'node:path';
import {
  BackupRefused,
  DatabaseUnavailable,
  FactsUnreadable,
  MigrationFailed,
  RoleRefused,
} from '@akto-figures/prisma';
import { FileRefused } from '../imports/reader/sheet.ts';
import { BadSetting, readSettings } from '../settings.ts';
import { type Command, type CommandResult, WrongCall } from './command.ts';
import { commands as allCommands } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';
import { tellProgress } from './progress.ts';
import { readCall } from './read-call.ts';
import { CannotDo } from './with-database.ts';

/** Where a command runs: who asks, and where the answers go. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly stdout: Output;
  readonly stderr: Output;
}

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export const exitCodes = { done: 0, foundSomething: 1, calledWrongly: 2 } as const;

const exitCodeOf = {
  nothing: exitCodes.done,
  something: exitCodes.foundSomething,
  'no way to look': exitCodes.calledWrongly,
} as const satisfies Record<CommandResult['found'], number>;

// What a person can mend is said in one line; anything else is a bug, and shows where it is.
const forPeople = [
  BackupRefused,
  BadSetting,
  CannotDo,
  DatabaseUnavailable,
  FactsUnreadable,
  FileRefused,
  MigrationFailed,
  RoleRefused,
];

/** Runs what follows `pnpm hub`, and gives the exit code. */
export async function runCommand(
  argv: readonly string[],
  { environment, folder, stdout, stderr }: Surroundings,
  commands: readonly Command[] = allCommands,
): Promise<number> {
  try {
    const call = readCall(argv, commands);
    if (call.help) {
      stdout.write(`${call.command ? helpOf(call.command) : helpOfAll(commands)}\n`);
      return exitCodes.done;
    }
    const { command, given } = call;
    const progress = tellProgress(stderr, given.flags.has('progress'));
    const { found, says, data } = await command.run({
      ...given,
      settings: readSettings(environment),
      progress: progress.tell,
      // pnpm goes to the root first; the name is meant from where the operator is.
      file: (name) => resolve(environment.INIT_CWD ?? folder, name),
    });
    progress.end();
    stdout.write(
      given.flags.has('json') ? `${JSON.stringify(data)}\n` : says.map((line) => `${line}\n`).join(''),
    );
    return exitCodeOf[found];
  } catch (error) {
    if (error instanceof WrongCall) {
      stderr.write(`${error.message}\n`);
      return exitCodes.calledWrongly;
    }
    const isForPeople = forPeople.some((kind) => error instanceof kind);
    stderr.write(`${isForPeople ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    return exitCodes.foundSomething;
  }
}
