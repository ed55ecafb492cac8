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
import { yearsLeft } from './years-left.ts';

type Change = NonNullable<ReleaseToFillQuery['workingRelease']>['changes']['nodes'][number];

/** A figure that is carried over, as the table shows it. */
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
  /** What is there of its value, as one types it; empty while it waits. */
  readonly value: string;
  readonly isNotStated: boolean;
  readonly note: string;
  /** What a typed value is read as. */
  read(typed: string): NewValue;
}

/** What is typed and not saved, by the keys of the figures. */
export type TypedValues = Readonly<Record<string, { readonly value?: string; readonly note?: string }>>;

/** What a change says, as the table shows it; nothing of what is no figure. Territories are named by who knows them. */
export async function waitingFigure({
  key,
  revision,
  noteFr,
  content,
  renews,
}: Change): Promise<WaitingFigure | null> {
  if (!('labelFr' in content)) return null;
  const before = renews && !renews.isWithdrawn && 'period' in renews.content ? renews.content : null;
  const said = withoutNulls(content);
  const label = typeset(localText(content, 'label', language()) || key);
  return {
    ...{ key, revision, note: noteFr ?? '' },
    label,
    yearsLeft: yearsLeft(label, before?.period ?? '', content.period ?? ''),
    period: content.period ? periodText(content.period, locale()) : '',
    place: content.territory ? await territoryName(content.territory) : '',
    before: before && {
      period: before.period ? periodText(before.period, locale()) : '',
      value: quantityText(before as StatedQuantity) ?? null,
    },
    value: content.quantity ? textOf(content) : '',
    isNotStated: content.statement === 'NOT_STATED' || content.statement === 'UNREADABLE',
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
