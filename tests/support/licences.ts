import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Licensed {
  readonly name: string;
  /** The SPDX expression of its `package.json`; undefined where that has none. */
  readonly licence: string | undefined;
}

/** All that these packages bring with them in production, as it is installed here, themselves included. */
export function broughtBy(folders: readonly string[]): Licensed[] {
  const found = new Map<string, Licensed>();
  const visit = (folder: string) => {
    if (found.has(folder)) return;
    const { name, license, ...wants } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    found.set(folder, { name, licence: license });
    for (const wanted of Object.keys({
      ...wants.dependencies,
      ...wants.optionalDependencies,
      ...wants.peerDependencies,
    })) {
      if (wants.peerDependenciesMeta?.[wanted]?.optional) continue;
      const installed = findInstalled(folder, wanted);
      // What is not here was made for another system.
      if (installed) visit(installed);
    }
  };
  for (const folder of folders) visit(realpathSync(folder));
  return [...found.values()];
}

/** Whether one choice of the expression is allowed in all its parts: `MIT OR GPL-3.0` leaves us MIT. */
export function isAllowed(licence: string | undefined, allowed: readonly string[]): boolean {
  const choices = (licence ?? '').replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => allowed.includes(part)));
}

// As Node looks for it: beside the package, then in each folder above.
function findInstalled(folder: string, name: string): string | undefined {
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    const path = join(above, 'node_modules', name);
    if (existsSync(path)) return realpathSync(path);
  }
  return undefined;
}
