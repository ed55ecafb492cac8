import { mayFollow } from '@akto-figures/contents';
import type { FiguresToRenewQuery } from '../../generated/renew.ts';

export type FigureToRenew = FiguresToRenewQuery['figuresToRenew'][number];

/** Figures of one period, and the one that is proposed for all of them. */
export interface PeriodGroup {
  readonly edtf: string;
  readonly text: string;
  readonly figures: readonly FigureToRenew[];
  /** As EDTF; empty where nobody can say. */
  readonly next: string;
}

/** The figures by their periods, in the order in which they come. */
export const groupsOf = (figures: readonly FigureToRenew[]): PeriodGroup[] =>
  [...Map.groupBy(figures, ({ period }) => period.edtf)].map(([edtf, all]) => ({
    edtf,
    text: all[0]?.period.text ?? edtf,
    figures: all,
    next: all[0]?.nextPeriod?.edtf ?? '',
  }));

/** Of which convention figures are from now on: each of its own, or of the one that succeeds it. */
export type ConventionOf = 'own' | 'next';

/** The periods for which the same is stated or drafted already. */
export const takenIn = (
  { takenPeriods, takenBySuccessor }: Pick<FigureToRenew, 'takenPeriods' | 'takenBySuccessor'>,
  convention: ConventionOf,
): readonly string[] => (convention === 'next' ? takenBySuccessor : takenPeriods);

/** Whether a figure may be stated again for a period: it is the viewer's, and the same is not stated or drafted there. */
export const isFree = (figure: FigureToRenew, next: string, convention: ConventionOf): boolean =>
  figure.isYours && mayFollow(next, figure.period.edtf) && !takenIn(figure, convention).includes(next);
