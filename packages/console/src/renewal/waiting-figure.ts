import {
  type FigureContent,
  localText,
  type NewValue,
  periodText,
  readNewValue,
  typeset,
} from '@akto-figures/contents';
import type { ReleaseToFillQuery } from '../../generated/filling.ts';
import { textOf } from '../figure-editor/typed-number.ts';
import { quantityText, type StatedQuantity } from '../releases/quantity-text.ts';
import { territoryName } from '../subjects/find-territories.ts';
import { knownUnits } from '../units/known-units.ts';
import { language, locale } from '../words/language.ts';
import type { CellName } from './cells.ts';
import { yearsLeft } from './years-left.ts';

type Change = NonNullable<ReleaseToFillQuery['workingRelease']>['changes']['nodes'][number];

/** A figure of a draft release, as the table shows it. */
export interface WaitingFigure {
  readonly key: string;
  readonly revision: number;
  readonly label: string;
  readonly period: string;
  /** The territory by its name. */
  readonly place: string;
  /** Years of the period before that its label still names. */
  readonly yearsLeft: readonly string[];
  readonly before: { readonly period: string; readonly value: string | null } | null;
  /** It states again what stands for another period. */
  readonly isRenewed: boolean;
  /** What is saved in each cell, as one types it. */
  readonly said: Readonly<Record<CellName, string>>;
  readonly isNotStated: boolean;
  readonly hasSource: boolean;
  /** What a typed value is read as. */
  read(typed: string): NewValue;
}

/** What a change says, as the table shows it; nothing of what is no figure. Territories are named by who knows them. */
export async function waitingFigure({
  key,
  change,
  revision,
  noteFr,
  content,
  renews,
  before: replaced,
}: Change): Promise<WaitingFigure | null> {
  if (!('labelFr' in content) || change === 'WITHDRAWAL') return null;
  const carried = renews && !renews.isWithdrawn && 'period' in renews.content ? renews.content : null;
  const stood = replaced && 'period' in replaced.content ? replaced.content : null;
  const before = renews ? carried : stood;
  const said = withoutNulls(content);
  const label = typeset(localText(content, 'label', language()) || key);
  const isNotStated = content.statement === 'NOT_STATED' || content.statement === 'UNREADABLE';
  const period = content.period ? periodText(content.period, locale()) : '';
  return {
    ...{ key, revision, label, period, isNotStated, isRenewed: renews !== null },
    yearsLeft: carried ? yearsLeft(label, carried.period ?? '', content.period ?? '') : [],
    place: content.territory ? await territoryName(content.territory) : '',
    before: before && {
      period: before.period ? periodText(before.period, locale()) : '',
      value: quantityText(before as StatedQuantity) ?? null,
    },
    said: {
      value: content.quantity ? textOf(content) : '',
      printed: content.printed ?? '',
      period,
      note: noteFr ?? '',
      territory: content.territory ?? '',
      locator: content.citations?.[0]?.locator ?? '',
      reviewBy: content.reviewBy ?? '',
    },
    hasSource: (content.citations ?? []).length > 0,
    read: (typed) =>
      readNewValue(typed, {
        ...{ content: said, before: before && withoutNulls(before), locale: language(), units: knownUnits() },
      }),
  };
}

/** A content of the graph without its nulls, as the reader takes it. */
function withoutNulls(content: object): FigureContent {
  const parts = Object.entries(content).flatMap(([name, value]) => {
    if (value === null || name === '__typename') return [];
    return [
      [name, typeof value === 'object' && !Array.isArray(value) ? withoutNulls(value) : value] as const,
    ];
  });
  return Object.fromEntries(parts) as FigureContent;
}
