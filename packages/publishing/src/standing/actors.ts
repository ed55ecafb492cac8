import { type ActorContent, contentFields } from '@akto-figures/contents';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

const fields = contentFields.ACTOR;
type Name = NonNullable<ActorContent['names']>[number];
type Holder = NonNullable<ActorContent['officeHolders']>[number];

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
        ...plainValues(fields, row),
        names: row.names.map((each) => said<Name>(plainValues(fields.names.holds.fields, each))),
        officeHolders: row.officeHolders.map((each) =>
          said<Holder>({ ...plainValues(fields.officeHolders.holds.fields, each), rolesFr: each.rolesFr }),
        ),
      }),
    ),
  );
}
