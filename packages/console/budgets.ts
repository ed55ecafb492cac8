// Does the first screen still come quickly? Prints what the browser loads before Today is shown, in gzip, against its budget;
// 1 kB is 1,000 bytes.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Outputs {
  readonly [file: string]: {
    readonly entryPoint?: string;
    readonly imports: readonly {
      readonly path: string;
      readonly kind: string;
      readonly external?: boolean;
    }[];
  };
}

const most = 120_000;
const firstSources = ['src/main.ts', 'src/styles/console.css', 'src/today/today-screen.ts'];

process.chdir(import.meta.dirname);
const { outputs } = JSON.parse(readFileSync('dist/meta.json', 'utf8')) as { outputs: Outputs };

/** A file and what it cannot do without. */
function needed(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind, external } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && !external) needed(path, found);
  }
  return found;
}

const first = new Set(
  firstSources.flatMap((source) => {
    const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
    if (!file) throw new Error(`dist has no file made of ${source}: build it again.`);
    return [...needed(file)];
  }),
);

let total = 0;
for (const file of first) {
  const { length } = gzipSync(readFileSync(file), { level: 9 });
  total += length;
  process.stdout.write(`${(length / 1000).toFixed(2).padStart(9)} kB   ${basename(file)}\n`);
}
const verdict = total > most ? `, ${total - most} bytes too many` : '';
process.stdout.write(
  `${(total / 1000).toFixed(2).padStart(9)} kB of ${most / 1000} kB before the first screen${verdict}\n`,
);
if (total > most) process.exitCode = 1;
