import type { Command } from './command.ts';
import { commonFlags, usageOf } from './read-call.ts';

/** What `pnpm hub --help` says. */
export function helpOfAll(commands: readonly Command[]): string {
  const rows = commands.map((command) => [usageOf(command).replace('pnpm hub ', ''), command.does] as const);
  return [
    'pnpm hub COMMAND: what an operator does with the hub’s data.',
    '',
    ...table(rows),
    '',
    'pnpm hub COMMAND --help says more. The hub’s own settings (DATABASE_URL, HUB_DATA_DIR, …) say which data it is.',
    'Exit codes: 0 done, 1 found something or could not do it, 2 called wrongly.',
  ].join('\n');
}

/** What `pnpm hub COMMAND --help` says. */
export function helpOf(command: Command): string {
  const words = command.takes.map(({ name, says }) => [name, says] as const);
  const options = command.options.map(
    ({ name, value, says }) => [value ? `--${name} ${value}` : `--${name}`, says] as const,
  );
  const common = Object.entries(commonFlags).map(([name, says]) => [`--${name}`, says] as const);
  return [
    usageOf(command),
    '',
    command.does,
    '',
    ...table([...words, ...options, ...common]),
    ...(command.note ? ['', command.note] : []),
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`);
}
