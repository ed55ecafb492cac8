import { actionPlanKey, type SubjectKind } from '@akto-figures/contents';
import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';

/** A quote of what stands, and whose it is. */
export interface StandingQuote {
  readonly citationId: string;
  readonly kind: SubjectKind;
  readonly key: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The source, by its key. */
  readonly source: string;
  /** Where it can be read; null where it is not on the web. */
  readonly address: string | null;
}

const stands = { publicFrom: { not: null }, publicUntil: null } as const;
/** The citations of what is approved, replaced by nothing and not withdrawn. */
export const standingCitations = {
  OR: (['figureVersion', 'conventionVersion', 'actionPlanVersion'] as const).map((version) => ({
    [version]: { ...stands, changeKind: { not: 'WITHDRAWAL' } },
  })),
} satisfies Prisma.CitationWhereInput;

const key = { select: { key: true } } as const;
/** What says whose a citation is. */
export const citedBy = {
  figureVersion: { select: { figure: key } },
  conventionVersion: { select: { convention: key } },
  actionPlanVersion: { select: { actionPlan: { select: { convention: key, territoryId: true } } } },
} as const;

/** Whose a citation is. */
export function ownerOf({
  figureVersion,
  conventionVersion,
  actionPlanVersion,
}: Prisma.CitationGetPayload<{ select: typeof citedBy }>): Pick<StandingQuote, 'kind' | 'key'> {
  if (figureVersion) return { kind: 'FIGURE', key: figureVersion.figure.key };
  if (conventionVersion) return { kind: 'CONVENTION', key: conventionVersion.convention.key };
  if (!actionPlanVersion) throw new Error('A citation belongs to nothing.');
  const { convention, territoryId } = actionPlanVersion.actionPlan;
  return { kind: 'ACTION_PLAN', key: actionPlanKey(convention.key, territoryId) };
}

/** The quotes of what stands, by their sources; of one source, where it is named. */
export async function standingQuotes(
  { citation }: Pick<PrismaClient, 'citation'>,
  source?: string,
): Promise<StandingQuote[]> {
  const rows = await citation.findMany({
    where: {
      ...standingCitations,
      quoteExact: { not: null },
      ...(source !== undefined && { source: { key: source } }),
    },
    include: { ...citedBy, source: { select: { key: true, versions: { where: stands } } } },
    orderBy: [{ source: { key: 'asc' } }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    citationId: row.id,
    ...ownerOf(row),
    exact: row.quoteExact ?? '',
    prefix: row.quotePrefix ?? '',
    suffix: row.quoteSuffix ?? '',
    source: row.source.key,
    address: row.source.versions[0]?.url ?? null,
  }));
}
