import { inEachLanguage, languageTags } from '@akto-figures/quantity';
import { html } from 'hono/html';
import type { BrowseWords } from '../../../messages/generated/browse.ts';
import type { Html } from '../layout.ts';
import { territoryAddress } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import type { Words } from '../words.ts';
import { type Asked, type Condition, withCondition } from './asked.ts';
import type { Counts } from './find.ts';

/** One way to leave fewer figures, with how many it leaves. */
interface Choice {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** What the figures that were found can be told apart by, each with its choices. */
const facetsOf = (counts: Counts, say: Words): readonly (readonly [Condition, readonly Choice[]])[] => [
  [
    'convention',
    counts.conventions.map(({ convention, count }) => ({
      value: convention.key,
      text: convention.title,
      count,
    })),
  ],
  [
    'territory',
    counts.territories.map(({ territory, count }) => ({
      value: territoryAddress(territory),
      text: territory.name,
      count,
    })),
  ],
  [
    'period',
    counts.years
      .map(({ year, count }) => ({ value: `${year}`, text: `${year}`, count }))
      .toSorted((one, other) => Number(other.value) - Number(one.value)),
  ],
  ['role', counts.roles.map(({ role, count }) => ({ value: role, text: say.natures[role], count }))],
  [
    'indicator',
    counts.indicators.map(({ indicator, count }) => ({ value: indicator.key, text: indicator.label, count })),
  ],
  ['unit', counts.units.map(({ unit, count }) => ({ value: unit.key, text: unit.plural, count }))],
];

// More of them unfold; beyond, words find them sooner.
const seenAtOnce = 5;
const most = 25;

/** The filters: links, so that they work without script, can be kept, and say beforehand how much each leaves. */
export function facets(asked: Asked, counts: Counts, total: number, tell: BrowseWords, say: Words): Html {
  const useful = facetsOf(counts, say).filter(
    ([name, choices]) => asked.conditions[name] === undefined && choices.some(({ count }) => count < total),
  );
  return html`${useful.map(([name, all]) => {
    const choices = all.slice(0, most);
    return html`<section class="facet">
<h2>${tell.conditions[name]}</h2>
${choiceList(asked, name, choices.slice(0, seenAtOnce), say)}
${
  choices.length > seenAtOnce
    ? html`<details><summary>${tell.more({ count: choices.length - seenAtOnce })}</summary>
${choiceList(asked, name, choices.slice(seenAtOnce), say)}</details>`
    : ''
}
</section>`;
  })}`;
}

const choiceList = (asked: Asked, name: Condition, choices: readonly Choice[], say: Words): Html =>
  html`<ul>${choices.map(
    ({ value, text, count }) =>
      html`<li><a href="${withCondition(asked, name, value)}" rel="nofollow"><span>${heardBeside(text)}</span> ${counted(count, say)}</a></li>`,
  )}</ul>`;

// A page has hundreds of them, and each would make one.
const numbers = inEachLanguage((language) => new Intl.NumberFormat(languageTags[language]));

/** How many there are, quiet beside what they are. */
export const counted = (count: number, { language }: Words): Html =>
  html`<span class="count">${heardBeside(numbers[language].format(count))}</span>`;
