// What does a partner's page load? Bundles src into dist, lists it with sizes and integrity in dist/manifest.json, and
// writes what the elements ask to dist/documents.json and what the hub draws maps from to dist/regions.json. What a
// partner's program installs is dist/package.
import { createHash } from 'node:crypto';
import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { typesOfClasses, typesOfRegistration } from './describe/declarations.ts';
import { editorData } from './describe/editor.ts';
import { frameworkTypes } from './describe/framework-types.ts';
import { manifest } from './describe/manifest.ts';
import { webTypes } from './describe/web-types.ts';
import configurations, { asks, styleSheetOfCards } from './rollup.config.ts';
import { regions } from './src/akto-map/regions.ts';
import { version } from './src/version.ts';

process.chdir(import.meta.dirname);
await rm('dist', { recursive: true, force: true });
for (const { output, ...input } of configurations) {
  const bundle = await rollup(input);
  await bundle.write(output);
  await bundle.close();
}

await writeFile('dist/akto-figures.css', styleSheetOfCards());

await cp('themes', 'dist/themes', { recursive: true });

const bundles = (await readdir('dist', { recursive: true }))
  .filter((file) => /\.(js|css)$/.test(file) && !file.startsWith('package/'))
  .sort();
const files = await Promise.all(
  bundles.map(async (file) => {
    const content = await readFile(`dist/${file}`);
    return {
      file,
      bytes: content.length,
      gzip: gzipSync(content, { level: 9 }).length,
      integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    };
  }),
);
await writeFile('dist/manifest.json', `${JSON.stringify({ version, files }, null, 2)}\n`);
await writeFile('dist/documents.json', asks.manifest());
await writeFile('dist/regions.json', JSON.stringify(regions));

/** Types as they stand in the package, where all are in one folder and named as its modules are. */
const beside = (types: string) => types.replaceAll(/from '\.\.?\/(?:\w+\/)*(\w+)\.ts'/g, "from './$1.js'");

const described = manifest();
await Promise.all([
  // The hub shows it to who builds a page.
  writeFile('dist/custom-elements.json', JSON.stringify(described)),
  copyFile('src/events.ts', 'dist/package/events.d.ts'),
  writeFile('dist/package/reported.d.ts', beside(await readFile('src/report/reported.ts', 'utf8'))),
  writeFile('dist/package/index.d.ts', typesOfClasses(described)),
  writeFile('dist/package/register.d.ts', typesOfRegistration()),
  ...[...frameworkTypes(described)].map(([file, types]) => writeFile(`dist/package/${file}`, types)),
  // For programs that look for a module behind the types.
  writeFile('dist/package/types-only.js', 'export {};\n'),
  writeFile('dist/package/vscode.html-custom-data.json', editorData(described)),
  writeFile('dist/package/web-types.json', webTypes(described, version)),
]);
