import { contentFields, type IndicatorContent } from '@akto-figures/contents';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

export async function standingIndicators(
  { indicatorVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'INDICATOR'>[]> {
  const rows = await indicatorVersion.findMany({
    where: { ...which, indicator: { key: { in: [...keys] } } },
    include: { indicator: { select: { key: true } } },
  });
  return rows.map((row) =>
    standingOf(
      'INDICATOR',
      row.indicator.key,
      row,
      said<IndicatorContent>(plainValues(contentFields.INDICATOR, row)),
    ),
  );
}
