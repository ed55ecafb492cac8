import { readFile } from 'node:fs/promises';
import { buildPublicGraph } from '../public-graph.ts';
import { type Changes, changesSince } from './changes.ts';

/** What the graph as it is changes for those who ask the one that was released last. */
export async function changesSinceRelease(): Promise<Changes> {
  const released = await readFile(new URL('../../released.graphql', import.meta.url), 'utf8');
  return changesSince(released, buildPublicGraph(), new Date().toISOString().slice(0, 10));
}
