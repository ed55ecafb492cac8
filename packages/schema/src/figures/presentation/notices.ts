import { type LocaleName, languageOf, parisDay, periodText } from '@akto-figures/contents';
import { presentationWords } from '../../../messages/generated/presentation.ts';
import type { Context } from '../../context.ts';
import { inLocaleOrNull } from '../../locale/locale.ts';
import type { Read } from '../../reading/reading.ts';
import { releasedAt } from '../change.ts';
import type { FigureRow } from '../figure-row.ts';
import { correctedBefore, correctedState, isReinstated, reinstatedAfter } from '../history.ts';
import { isWithdrawn } from '../missing-text.ts';
import { overdueSince } from '../overdue.ts';

/** Days for which a change is shown beside the figure, from the day of its release in Paris. */
const newsDays = 90;

export type NoticeKind = 'CORRECTION' | 'REVISION' | 'CHANGED_SINCE' | 'OVERDUE';

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
    correctionBefore(figure, context, locale),
    changeNotice(figure, context, locale),
    changedSince(figure, context, locale),
    overdue(figure, context, locale),
  ]);
  return found.filter((notice) => notice !== null);
}

/** A correction stays shown beside a later revision: who has shown the wrong number has to see it. */
async function correctionBefore(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<Notice | null> {
  if (figure.row.changeKind !== 'REVISION') return null;
  const corrected = await correctedBefore(figure, context);
  return corrected && changeNotice(corrected, context, locale, figure.reading.dayAskedFor);
}

/**
 * "Corrigé le 12 mars 2026 : …"; that a figure was withdrawn stands in the place of its number. "Remis le …" where it was withdrawn
 * before: a number that stands there again was neither better nor wrong the day before.
 */
async function changeNotice(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
  dayAskedFor = figure.reading.dayAskedFor,
): Promise<Notice | null> {
  const { row } = figure;
  const kind = row.changeKind;
  if (kind !== 'CORRECTION' && kind !== 'REVISION') return null;
  const day = parisDay(releasedAt(row));
  const today = dayAskedFor ?? (await context.today());
  if (daysBetween(day, today) >= newsDays) return null;
  const { changes, reinstated } = presentationWords[languageOf(locale)];
  return { kind, text: dated((await isReinstated(figure)) ? reinstated : changes[kind], row, locale) };
}

async function changedSince(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<Notice | null> {
  const corrected = await correctedState(figure, context);
  if (!corrected) return null;
  const { row } = corrected;
  const { since, reinstatedSince } = presentationWords[languageOf(locale)];
  if (!isWithdrawn(row)) return { kind: 'CHANGED_SINCE', text: dated(since.CORRECTION, row, locale) };
  const back = await reinstatedAfter(row, context);
  const then = back ? reinstatedSince + periodText(parisDay(back), locale) : '';
  return { kind: 'CHANGED_SINCE', text: dated(since.WITHDRAWAL, row, locale, then) };
}

async function overdue(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<Notice | null> {
  if ((await overdueSince(figure, context)) === null) return null;
  const stands = periodText(parisDay(releasedAt(figure.row)), locale);
  return { kind: 'OVERDUE', text: `${presentationWords[languageOf(locale)].overdue} ${stands}` };
}

/** "Corrigé le 12 mars 2026 : la source a corrigé ce chiffre", on the hub's calendar. */
function dated(words: string, row: FigureRow, locale: LocaleName, then = ''): string {
  const note = inLocaleOrNull(locale, row, 'change');
  const line = `${words} ${periodText(parisDay(releasedAt(row)), locale)}${then}`;
  return note ? line + presentationWords[languageOf(locale)].colon + note : line;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
