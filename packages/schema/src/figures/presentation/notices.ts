import { shownName } from '../../actors/name-on.ts';
import type { Context } from '../../context.ts';
import { inLocaleOrNull, type LocaleName } from '../../locale/locale.ts';
import { periodText } from '../../periods/period-text.ts';
import { parisDay } from '../../reading/paris-day.ts';
import { readOrThrow } from '../../reading/read.ts';
import type { Read } from '../../reading/reading.ts';
import { releasedAt } from '../change.ts';
import type { FigureRow } from '../figure-row.ts';
import { correctedState } from '../history.ts';
import { isWithdrawn } from '../missing-text.ts';
import { overdueSince } from '../overdue.ts';
import { presentationWords } from './presentation-words.ts';

/** Days for which a change is told beside the figure, from the day of its release in Paris. */
const newsDays = 90;

export type NoticeKind = 'CORRECTION' | 'REVISION' | 'CHANGED_SINCE' | 'OVERDUE' | 'CONFIRMED';

/** What a reader has to know of a figure beside what it says. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly text: string;
}

export async function noticesOf(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<Notice[]> {
  const found = await Promise.all([
    changeNotice(figure, context, locale),
    changedSince(figure, context, locale),
    overdue(figure, context, locale),
    confirmed(figure, locale),
  ]);
  return found.filter((notice) => notice !== null);
}

/** "Corrigé le 12 mars 2026 : …"; that a figure was withdrawn stands in the place of its number. */
async function changeNotice(
  { row, reading }: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<Notice | null> {
  const kind = row.changeKind;
  if (kind !== 'CORRECTION' && kind !== 'REVISION') return null;
  const day = parisDay(releasedAt(row));
  const today = reading.epochInIds === null ? await context.today() : reading.day;
  if (daysBetween(day, today) >= newsDays) return null;
  return { kind, text: dated(presentationWords[locale].changes[kind], row, locale) };
}

async function changedSince(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<Notice | null> {
  const corrected = await correctedState(figure, context);
  if (!corrected) return null;
  const { row } = corrected;
  const { since } = presentationWords[locale];
  const words = isWithdrawn(row) ? since.WITHDRAWAL : since.CORRECTION;
  return { kind: 'CHANGED_SINCE', text: dated(words, row, locale) };
}

async function overdue(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<Notice | null> {
  if ((await overdueSince(figure, context)) === null) return null;
  const stands = periodText(parisDay(releasedAt(figure.row)), locale);
  return { kind: 'OVERDUE', text: `${presentationWords[locale].overdue} ${stands}` };
}

/** Told where more than one body answers for a figure, and each has confirmed it. */
async function confirmed({ row, reading }: Read<FigureRow>, locale: LocaleName): Promise<Notice | null> {
  const stated = await reading.actorsOfFigure.load(row.id);
  if (isWithdrawn(row) || stated.length < 2 || !stated.every(({ confirmed }) => confirmed)) return null;
  const actors = await Promise.all(
    stated.map(({ actorId }) => readOrThrow(reading, reading.actors, actorId)),
  );
  const { colon, confirmed: by } = presentationWords[locale];
  // A list after a colon: which names take an article ("l’Agefiph", "AKTO") no record says.
  return { kind: 'CONFIRMED', text: `${by}${colon}${actors.map(shownName).join(', ')}` };
}

/** "Corrigé le 12 mars 2026 : la source a corrigé ce chiffre", on the hub's calendar. */
function dated(words: string, row: FigureRow, locale: LocaleName): string {
  const note = inLocaleOrNull(locale, row.changeFr, row.changeEn);
  const line = `${words} ${periodText(parisDay(releasedAt(row)), locale)}`;
  return note ? line + presentationWords[locale].colon + note : line;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
