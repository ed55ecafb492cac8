// Does the client stay small? Prints each part as a page that bundles it carries it, made short and in gzip, against its budget;
// 1 kB is 1,000 bytes.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Gzip bytes at most. */
const budgets = [
  { what: 'client', door: 'index', most: 5_000 },
  { what: 'quantities', door: 'quantity', most: 22_000 },
] as const;

process.stdout.write('part            gzip    budget\n');
for (const { what, door, most } of budgets) {
  const { outputFiles } = await build({
    entryPoints: [`./dist/${door}.js`],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  const gzip = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  if (gzip > most) process.exitCode = 1;
  const [is, may] = [gzip, most].map((bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9));
  process.stdout.write(
    `${what.padEnd(10)} ${is} ${may}${gzip > most ? `  ${gzip - most} bytes too many` : ''}\n`,
  );
}
