import type { PrismaClient } from '@akto-figures/prisma/client';
import type { PersonRow } from './person.ts';

/** Accounts by their ids, as the trail names them; an id that is no account's names itself. */
export async function peopleOf(
  { account }: Pick<PrismaClient, 'account'>,
  ids: readonly string[],
): Promise<PersonRow[]> {
  const rows = await account.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
}

export async function personOf(prisma: Pick<PrismaClient, 'account'>, id: string): Promise<PersonRow> {
  const [person] = await peopleOf(prisma, [id]);
  return person ?? { id, name: id };
}
