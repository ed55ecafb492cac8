import type { FigureContent } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';

/** What a figure is stated of from one period to the next: the same of another period is in one series with it. */
export type InSeries = {
  readonly [Name in 'indicator' | 'territory' | 'role' | 'convention']?: FigureContent[Name] | undefined;
};

export const seriesOf = ({ indicator, territory, role = 'ACTUAL', convention }: InSeries): string =>
  JSON.stringify([indicator ?? null, territory ?? null, role, convention ?? null]);

/** A figure that stands, in its series. */
export interface SeriesFigure {
  readonly key: string;
  readonly series: string;
  readonly period: string;
}

/** More figures of what is carried over than any series have together. */
const mostRead = 20_000;

/** All that stand of these indicators, those that are approved and not out yet included. */
export async function figuresInSeries(
  { figureVersion }: Pick<Prisma.TransactionClient, 'figureVersion'>,
  indicators: Iterable<string>,
): Promise<SeriesFigure[]> {
  const key = { select: { key: true } } as const;
  const rows = await figureVersion.findMany({
    where: {
      indicator: { key: { in: [...new Set(indicators)] } },
      ...{ publicFrom: { not: null }, publicUntil: null, changeKind: { not: 'WITHDRAWAL' } },
    },
    select: { figure: key, indicator: key, convention: key, territoryId: true, role: true, period: true },
    orderBy: { periodEnd: { sort: 'desc', nulls: 'first' } },
    take: mostRead,
  });
  return rows.map(({ figure, indicator, convention, territoryId, role, period }) => ({
    ...{ key: figure.key, period },
    series: seriesOf({ indicator: indicator.key, territory: territoryId, role, convention: convention?.key }),
  }));
}
