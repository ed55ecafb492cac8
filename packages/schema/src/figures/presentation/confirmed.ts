import type { LocaleName } from '@akto-figures/contents';
import { shownName } from '../../actors/name-on.ts';
import { readOrThrow } from '../../reading/read.ts';
import type { Read } from '../../reading/reading.ts';
import type { FigureRow } from '../figure-row.ts';
import { isWithdrawn } from '../missing-text.ts';
import { presentationWords } from './presentation-words.ts';

/** "confirmé par : AKTO, Agefiph", where more than one body answers for a figure and each has confirmed it; null otherwise. */
export async function confirmedText(
  { row, reading }: Read<FigureRow>,
  locale: LocaleName,
): Promise<string | null> {
  const stated = await reading.actorsOfFigure.load(row.id);
  if (isWithdrawn(row) || stated.length < 2 || !stated.every(({ confirmed }) => confirmed)) return null;
  const actors = await Promise.all(
    stated.map(({ actorId }) => readOrThrow(reading, reading.actors, actorId)),
  );
  const { colon, confirmed } = presentationWords[locale];
  // A list after a colon: which names take an article ("l’Agefiph", "AKTO") no record says.
  return `${confirmed}${colon}${actors.map(shownName).join(', ')}`;
}
