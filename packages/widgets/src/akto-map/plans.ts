import type { Told } from '../element/akto-element.ts';
import { text } from '../hub/sure.ts';
import type { Language } from '../words/words.ts';
import type { MapWords } from './map-words.ts';
import { regions } from './regions.ts';
import type { Row, Sheet } from './sheet.ts';

export type Status = 'ANNOUNCED' | 'SIGNED' | 'IN_PLACE' | 'ENDED';

export type Plan = {
  readonly territory: { readonly code: string };
  readonly status: Status;
  readonly since: { readonly text: string } | null;
  readonly inferred: boolean;
};

type Place = { readonly code: string; readonly name: string; readonly other: string };

export type MapAnswer = Told & {
  readonly convention: { readonly title: string; readonly actionPlans: readonly Plan[] } | null;
  readonly territories: { readonly nodes: readonly Place[] };
};

/** From full to bare, as the legend lists them. */
export const states = ['IN_PLACE', 'SIGNED', 'ANNOUNCED', 'ENDED', 'UNNAMED'] as const;

/** The regions by name, each with what is said of it. */
export function rowsOf(
  { territories }: MapAnswer,
  language: Language,
  saidOf: (code: string) => Pick<Row, 'look' | 'said' | 'detail'>,
): Row[] {
  return territories.nodes
    .filter(({ code }) => regions[text(code)])
    .map(({ code, name, other }) => ({ code, name: text(name), names: [name, text(other)], ...saidOf(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

/** "signé, 2021", "signé, 9 mai 2022 (déduit)", "en place (déduit)", "non cité par la source". */
export function stateOf(plan: Plan | undefined, words: MapWords): Pick<Row, 'look' | 'said' | 'detail'> {
  const look = plan?.status ?? 'UNNAMED';
  const since = plan?.since ? `, ${text(plan.since.text)}` : '';
  return {
    look,
    said: text(words[look]) + since + (plan?.inferred ? words.inferred : ''),
    detail: { status: plan?.status ?? null },
  };
}

/** The regions by the state of a convention's action plans. */
export function plansOf(
  answer: MapAnswer & { readonly convention: object },
  words: MapWords,
  language: Language,
): Sheet {
  const { actionPlans, title } = answer.convention;
  const plans = new Map(actionPlans.map((plan) => [text(plan.territory.code), plan]));
  const rows = rowsOf(answer, language, (code) => stateOf(plans.get(code), words));
  return {
    caption: `${words.caption} – ${text(title)}`,
    heads: [words.region, words.plan],
    rows,
    legend: states.map((state) => [state, words[state]]),
    note: words.scales + (actionPlans.some(({ inferred }) => inferred) ? ` ${words.inference}` : ''),
    none: rows.every(({ look }) => look === 'UNNAMED') ? words.none : undefined,
  };
}
