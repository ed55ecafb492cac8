import { NotMade } from './make.ts';
import { onPath } from './programs.ts';
import { type Command, run } from './run.ts';
import { secondsSince } from './seconds.ts';

/** A program that the tests run beside them, and that no package brings. */
export interface Needed {
  readonly name: string;
  find(): unknown;
  /** Tried one after the other, until the program is found. */
  readonly ways: readonly Way[];
  /** What a person does where no way worked. */
  readonly remedy: string;
}

/** A way to install a program without a question. */
export interface Way {
  readonly name: string;
  /** Run in turn; none where this machine does not have that way. */
  commands(): readonly Command[];
}

// A download that is not reachable may hang: it must leave time for the next way, and for the tests.
const timeoutMs = 4 * 60_000;

/** Installs a program that only makes the tests faster: where that fails, they run without it. */
export function ensureFaster(program: string, way: Way): void {
  if (onPath(program).length > 0) return;
  for (const command of way.commands()) if (!run(command, { folder: '.', timeoutMs }).ok) return;
  console.log(`Installed ${way.name}`);
}

/** Installs the program where it is missing. Throws `NotMade`, with what each way said, where none worked. */
export function ensure({ name, find, ways, remedy }: Needed): void {
  if (find()) return;
  const tried: string[] = [];
  for (const way of ways) {
    const commands = way.commands();
    if (commands.length === 0) continue;
    console.log(`No ${name} found, installing ${way.name}`);
    const startedMs = performance.now();
    const said = commands.map((command) => run(command, { folder: '.', timeoutMs })).filter(({ ok }) => !ok);
    if (find()) {
      console.log(`Installed ${way.name} in ${secondsSince(startedMs)}`);
      return;
    }
    tried.push(`Installing ${way.name}:`, ...said.map((ran) => ran.said));
  }
  throw new NotMade([`The tests and the benchmark need ${name}. ${remedy}`, ...tried].join('\n\n'));
}
