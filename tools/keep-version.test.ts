import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepVersion } from './keep-version.ts';

let root: string;
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** A checkout of which version 0.9.0 is out. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'akto-figures-version-'));
  const files = {
    'package.json': '{ "name": "all", "version": "0.9.0" }',
    'packages/schema/package.json': '{ "version": "0.9.0", "dependencies": { "graphql": "^16.0.0" } }',
    'packages/schema/public.graphql': 'type Query { hub: String }',
    'packages/widgets/package.json': '{ "version": "0.9.0" }',
    'packages/widgets/src/version.ts': "export const version = '0.9.0';",
    '.changeset/looks.md': "---\n'@akto-figures/widgets': minor\n---\n\nThree looks,\nready to link.\n",
    '.changeset/sums.md': '---\n"@akto-figures/schema": minor\n"@akto-figures/server": minor\n---\n\nSums.\n',
    'packages/widgets/CHANGELOG.md': '# What changed for pages that show figures\n\n## 0.8.0\n\n- A map.\n',
    'packages/widgets/dist/documents.json': '{ "version": "0.9.0" }',
    'packages/widgets/dist/akto-figures.js': 'the script',
    'packages/widgets/dist/themes/dense.css': 'a theme',
    'packages/widgets/dist/package/index.js': 'for the registry',
    'prisma/package.json': '{ "version": "0.9.0" }',
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

it('keeps what the version asks and offers, and begins the next one everywhere', () => {
  const { files, kept } = keepVersion(root, '0.10.0', '2027-01-31');
  expect(kept).toBe('0.9.0');
  expect(read('packages/widgets/released/0.9.0.json')).toBe('{ "version": "0.9.0" }');
  expect(read('packages/schema/released/0.9.0.graphql')).toBe('type Query { hub: String }');
  expect(read('packages/widgets/src/version.ts')).toBe("export const version = '0.10.0';");
  expect(JSON.parse(read('packages/schema/package.json'))).toEqual({
    version: '0.10.0',
    dependencies: { graphql: '^16.0.0' },
  });
  expect(files).toHaveLength(11);
  const bundles = readdirSync(join(root, 'packages/widgets/released/0.9.0'), { recursive: true });
  expect(bundles.sort()).toEqual(['akto-figures.js', 'themes', 'themes/dense.css']);
});

it('tells what changed under the version that brought it, newest first, and once', () => {
  keepVersion(root, '0.10.0', '2027-01-31');
  expect(read('packages/widgets/CHANGELOG.md')).toBe(
    '# What changed for pages that show figures\n\n## 0.9.0 – 2027-01-31\n\n### API\n\n- Sums.\n\n### SDK\n\n- Three looks,\n  ready to link.\n\n## 0.8.0\n\n- A map.\n',
  );
  expect(readdirSync(join(root, '.changeset'))).toEqual([]);
});

it.each([undefined, '0.9.0', '0.8.10', 'next'])('does not follow 0.9.0 by %s', (next) => {
  expect(() => keepVersion(root, next, '2027-01-31')).toThrow(/give one after 0\.9\.0/);
  expect(JSON.parse(read('package.json')).version).toBe('0.9.0');
});

it('never replaces what a version that is out has asked', () => {
  keepVersion(root, '0.10.0', '2027-01-31');
  writeFileSync(join(root, 'package.json'), '{ "version": "0.9.0" }');
  expect(() => keepVersion(root, '0.11.0', '2027-01-31')).toThrow(/0\.9\.0 is out already/);
});
