import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingProofs } from '../tools/rgaa-proofs.ts';
import { readCriteria } from '../tools/rgaa-rows.ts';

const criteria = readCriteria();

/** How many criteria each of the thirteen themes has in RGAA 4.1.2. */
const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe('the page of the RGAA', () => {
  it('decides each of the 106 criteria once', () => {
    const numbers = counts.flatMap((count, theme) =>
      Array.from({ length: count }, (_, criterion) => `${theme + 1}.${criterion + 1}`),
    );
    expect(criteria.map(({ number }) => number)).toEqual(numbers);
    expect(numbers).toHaveLength(106);
  });

  // Whether the tests that it names are run is asked where all of them are: tools/rgaa-proofs.ts.
  it.each(criteria)(
    'says of $number what was decided, and how that is known',
    ({ decision, proof, named }) => {
      expect(['Tenu', 'Regardé', 'Sans objet', 'Ouvert']).toContain(decision);
      expect(proof.length).toBeGreaterThan(8);
      for (const { file } of named) expect(existsSync(file), file).toBe(true);
      if (decision !== 'Tenu') return;
      const tests = named.filter(({ file, title }) => file.endsWith('.test.ts') && title !== undefined);
      expect(tests, 'a test by its name').not.toEqual([]);
    },
  );

  it('is not believed where a test that it names was left out', () => {
    const named = [
      { file: 'a.test.ts', title: 'has a ring' },
      { file: 'b.test.ts', title: 'is marked' },
      { file: 'c.test.ts', title: 'of another run' },
    ];
    const ran = [
      { file: 'a.test.ts', tests: [{ name: 'the map > has a ring of 3 px', isRun: false }] },
      { file: 'b.test.ts', tests: [{ name: 'the page > is marked', isRun: true }] },
    ];
    expect(missingProofs([{ number: '3.3', decision: 'Tenu', proof: '', named }], ran)).toEqual([
      '3.3: a.test.ts « has a ring »',
    ]);
  });
});
