import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildEditorialGraph } from '@akto-figures/schema';
import { type DocumentNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPricing } from './cost.ts';
import { editorialLimits, limits, prices } from './limits.ts';
import { type Measures, measure } from './measure.ts';

const bounds = editorialLimits(limits);
const priceOf = createPricing(buildEditorialGraph(), bounds.page.most);

// What its browser sends, as the console's build has made it: each operation with the fragments that it spreads.
const made = fileURLToPath(new URL('../../../console/generated/', import.meta.url));
const modules: object[] = await Promise.all(
  globSync('*.ts', { cwd: made }).map((file) => import(pathToFileURL(made + file).href)),
);
const operations = new Map<string, DocumentNode>(
  modules.flatMap((module) =>
    Object.entries(module).map(([name, text]) => [name, parse(text as string)] as const),
  ),
);

describe('what the console asks', () => {
  it.each([...operations])(
    'is less than what may be asked, its cost less than half of it: %s',
    (name, document) => {
      // Its lists say themselves how long their pages are, but for those that a variable says.
      const variables = { first: bounds.page.most };
      const { cost, badPage } = priceOf({ document, operationName: name, variables });
      expect(badPage).toBeNull();
      expect(cost).toBeLessThan(bounds.cost.most / 2);
      for (const [limit, asked] of Object.entries(measure(document))) {
        expect(asked, limit).toBeLessThanOrEqual(bounds[limit as keyof Measures].most);
      }
    },
  );

  it('is all there', () => {
    expect([...operations.keys()]).toEqual(
      expect.arrayContaining(['ConventionRecord', 'ChangeFigure', 'Today']),
    );
  });

  it('is opened twelve times in a row by somebody in a hurry, whichever screen is the dearest', () => {
    const costs = [...operations].map(
      ([operationName, document]) => priceOf({ document, operationName }).cost,
    );
    expect(12 * (Math.max(...costs) + prices.request)).toBeLessThan(bounds.rate.most);
  });
});
