import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEditorialGraph } from '@akto-figures/schema';
import { type DocumentNode, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPricing } from './cost.ts';
import { editorialLimits, limits, prices } from './limits.ts';
import { type Measures, measure } from './measure.ts';

const console = fileURLToPath(new URL('../../../console/src/', import.meta.url));
const bounds = editorialLimits(limits);
const priceOf = createPricing(buildEditorialGraph(), bounds.page.most);

/** A file with the fragments that it imports, each once. */
function textOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(/^#import '(.+)'/gm)].map(([, path = '']) =>
    textOf(resolve(dirname(file), path), seen),
  );
  return [text, ...imported].join('\n');
}

// A fragment's file may have questions of its own, so a name can come twice.
const operations = new Map(
  globSync('**/*.graphql', { cwd: console }).flatMap((file) => {
    const document = parse(textOf(resolve(console, file)));
    return document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [[definition.name?.value ?? file, document]] : [],
    );
  }) as [string, DocumentNode][],
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

  it('is opened twelve times in a row by somebody in a hurry, whichever screen is the dearest', () => {
    const costs = [...operations].map(
      ([operationName, document]) => priceOf({ document, operationName }).cost,
    );
    expect(12 * (Math.max(...costs) + prices.request)).toBeLessThan(bounds.rate.most);
  });
});
