import { randomUUID } from 'node:crypto';
import { actionPlanKey, contentFields } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { citationRows } from './citations.ts';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, needed, type Writing } from './subjects.ts';

export async function writeActionPlans(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'ACTION_PLAN'>[],
): Promise<void> {
  const keys = writings.map(({ key }) => key);
  const plans = await tx.actionPlan.findMany({
    where: { convention: { key: { in: keys.map((key) => key.split('/')[0] ?? '') } } },
    include: { convention: { select: { key: true } } },
  });
  const ids = new Map(plans.map((plan) => [actionPlanKey(plan.convention.key, plan.territoryId), plan.id]));
  const sourceId = await idsOf(
    tx,
    'SOURCE',
    writings.flatMap(({ content: { citations = [] } }) => citations.map(({ source }) => source)),
  );
  const rows = writings.map((writing) => ({ ...writing, id: randomUUID() }));
  await tx.actionPlanVersion.createMany({
    data: rows.map((row) => ({
      id: row.id,
      actionPlanId: needed(ids.get(row.key), `the action plan ${row.key}`),
      ...changed(row),
      ...plainColumns(contentFields.ACTION_PLAN, row.content),
    })),
  });
  await tx.citation.createMany({
    data: rows.flatMap(({ id, content }) =>
      citationRows({ actionPlanVersionId: id }, content.citations, sourceId),
    ),
  });
}
