import { quantityOf } from '@akto-figures/quantity';
import { aboutOf, figureValue, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import type { Proposal } from './proposal.ts';

/** What one indicator says of one period and territory, in one role and for one convention, is said by one figure. */
export function* twoValues(proposal: Proposal): Generator<Found | null> {
  const figures = new Map([...standingAlike(proposal), ...proposal.known('FIGURE')]);
  const alike = new Map<string, string[]>();
  for (const [key, { indicator, period, territory, role, convention }] of figures) {
    yield null;
    const place = JSON.stringify([indicator, period, territory, role, convention]);
    const group = alike.get(place);
    if (group) group.push(key);
    else alike.set(place, [key]);
  }
  for (const group of alike.values()) {
    yield null;
    const [key] = group;
    const { indicator, period, territory } = (key && figures.get(key)) || {};
    if (group.length < 2 || !indicator || !period || !territory) continue;
    const isChanged = (each: string) => proposal.changeOf('FIGURE', each) !== null;
    if (!group.some(isChanged)) continue;
    const keys = group.toSorted((a, b) => Number(isChanged(b)) - Number(isChanged(a)) || (a < b ? -1 : 1));
    const all = keys.map((each) => figures.get(each) ?? {});
    const values = all.map((each) => figureValue(each, proposal.units));
    yield {
      subjects: keys.map((each) => ({ kind: 'FIGURE', key: each })),
      about: values.map((value, index) => [aboutOf(value), sourcesOf(all[index] ?? {})]),
      quantities: values.map((value) => value && quantityOf(value)),
      sources: all.flatMap(sourcesOf),
      say({ words, ...speech }) {
        const { finds, figure } = words['two-values'];
        const figures = speech.firstOf(keys, (each, index) => {
          const sources = sourcesOf(all[index] ?? {}).map((source) => speech.named('SOURCE', source));
          return figure({
            subject: speech.named('FIGURE', each),
            value: speech.value(values[index] ?? null),
            sources: sources.join(', ') || '–',
          });
        });
        return finds({
          count: keys.length,
          indicator: speech.named('INDICATOR', indicator),
          period: speech.period(period),
          territory: speech.territory(territory),
          figures,
        });
      },
    };
  }
}

/** What says the same as a change and has none itself: what has one is known by that. */
const standingAlike = ({ alike, changeOf }: Proposal) =>
  alike
    .filter(({ key }) => changeOf('FIGURE', key) === null)
    .map(({ key, content }) => [key, content] as const);
