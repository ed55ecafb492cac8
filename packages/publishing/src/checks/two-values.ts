import { territoryName } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { figureQuantity, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { firstOf, inWords, named, periodInWords } from './in-words.ts';
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
    const quantities = all.map(figureQuantity);
    const said = (locale: Locale) => {
      const values = keys.slice(0, 5).map((each, index) => {
        const sources = sourcesOf(all[index] ?? {}).map((source) =>
          named(proposal, 'SOURCE', source, locale),
        );
        return `${named(proposal, 'FIGURE', each, locale)}, ${inWords(quantities[index] ?? null, locale)}, source ${sources.join(', ') || '–'}`;
      });
      return {
        indicator: named(proposal, 'INDICATOR', indicator, locale),
        scope: `${periodInWords(period, locale)}, ${territoryName(proposal, territory, locale)}`,
        values: firstOf([...values, ...keys.slice(5)], locale),
      };
    };
    yield {
      subjects: keys.map((each) => ({ kind: 'FIGURE', key: each })),
      about: quantities.map((quantity, index) => [quantity, sourcesOf(all[index] ?? {})]),
      quantities,
      sources: all.flatMap(sourcesOf),
      get fr() {
        const { indicator, scope, values } = said('fr');
        return `${keys.length} chiffres disent la même chose, ${indicator}, ${scope} : ${values}. N’en gardez qu’un, ou dites par l’indicateur en quoi ils diffèrent.`;
      },
      get en() {
        const { indicator, scope, values } = said('en');
        return `${keys.length} figures say the same thing, ${indicator}, ${scope}: ${values}. Keep one, or say by the indicator how they differ.`;
      },
    };
  }
}

/** What says the same as a change and has none itself: what has one is known by that. */
const standingAlike = ({ alike, changeOf }: Proposal) =>
  alike
    .filter(({ key }) => changeOf('FIGURE', key) === null)
    .map(({ key, content }) => [key, content] as const);
