import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const { resolve } = createRequire(new URL('../../packages/widgets/package.json', import.meta.url));
const engines = ['axe-core', 'accessibility-checker-engine/ace.js'].map((name) =>
  readFileSync(resolve(name), 'utf8'),
);

/**
 * What axe and IBM's Equal Access find wrong on a page; empty where all is well. The engines come by the debugger: a page's
 * policy is not theirs, and stays as it is.
 */
export async function barriersIn(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) for (const engine of engines) await page.evaluate(engine);
  return page.evaluate(async () => {
    const { axe, ace } = globalThis as unknown as Engines;
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
    const { violations } = await axe.run(document);
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return [
      ...violations.flatMap(({ help, nodes }) => nodes.map(({ html }) => `axe: ${help}: ${html}`)),
      ...results
        .filter(({ value: [level, verdict] }) => level === 'VIOLATION' && verdict === 'FAIL')
        .map(({ ruleId, message, snippet }) => `IBM: ${ruleId}: ${message} ${snippet}`),
    ];
  });
}

interface Engines {
  axe: { run(page: Document): Promise<{ violations: { help: string; nodes: { html: string }[] }[] }> };
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
