import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { problem } from '../problem.ts';
import { type Entry, zip } from './zip.ts';

const integrations = join(import.meta.dirname, '../../../../integrations');

/** Each archive by its name, and the folder that it holds. */
const archives: Readonly<Record<string, readonly [within: string, folder: string]>> = {
  'akto-figures-wordpress.zip': ['wordpress', 'akto-figures'],
  'akto-figures-drupal.zip': ['drupal', 'akto_figures'],
  'akto-figures-spip.zip': ['spip', 'akto_figures'],
};

/** /integrations/…: the plugins of publishing systems as archives, which those systems take as they are. */
export function integrationRoutes(): Hono {
  const made = new Map<string, Uint8Array<ArrayBuffer>>();
  return new Hono().get(at('/integrations/:plugin'), (c) => {
    const name = c.req.param('plugin');
    const known = Object.hasOwn(archives, name) ? archives[name] : undefined;
    if (!known) {
      const names = Object.keys(archives).join(', ');
      return problem(c, 404, 'No such archive', `${JSON.stringify(name)} is none; there are ${names}.`);
    }
    const archive = made.get(name) ?? zip(filesIn(...known));
    made.set(name, archive);
    return c.body(archive, 200, openToAll('application/zip'));
  });
}

function filesIn(within: string, folder: string): Entry[] {
  const root = join(integrations, within);
  return globSync(`${folder}/**/*`, { cwd: root, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1))
    .sort()
    .map((name) => ({ name: name.replaceAll('\\', '/'), bytes: readFileSync(join(root, name)) }));
}
