import type { Standing } from '@akto-figures/publishing';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { personOf } from './people.ts';
import type { PersonRow } from './person.ts';

type Written = Pick<Standing, 'releaseId' | 'kind' | 'key'>;

const loaders = new WeakMap<Context, DataLoader<Written, string | null>>();

/** Who wrote what stands last, in the draft that it was; null where it was none. Those of a whole list are read at once. */
export async function writerOf(standing: Written, _: unknown, context: Context): Promise<PersonRow | null> {
  const loader = loaders.get(context) ?? new DataLoader((all: readonly Written[]) => writersOf(context, all));
  loaders.set(context, loader);
  const id = await loader.load(standing);
  return id === null ? null : personOf(context, id);
}

async function writersOf({ prisma }: Context, all: readonly Written[]): Promise<(string | null)[]> {
  const rows = await prisma.draftChange.findMany({
    where: { OR: all.map(({ releaseId, kind, key }) => ({ releaseId, kind, key })) },
    select: { releaseId: true, kind: true, key: true, changedById: true },
  });
  const nameOf = ({ releaseId, kind, key }: Written) => `${releaseId} ${kind} ${key}`;
  const writers = new Map(rows.map((row) => [nameOf(row), row.changedById]));
  return all.map((each) => writers.get(nameOf(each)) ?? null);
}
