import { type LocaleName, languageOf } from '@akto-figures/contents';
import { presentationWords } from '../../../messages/generated/presentation.ts';
import { namedInSentence } from '../../actors/named-in-sentence.ts';
import { readOrThrow } from '../../reading/read.ts';
import type { Read } from '../../reading/reading.ts';
import type { FigureRow } from '../figure-row.ts';
import { isWithdrawn } from '../missing-text.ts';

/** "confirmé par AKTO et l’Agefiph", where more than one body answers for a figure and each has confirmed it; null otherwise. */
export async function confirmedText(figure: Read<FigureRow>, locale: LocaleName): Promise<string | null> {
  const { row, reading } = figure;
  const stated = await reading.actorsOfFigure.load(row.id);
  if (isWithdrawn(row) || stated.length < 2 || !stated.every(({ confirmed }) => confirmed)) return null;
  return `${presentationWords[languageOf(locale)].confirmed} ${await confirmers(figure, locale)}`;
}

/** Those who have confirmed a figure, as a sentence enumerates them: "AKTO et l’Agefiph"; null where nobody has. */
export async function confirmers(
  { row, reading }: Read<FigureRow>,
  locale: LocaleName,
): Promise<string | null> {
  const confirmed = (await reading.actorsOfFigure.load(row.id)).filter(({ confirmed }) => confirmed);
  if (confirmed.length === 0) return null;
  const actors = await Promise.all(
    confirmed.map(({ actorId }) => readOrThrow(reading, reading.actors, actorId)),
  );
  return namedInSentence(actors, locale);
}
