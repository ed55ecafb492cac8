import { builder, everyone } from '../builder.ts';
import { badInput } from '../errors/bad-input.ts';
import { daysOf } from '../periods/days-of.ts';
import type { Reading } from '../reading/reading.ts';
import { FigureRoleType } from './figure-enums.ts';

export const FigureFilter = builder.inputType('FigureFilter', {
  description:
    'Which figures. Several conditions all have to hold; a name that nothing public has finds nothing.',
  subGraphs: everyone,
  fields: (t) => ({
    convention: t.string({ description: 'Only those of this convention, by its key.' }),
    actor: t.string({ description: 'Only those that this actor answers for, by its key.' }),
    indicator: t.string({ description: 'Only those of this indicator, by its key.' }),
    territory: t.string({
      description: 'Only those of this very territory: an INSEE code, an ISO 3166-2 code or a spelling.',
    }),
    within: t.string({
      description: 'Only those of this territory and of all that lies in it: a région and its départements.',
    }),
    period: t.string({
      description:
        'Only those whose period has a day in common with this one, in EDTF: `2022`, `2022/2024`, `2021-05`.',
    }),
    role: t.field({
      type: FigureRoleType,
      description: 'Only results, objectives, starting points or rates.',
    }),
    keys: t.stringList({ description: 'Only these, by their keys, at most 100, and in this order.' }),
  }),
});

export type FigureFilterInput = typeof FigureFilter.$inferInput;

/** The filter as Prisma takes it, but for `keys`. An empty name is a name that nothing has, and no missing filter. */
export function whereFigure(filter: FigureFilterInput, { atlas }: Reading) {
  const { convention, actor, indicator, territory, within, period, role } = filter;
  return {
    AND: [
      convention != null ? { convention: { key: convention } } : {},
      actor != null ? { actors: { some: { actor: { key: actor } } } } : {},
      indicator != null ? { indicator: { key: indicator } } : {},
      territory != null ? { territoryId: { in: idOf(atlas.find(territory)) } } : {},
      within != null ? { territoryId: { in: atlas.within(within) } } : {},
      period != null ? wherePeriod(period) : {},
      role != null ? { role } : {},
    ],
  };
}

const idOf = (territory: { id: string } | null): string[] => (territory ? [territory.id] : []);

/** An end that a source leaves open is no end. */
function wherePeriod(period: string) {
  const days = daysOf(period);
  if (!days) {
    throw badInput(
      'period',
      `period is ${JSON.stringify(period)}, which is no EDTF; give "2022", "2022/2024" or "2021-05-09".`,
    );
  }
  return {
    AND: [
      days.end ? { OR: [{ periodStart: null }, { periodStart: { lte: days.end } }] } : {},
      days.start ? { OR: [{ periodEnd: null }, { periodEnd: { gte: days.start } }] } : {},
    ],
  };
}
