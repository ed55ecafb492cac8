import type { LocaleName } from '@akto-figures/contents';
import { readOrThrow } from '../../reading/read.ts';
import type { Read } from '../../reading/reading.ts';
import { attribution } from '../../sources/attribution.ts';
import type { FigureRow } from '../figure-row.ts';

/** Who states a figure, and when: "Agefiph, 14 février 2025"; null where no source is given. */
export async function sourceLine(
  { row, reading }: Read<FigureRow>,
  locale: LocaleName,
): Promise<string | null> {
  const [citation] = await reading.citationsOfFigure.load(row.id);
  if (!citation) return null;
  return attribution(await readOrThrow(reading, reading.sources, citation.sourceId), locale);
}
