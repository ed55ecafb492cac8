import { type LocaleName, languageOf, parisDay, periodText } from '@akto-figures/contents';
import { missingWords } from '../../messages/generated/missing.ts';
import { presentationWords } from '../../messages/generated/presentation.ts';
import { inLocaleOrNull } from '../locale/locale.ts';
import { releasedAt } from './change.ts';
import type { FigureRow } from './figure-row.ts';
import { toValue } from './stored-value.ts';

/** The words that stand in the place of a number that is not there; null where there is one. */
export function missingText(row: FigureRow, locale: LocaleName): string | null {
  if (isWithdrawn(row)) return withdrawalText(row, locale);
  if (toValue(row) || row.statement === 'STATED') return null;
  return missingWords[languageOf(locale)][row.statement];
}

/** "chiffre retiré le 12 mars 2026 : la source a retiré ce chiffre", on the hub's calendar. */
function withdrawalText(row: FigureRow, locale: LocaleName): string {
  const { withdrawn } = missingWords[languageOf(locale)];
  const note = inLocaleOrNull(locale, row, 'change');
  const told = `${withdrawn} ${periodText(parisDay(releasedAt(row)), locale)}`;
  return note ? told + presentationWords[languageOf(locale)].colon + note : told;
}

/** Whether a version took its figure back. What it keeps of the number is shown to nobody. */
export const isWithdrawn = ({ changeKind }: Pick<FigureRow, 'changeKind'>): boolean =>
  changeKind === 'WITHDRAWAL';
