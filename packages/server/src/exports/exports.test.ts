import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { releaseManyFigures } from '../../tests/many-figures.ts';
import { type StarterFigure, saidAs, starterFigures } from '../../tests/starter-figures.ts';

type Row = Record<string, string>;

const readCsv = (csv: string, delimiter = ';'): Row[] => parse(csv, { bom: true, columns: true, delimiter });

const readLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The cells of the only sheet, by the names in its first row; what is a number in it comes as a number. */
function readSheet(bytes: Uint8Array): Record<string, string | number>[] {
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => name === 'row' || name === 'c',
  });
  type Cell = { '@_r': string; v?: string; is?: { t: string | { '#text': string } } };
  const rows: { c: Cell[] }[] = parser.parse(sheet).worksheet.sheetData.row;
  const contents = rows.map(({ c }) =>
    c.map((cell) => {
      const text = typeof cell.is?.t === 'object' ? cell.is.t['#text'] : cell.is?.t;
      return [cell['@_r'].replace(/\d+/, ''), cell.v === undefined ? (text ?? '') : Number(cell.v)] as const;
    }),
  );
  const names = new Map(contents[0]);
  return contents
    .slice(1)
    .map((cells) => Object.fromEntries(cells.map(([at, cell]) => [names.get(at), cell])));
}

describe('each figure of the starter data stands with what qualifies it', () => {
  let hub: TestHub;
  let stored: StarterFigure[];
  beforeAll(async () => {
    hub = await aHub();
    stored = await starterFigures(hub);
  });
  afterAll(() => hub.database.close());

  it('in figures.csv, as a French spreadsheet reads it', async () => {
    const response = await hub.get('/export/figures.csv');
    expect(response.headers.get('Content-Type')).toContain('text/csv');
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="akto-figures-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readCsv(new TextDecoder().decode(bytes));
    expect(rows).toHaveLength(24);
    for (const [index, { key, qualifier, number, unit, period, territory }] of stored.entries()) {
      const row = rows[index];
      expect(row).toMatchObject({ key, qualifier, unit, period, territory_name: territory });
      expect(row?.number).toBe(number.replace('.', ','));
      expect(row?.text, key).toMatch(saidAs[qualifier]);
      expect(row?.source).not.toBe('');
    }
  });

  it('in figures.csv?lang=en, with commas and decimal points', async () => {
    const rows = readCsv(await (await hub.get('/export/figures.csv?lang=en')).text(), ',');
    expect(rows.map(({ key, qualifier, number }) => ({ key, qualifier, number }))).toEqual(
      stored.map(({ key, qualifier, number }) => ({ key, qualifier, number })),
    );
    expect(rows.find(({ key }) => key === 'poec')).toMatchObject({
      text: 'more\u00a0than\u00a01,780\u00a0courses',
      low: '1780',
      high: '',
      period_text: '2022–2024',
      publisher: 'AKTO',
      printed: 'plus de 1 780',
      convention: 'akto-agefiph-2022-2024',
      url: 'https://hub.example/figures/poec?lang=en',
      status: 'CURRENT',
    });
  });

  it('in figures.csv, with what is inferred of it and what it is made of', async () => {
    const csv = await (await hub.get('/export/figures.csv')).text();
    // Partners' sheets refer to the columns before these.
    expect(csv.split('\r\n')[0]).toMatch(
      /;as_of;period_inferred;composition_note;language;actors;source_keys;locators;printed_in_sources$/,
    );
    const rows = new Map(readCsv(csv).map((row) => [row.key, row]));
    expect(rows.get('acteurs-concertation-2018')).toMatchObject({
      period_inferred: 'true',
      composition_note: '',
    });
    expect(rows.get('entreprises-sensibilisees')).toMatchObject({
      period_inferred: 'false',
      composition_note: 'dont organismes de formation et CFA',
    });
  });

  it('in figures.json, one to a line', async () => {
    const response = await hub.get('/export/figures.json');
    expect(response.headers.get('Content-Type')).toBe('application/x-ndjson; charset=utf-8');
    const figures = readLines(await response.text());
    expect(figures).toHaveLength(24);
    for (const [index, { key, qualifier, number, unit, period, territory }] of stored.entries()) {
      const figure = figures[index];
      expect(figure).toMatchObject({
        key,
        quantity: { qualifier, number, unit },
        period: { edtf: period },
        territory: { name: territory },
      });
      expect(figure.quantity.text).toMatch(saidAs[qualifier]);
      expect(figure.citations[0].source.title).toBeTruthy();
    }
  });

  it('in figures.xlsx, where what is said comes before what is counted', async () => {
    const response = await hub.get('/export/figures.xlsx');
    const rows = readSheet(new Uint8Array(await response.arrayBuffer()));
    expect(rows).toHaveLength(24);
    for (const [index, { key, qualifier, number, unit, period, territory }] of stored.entries()) {
      const row = rows[index] ?? {};
      expect(row).toMatchObject({ key, qualifier, number: Number(number), unit, period });
      expect(row.territory_name).toBe(territory);
      expect(Object.keys(row)[0]).toBe('text');
      expect(row.text, key).toMatch(saidAs[qualifier]);
    }
  });

  it.each([
    [
      '?convention=concertation-2018',
      ['acteurs-concertation-2018', 'organisations-patronales-syndicales-2018'],
    ],
    ['?indicator=salons&territory=FR-NOR', ['salons-normandie-2021']],
    ['?within=Normandie&period=2021&indicator=salons', ['salons-normandie-2021']],
    ['?role=TARGET', ['objectif-contrats-2022']],
    ['?keys=salons-2021,poec', ['salons-2021', 'poec']],
    ['?convention=nothing-has-it', []],
    ['?asOf=1999-01-01T00:00:00%2B01:00', []],
  ])('and %s selects as the graph’s filter does', async (query, keys) => {
    const rows = readCsv(await (await hub.get(`/export/figures.csv${query}`)).text());
    expect(rows.map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    ['?role=WINNER', 'role is "WINNER"; give one of ACTUAL, TARGET, BASELINE, RATE.'],
    ['?teritory=28', 'teritory is "28"; give nothing, or one of convention, actor, indicator, territory,'],
    ['?convention=', 'convention is ""; give the key of a convention'],
    ['?actor=akto&actor=agefiph', 'actor is "akto and agefiph"; give it once'],
    ['?period=soon', 'period is "soon"'],
    ['?lang=de', 'lang is "de"; give one of fr, en.'],
    ['?asOf=yesterday', 'asOf is "yesterday"; give an instant with its zone'],
    ['?asOf=2999-01-01T00:00:00Z', 'which has not come yet'],
    [`?keys=${',a'.repeat(101)}`, 'keys names 102 figures; give at most 100.'],
  ])('and %s is refused with what would be right', async (query, detail) => {
    const response = await hub.get(`/export/figures.csv${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await response.json()).detail).toContain(detail);
  });

  it('and any page may read it', async () => {
    const { headers } = await hub.get('/export/figures.json');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

describe('a label that somebody wrote to do harm', () => {
  const harmful = '=cmd|"/C calc"!A1;<script>alert(1)</script>\n"שלום" 😀';
  let hub: TestHub;
  beforeAll(async () => {
    hub = await aHub();
    await hub.release('poec', { labelFr: harmful, labelEn: '@SUM(A1)', number: '-12.5', low: '-12.5' });
  });
  afterAll(() => hub.database.close());

  it('is a text in CSV, and the number beside it stays a number', async () => {
    const [row] = readCsv(await (await hub.get('/export/figures.csv?keys=poec')).text());
    expect(row).toMatchObject({ label: `'${harmful}`, number: '-12,5', change_note: 'Nouvelle valeur' });
    const [english] = readCsv(await (await hub.get('/export/figures.csv?keys=poec&lang=en')).text(), ',');
    expect(english).toMatchObject({ label: "'@SUM(A1)", number: '-12.5' });
  });

  it('is a text in XLSX, where nothing is a formula', async () => {
    const bytes = new Uint8Array(await (await hub.get('/export/figures.xlsx?keys=poec')).arrayBuffer());
    expect(readSheet(bytes)[0]).toMatchObject({ label: harmful, number: -12.5 });
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  it('stays on one line of JSON', async () => {
    const figures = readLines(await (await hub.get('/export/figures.json?keys=poec')).text());
    expect(figures.map(({ label }) => label)).toEqual([harmful]);
  });
});

describe('an export of many figures', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await aHub();
    await releaseManyFigures(hub, 1000);
  });
  afterAll(() => hub.database.close());

  it.each(['csv', 'json', 'xlsx'])(
    'sends the first bytes of .%s while the last are not read',
    async (ending) => {
      const before = hub.queries();
      const { body } = await hub.get(`/export/figures.${ending}`);
      const reader = body?.getReader();
      await reader?.read();
      const first = hub.queries() - before;
      let bytes = 0;
      for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read())
        bytes += chunk.value.length;
      // A page takes four queries, and there are eleven pages.
      expect(hub.queries() - before - first).toBeGreaterThan(20);
      expect(bytes).toBeGreaterThan(50_000);
    },
  );

  it('is not read any further when the client has gone', async () => {
    const { body } = await hub.get('/export/figures.csv');
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const atCancel = hub.queries();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(hub.queries()).toBe(atCancel);
  });

  it('has each of them once', async () => {
    const figures = readLines(await (await hub.get('/export/figures.json')).text());
    expect(new Set(figures.map(({ key }) => key)).size).toBe(1024);
  });

  it('is of one state, whatever comes out meanwhile', async () => {
    const { body } = await hub.get('/export/figures.csv');
    const reader = body?.getReader();
    let csv = new TextDecoder().decode((await reader?.read())?.value);
    await hub.release('chiffre-999', { labelFr: 'D’une publication plus tard' });
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      csv += new TextDecoder().decode(chunk.value);
    }
    const rows = readCsv(csv);
    expect(rows.at(-1)?.key).toBe('chiffre-999');
    expect(rows.at(-1)?.label).not.toBe('D’une publication plus tard');
    expect(rows).toHaveLength(1024);
  });
});
