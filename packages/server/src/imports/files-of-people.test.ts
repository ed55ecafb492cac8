import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '@akto-figures/prisma';
import { type ImportContext, type ImportPlan, readKnown } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { expectInProportion } from '../../../../tests/support/work.ts';
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

/** What comes of a file: what its rows say, what is asked about and what is told, each by its row. */
interface Outcome {
  readonly reads?: readonly string[];
  readonly asks?: readonly string[];
  readonly tells?: readonly string[];
}

type Stated = NonNullable<ImportPlan['sample'][number]['content']['quantity']>;

const outcomeOf = ({ sample, problems, notes }: ImportPlan): Required<Outcome> => ({
  reads: sample
    .filter(({ row }) => !problems.some((problem) => problem.row === row))
    .map(({ row, content: { territory, period, quantity, statement } }) =>
      [row, territory, period, ...(quantity ? partsOf(quantity) : [statement])].join(' '),
    ),
  asks: problems.map(({ row, column, code }) => `${row} ${column ?? '–'} ${code}`),
  tells: notes.map(({ row, code }) => `${row ?? '–'} ${code}`),
});

const partsOf = ({ qualifier, kind, isChange, number, outOf, low, high }: Stated) =>
  [qualifier, kind, isChange && 'CHANGE', number, outOf, low, high].filter(Boolean);

async function planOf(file: string, options = {}): Promise<ImportPlan> {
  const plan = await planImport({ file }, known, options);
  await plan.end();
  return plan;
}

const normandie = 'region:28 2021 EXACT';
const bretagne = 'region:53 2021 EXACT';

/** Files as people bring them, each with what is read in it, what is asked and what is told. All that they say is invented. */
const files: Readonly<Record<string, Outcome>> = {
  'sep-line.csv': { reads: [`2 ${bretagne} 12`] },
  'lf-then-crlf.csv': { reads: [`2 ${bretagne} 12`, `3 ${normandie} 13`] },
  'newline-in-header.csv': { reads: [`2 ${bretagne} 12`, `3 ${normandie} 13`] },
  'header-twice.csv': { reads: [`3 ${bretagne} 12`], asks: ['2 – headerAgain'] },
  'trailing-empty.csv': { reads: [`2 ${bretagne} 12`] },
  'notes-below.csv': { reads: [`2 ${bretagne} 12`], asks: ['4 – noteRow', '5 – noteRow'] },
  'total-row.csv': { reads: [`2 ${bretagne} 12`], asks: ['3 – totalRow'] },
  'departement-codes.csv': {
    reads: ['75', '93', '44', '76', '01', '06', '13', '2A', '971'].map(
      (code, at) => `${at + 2} department:${code} 2021 EXACT ${at + 10}`,
    ),
  },
  'zero-lost.csv': {
    reads: ['01', '02', '03', '04', '06', '11'].map(
      (code, at) => `${at + 2} region:${code} 2021 EXACT ${at + 10}`,
    ),
  },
  'code-of-another.csv': { asks: ['2 code insee levelNotSaid'] },
  'missing-marks.csv': { asks: Array.from({ length: 10 }, (_, at) => `${at + 2} valeur missingMark`) },
  'notes-on-numbers.csv': {
    reads: [
      `2 ${bretagne} 1234`,
      `3 ${normandie} 1234`,
      '4 region:94 2021 EXACT 1234',
      '5 region:76 2021 EXACT 1234',
    ],
    // Its column says contracts, and its number percent.
    asks: ['6 valeur unitsDiffer', '7 valeur badQuantity'],
    tells: ['2 stripped', '3 stripped', '4 stripped', '5 stripped', '6 stripped'],
  },
  'years-as-columns.csv': { asks: ['1 indicator missingColumn'], tells: ['1 yearsAsColumns'] },
  'mac.csv': { reads: ['2 region:11 2021 EXACT 12'], tells: ['– encoding'] },
  'cp850.csv': { reads: ['2 region:11 2021 EXACT 12'], tells: ['– encoding'] },
  'utf8-twice.csv': { reads: [`2 ${bretagne} 12`], tells: ['– encoding'] },
  'utf16le-nobom.csv': { reads: [`2 ${bretagne} 12`], tells: ['– encoding'] },
  'mac-english-header.csv': { reads: [`2 ${bretagne} 12`], tells: ['– encoding'] },
  'lone-quote.csv': { reads: [`2 ${bretagne} 12`, `3 ${normandie} 13`], tells: ['2 quotesKept'] },
  'comma-quoted-decimals.csv': { asks: [2, 3, 4].map((row) => `${row} insee code levelNotSaid`) },
  'header-dress.csv': { reads: [`2 ${bretagne} 12`] },
  'pipe.csv': { reads: [`2 ${bretagne} 12`] },
  'region-and-departement.csv': {
    reads: ['2 department:29 2021 EXACT 12', '3 department:56 2021 EXACT 13'],
  },
  'names-not-keys.csv': { reads: [`2 ${bretagne} 12`, `3 ${normandie} 12`] },
  'empty-lines.csv': { reads: [`4 ${bretagne} 12`] },
  'convention-2022-24.csv': { reads: ['2 region:53 2022/2024 MORE_THAN 180'] },
  'own-export-saved-by-spreadsheet.csv': {
    reads: ['2 region:01 2022-05-09 EXACT 12', '3 region:06 2022-05 EXACT 12'],
  },
  'own-export-saved-by-excel.csv': {
    reads: ['2 region:01 2022-05-09 MORE_THAN 1780.5'],
    asks: ['3 period doubtfulPeriod'],
  },
  'regional-rates-comma.csv': { asks: ['1 indicator missingColumn', '1 period missingColumn'] },
  'regional-percent-codes.csv': {
    reads: [
      '2 region:84 2020 EXACT 11.3',
      '3 region:32 2020 EXACT 15',
      '4 region:01 2020 EXACT 10.8',
      '7 region:93 2020 EXACT 14.1',
    ],
    asks: ['5 code insee territoriesDiffer', '6 région unknownTerritory'],
  },
  'providers-by-region.csv': {
    reads: ['2 region:11 2023 EXACT 3412', '3 region:01 2023 EXACT 92'],
    asks: ['4 région unknownTerritory', '5 – totalRow'],
  },
  'cfa-results.csv': { asks: ['1 indicator missingColumn', '1 period missingColumn'] },
  'cfa-results-mapped.csv': {
    asks: ['2 label missing', '3 valeur missingMark', '4 label missing'],
  },
  'header-twice-point.csv': { reads: ['3 department:01 2014 EXACT 65.2'], asks: ['2 – headerAgain'] },
  'broken-decimals.csv': {
    reads: ['6 region:03 2020 EXACT CHANGE -0.1', '7 region:06 2020 EXACT CHANGE 5'],
    asks: [2, 3, 4, 5, 8].map((row) => `${row} valeur ${row === 5 ? 'periodInNumber' : 'badQuantity'}`),
  },
  'press-figures.csv': {
    reads: [
      '2 region:53 2023 EXACT 852000',
      '3 region:28 2023 EXACT 1020000',
      '4 region:94 2023 EXACT CHANGE 2091',
      '6 region:03 2023 EXACT 149424',
      '7 region:06 2023 MORE_THAN 500',
      '8 region:44 2023 MORE_THAN 1500000',
      '9 region:32 2023 EXACT 170035',
    ],
    asks: ['5 valeur badQuantity'],
    tells: ['4 stripped'],
  },
  'other-spaces.csv': {
    reads: ['53', '28', '94', '76', '03', '', '', '01', '44'].flatMap((code, at) =>
      code === '' ? [] : [`${at + 2} region:${code} 2021 EXACT 570000`],
    ),
    // What cannot be seen is no space.
    asks: ['7 valeur badQuantity', '8 valeur badQuantity'],
  },
  'territories.csv': {
    reads: Object.entries({
      '2': 'region:11',
      '3': 'region:11',
      '4': 'region:93',
      '5': 'region:93',
      '6': 'region:27',
      '7': 'region:24',
      '12': 'region:04',
      '13': 'region:04',
      '14': 'region:04',
      '15': 'region:84',
      '17': 'group:DROM',
      '18': 'group:DROM',
      '19': 'group:METROPOLE',
      '20': 'country:FR',
      '24': 'department:75',
      '25': 'department:42',
      '26': 'region:53',
      '27': 'region:53',
      '29': 'region:94',
      '30': 'department:2B',
    }).map(([row, place]) => `${row} ${place} 2021 EXACT 12`),
    // Régions that were merged in 2016, several in one, and what else is no territory here.
    asks: [
      ...[8, 9, 10, 11, 16].map((row) => `${row} territoire unknownTerritory`),
      ...['21 – totalRow', '22 – totalRow'],
      ...[23, 28, 32].map((row) => `${row} territoire unknownTerritory`),
    ],
  },
  'unread-geo-shape.csv': { reads: [`2 ${bretagne} 12`] },
  'pasted-rate.xlsx': { reads: ['2 region:53 2022 EXACT 2.6', '3 region:28 2022 EXACT 2.6'] },
  'long-fraction.xlsx': { asks: ['2 text badQuantity'] },
  'tiny.xlsx': { asks: ['2 text badQuantity'] },
  'percent-shown-41.xlsx': { reads: [`2 ${bretagne} 41`] },
  'superscript-number.xlsx': { reads: [`2 ${bretagne} 123`], tells: ['2 stripped'] },
  'year-format.xlsx': { reads: ['2 region:53 2022 EXACT 12'] },
  'hidden-first.xlsx': { reads: [`2 ${bretagne} 12`], tells: ['– hiddenSheets'] },
  'cover-sheet.xlsx': { reads: [`2 ${bretagne} 12`], tells: ['– otherSheets'] },
  'euro-thousands.xlsx': { asks: ['2 text disguised'] },
  'hidden-row.xlsx': { reads: [`2 ${bretagne} 12`], asks: ['3 – hiddenRow'] },
  'code-number.xlsx': { asks: ['2 code insee levelNotSaid'] },
  'title-above.xlsx': { reads: [`4 ${bretagne} 12`], tells: ['1 aboveHeader'] },
  'merged-region.xlsx': { reads: ['2 region:53 2020 EXACT 10', `3 ${bretagne} 12`] },
  'date-iso.xlsx': { reads: ['2 region:53 2022-05-01 EXACT 12'] },
  'format-with-d.xlsx': {
    reads: ['4 region:06 2021 EXACT 1500', '6 region:28 2021 EXACT 1500', '7 region:76 2021 EXACT -1500'],
    // "1 500 dossiers" counts no contracts; euros are none either.
    asks: ['2 text badQuantity', '3 text badQuantity', '5 unit unitsDiffer'],
  },
  'formula.xlsx': { asks: ['2 text badQuantity'] },
  'text-number-nbsp.xlsx': { reads: [`2 ${bretagne} 1780`] },
};

describe.concurrent('a file as people bring it', () => {
  it.each(Object.entries(files))('%s', async (name, expected) => {
    const file = fileURLToPath(new URL(`../../tests/sheets/${name}`, import.meta.url));
    expect(outcomeOf(await planOf(file))).toEqual({ reads: [], asks: [], tells: [], ...expected });
  });
});

/** Files of the same kinds that are made here: a table with one row that says twelve contracts, changed in one thing. */
describe.concurrent('a file like those', () => {
  const names = 'libellé;valeur;rôle;période;territoire;indicateur;acteurs;source'.split(';');
  const says = 'Contrats;12;réalisé;2021;Bretagne;contrats-apprentissage-akto;akto;akto-normandie'.split(';');
  const table = (changed: Record<string, string> = {}, between = ';', end = '\n'): string => {
    const cells = names.map((name, at) => {
      const renamed = Object.keys(changed).find((each) => each.split('=')[0] === name);
      return [renamed?.split('=')[1] ?? name, (renamed && changed[renamed]) || (says[at] ?? '')];
    });
    return [0, 1].map((line) => cells.map((cell) => cell[line]).join(between)).join(end) + end;
  };
  const read = [`2 ${bretagne} 12`];
  const made: Readonly<Record<string, readonly [content: string | Uint8Array, expected: Outcome]>> = {
    tabs: [table({}, '\t'), { reads: read }],
    'line ends of an old Mac': [table({}, ';', '\r'), { reads: read }],
    'a delimiter that is told with its mark': [`\uFEFFsep=|\r\n${table({}, '|', '\r\n')}`, { reads: read }],
    'a title with a comma above': [
      `Contrats, par région\n\n${table()}`,
      { reads: [`4 ${bretagne} 12`], tells: ['1 aboveHeader'] },
    ],
    'capitals and spaces': [table({ 'valeur= VALEUR ': '', 'rôle=ROLE': '' }), { reads: read }],
    'a name with a mark': [table({ 'valeur=Valeur¹': '', 'période=Période*': '' }), { reads: read }],
    'a name with a unit': [table({ 'valeur=Valeur (en contrats)': '' }), { reads: read }],
    'a name with a unit of another kind': [
      table({ 'valeur=Valeur (en %)': '' }),
      { asks: ['2 Valeur (en %) unitsDiffer'] },
    ],
    'a name with a scale': [table({ 'valeur=Valeur (en milliers)': '' }), { reads: ['2 region:53 2021 '] }],
    'a unit with a scale': [table({ 'libellé=unité': 'milliers d’euros' }), { asks: ['2 unité notAWord'] }],
    'a column of codes in one word': [table({ 'territoire=codeRegion': '53' }), { reads: read }],
    'a code of a région without its zero': [
      table({ 'territoire=Code région': '1' }),
      { reads: ['2 region:01 2021 EXACT 12'] },
    ],
    'a code of a département without its zero': [
      table({ 'territoire=Code département': '1' }),
      { reads: ['2 department:01 2021 EXACT 12'] },
    ],
    'a code of Corsica': [table({ 'territoire=dep': '2a' }), { reads: ['2 department:2A 2021 EXACT 12'] }],
    'a code that is of no région': [
      table({ 'territoire=région': '13' }),
      { asks: ['2 région unknownTerritory'] },
    ],
    'a code of two levels': [table({ territoire: '93' }), { asks: ['2 territoire levelNotSaid'] }],
    'an ISO code': [table({ territoire: 'FR-93' }), { reads: ['2 department:93 2021 EXACT 12'] }],
    'a région in full': [table({ territoire: 'Région Bretagne' }), { reads: read }],
    'a région with its code': [table({ territoire: 'Bretagne (53)' }), { reads: read }],
    'a département of another région': [
      table({ 'territoire=région': 'Bretagne', 'libellé=département': 'Ain' }),
      { asks: ['2 région territoriesDiffer'] },
    ],
    'an actor by name': [table({ acteurs: 'Agefiph, AKTO' }), { reads: read }],
    'an actor that nobody is': [table({ acteurs: 'AKTO, Personne' }), { asks: ['2 acteurs unknownActor'] }],
    'a quotation mark that takes a row along': [
      `${table()}"Contrats;13;réalisé;2020;Corse;a;b;c\nContrats;14;réalisé;2020;Corse;a;b";c\n`,
      { reads: read, asks: ['3 – swallowed'] },
    ],
    'DOS letters': [
      Buffer.from(table().replaceAll('é', '\x82').replaceAll('ô', '\x93'), 'latin1'),
      { reads: read, tells: ['– encoding'] },
    ],
    'UTF-16 of the other order': [
      Buffer.from(table(), 'utf16le').swap16(),
      { reads: read, tells: ['– encoding'] },
    ],
    'a number with wide spaces': [
      table({ valeur: '570\u2003000 contrats' }),
      { reads: ['2 region:53 2021 EXACT 570000'] },
    ],
    'a formula that nothing has computed': [
      aWorkbook(
        `${aRow('key', 'text')}<row r="2"><c t="inlineStr"><is><t>a</t></is></c><c><f>1+1</f></c></row>`,
      ),
      { asks: ['2 text formula'] },
    ],
    'a hidden column': [
      aWorkbook('', {
        'xl/worksheets/sheet1.xml': `<worksheet><cols><col min="2" max="16384" hidden="1"/></cols><sheetData>${aRow('key', 'text')}${aRow('poec', 'trop')}</sheetData></worksheet>`,
      }),
      { asks: ['2 text badQuantity'], tells: ['– hiddenColumns'] },
    ],
    'a header of two lines': [
      aWorkbook('', {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${aRow('région', 'rôle', 'acteurs', 'source', 'indicateur', 'libellé', 'Contrats', '')}
          <row r="2"><c r="G2"><v>2020</v></c><c r="H2"><v>2021</v></c></row>
          ${aRow('Bretagne', 'réalisé', 'akto', 'akto-normandie', 'contrats-apprentissage-akto', 'Contrats', '10', '12')}</sheetData>
          <mergeCells>${[...'ABCDEF'].map((column) => `<mergeCell ref="${column}1:${column}2"/>`).join('')}<mergeCell ref="G1:H1"/></mergeCells></worksheet>`,
      }),
      {
        reads: ['3 region:53 2020 EXACT 10', `3 ${bretagne} 12`],
        tells: ['1 twoLineHeader', '1 yearsAsColumns'],
      },
    ],
    'a column that is not read, of a megabyte': [
      table({ 'source=source;forme': `akto-normandie;${'[1,2]'.repeat(200_000)}` }),
      { reads: read },
    ],
  };

  it.each(Object.entries(made))('with %s', async (_, [content, expected]) => {
    const file = join(aFolder(), 'figures');
    writeFileSync(file, content);
    expect(outcomeOf(await planOf(file))).toEqual({ reads: [], asks: [], tells: [], ...expected });
  });
});

describe('what somebody says of a file', () => {
  const sheet = (name: string) => fileURLToPath(new URL(`../../tests/sheets/${name}`, import.meta.url));
  const constants = Object.entries({
    indicateur: 'contrats-apprentissage-akto',
    libellé: 'Contrats d’apprentissage',
    rôle: 'réalisé',
    acteurs: 'AKTO',
    source: 'akto-normandie',
  }).map(([column, value]) => ({ column, value }));

  it('leaves rows out, or reads one that is hidden', async () => {
    const rows = [
      { row: 4, isRead: false },
      { row: 5, isRead: false },
    ];
    const notes = await planOf(sheet('notes-below.csv'), { rows, rowsTold: 9 });
    expect(outcomeOf(notes)).toEqual({ reads: [`2 ${bretagne} 12`], asks: [], tells: [] });
    expect(notes.firstRows.map(({ row, does }) => [row, does])).toEqual([
      [2, 'NEW'],
      [4, 'LEFT_OUT'],
      [5, 'LEFT_OUT'],
    ]);
    const hidden = await planOf(sheet('hidden-row.xlsx'), { rows: [{ row: 3, isRead: true }] });
    expect(outcomeOf(hidden)).toMatchObject({ reads: [`2 ${bretagne} 12`, `3 ${normandie} 13`], asks: [] });
    expect(hidden.sha256).not.toBe((await planOf(sheet('hidden-row.xlsx'))).sha256);
  });

  it('empties a row, which then says nothing', async () => {
    const columns = [
      'clé',
      'libellé',
      'valeur',
      'unité',
      'rôle',
      'période',
      'territoire',
      'indicateur',
      'acteurs',
      'source',
    ];
    const fixes = columns.map((column) => ({ row: 3, column, value: '' }));
    expect(outcomeOf(await planOf(sheet('total-row.csv'), { fixes }))).toMatchObject({ asks: [] });
  });

  it('takes marks of missing numbers as not stated', async () => {
    const { reads, asks } = outcomeOf(await planOf(sheet('missing-marks.csv'), { notStated: true }));
    expect(asks).toEqual([]);
    expect(reads).toHaveLength(10);
    expect(reads.map((read) => read.split(' ')[3])).toEqual([...Array(9).fill('NOT_STATED'), 'UNREADABLE']);
  });

  it('says once which indicator numbers of the press are of', async () => {
    const press = await planOf(sheet('press.csv'), { constants: constants.slice(0, 1) });
    expect(outcomeOf(press)).toEqual({
      reads: [
        `2 region:53 2021 MORE_THAN 500`,
        `3 region:28 2021 EXACT CHANGE 2091`,
        `5 region:76 2021 EXACT 1500000`,
        `6 region:03 2021 EXACT 1100`,
        `7 region:06 2021 EXACT RANGE 5 10`,
        `9 region:01 2021 NEARLY 2400000`,
        `10 region:44 2021 EXACT 2400000`,
        `15 region:52 2021 EXACT FRACTION 1 3`,
        `16 region:24 2021 EXACT RATIO 8 10`,
        `17 region:93 2021 EXACT 570000`,
        `18 region:27 2021 EXACT 1234.56`,
        `19 region:84 2021 AT_LEAST 1020000`,
      ],
      // "852.000" may be of thousands or not, and neither points nor % nor € count contracts.
      asks: [4, 8, 11, 12, 13, 14, 20].map(
        (row) => `${row} valeur ${[8, 11, 12, 13, 14, 20].includes(row) ? 'unitsDiffer' : 'badQuantity'}`,
      ),
      tells: [],
    });
  });

  it('says of all rows what the file does not, and turns its years into rows', async () => {
    const { reads, asks } = outcomeOf(await planOf(sheet('years-as-columns.csv'), { constants }));
    expect(asks).toEqual([]);
    expect(reads).toEqual([
      '2 region:53 2020 EXACT 10',
      `2 ${bretagne} 12`,
      '2 region:53 2022 EXACT 15',
      '3 region:28 2020 EXACT 20',
      `3 ${normandie} 22`,
      '3 region:28 2022 EXACT 25',
    ]);
    const doubtful = join(aFolder(), 'years.csv');
    writeFileSync(doubtful, 'territoire;2020;2021-22\nBretagne;10;7 sur 10\nNormandie;;12\n');
    const asked = await planOf(doubtful, { constants });
    expect(outcomeOf(asked)).toMatchObject({
      reads: ['2 region:53 2020 EXACT 10'],
      asks: ['1 2021-22 doubtfulPeriod'],
    });
    const [years = '', schoolYear = ''] = asked.problems[0]?.choices ?? [];
    expect([years, schoolYear]).toEqual(['de 2021 à 2022', 'de septembre 2021 à août 2022']);
    const fixes = [{ row: 1, column: '2021-22', value: schoolYear }];
    expect(outcomeOf(await planOf(doubtful, { constants, fixes }))).toMatchObject({
      reads: [
        '2 region:53 2020 EXACT 10',
        '2 region:53 2021-09/2022-08 EXACT RATIO 7 10',
        '3 region:28 2021-09/2022-08 EXACT 12',
      ],
      asks: [],
    });
    const rates = await planOf(sheet('comma-quoted-decimals.csv'), {
      columns: [{ name: 'insee code', meaning: 'region' }],
    });
    expect(outcomeOf(rates).reads).toEqual([
      '2 region:01 2023 EXACT 19.3',
      '3 region:24 2023 EXACT 7',
      '4 region:11 2023 EXACT 7.1',
    ]);
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
      // A change, a fraction and a ratio: values that are no plain number, which a row tells as none.
      ['+0%;-0%', 0.09, ''],
      ['+0%;-0%', -0.04, ''],
      [';;;', 12, 'disguised'],
      ['0;-0;"nd"', 0, 'missingMark'],
      ['# ?/?', 0.5, ''],
      ['0.00E+00', 12_345, 'badQuantity'],
      ['0" sur 10"', 7, ''],
      ['General', 0.1 + 0.2, 'EXACT 0.3'],
      ['General', '1e300', 'badQuantity'],
      ['General', '1e-300', 'badQuantity'],
      ['General', 123_456_789_012_345, 'EXACT 123456789012345'],
      ['0', '1e21', 'badQuantity'],
    ] as const;
    expect(await valuesOf(cells)).toEqual(cells.map(([, , value]) => value));
  });

  it('and a form that nobody can have written is a problem of its cells, in a moment', async () => {
    const codes = (length: number) => [
      '0'.repeat(length),
      '"a'.repeat(length / 2),
      '['.repeat(length),
      '?/'.repeat(length / 2),
      '[[',
      '0;0;0;0;0;0',
    ];
    await expectInProportion(async (length) => {
      const written = codes(length).map((code) => [code, 12.5] as const);
      expect(await valuesOf(written)).toEqual(written.map(() => 'disguised'));
    }, 10_000);
  });
});
