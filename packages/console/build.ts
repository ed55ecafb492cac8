// What does an editor's browser load? Bundles src into dist, with names that change with what they hold, and writes to
// dist/entry.json which two files the page begins with. What is asked is typed first, into generated.
import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { makeDocuments } from './documents.ts';
import { iconSheet } from './icons.ts';

process.chdir(import.meta.dirname);
await makeDocuments();
await rm('dist', { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: { console: 'src/main.ts', style: 'src/styles/console.css' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  metafile: true,
  charset: 'utf8',
  legalComments: 'none',
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[name]-[hash]',
  logLevel: 'warning',
});
await writeFile('dist/icons.svg', iconSheet());

const outputs = Object.entries(metafile.outputs);
const madeOf = (source: string) => {
  const [file = ''] = outputs.find(([, { entryPoint }]) => entryPoint === source) ?? [];
  return basename(file);
};
// What the first module imports is known here, and the page can say it before the module has come.
const [, first] = outputs.find(([, { entryPoint }]) => entryPoint === 'src/main.ts') ?? [];
const entry = {
  script: madeOf('src/main.ts'),
  style: madeOf('src/styles/console.css'),
  preload: (first?.imports ?? [])
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => basename(path)),
};
await writeFile('dist/entry.json', JSON.stringify(entry));
// For budgets.ts: which file needs which others at once.
await writeFile('dist/meta.json', JSON.stringify(metafile));
