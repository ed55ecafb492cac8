import type { TestHub } from './a-hub.ts';

/** How each qualifier is said in French, before the number that it belongs to. */
export const saidAs = {
  EXACT: /^[−\d]/,
  MORE_THAN: /^plus\sde\s\d/,
  AT_LEAST: /^au\smoins\s\d/,
  NEARLY: /^près\sde\s\d/,
  ABOUT: /^environ\s\d/,
  LESS_THAN: /^moins\sde\s\d/,
  UP_TO: /^jusqu’à\s\d/,
};

export interface StarterFigure {
  key: string;
  qualifier: keyof typeof saidAs;
  /** With a point and no more digits than it has. */
  number: string;
  /** As the graph names it. */
  unit: string;
  period: string;
  territory: string;
}

/** The figures of the starter data as they are stored, in the order of their editors. */
export async function starterFigures({ database }: TestHub): Promise<StarterFigure[]> {
  const versions = await database.client.figureVersion.findMany({
    orderBy: [{ position: 'asc' }, { figureId: 'asc' }],
    include: { figure: true, territory: true },
  });
  return versions.map(({ figure, qualifier, number, unit, period, territory }) => {
    if (!qualifier || !number) throw new Error(`${figure.key} has no number.`);
    return {
      key: figure.key,
      qualifier,
      number: number.toFixed(),
      unit: unit.toUpperCase(),
      period,
      territory: territory.name,
    };
  });
}
