import type { Context } from '../context.ts';
import { readAll } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import type { CitationRow } from '../sources/load-citations.ts';
import { quotedWhileItStands, withoutQuotes } from '../sources/quoting.ts';
import type { FigureRow } from './figure-row.ts';
import { isWithdrawn } from './missing-text.ts';

/**
 * What states a figure. Of one that was withdrawn, without the number; and without the sentence, also where it is read as of
 * before: what a hub takes back it does not go on quoting.
 */
export async function citationsOf(
  { row, reading }: Read<FigureRow>,
  context: Context,
): Promise<Read<CitationRow>[]> {
  const citations = await reading.citationsOfFigure.load(row.id);
  if (isWithdrawn(row))
    return readAll(
      reading,
      withoutQuotes(citations).map((citation) => ({ ...citation, printed: null })),
    );
  const quoted = await quotedWhileItStands(citations, async () =>
    (await context.reading()).figures.load(row.figureId),
  );
  return readAll(reading, quoted);
}
