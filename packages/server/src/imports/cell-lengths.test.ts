import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetColumns, texts } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import { type ImportContext, readKnown } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileShape, hostileShapes } from '../../../../tests/support/hostile-texts.ts';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { aRow, aWorkbook } from '../../tests/workbooks.ts';
import { planImport } from './plan-file.ts';

let database: Database;
let known: ImportContext;
beforeAll(async () => {
  database = await openDatabaseOfTest('started');
  known = await readKnown(database, await loadAtlas(database.client));
});
afterAll(async () => {
  await database.close();
  removeFolders();
});

async function problemsOf(content: string | Uint8Array, options = {}) {
  const file = join(aFolder(), 'figures');
  writeFileSync(file, content);
  const plan = await planImport({ file }, known, options);
  await plan.end();
  return plan.problems;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const shapes = Object.keys(hostileShapes) as HostileShape[];
// Half a character is no CSV in UTF-8, and what is only spaces says nothing.
const said = shapes.filter((shape) => shape !== 'spaces');

describe('a cell of an import', () => {
  const columns = Object.values(sheetColumns).map(({ name, holds }, turn) => ({
    name,
    most: texts[holds].most,
    shape: hostileShapes[said[turn % said.length] as HostileShape],
  }));
  const header = columns.map(({ name }) => name).join(';');
  const cells = (textOf: (column: (typeof columns)[number]) => string) =>
    columns.map((column) => quoted(textOf(column))).join(';');
  // What is read only beside sources, or where another column says nothing, has a row of its own.
  const cited = ({ name }: { name: string }) => name === 'source_keys';
  const beside = ({ name }: { name: string }) =>
    ['locators', 'printed_in_sources', 'value', 'territory_code'].includes(name);

  it('has the length of what its column holds, and is refused by its row and its column', async () => {
    const hostile = ({ shape, most }: (typeof columns)[number]) => shape(most + 2);
    const problems = await problemsOf(
      [
        header,
        cells(hostile),
        cells((column) => (cited(column) ? 'akto-agefiph' : beside(column) ? hostile(column) : '')),
      ].join('\n'),
    );
    for (const column of columns) {
      const row = beside(column) ? 3 : 2;
      expect(problems).toContainEqual({
        row,
        column: column.name,
        code: 'tooLong',
        offers: null,
        choices: [],
        read: expect.any(String),
        expected: expect.stringMatching(/^au plus [\d\u00a0]+ caractères$/),
        message: expect.stringMatching(
          new RegExp(`^Ligne ${row}, colonne ${column.name}\u00a0: le texte est trop long`),
        ),
        inPlace: expect.stringContaining('Le texte est trop long.'),
      });
    }
    expect(Math.max(...problems.map(({ read }) => read?.length ?? 0))).toBeLessThanOrEqual(texts.text.most);
  });

  it('is read where it has that length', async () => {
    const problems = await problemsOf([header, cells(({ most }) => 'a'.repeat(most))].join('\n'));
    expect(problems.filter(({ code }) => code === 'tooLong')).toEqual([]);
  });

  it('is refused in the reader’s language', async () => {
    const problems = await problemsOf(`key;period\n;${'9'.repeat(65)}`, { locale: 'en' });
    expect(problems[0]?.message).toMatch(
      /^Row 2, column period: the text is too long .* Expected: at most 64 characters\.$/,
    );
  });

  it('is not gathered from a workbook beyond what any cell holds', async () => {
    const text = randomBytes(200_000).toString('hex');
    const problems = await problemsOf(aWorkbook(aRow('key', 'label') + aRow('poec', text)));
    expect(problems).toMatchObject([{ row: 2, column: 'label', code: 'tooLong' }]);
  });

  it('may be the name of a column, which has a length too', async () => {
    const name = 'x'.repeat(texts.line.most + 1);
    const problems = await problemsOf(`key;${name}\npoec;1`);
    expect(problems).toMatchObject([{ row: 1, code: 'tooLong' }]);
    expect(problems[0]?.message).toMatch(/^Ligne 1, colonne x{79}…\u00a0: le texte est trop long/);
  });
});
