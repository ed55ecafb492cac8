import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';

const loaders = new WeakMap<Context, DataLoader<string, string | null>>();

/** The keys of actors by their ids, in that order. Those of a whole list of accounts are read at once. */
export async function actorKeysIn(context: Context, actorIds: readonly string[]): Promise<string[]> {
  const loader =
    loaders.get(context) ??
    new DataLoader(async (all: readonly string[]) => {
      const found = await context.prisma.actor.findMany({
        where: { id: { in: [...all] } },
        select: { id: true, key: true },
      });
      const keys = new Map(found.map(({ id, key }) => [id, key]));
      return all.map((id) => keys.get(id) ?? null);
    });
  loaders.set(context, loader);
  const keys = await Promise.all(actorIds.map((id) => loader.load(id)));
  return keys.filter((key) => key !== null);
}
