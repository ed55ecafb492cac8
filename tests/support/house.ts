import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A package of the house. Paths are from the root. */
export interface Room {
  /** What follows `@akto-figures/` in the package's name. */
  readonly name: string;
  readonly folder: string;
  /** The rooms that its `package.json` asks for. */
  readonly dependsOn: readonly string[];
  readonly files: readonly SourceFile[];
}

export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

export function allRooms(): Room[] {
  return globSync('{prisma,packages/*}/package.json', { cwd: root }).map((manifest) => {
    const folder = manifest.replace(/.package\.json$/, '');
    const { name, dependencies, devDependencies } = JSON.parse(readFileSync(join(root, manifest), 'utf8'));
    return {
      name: roomOf(name) ?? name,
      folder,
      dependsOn: Object.keys({ ...dependencies, ...devDependencies }).flatMap(
        (wanted) => roomOf(wanted) ?? [],
      ),
      files: writtenFiles(folder)
        .filter((path) => /\.(ts|js|mjs)$/.test(path))
        .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') })),
    };
  });
}

/** The files in a folder that people wrote. */
export function writtenFiles(folder: string): string[] {
  const made = ['node_modules', 'generated', 'dist'];
  return globSync(`${folder}/**/*.*`, { cwd: root, exclude: (name) => made.includes(name) });
}

/** The room that a module's name leads to: `prisma` for `@akto-figures/prisma/client`. */
export function roomOf(module: string): string | undefined {
  return /^@akto-figures\/([^/]+)/.exec(module)?.[1];
}
