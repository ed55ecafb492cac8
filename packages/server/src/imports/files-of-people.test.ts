import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '@akto-figures/prisma';
import { type ImportPlan, type Known, readKnown } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { aRow, aWorkbook } from '../../tests/workbooks.ts';
import { planImport } from './plan-file.ts';

let database: Database;
let known: Known;
beforeAll(async () => {
  database = await openDatabaseOfTest('started');
  known = await readKnown(database, await loadAtlas(database.client));
});
afterAll(async () => {
  await database.close();
  removeFolders();
});

/** What comes of a file: what its rows say, and what is asked about, each by its row. */
interface Outcome {
  readonly reads?: readonly string[];
  readonly asks?: readonly string[];
}

const outcomeOf = ({ sample, problems }: ImportPlan): Required<Outcome> => ({
  reads: sample.map(({ row, content: { territory, period, quantity, statement } }) =>
    [row, territory, period, ...(quantity ? [quantity.qualifier, quantity.number] : [statement])].join(' '),
  ),
  asks: problems.map(({ row, column, code }) => `${row} ${column ?? '–'} ${code}`),
});

async function planOf(file: string, options = {}): Promise<ImportPlan> {
  const plan = await planImport({ file }, known, options);
  await plan.end();
  return plan;
}

/** Files as people bring them, each with what is read in it, and what is asked. All that they say is invented. */
const files: Readonly<Record<string, Outcome>> = {
  'pasted-rate.xlsx': { reads: ['2 region:53 2022 EXACT 2.6', '3 region:28 2022 EXACT 2.6'] },
  'long-fraction.xlsx': { asks: ['2 text badQuantity'] },
  'tiny.xlsx': { asks: ['2 text badQuantity'] },
  'percent-shown-41.xlsx': { reads: ['2 region:53 2021 EXACT 41'] },
  'superscript-number.xlsx': { reads: ['2 region:53 2021 EXACT 123'] },
  'year-format.xlsx': { reads: ['2 region:53 2022 EXACT 12'] },
  'euro-thousands.xlsx': { asks: ['2 text disguised'] },
  'date-iso.xlsx': { reads: ['2 region:53 2022-05-01 EXACT 12'] },
  'format-with-d.xlsx': {
    reads: ['4 region:06 2021 EXACT 1500', '6 region:28 2021 EXACT 1500', '7 region:76 2021 EXACT -1500'],
    // "1 500 dossiers" counts no contracts; euros are none either.
    asks: ['2 text badQuantity', '3 text badQuantity', '5 unit unitsDiffer'],
  },
  'formula.xlsx': { asks: ['2 text badQuantity'] },
  'text-number-nbsp.xlsx': { reads: ['2 region:53 2021 EXACT 1780'] },
};

describe('a file as people bring it', () => {
  it.each(Object.entries(files))('%s', async (name, { reads = [], asks = [] }) => {
    const file = fileURLToPath(new URL(`../../tests/sheets/${name}`, import.meta.url));
    const found = outcomeOf(await planOf(file));
    expect({ ...found, reads: asks.length > 0 && reads.length === 0 ? [] : found.reads }).toEqual({
      reads,
      asks,
    });
  });
});

/** What a workbook's cell shows by its form, as the value of a figure. */
describe('a cell of a workbook is read as it is shown', () => {
  const styles = (codes: readonly string[]) =>
    `<styleSheet><numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`).join('')}</numFmts>
      <cellXfs>${codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`;
  async function valuesOf(
    cells: readonly (readonly [code: string, number: number | string, ...unknown[]])[],
  ) {
    const rows = cells
      .map(
        ([, number], at) =>
          `<row r="${at + 2}"><c t="inlineStr"><is><t>shown-${at}</t></is></c><c s="${at}"><v>${number}</v></c></row>`,
      )
      .join('');
    const file = join(aFolder(), 'shown.xlsx');
    const workbook = aWorkbook(aRow('key', 'text') + rows, {
      'xl/styles.xml': styles(cells.map(([code]) => code)),
    });
    writeFileSync(file, workbook);
    const { firstRows, problems } = await planOf(file, { rowsTold: 100 });
    return cells.map((_, at) => {
      const problem = problems.find(({ row, column }) => row === at + 2 && column === 'text');
      const { qualifier, number, unit } = firstRows[at]?.after ?? {};
      return problem ? problem.code : [qualifier, number, unit].filter(Boolean).join(' ');
    });
  }

  it('whatever its form adds, divides, rounds or hides', async () => {
    const cells = [
      ['"plus de "0', 500, 'MORE_THAN 500'],
      ['"plus de "#,##0" formations"', 1780, 'MORE_THAN 1780 course'],
      ['0.0,," M€"', 7_600_000, 'EXACT 7600000 euro'],
      ['#,##0," k€"', 1_234_567, 'EXACT 1235000 euro'],
      ['#,##0,', 1_234_567, 'disguised'],
      ['#,##0," contrats"', 1_234_567, 'disguised'],
      ['0%', 0.41325, 'EXACT 41 percent'],
      ['0.0"%"', 2.5791, 'EXACT 2.6 percent'],
      ['0.000" %"', 2.605, 'EXACT 2.605 percent'],
      ['#,##0.00\\ [$€-40C]', 12.5, 'EXACT 12.5 euro'],
      ['#,##0;(#,##0)', -1500, 'EXACT -1500'],
      ['#,##0;[Red]#,##0', -1500, 'disguised'],
      ['# ##0', 1500, 'EXACT 1500'],
      ['+0%;-0%', 0.09, 'isChange'],
      ['+0%;-0%', -0.04, 'EXACT -4 percent'],
      [';;;', 12, 'disguised'],
      ['0;-0;"nd"', 0, 'badQuantity'],
      ['# ?/?', 0.5, 'badQuantity'],
      ['0.00E+00', 12_345, 'badQuantity'],
      ['0" sur 10"', 7, 'badQuantity'],
      ['General', 0.1 + 0.2, 'EXACT 0.3'],
      ['General', '1e300', 'badQuantity'],
      ['General', '1e-300', 'badQuantity'],
      ['General', 123_456_789_012_345, 'EXACT 123456789012345'],
      ['0', '1e21', 'badQuantity'],
    ] as const;
    expect(await valuesOf(cells)).toEqual(cells.map(([, , value]) => value));
  });

  it('and a form that nobody can have written is a problem of its cells, in a moment', async () => {
    const codes = [
      '0'.repeat(10_000),
      '"a'.repeat(5000),
      '['.repeat(10_000),
      '?/'.repeat(5000),
      '[[',
      '0;0;0;0;0;0',
    ];
    const startedAt = performance.now();
    expect(await valuesOf(codes.map((code) => [code, 12.5] as const))).toEqual(codes.map(() => 'disguised'));
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
