// What does a program install? Types what is asked, into generated, then bundles src into dist, with its types beside it.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { build } from 'esbuild';
import { makeDocuments } from './documents.ts';

process.chdir(import.meta.dirname);
await makeDocuments();
rmSync('dist', { recursive: true, force: true });

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/index.ts', 'src/quantity.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
  logLevel: 'warning',
});

// The package of quantities is in the bundle, and so are its types.
execFileSync('../../node_modules/.bin/tsc', ['-p', 'tsconfig.types.json'], { stdio: 'inherit' });
const quantity = 'dist/types/quantity/src/index.js';
for (const file of globSync('dist/types/**/*.d.ts')) {
  const to = relative(dirname(file), quantity);
  const text = readFileSync(file, 'utf8')
    .replaceAll(/'@akto-figures\/quantity'/g, `'${to.startsWith('.') ? to : `./${to}`}'`)
    .replaceAll(/(from |import\()(['"]\.[^'"]*)\.ts(['"])/g, '$1$2.js$3');
  writeFileSync(file, text);
}
