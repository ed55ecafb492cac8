import { inferredNote } from './parties.ts';
import type { Words } from './words.ts';

/** A convention at work in a region. */
export interface ActionPlan {
  readonly status: keyof Words['states'];
  readonly inferred: boolean;
  readonly since: { readonly text: string } | null;
  readonly territory: { readonly code: string };
}

export interface Region {
  readonly code: string;
  readonly name: string;
}

/** A region, the state of its action plan, and that in words: "signé, 9 mai 2022 (déduit)". */
export interface PlannedRegion extends Region {
  readonly state: ActionPlan['status'] | 'UNNAMED';
  readonly said: string;
}

/** All regions by their names, each with what the source says of its action plan. */
export function plannedRegions(
  plans: readonly ActionPlan[],
  regions: readonly Region[],
  say: Words,
): PlannedRegion[] {
  const planOf = new Map(plans.map((plan) => [plan.territory.code, plan]));
  const byName = regions.toSorted((one, other) => one.name.localeCompare(other.name, say.dates));
  return byName.map(({ code, name }) => {
    const plan = planOf.get(code);
    const state = plan ? say.states[plan.status] : say.noPlans;
    const since = plan?.since ? `, ${plan.since.text}` : '';
    const said = state + since + inferredNote(plan?.inferred, say);
    return { code, name, state: plan?.status ?? 'UNNAMED', said };
  });
}
