import { daysOf } from '@akto-figures/contents';
import { unitKey, type Value } from '@akto-figures/quantity';
import type { GoldFigure } from './gold.ts';

/** How the gold abbreviates what time is measured in. */
const times: Readonly<Record<string, string>> = {
  year: 'y',
  month: 'm',
  week: 'w',
  day: 'd',
  hour: 'h',
  minute: 'min',
};

/** Whether a value states the number of a figure. Where no sign is printed, the gold's number has none either. */
export function isNumber(value: Value, figure: GoldFigure): boolean {
  if (figure.number !== null) {
    if (value.kind !== 'NUMBER') return false;
    return figure.signed
      ? value.number === figure.number
      : magnitude(value.number) === magnitude(figure.number);
  }
  const stated = (figure.value ?? '').replace(/^[a-z]+:/, '');
  const isSigned = /^[+-]/.test(stated);
  return isSigned ? valueText(value) === stated.replace(/^\+/, '') : magnitude(valueText(value)) === stated;
}

const magnitude = (number: string): string => number.replace(/^-/, '');

function valueText(value: Value): string {
  if (value.kind === 'RATIO' || value.kind === 'FRACTION') return `${value.number}/${value.outOf}`;
  if (value.kind === 'RANGE') return `${value.low}..${value.high}`;
  if (value.per) return `${value.number}/${value.per}`;
  return `${value.number}${times[value.unit === null ? '' : unitKey(value.unit)] ?? ''}`;
}

/** Whether two periods cover the same days. */
export function isPeriod(read: string | null, gold: string | null): boolean {
  if (read === null || gold === null) return read === gold;
  return read === gold || daysText(read) === daysText(gold);
}

function daysText(period: string): string {
  const days = daysOf(period.replaceAll('~', ''));
  return days ? `${days.start?.toISOString().slice(0, 10)} ${days.end?.toISOString().slice(0, 10)}` : period;
}

/** Kinds that no value of ours can say. */
const unsayable = new Set(['rank', 'index', 'vague']);

/** Whether a figure counts neither as a miss nor as a hit. */
export const isNeutral = ({ flags = [], kind }: GoldFigure): boolean =>
  flags.length > 0 || unsayable.has(kind);
