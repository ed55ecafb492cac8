import { FillFigures, type FillFiguresMutation } from '../../generated/filling.ts';
import { act } from '../hub/act.ts';
import { locale } from '../words/language.ts';
import { changedIn, type TypedCells, textIn } from './cells.ts';
import type { WaitingFigure } from './waiting-figure.ts';

/** How saving ended. */
export type Ended = FillFiguresMutation['fillFigures'];

/** Saves what is typed of these figures, in one act: all of it, or nothing. */
export const saveCells = (
  release: string,
  figures: readonly WaitingFigure[],
  typed: TypedCells,
): Promise<Ended> =>
  act(FillFigures, {
    ...{ release, locale: locale() },
    values: figures.map((figure) => ({
      ...{ key: figure.key, revision: figure.revision },
      ...Object.fromEntries(
        changedIn(figure, typed).map((name) => [
          name === 'note' ? 'noteFr' : name,
          textIn(figure, typed, name),
        ]),
      ),
    })),
  });
