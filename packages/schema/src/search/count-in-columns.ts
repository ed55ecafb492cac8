import { unitNamed } from '@akto-figures/contents';
import { unitKey } from '@akto-figures/quantity';
import type { FigureFilterInput } from '../figures/figure-filter.ts';
import { daysAskedFor } from '../periods/days-asked-for.ts';
import type { Reading } from '../reading/reading.ts';
import type { Counted, FigureCounts } from './count-figures.ts';
import { type ColumnName, columnNames, type FigureColumns } from './figure-columns.ts';
import type { Question } from './question.ts';

/** Whether a value of a column meets a condition. */
type Meets = (value: string | null) => boolean;

type Conditions = Partial<Record<ColumnName, Meets>>;

const counted = [
  'convention',
  'indicator',
  'territory',
  'role',
  'unit',
  'period',
  'within',
  'units',
] as const;

/** Whether a question asks for nothing but what figures are counted by: no words, and these conditions alone. */
export function isOfColumns({ words, periods, filter }: Question): boolean {
  if (words.length > 0 || periods.length > 0 || filter === null) return false;
  return Object.entries(filter).every(
    ([name, given]) => given == null || (counted as readonly string[]).includes(name),
  );
}

/** The figures of a filter, counted by each of their columns: as the database counts them, in a few milliseconds. */
export async function countInColumns(reading: Reading, filter: FigureFilterInput): Promise<FigureCounts> {
  const [figures, conditions] = await Promise.all([reading.figureColumns(), conditionsOf(reading, filter)]);
  const { columns, counts } = figures;
  const allowed = columnNames.flatMap((name) => {
    const meets = conditions[name];
    if (!meets) return [];
    const { codes, values } = columns[name];
    return [{ codes, isAllowed: Uint8Array.from(values, (value) => Number(meets(value))) }];
  });
  const sums = columnNames.map((name) => new Float64Array(columns[name].values.length));
  const ofYear = new Map<number, number>();
  const years = yearsOf(figures);
  for (let line = 0; line < counts.length; line++) {
    if (!allowed.every(({ codes, isAllowed }) => isAllowed[codes[line] ?? 0] === 1)) continue;
    const count = counts[line] ?? 0;
    for (const [at, name] of columnNames.entries()) {
      const sum = sums[at];
      const code = columns[name].codes[line] ?? 0;
      if (sum) sum[code] = (sum[code] ?? 0) + count;
    }
    const { first, last } = years(line);
    for (let year = first; year <= last; year++) ofYear.set(year, (ofYear.get(year) ?? 0) + count);
  }
  const of = (name: ColumnName): Counted[] =>
    mostFirst(
      columns[name].values.map((value, code) => [value, sums[columnNames.indexOf(name)]?.[code] ?? 0]),
    );
  return {
    conventions: of('convention'),
    indicators: of('indicator'),
    territories: of('territory'),
    roles: of('role'),
    units: of('unit'),
    years: mostFirst([...ofYear].map(([year, count]) => [`${year}`, count])),
  };
}

const mostFirst = (counts: readonly (readonly [of: string | null, count: number])[]): Counted[] =>
  counts
    .flatMap(([of, count]) => (of !== null && count > 0 ? [{ of, count }] : []))
    .sort((one, other) => other.count - one.count || (one.of < other.of ? -1 : 1));

// As the database counts: of a longer period the first years alone.
const mostYears = 40;

/** The years that each line is counted in; none where it has no day. */
function yearsOf({ columns: { start, end } }: FigureColumns) {
  const yearIn = (day: string | null | undefined) => (day == null ? null : Number(day.slice(0, 4)));
  const [starts, ends] = [start.values.map(yearIn), end.values.map(yearIn)];
  return (line: number) => {
    const [from, until] = [starts[start.codes[line] ?? 0] ?? null, ends[end.codes[line] ?? 0] ?? null];
    const first = from ?? until;
    if (first === null) return { first: 1, last: 0 };
    return { first, last: Math.min(until ?? first, first + mostYears) };
  };
}

async function conditionsOf(
  reading: Reading,
  { convention, indicator, territory, within, role, units, period }: FigureFilterInput,
): Promise<Conditions> {
  const conditions: Conditions = {};
  const meetAlso = (column: ColumnName, meets: Meets) => {
    const before = conditions[column];
    conditions[column] = before ? (value) => before(value) && meets(value) : meets;
  };
  if (convention != null) {
    const row = await reading.conventionsByKey.load(convention);
    meetAlso('convention', (value) => row !== null && value === row.conventionId);
  }
  if (indicator != null) {
    const row = await reading.indicatorsByKey.load(indicator);
    meetAlso('indicator', (value) => row !== null && value === row.indicatorId);
  }
  if (territory != null) {
    const found = reading.atlas.find(territory);
    meetAlso('territory', (value) => found !== null && value === found?.id);
  }
  if (within != null) {
    const ids = new Set(reading.atlas.find(within) ? reading.atlas.within(within) : []);
    meetAlso('territory', (value) => value !== null && ids.has(value));
  }
  if (role != null) meetAlso('role', (value) => value === role);
  if (units) {
    const known = await reading.units();
    const keys = new Set(units.flatMap((name) => known.find(name) ?? []).map(unitKey));
    meetAlso('unit', (value) => value !== null && keys.has(unitKey(unitNamed(value, known))));
  }
  if (period != null) {
    const asked = daysAskedFor('period', period);
    meetAlso('start', (start) => start === null || asked.end === null || start <= asked.end);
    meetAlso('end', (end) => end === null || asked.start === null || end >= asked.start);
  }
  return conditions;
}
