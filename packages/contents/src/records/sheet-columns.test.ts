import { describe, expect, it } from 'vitest';
import { texts } from '../texts/texts.ts';
import { sheetColumns } from './sheet-columns.ts';

const columns = Object.entries(sheetColumns);

describe('a column in which figures are brought', () => {
  it('is called as no other one is, in either language', () => {
    const names = columns.flatMap(([meaning, { name, title, also = [] }]) =>
      [
        ...new Set(
          [name, title.fr, title.en, ...also].map((each) => each.toLowerCase().replaceAll('_', ' ')),
        ),
      ].map((each) => [each, meaning] as const),
    );
    const twice = names.filter(([each], at) => names.findIndex(([other]) => other === each) !== at);
    expect(twice).toEqual([]);
  });

  it.each([
    ['key', 'key', 'key'],
    ['label', 'label', 'line'],
    ['number', 'number', 'typed'],
    ['unit', 'unit', 'typed'],
    ['statement', 'statement', 'word'],
    ['periodInferred', 'period_inferred', 'word'],
    ['territoryCode', 'territory_code', 'place'],
    ['actors', 'actors', 'keys'],
    ['sources', 'source_keys', 'text'],
    ['printedInSources', 'printed_in_sources', 'text'],
    ['axisNumber', 'axis', 'word'],
    ['partOf', 'part_of', 'key'],
    ['with', 'with', 'keys'],
    ['formula', 'formula', 'formula'],
  ] as const)('that says the %s is %s for ever, and holds as much as it can say', (meaning, name, holds) => {
    expect(sheetColumns[meaning]).toMatchObject({ name, holds });
    expect(texts[holds].most).toBeGreaterThan(0);
  });
});
