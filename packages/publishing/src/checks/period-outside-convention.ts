import { daysOf } from '@akto-figures/contents';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** A figure's period lies in that of its convention; a starting point lies before it. */
export function* periodOutsideConvention(proposal: Proposal): Generator<Found | null> {
  // Reading a period takes about a millisecond, and a release has few different ones.
  const read = new Map<string, Days>();
  const days = (period: string): Days => {
    const known = read.get(period) ?? daysOf(period);
    read.set(period, known);
    return known;
  };
  for (const [key, { period, role, convention }] of proposal.known('FIGURE')) {
    yield null;
    if (!period || convention === undefined || role === 'BASELINE') continue;
    const whole = proposal.find('CONVENTION', convention)?.period;
    if (!whole || (!proposal.changeOf('FIGURE', key) && !proposal.changeOf('CONVENTION', convention)))
      continue;
    if (liesIn(days(period), days(whole))) continue;
    yield {
      subjects: [
        { kind: 'FIGURE', key },
        { kind: 'CONVENTION', key: convention },
      ],
      field: 'period',
      about: [period, whole],
      say: (speech) =>
        speech.words['period-outside-convention'].finds({
          subject: speech.named('FIGURE', key),
          period: speech.period(period),
          convention: speech.named('CONVENTION', convention),
          whole: speech.period(whole),
        }),
    };
  }
}

type Days = ReturnType<typeof daysOf>;

/** By the days that they cover. A date without its year lies nowhere that could be told. */
function liesIn(inner: Days, outer: Days): boolean {
  if (!inner || !outer) return true;
  const beginsInside = !outer.start || (inner.start !== null && inner.start >= outer.start);
  const endsInside = !outer.end || (inner.end !== null && inner.end <= outer.end);
  return beginsInside && endsInside;
}
