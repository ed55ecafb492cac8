import type { ActorContent } from '@akto-figures/contents';
import { day, said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

export async function standingActors(
  { actorVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'ACTOR'>[]> {
  const rows = await actorVersion.findMany({
    where: { ...which, actor: { key: { in: [...keys] } } },
    include: {
      actor: { select: { key: true } },
      memberOf: { select: { key: true } },
      names: { orderBy: [{ validFrom: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }] },
      officeHolders: { orderBy: { position: 'asc' }, include: { source: { select: { key: true } } } },
    },
  });
  return rows.map((row) =>
    standingOf(
      'ACTOR',
      row.actor.key,
      row,
      said<ActorContent>({
        kind: row.kind,
        names: row.names.map(({ name, validFrom, validUntil, inferred, why }) =>
          said<NonNullable<ActorContent['names']>[number]>({
            name,
            validFrom: day(validFrom),
            validUntil: day(validUntil),
            inferred,
            why,
          }),
        ),
        memberOf: row.memberOf?.key,
        territory: row.territoryId,
        noteFr: row.noteFr,
        noteEn: row.noteEn,
        inferred: row.inferred,
        why: row.why,
        officeHolders: row.officeHolders.map(({ name, rolesFr, contradictory, source }) =>
          said<NonNullable<ActorContent['officeHolders']>[number]>({
            name,
            rolesFr,
            contradictory,
            source: source.key,
          }),
        ),
      }),
    ),
  );
}
