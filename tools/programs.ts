import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The files that a name in the `PATH` stands for, the one that a shell would start first. */
export function onPath(name: string): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
