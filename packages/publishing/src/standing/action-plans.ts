import {
  type ActionPlanContent,
  actionPlanKey,
  contentFields,
  readActionPlanKey,
} from '@akto-figures/contents';
import { citationParts, citationsOf } from './citations.ts';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

export async function standingActionPlans(
  { actionPlanVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'ACTION_PLAN'>[]> {
  const rows = await actionPlanVersion.findMany({
    where: {
      ...which,
      actionPlan: {
        OR: keys.map(readActionPlanKey).map(({ convention, territoryId }) => ({
          territoryId,
          convention: { key: convention },
        })),
      },
    },
    include: {
      actionPlan: { select: { territoryId: true, convention: { select: { key: true } } } },
      citations: citationParts,
    },
  });
  return rows.map((row) =>
    standingOf(
      'ACTION_PLAN',
      actionPlanKey(row.actionPlan.convention.key, row.actionPlan.territoryId),
      row,
      said<ActionPlanContent>({
        ...plainValues(contentFields.ACTION_PLAN, row),
        citations: citationsOf(row.citations),
      }),
    ),
  );
}
