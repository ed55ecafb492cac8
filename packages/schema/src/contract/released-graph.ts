import { readdir, readFile } from 'node:fs/promises';
import { programLanguage } from '@akto-figures/contents';
import { buildPublicGraph } from '../public-graph.ts';
import { type Changes, changesSince } from './changes.ts';

const folder = new URL('../../released/', import.meta.url);

/** The public graph of each version that is out, as SDL by the number of the version, the oldest first. */
export async function releasedGraphs(): Promise<ReadonlyMap<string, string>> {
  const versions = (await readdir(folder))
    .map((file) => file.replace(/\.graphql$/, ''))
    .sort((one, other) => one.localeCompare(other, programLanguage, { numeric: true }));
  const read = async (version: string) =>
    [version, await readFile(new URL(`${version}.graphql`, folder), 'utf8')] as const;
  return new Map(await Promise.all(versions.map(read)));
}

/** What the graph as it is changes for those who ask the one that was released last. */
export async function changesSinceRelease(): Promise<Changes> {
  const released = [...(await releasedGraphs()).values()].at(-1) ?? '';
  return changesSince(released, buildPublicGraph(), new Date().toISOString().slice(0, 10));
}
