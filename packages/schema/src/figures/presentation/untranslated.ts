import type { LocaleName, TextsOf } from '@akto-figures/contents';
import type { Context } from '../../context.ts';
import { inLocaleOrNull, isUntranslated } from '../../locale/locale.ts';
import type { Read } from '../../reading/reading.ts';
import type { FigureRow } from '../figure-row.ts';
import { correctedBefore, correctedState } from '../history.ts';
import { isWithdrawn } from '../missing-text.ts';

/** The texts of a figure, its notes among them, that are not translated into a language, as they are shown instead. */
export async function untranslatedOf(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<string[]> {
  const { row } = figure;
  const others = await Promise.all([correctedBefore(figure, context), correctedState(figure, context)]);
  const rows = [row, ...others.flatMap((other) => other?.row ?? [])];
  const own = [
    translationOf(row, 'label', locale),
    // They may hold the number that was taken back.
    ...(isWithdrawn(row)
      ? []
      : (['composition', 'plain'] as const).map((name) => translationOf(row, name, locale))),
  ];
  const notes = rows.map((each) => translationOf(each, 'change', locale));
  return [...new Set([...own, ...notes].filter((text) => text !== null))];
}

/** A text as it is shown from another language; null where it is written in this one, or in none. */
function translationOf<Name extends string>(
  row: TextsOf<Name>,
  name: Name,
  locale: LocaleName,
): string | null {
  return isUntranslated(locale, row, name) ? inLocaleOrNull(locale, row, name) : null;
}
