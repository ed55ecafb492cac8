import type { LocaleName } from '@akto-figures/contents';
import type { Context } from '../../context.ts';
import { inLocaleOrNull } from '../../locale/locale.ts';
import type { Read } from '../../reading/reading.ts';
import type { FigureRow } from '../figure-row.ts';
import { correctedBefore, correctedState } from '../history.ts';
import { isWithdrawn } from '../missing-text.ts';

type Text = readonly [french: string | null, english: string | null];

/** The texts of a figure, its notes among them, that nobody has put into a language: they are told in the other one. */
export async function untranslatedOf(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<string[]> {
  const { row } = figure;
  const others = await Promise.all([correctedBefore(figure, context), correctedState(figure, context)]);
  const rows = [row, ...others.flatMap((other) => other?.row ?? [])];
  const own: readonly Text[] = [
    [row.labelFr, row.labelEn],
    // They may hold the number that was taken back.
    ...(isWithdrawn(row)
      ? []
      : ([
          [row.compositionFr, row.compositionEn],
          [row.plainFr, row.plainEn],
        ] as const)),
  ];
  const notes = rows.map(({ changeFr, changeEn }): Text => [changeFr, changeEn]);
  const told = [...own, ...notes].flatMap(([french, english]) => {
    const isThere = (locale === 'EN' ? english : french) !== null;
    return isThere ? [] : (inLocaleOrNull(locale, french, english) ?? []);
  });
  return [...new Set(told)];
}
