import { byDepartmentWords } from '../../messages/generated/by-department.ts';
import type { Language, MapWords } from '../../messages/generated/languages.ts';
import { Failure, unreached } from '../hub/failure.ts';
import { text } from '../hub/sure.ts';
import { askAll, type Paged } from './ask-all.ts';
import type { Department, WithDepartments } from './departments.ts';
import ofPlans from './map-of-plans.graphql';
import { regions, rowsOf, stateOf, states } from './picture.ts';
import type { MapAnswer, Plan, RowWords } from './plans.ts';
import type { Sheet } from './sheet.ts';

type Answer = WithDepartments & {
  readonly actor?: { readonly name: string } | null;
  readonly actionPlans: Paged<ActorsPlan>;
};

type ActorsPlan = Plan & {
  readonly convention: { readonly title: string };
  readonly territory: { readonly level: string };
};

/** The action plans of an actor's conventions, or those of one convention by département. */
export async function complete(
  before: MapAnswer,
  address: string,
  element: Element,
  isDeep: boolean,
): Promise<MapAnswer> {
  const [convention, actor] = ['convention', 'actor'].map((name) => element.getAttribute(name) || undefined);
  const [{ data, nodes }, deep] = await Promise.all([
    askAll(
      address,
      ofPlans,
      { a: actor, ofA: !!actor, f: { convention, actor }, deep: isDeep || undefined },
      ({ actionPlans }: Answer) => actionPlans,
    ),
    isDeep ? import('./departments.ts').catch(unreached) : null,
  ]);
  const departments = deep?.departmentsOf(data) ?? [];
  const sheet = (language: Language, words: MapWords): Sheet => {
    if (data.actor === null) throw new Failure('unknown-key', [actor as string]);
    const caption = `${words.caption} – ${[data.actor?.name, before.convention?.title].filter(Boolean).join(' – ')}`;
    const note = words.scales + (nodes.some(({ inferred }) => inferred) ? ` ${words.inference}` : '');
    const sheet = { caption, note, legend: states.map((state) => [state, words[state]] as const) };
    const plans = Map.groupBy(nodes, ({ territory }) => territory.level + text(territory.code));
    const saidOf = (key: string, more = '') =>
      saidOfAll(plans.get(key) ?? [], words, !before.convention, more);
    if (!deep) {
      const rows = rowsOf(before.territories.nodes, regions, ({ code }) => saidOf(`REGION${code}`));
      return { ...sheet, rows, heads: [words.region, words.plan], none: noneOf(rows, words.none) };
    }
    const { groundOf, tableOf } = deep;
    const { none, ofRegion } = byDepartmentWords[language];
    // A plan of the region is at work in its départements, too; a figure of the region would not be theirs.
    const own = ({ code, parent }: Department) =>
      plans.has(`DEPARTMENT${code}`) ? saidOf(`DEPARTMENT${code}`) : saidOf(`REGION${parent.code}`, ofRegion);
    const ground = groundOf(language);
    const rows = rowsOf(departments, ground.shapes, own);
    const table = tableOf(rows, departments, { caption, head: words.plan, unsaid: 'UNNAMED', language });
    return { ...sheet, rows, ground, table, heads: ['', ''], none: noneOf(rows, none) };
  };
  return { ...before, sheet: ({ language }, words) => sheet(language, words) };
}

const noneOf = (rows: Sheet['rows'], none: string) =>
  rows.every(({ look }) => look === 'UNNAMED') ? none : undefined;

/** What is said of all plans of one territory: it looks like the one that has come furthest. */
function saidOfAll(plans: readonly ActorsPlan[], words: MapWords, isNamed: boolean, more: string): RowWords {
  const order = (plan: Plan) => states.indexOf(plan.status);
  const [first, ...others] = plans.toSorted((one, other) => order(one) - order(other));
  if (!first) return stateOf(undefined, words);
  const said = [first, ...others].map(
    (plan) => stateOf(plan, words).said + more + (isNamed ? ` – ${text(plan.convention.title)}` : ''),
  );
  return { ...stateOf(first, words), said: said.join('\u202f; ') };
}
