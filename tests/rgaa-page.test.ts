import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/rgaa.md', 'utf8');
const rows = [...page.matchAll(/^\| (\d+\.\d+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number = '', criterion = '', decision = '', proof = '']) => ({ number, criterion, decision, proof }),
);

/** How many criteria each of the thirteen themes has in RGAA 4.1.2. */
const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe('the page of the RGAA', () => {
  it('decides each of the 106 criteria once', () => {
    const numbers = counts.flatMap((count, theme) =>
      Array.from({ length: count }, (_, criterion) => `${theme + 1}.${criterion + 1}`),
    );
    expect(rows.map(({ number }) => number)).toEqual(numbers);
    expect(numbers).toHaveLength(106);
  });

  it.each(rows)('says of $number what was decided, and how that is known', ({ decision, proof }) => {
    expect(['Tenu', 'Regardé', 'Sans objet', 'Ouvert']).toContain(decision);
    expect(proof.length).toBeGreaterThan(8);
    for (const [, file = '', title] of proof.matchAll(/`([\w./-]+\.ts)`(?: « ([^»]+) »)?/g)) {
      expect(existsSync(file), file).toBe(true);
      if (title) expect(readFileSync(file, 'utf8')).toContain(title);
    }
  });
});
