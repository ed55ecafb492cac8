import type { Context } from '../context.ts';
import type { Read } from '../reading/reading.ts';
import type { FigureRow } from './figure-row.ts';
import { isWithdrawn } from './missing-text.ts';

/**
 * Every state of a figure that was public up to now, the latest first, each with what belonged to it then: the convention,
 * the sources and the relations as of its own release.
 */
export async function historyOf(
  { row, reading }: Read<FigureRow>,
  context: Context,
): Promise<Read<FigureRow>[]> {
  const releasedAt = await reading.releasesOfFigure.load(row.figureId);
  const states = await Promise.all(
    releasedAt.map(({ publicFrom }) => stateAt(row.figureId, publicFrom, context)),
  );
  return states.filter((state) => state !== null).reverse();
}

/** What a version replaced; null for the first one. */
export async function previousOf(
  { row, reading }: Read<FigureRow>,
  context: Context,
): Promise<Read<FigureRow> | null> {
  const releasedAt = await reading.releasesOfFigure.load(row.figureId);
  const before = releasedAt.findLast(
    ({ publicFrom }) => publicFrom !== null && row.publicFrom !== null && publicFrom < row.publicFrom,
  );
  return before ? stateAt(row.figureId, before.publicFrom, context) : null;
}

/** Whether a version puts back a figure that was withdrawn. */
export async function isReinstated({ row, reading }: Read<FigureRow>): Promise<boolean> {
  const states = await reading.releasesOfFigure.load(row.figureId);
  const before = states.findLast(({ publicFrom }) => row.publicFrom !== null && publicFrom < row.publicFrom);
  return before !== undefined && isWithdrawn(before) && !isWithdrawn(row);
}

/** When a figure that was withdrawn at an instant was put back since; null where it still is withdrawn. */
export async function reinstatedAfter(withdrawn: FigureRow, context: Context): Promise<Date | null> {
  const present = await context.reading();
  const states = await present.releasesOfFigure.load(withdrawn.figureId);
  const back = states.find(
    (state) =>
      withdrawn.publicFrom !== null && state.publicFrom > withdrawn.publicFrom && !isWithdrawn(state),
  );
  return back?.publicFrom ?? null;
}

/**
 * The figure as its latest correction or withdrawal left it, where that came out after the state that is read; null where
 * nothing of the kind has come out by now, and always for the present.
 */
export async function correctedState(
  { row, reading }: Read<FigureRow>,
  context: Context,
): Promise<Read<FigureRow> | null> {
  const present = await context.reading();
  if (present.epoch?.id === reading.epoch?.id) return null;
  const corrections = await present.correctionsOfFigure.load(row.figureId);
  const latest = corrections.findLast(({ publicFrom }) => publicFrom > reading.instant);
  return latest ? stateAt(row.figureId, latest.publicFrom, context) : null;
}

/** The figure as its latest correction before the state that is read left it; null where none came before, or it was withdrawn since. */
export async function correctedBefore(
  { row, reading }: Read<FigureRow>,
  context: Context,
): Promise<Read<FigureRow> | null> {
  const corrections = await reading.correctionsOfFigure.load(row.figureId);
  const latest = corrections.findLast(
    ({ publicFrom }) => row.publicFrom !== null && publicFrom < row.publicFrom,
  );
  const state = latest ? await stateAt(row.figureId, latest.publicFrom, context) : null;
  return state?.row.changeKind === 'CORRECTION' ? state : null;
}

async function stateAt(
  figureId: string,
  instant: Date | null,
  context: Context,
): Promise<Read<FigureRow> | null> {
  const reading = await context.reading(instant);
  const row = await reading.figures.load(figureId);
  return row && { row, reading };
}
