import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { foundByAlfa } from './alfa.ts';

const { resolve } = createRequire(new URL('../../packages/widgets/package.json', import.meta.url));
const sourceOf = (name: string) => readFileSync(resolve(name), 'utf8');
/** `pnpm nightly barriers` and `looks` ask the third engine, too: it says the same as the first, and takes as long again. */
const asksAll = process.env.BARRIER_ENGINES === 'all';

/** Some of axe's rules, in its own words; each page is asked for all of them in one look. */
export type Rules =
  | { readonly runOnly: { readonly type: 'rule'; readonly values: readonly string[] } }
  | { readonly rules: Readonly<Record<string, { readonly enabled: boolean }>> };

const rulesOfColours = ['color-contrast', 'link-in-text-block'];
/** For a look that has other colours, and nothing else that is another. */
export const ofColours: Rules = { runOnly: { type: 'rule', values: rulesOfColours } };
/** For another width, or another language, of a page whose colours were looked at. */
export const notOfColours: Rules = {
  rules: Object.fromEntries(rulesOfColours.map((rule) => [rule, { enabled: false }])),
};

/**
 * What axe and, where all rules are asked for, Alfa find wrong on a page, at night also what IBM's Equal Access does; empty where
 * all is well. The engines come by the debugger: a page's policy is not theirs, and stays as it is.
 */
export async function barriersIn(page: Page, rules?: Rules): Promise<string[]> {
  const byAxe = await foundByAxe(page, rules);
  if (rules) return byAxe;
  return [...byAxe, ...(await foundByAlfa(page)), ...(asksAll ? await foundByIbm(page) : [])];
}

/** What all engines find, at any time of the day. */
export const barriersToAll = async (page: Page): Promise<string[]> => [
  ...(await foundByAxe(page)),
  ...(await foundByAlfa(page)),
  ...(await foundByIbm(page)),
];

async function foundByAxe(page: Page, rules: Partial<Rules> = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(sourceOf('axe-core'));
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as Engines;
    // What is on its way in has the contrast of half of the way.
    const treesIn = (tree: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      tree,
      ...[...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? treesIn(shadowRoot) : [])),
    ];
    const moving = treesIn(document).flatMap((tree) => tree.getAnimations());
    const ending = moving.filter(
      ({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    );
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await axe.run(document, { ...rules, resultTypes: ['violations'] });
    return violations.flatMap(({ help, nodes }) => nodes.map(({ html }) => `axe: ${help}: ${html}`));
  }, rules);
}

async function foundByIbm(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in globalThis)))
    await page.evaluate(sourceOf('accessibility-checker-engine/ace.js'));
  return page.evaluate(async () => {
    const { ace } = globalThis as unknown as Engines;
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [level, verdict] }) => level === 'VIOLATION' && verdict === 'FAIL')
      .map(({ ruleId, message, snippet }) => `IBM: ${ruleId}: ${message} ${snippet}`);
  });
}

interface Engines {
  axe: {
    run(
      page: Document,
      options: object,
    ): Promise<{ violations: { help: string; nodes: { html: string }[] }[] }>;
  };
  ace: {
    Checker: new () => {
      check(
        page: Document,
        rules: string[],
      ): Promise<{
        results: { ruleId: string; message: string; snippet: string; value: [string, string] }[];
      }>;
    };
  };
}
