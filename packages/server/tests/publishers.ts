import { randomUUID } from 'node:crypto';
import { type Contents, localizedWith } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import {
  type Inputs,
  loadProposal,
  type Outcome,
  type Publishing,
  type Role,
  readStanding,
  runChecks,
  type Viewer,
} from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { openPublishing } from '../src/publishing/open-publishing.ts';

/** Somebody who acts. An account is nowhere asked for: who they are is for the sign-in to say. */
export const aViewer = (name: string, role: Role): Viewer => ({
  accountId: randomUUID(),
  name,
  roles: [role],
  actorKeys: role === 'EDITOR' ? ['akto'] : [],
  cameBy: 'SESSION',
});

export const publishingOn = async (database: Pick<Database, 'client' | 'select'>): Promise<Publishing> =>
  openPublishing(database, await loadAtlas(database.client));

export const titled = (titleFr: string): Inputs['createRelease'] => ({
  ...localizedWith('title', () => null),
  titleFr,
  ...localizedWith('note', () => null),
});

/** The id of what an act made. @throws Error where the act was not done */
export function done(outcome: Outcome, what: 'release' | 'change' = 'release'): string {
  const id = outcome.is === 'Done' ? outcome[what] : undefined;
  if (!id) throw new Error(`Not done: ${JSON.stringify(outcome)}`);
  return id;
}

/** A figure that no check finds anything in: each of another day. */
export function aFigureOf(day: number, number: string): Contents['FIGURE'] {
  return {
    labelFr: 'Formations prescrites',
    quantity: { qualifier: 'EXACT', number },
    unit: 'course',
    role: 'ACTUAL',
    period: new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10),
    territory: 'country:FR',
    indicator: 'poec',
    actors: ['akto'],
    citations: [{ source: 'akto-agefiph' }],
  };
}

/** What a reviewed release is approved from: its revision, with every warning accepted. */
export async function acceptAll(
  { client }: Database,
  publishing: Publishing,
  reviewer: Viewer,
  release: string,
): Promise<number> {
  for (const { id, severity } of runChecks(await loadProposal(client, await loadAtlas(client), release))) {
    if (severity === 'ERROR') continue;
    await publishing.perform(reviewer, 'acceptWarning', randomUUID(), {
      release,
      finding: id,
      reason: 'Vu.',
    });
  }
  return revisionOf({ client }, release);
}

export async function revisionOf({ client }: Pick<Database, 'client'>, release: string): Promise<number> {
  return (await client.release.findUniqueOrThrow({ where: { id: release } })).revision;
}

/** What stands of a figure, as an edit begins from it. */
export async function standingOf({ client }: Pick<Database, 'client'>, key: string) {
  const standing = (await readStanding(client, 'FIGURE', [key])).get(key);
  if (!standing) throw new Error(`Nothing stands of ${key}.`);
  return standing;
}
