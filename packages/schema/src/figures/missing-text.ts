import { type LocaleName, parisDay, periodText } from '@akto-figures/contents';
import { inLocaleOrNull } from '../locale/locale.ts';
import { releasedAt } from './change.ts';
import type { FigureRow } from './figure-row.ts';
import { toQuantity } from './quantity.ts';

const words = {
  FR: {
    NOT_STATED: 'non communiqué dans la source',
    UNREADABLE: 'illisible dans la source',
    withdrawn: 'chiffre retiré le',
    colon: '\u00a0: ',
  },
  EN: {
    NOT_STATED: 'not stated in the source',
    UNREADABLE: 'unreadable in the source',
    withdrawn: 'figure withdrawn on',
    colon: ': ',
  },
} as const satisfies Record<LocaleName, object>;

/** The words that stand in the place of a number that is not there; null where there is one. */
export function missingText(row: FigureRow, locale: LocaleName): string | null {
  if (isWithdrawn(row)) return withdrawalText(row, locale);
  if (toQuantity(row) || row.statement === 'STATED') return null;
  return words[locale][row.statement];
}

/** "chiffre retiré le 12 mars 2026 : la source a retiré ce chiffre", on the hub's calendar. */
function withdrawalText(row: FigureRow, locale: LocaleName): string {
  const { colon, withdrawn } = words[locale];
  const note = inLocaleOrNull(locale, row.changeFr, row.changeEn);
  const told = `${withdrawn} ${periodText(parisDay(releasedAt(row)), locale)}`;
  return note ? told + colon + note : told;
}

/** Whether a version took its figure back. What it keeps of the number is shown to nobody. */
export const isWithdrawn = ({ changeKind }: Pick<FigureRow, 'changeKind'>): boolean =>
  changeKind === 'WITHDRAWAL';
