import type { Context } from '../context.ts';
import type { Read } from '../reading/reading.ts';
import type { FigureRow } from './figure-row.ts';
import { isWithdrawn } from './missing-text.ts';

/** The day by which a figure was to be looked at again, where that day is over in Paris and no new state has come; or null. */
export async function overdueSince({ row }: Read<FigureRow>, context: Context): Promise<string | null> {
  if (isWithdrawn(row) || row.reviewBy === null || (await context.today()) <= row.reviewBy) return null;
  const present = await (await context.reading()).figures.load(row.figureId);
  return present?.id === row.id ? row.reviewBy : null;
}
