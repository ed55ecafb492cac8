import { f1, type Score, share } from './score.ts';

/** One line for each measure. */
export function linesOf({ plain, all, period, territory, role, relations, rejects }: Score): string[] {
  return [
    `F1 ${f1(plain).toFixed(3)}`,
    `F1 of all kinds ${f1(all).toFixed(3)}`,
    `period ${share(period).toFixed(3)}`,
    `territory ${share(territory).toFixed(3)}`,
    `role ${share(role).toFixed(3)}`,
    `relations F1 ${f1(relations).toFixed(3)}`,
    `rejects proposed ${rejects.right} of ${rejects.gold}`,
  ];
}
