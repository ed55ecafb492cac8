import type { Account, PrismaClient } from '@akto-figures/prisma/client';
import { isOwn, obstacleTo, type ReleaseFacts, reachOf } from '../permissions.ts';
import { readReleaseFacts } from '../release-facts.ts';
import type { Viewer } from '../viewer.ts';
import type { About, EventKind, ToldEvent } from './event-kinds.ts';

type Officer = Account & { readonly actorKeys: readonly string[] };

/** Whom an event concerns, by their accounts, as things are now: an event that time has overtaken concerns nobody. */
export async function concernedBy(
  client: PrismaClient,
  { kind, about, byAccountId, dueAt }: ToldEvent,
): Promise<string[]> {
  const officers = await officersOf(client);
  if (about.account !== undefined) return idsOf(officers.filter(({ id }) => id === about.account));
  const others = officers.filter(({ id }) => id !== byAccountId);
  if (about.source !== undefined || about.figures !== undefined) {
    const actors = await actorsOf(client, about);
    return idsOf(others.filter((officer) => mayMend(officer, actors)));
  }
  if (about.release === undefined) return [];
  const release = await readRelease(client, about.release);
  if (!release || !stillHolds[kind]?.(release, dueAt)) return [];
  const { facts } = release;
  const hands = new Set([...facts.contributors, facts.begunBy.accountId, release.approvedById]);
  const mentioned = new Set(about.mentioned);
  return idsOf(others.filter((officer) => isToBeTold(kind, officer, facts, hands, mentioned)));
}

interface Release {
  readonly facts: ReleaseFacts;
  readonly releasedAt: Date | null;
  readonly approvedById: string | null;
}

/** Whether what was told of a release still is so. */
const stillHolds: { readonly [Kind in EventKind]?: (release: Release, dueAt: Date) => boolean } = {
  SUBMITTED: ({ facts }) => facts.state === 'IN_REVIEW',
  SENT_BACK: ({ facts }) => facts.state === 'DRAFT',
  COMMENTED: () => true,
  APPROVED: ({ facts }) => facts.state === 'APPROVED',
  COMES_OUT_SOON: ({ facts }) => facts.state === 'APPROVED' && !facts.isPublic,
  IS_OUT: ({ facts, releasedAt }, dueAt) => facts.isPublic && releasedAt?.getTime() === dueAt.getTime(),
};

function isToBeTold(
  kind: EventKind,
  officer: Officer,
  facts: ReleaseFacts,
  hands: ReadonlySet<string | null>,
  mentioned: ReadonlySet<string>,
): boolean {
  if (!mayRead(officer)) return false;
  if (kind !== 'SUBMITTED') return hands.has(officer.id) || mentioned.has(officer.id);
  return !hands.has(officer.id) && obstacleTo('sendBackRelease', viewerOf(officer), facts) === null;
}

/** Whoever may say something of releases may read them. */
const mayRead = (officer: Officer): boolean =>
  obstacleTo('commentOnRelease', viewerOf(officer), null) === null;

/** Who writes for one of these actors; where there is none, or who writes for all, whoever may draft. */
function mayMend(officer: Officer, actors: ReadonlySet<string>): boolean {
  if (obstacleTo('draftFigure', viewerOf(officer), null) !== null) return false;
  return reachOf('draftFigure', officer) === 'all' || isOwn(officer, [...actors]);
}

/** Whoever can come in, with the keys of the actors that they write for. */
async function officersOf(client: PrismaClient): Promise<Officer[]> {
  const accounts = await client.account.findMany({ where: { disabledAt: null } });
  const actors = await client.actor.findMany({
    where: { id: { in: accounts.flatMap(({ actorIds }) => actorIds) } },
    select: { id: true, key: true },
  });
  const keys = new Map(actors.map(({ id, key }) => [id, key]));
  return accounts.map((account) => ({
    ...account,
    actorKeys: account.actorIds.flatMap((id) => keys.get(id) ?? []),
  }));
}

/** The actors that answer for figures, or for what cites a source. */
async function actorsOf(client: PrismaClient, { source, figures = [] }: About): Promise<ReadonlySet<string>> {
  const rows = await client.figureActor.findMany({
    where: {
      version: {
        publicFrom: { not: null },
        publicUntil: null,
        ...(source === undefined
          ? { figure: { key: { in: [...figures] } } }
          : { citations: { some: { source: { key: source } } } }),
      },
    },
    select: { actor: { select: { key: true } } },
  });
  return new Set(rows.map(({ actor }) => actor.key));
}

const viewerOf = ({ id, name, roles, actorKeys }: Officer): Viewer => ({
  accountId: id,
  name,
  roles,
  actorKeys,
  cameBy: 'SESSION',
});

async function readRelease(client: PrismaClient, id: string): Promise<Release | null> {
  const release = await client.release.findUnique({
    where: { id },
    select: { releasedAt: true, approvedById: true },
  });
  return release && { ...release, facts: await readReleaseFacts(client, id) };
}

const idsOf = (officers: readonly Officer[]): string[] => officers.map(({ id }) => id);
