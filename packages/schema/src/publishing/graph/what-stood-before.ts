import { type ChangeRow, readReplaced, readStanding, type Standing } from '@akto-figures/publishing';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';

type Loader = DataLoader<ChangeRow, Standing | null>;

/** What stands now of what a change is about. A page of changes is read in a few statements. */
export const standingNow = (change: ChangeRow, context: Context) =>
  loaderOf(nowIn, context, readAllNow).load(change);

/** What stands now of the figure that a change carries over into another period. */
export const standingRenewed = (change: ChangeRow, context: Context) =>
  change.renews === null ? null : loaderOf(renewedIn, context, readAllRenewed).load(change);

/** What a change replaces: what stands now or, once its release is approved, what that release replaced. */
export const stoodBefore = (change: ChangeRow, context: Context) =>
  loaderOf(beforeIn, context, readAllBefore).load(change);

// One request's, so that what is read is never older than the request.
const nowIn = new WeakMap<Context, Loader>();
const beforeIn = new WeakMap<Context, Loader>();
const renewedIn = new WeakMap<Context, Loader>();

type ReadAll = (
  context: Context,
  changes: readonly ChangeRow[],
) => Promise<(change: ChangeRow) => Standing | null>;

function loaderOf(loaders: WeakMap<Context, Loader>, context: Context, readAll: ReadAll): Loader {
  const known =
    loaders.get(context) ?? new DataLoader(async (changes) => changes.map(await readAll(context, changes)));
  loaders.set(context, known);
  return known;
}

const readAllNow: ReadAll = async ({ prisma }, changes) => {
  const found = await eachKind(changes, (kind, keys) => readStanding(prisma, kind, keys));
  return ({ kind, key }) => found.get(kind)?.get(key) ?? null;
};

const readAllRenewed: ReadAll = async ({ prisma }, changes) => {
  const keys = changes.flatMap(({ renews }) => renews ?? []);
  const found = await readStanding(prisma, 'FIGURE', keys);
  return ({ renews }) => (renews === null ? null : (found.get(renews) ?? null));
};

const readAllBefore: ReadAll = async (context, changes) => {
  const { prisma } = context;
  const approved = await prisma.release.findMany({
    where: { id: { in: [...new Set(changes.map(({ releaseId }) => releaseId))] }, state: 'APPROVED' },
    select: { id: true, releasedAt: true },
  });
  const replaced = new Map<string, Awaited<ReturnType<typeof eachKind>>>();
  for (const { id, releasedAt } of approved) {
    if (releasedAt === null) continue;
    const own = changes.filter(({ releaseId }) => releaseId === id);
    replaced.set(id, await eachKind(own, (kind, keys) => readReplaced(prisma, kind, keys, releasedAt)));
  }
  const now = await readAllNow(
    context,
    changes.filter(({ releaseId }) => !replaced.has(releaseId)),
  );
  return (change) => {
    const before = replaced.get(change.releaseId);
    return before ? (before.get(change.kind)?.get(change.key) ?? null) : now(change);
  };
};

async function eachKind(
  changes: readonly ChangeRow[],
  read: (kind: ChangeRow['kind'], keys: readonly string[]) => Promise<ReadonlyMap<string, Standing>>,
): Promise<ReadonlyMap<ChangeRow['kind'], ReadonlyMap<string, Standing>>> {
  const found = new Map<ChangeRow['kind'], ReadonlyMap<string, Standing>>();
  for (const [kind, rows] of Map.groupBy(changes, ({ kind }) => kind)) {
    found.set(
      kind,
      await read(
        kind,
        rows.map(({ key }) => key),
      ),
    );
  }
  return found;
}
