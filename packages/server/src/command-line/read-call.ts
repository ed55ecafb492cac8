import { parseArgs } from 'node:util';
import { type Asked, type Command, WrongCall } from './command.ts';

/** What every command understands. */
export const commonFlags = {
  help: 'Says how to call it.',
  json: 'Prints one JSON object, for scripts.',
  progress: 'Tells how far it is, also where nobody watches.',
} as const;

export type Call =
  | { readonly help: true; readonly command: Command | null }
  | {
      readonly help: false;
      readonly command: Command;
      readonly given: Pick<Asked, 'words' | 'several' | 'options' | 'flags'>;
    };

/** Reads what follows `pnpm hub`. @throws WrongCall */
export function readCall(argv: readonly string[], commands: readonly Command[]): Call {
  const command = commands.find(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '));
  if (!command) {
    if (argv.length === 0 || (argv.length === 1 && ['--help', '-h', 'help'].includes(argv[0] ?? ''))) {
      return { help: true, command: null };
    }
    const known = commands.map(({ name }) => name).join(', ');
    throw new WrongCall(`There is no command ${JSON.stringify(argv[0])}. There are: ${known}.`);
  }
  const { values, positionals } = parse(command, argv.slice(command.name.split(' ').length));
  if (values.help) return { help: true, command };

  const missing = command.takes[positionals.length];
  if (missing)
    throw new WrongCall(`${missing.name} is missing: ${missing.says} Call it as ${usageOf(command)}.`);
  const last = command.takes.length - 1;
  const takesSeveral = command.takes[last]?.several === true;
  if (positionals.length > command.takes.length && !takesSeveral) {
    const more = JSON.stringify(positionals[command.takes.length]);
    throw new WrongCall(`${more} is one word too many. Call it as ${usageOf(command)}.`);
  }
  for (const { name, value, required } of command.options) {
    if (required && values[name] === undefined) {
      throw new WrongCall(`--${name} ${value} is missing. Call it as ${usageOf(command)}.`);
    }
  }
  const entries = Object.entries(values);
  return {
    help: false,
    command,
    given: {
      words: Object.fromEntries(command.takes.map(({ name }, at) => [name, positionals[at] ?? ''])),
      several: takesSeveral ? positionals.slice(last) : [],
      options: Object.fromEntries(
        entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
    },
  };
}

function parse(command: Command, args: readonly string[]) {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    ...Object.fromEntries(Object.keys(commonFlags).map((name) => [name, { type: 'boolean' }])),
    ...Object.fromEntries(
      command.options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }]),
    ),
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    // Its second sentence is for who writes programs.
    const [why] = (cause as Error).message.split(/\. |\n/);
    throw new WrongCall(`${why?.replace(/\.$/, '')}. Call it as ${usageOf(command)}.`, { cause });
  }
}

/** "pnpm hub export FILE [--lang LANGUAGE]" */
export function usageOf({ name, takes, options }: Command): string {
  const words = takes.map(({ name, several }) => (several ? `${name}…` : name));
  const flags = options.map(({ name, value, required }) => {
    const flag = value ? `--${name} ${value}` : `--${name}`;
    return required ? flag : `[${flag}]`;
  });
  return ['pnpm hub', name, ...words, ...flags].join(' ');
}
