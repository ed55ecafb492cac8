import type { PrismaClient } from '@akto-figures/prisma/client';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import type { PersonRow } from './person.ts';

/** Accounts by their ids, as the trail names them; an id that is no account's names itself. */
async function peopleOf(
  { account }: Pick<PrismaClient, 'account'>,
  ids: readonly string[],
): Promise<PersonRow[]> {
  const rows = await account.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
}

const loaders = new WeakMap<Context, DataLoader<string, PersonRow>>();

/** An account by its id. Those of a whole list are read at once. */
export function personOf(context: Context, id: string): Promise<PersonRow> {
  const loader =
    loaders.get(context) ?? new DataLoader((ids: readonly string[]) => peopleOf(context.prisma, ids));
  loaders.set(context, loader);
  return loader.load(id);
}
