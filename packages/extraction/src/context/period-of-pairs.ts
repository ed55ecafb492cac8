import type { Read } from '../candidate.ts';
import type { Fact } from '../facts.ts';
import { wholeYears, yearsBack } from './period-arithmetic.ts';
import { ofText } from './period-in-context.ts';
import { scopeOf } from './period-in-sentence.ts';
import type { PeriodMention } from './period-mentions.ts';
import type { Mentions, PeriodRead, Periods } from './periods.ts';

/** A part is of the time of its whole: "12 000 contrats en 2024, dont 3 000 en Bretagne". */
export function ofWhole(
  { relations, facts, roles }: Periods,
  { at, block, isChange }: Fact,
  found: readonly PeriodRead[],
): PeriodRead {
  if (isChange) return null;
  const isNear = (other: Fact | undefined, type: string) =>
    (type === 'partOf' || type === 'of') && other?.block === block;
  const whole = (relations[at] ?? []).find(({ type, to }) => isNear(facts[to], type));
  const period = whole ? (found[whole.to] ?? null) : null;
  // "« Nous visons 2 000 contrats en 2026. » Un contrat sur trois est signé par une femme": the share need not be of what is aimed at.
  const isAimed = whole !== undefined && roles[whole.to] === 'TARGET' && roles[at] === 'RATE';
  return period && isAimed ? { ...period, from: 'text', isInferred: true } : period;
}

/** "En un an, le nombre est passé de 742 à 972": the second is of the time that is spoken of, the first of so many years before. */
export function ofTwo(
  given: Periods,
  mentions: Mentions,
  fact: Fact,
  own: PeriodRead,
  found: readonly PeriodRead[],
): PeriodRead {
  const { facts, relations } = given;
  const isWhat = (one: number, became: number) =>
    facts[became]?.sentence === facts[one]?.sentence &&
    (relations[became] ?? []).some(({ type, to }) => type === 'comparedWith' && to === one);
  const isFirst = isWhat(fact.at, fact.at + 1);
  if (!isFirst && !isWhat(fact.at - 1, fact.at)) return null;
  const first = isFirst ? fact : facts[fact.at - 1];
  const scope = scopeOf(given, mentions, fact);
  const years =
    scope.findLast(({ years, from }) => years !== null && first && from < first.number.from)?.years ??
    (first && isUndated(given, first, scope) ? 1 : null);
  if (!years) return null;
  const before = found[fact.at - 1];
  if (!isFirst) return before ? { ...before, is: yearsBack(before.is, -years) } : null;
  const end = own ?? ofText(given, fact);
  return end && { ...end, is: yearsBack(wholeYears(end.is), years), isInferred: true };
}

/** "Est passé de 41 à 27 jours": no time is named but the one of both, and the first is of the year before. */
function isUndated({ relations }: Periods, first: Fact, scope: readonly PeriodMention[]): boolean {
  const becomes = (relations[first.at + 1] ?? []).some(({ to, isNow }) => isNow && to === first.at);
  return (
    becomes && !scope.some(({ edtf, back, from }) => from > first.number.from || back || edtf?.includes('/'))
  );
}

/** "Entre 2019 et 2024, leur nombre est passé de 28 500 à 34 200": the first is of 2019, the second of 2024. */
export function ofOneEnd({ relations }: Periods, { at }: Fact, period: Read<string>): Read<string> {
  const [first, last] = /^(\d{4})\/(\d{4})$/.exec(period.is)?.slice(1) ?? [];
  if (first === undefined || last === undefined || period.from !== 'sentence') return period;
  const comparesWith = (one: number, other: number) =>
    (relations[one] ?? []).some(({ type, to }) => type === 'comparedWith' && to === other);
  if (comparesWith(at + 1, at)) return { ...period, is: first };
  return comparesWith(at, at - 1) ? { ...period, is: last } : period;
}
