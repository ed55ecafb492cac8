import { type Contents, readActionPlanKey, type SubjectKind } from '@akto-figures/contents';
import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { readStanding } from './standing/standing.ts';
import type { Reads, Standing } from './standing/stands.ts';

export type ChangeRow = Prisma.DraftChangeGetPayload<{ include: { confirmations: true } }>;

/** Something that a release can change: what stands of it, and what is being written. */
export interface Subject<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  readonly key: string;
  readonly standing: Standing<Kind> | null;
  /** Its changes in releases that are not approved, the oldest first. */
  readonly changes: readonly ChangeRow[];
  /** Of an action plan, what its convention says; null of all others. */
  readonly convention: Contents['CONVENTION'] | null;
}

/** Reads subjects of one kind by their keys, in this order, whether anything is known of them or not. */
export async function readSubjects<Kind extends SubjectKind>(
  prisma: Reads & Pick<PrismaClient, 'draftChange'>,
  kind: Kind,
  keys: readonly string[],
): Promise<Subject<Kind>[]> {
  const [standing, changes, conventions] = await Promise.all([
    readStanding(prisma, kind, keys),
    prisma.draftChange.findMany({
      where: {
        kind,
        key: { in: keys.filter((key) => !key.includes('\0')) },
        release: { state: { not: 'APPROVED' } },
      },
      include: { confirmations: true },
      orderBy: { createdAt: 'asc' },
    }),
    kind === 'ACTION_PLAN' ? conventionsOf(prisma, keys) : new Map<string, Contents['CONVENTION']>(),
  ]);
  const changesOf = Map.groupBy(changes, ({ key }) => key);
  return keys.map((key) => ({
    kind,
    key,
    standing: standing.get(key) ?? null,
    changes: changesOf.get(key) ?? [],
    convention: conventions.get(readActionPlanKey(key).convention) ?? null,
  }));
}

/** What a subject is known by: what stands of it, or else the last that was drafted; null where nothing is. */
export function contentOf<Kind extends SubjectKind>({
  standing,
  changes,
}: Subject<Kind>): Contents[Kind] | null {
  if (standing && !standing.isWithdrawn) return standing.content;
  const drafted = changes.at(-1)?.content as Contents[Kind] | undefined;
  return drafted ?? standing?.content ?? null;
}

async function conventionsOf(
  prisma: Parameters<typeof readSubjects>[0],
  plans: readonly string[],
): Promise<Map<string, Contents['CONVENTION']>> {
  const keys = [...new Set(plans.map((key) => readActionPlanKey(key).convention))];
  const conventions = await readSubjects(prisma, 'CONVENTION', keys);
  return new Map(conventions.map((each) => [each.key, contentOf(each) ?? {}]));
}
