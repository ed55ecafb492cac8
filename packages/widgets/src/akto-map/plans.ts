import type { MapWords } from '../../messages/generated/languages.ts';
import type { WithEpoch } from '../element/akto-element.ts';
import { text } from '../hub/sure.ts';
import type { Words } from '../words/words.ts';
import { inOrder } from './folded.ts';
import { regions } from './regions.ts';
import type { Row, Sheet } from './sheet.ts';

/** What a row says beside its territory. */
export type RowWords = Pick<Row, 'look' | 'said' | 'shown' | 'cell' | 'detail'>;

export type Status = 'ANNOUNCED' | 'SIGNED' | 'IN_PLACE' | 'ENDED';

export type Plan = {
  readonly territory: { readonly code: string };
  readonly status: Status;
  readonly since: { readonly text: string } | null;
  readonly inferred: boolean;
};

export type Place = { readonly code: string; readonly name: string; readonly other: string };

type Convention = { readonly title: string; readonly actionPlans: readonly Plan[] };

export type MapAnswer = WithEpoch & {
  readonly convention: Convention | null;
  readonly territories: { readonly nodes: readonly Place[] };
  /** What a map shows that has asked on. @throws {Failure} when the hub does not know what was asked. */
  readonly sheet?: (words: Words, mapWords: MapWords) => Sheet;
};

/** From full to bare, as the legend lists them. */
export const states = ['IN_PLACE', 'SIGNED', 'ANNOUNCED', 'ENDED', 'UNNAMED'] as const;

/** The territories that are drawn, by name, each with what is said of it. */
export function rowsOf<Territory extends Place>(
  territories: readonly Territory[],
  shapes: Readonly<Record<string, string>>,
  saidOf: (territory: Territory) => RowWords,
): Row[] {
  return territories
    .filter(({ code }) => shapes[text(code)])
    .map((territory) => {
      const { code, name, other } = territory;
      return { code, name: text(name), names: [name, text(other)], ...saidOf(territory) };
    })
    .sort(inOrder);
}

/** "signé, 2021", "signé, 9 mai 2022 (déduit)", "en place (déduit)", "non cité par la source". */
export function stateOf(plan: Plan | undefined, words: MapWords): RowWords {
  const look = plan?.status ?? 'UNNAMED';
  const since = plan?.since ? `, ${text(plan.since.text)}` : '';
  return {
    look,
    said: text(words[look]) + since + (plan?.inferred ? words.inferred : ''),
    detail: { status: plan?.status ?? null },
  };
}

/** The regions by the state of a convention's action plans. */
export function plansOf({ convention, territories }: MapAnswer, words: MapWords): Sheet {
  const { actionPlans, title } = convention as Convention;
  const plans = new Map(actionPlans.map((plan) => [text(plan.territory.code), plan]));
  const rows = rowsOf(territories.nodes, regions, ({ code }) => stateOf(plans.get(code), words));
  return {
    caption: `${words.caption} – ${text(title)}`,
    heads: [words.region, words.plan],
    rows,
    legend: states.map((state) => [state, words[state]]),
    note: words.scales + (actionPlans.some(({ inferred }) => inferred) ? ` ${words.inference}` : ''),
    none: rows.every(({ look }) => look === 'UNNAMED') ? words.none : undefined,
  };
}
