import { inferredNote } from './parties.ts';
import type { Words } from './words.ts';

/** A convention at work in a region. */
export interface ActionPlan {
  readonly status: keyof Words['states'];
  readonly inferred: boolean;
  readonly since: { readonly text: string } | null;
  readonly territory: { readonly code: string };
  /** Where plans of several conventions stand together. */
  readonly convention?: { readonly title: string };
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

/** From the furthest on. */
const order = ['IN_PLACE', 'SIGNED', 'ANNOUNCED', 'ENDED'] as const;

/** All regions by their names, each with what the source says of its action plans; it looks like the one furthest on. */
export function plannedRegions(
  plans: readonly ActionPlan[],
  regions: readonly Region[],
  say: Words,
): PlannedRegion[] {
  const further = plans.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  const plansOf = Map.groupBy(further, (plan) => plan.territory.code);
  const byName = regions.toSorted((one, other) => one.name.localeCompare(other.name, say.dates));
  return byName.map(({ code, name }) => {
    const those = plansOf.get(code) ?? [];
    const said = those.map((plan) => stateOf(plan, say)).join('\u202f; ');
    return { code, name, state: those[0]?.status ?? 'UNNAMED', said: said || say.noPlans };
  });
}

function stateOf({ convention, inferred, since, status }: ActionPlan, say: Words): string {
  const state = say.states[status] + (since ? `, ${since.text}` : '') + inferredNote(inferred, say);
  return convention ? `${state} – ${convention.title}` : state;
}
