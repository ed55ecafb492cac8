import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { releaseManyFigures } from '../../tests/many-figures.ts';
import { type StarterFigure, saidAs, starterFigures } from '../../tests/starter-figures.ts';
import { fillColumnsPage } from './columns-page.ts';
import { tables } from './tables.ts';

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

it('docs/files-and-feeds.md has the columns of the code', () => {
  const page = readFileSync(new URL('../../../../docs/files-and-feeds.md', import.meta.url), 'utf8');
  expect(page.match(/<!-- columns: /g)).toHaveLength(tables.length);
  expect(fillColumnsPage(page), 'stale: run pnpm generate').toBe(page);
});

describe('each figure of the starter data stands with what qualifies it', () => {
  let hub: TestHub;
  let stored: StarterFigure[];
  const csvOf = async (path: string) => readCsv(await (await hub.get(path)).text());
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
      publisher: 'AKTO (inferred)',
      source_line: 'AKTO (inferred)',
      printed: 'plus de 1 780',
      convention: 'akto-agefiph-2022-2024',
      url: 'https://hub.example/figures/poec?lang=en',
      status: 'CURRENT',
    });
  });

  it('in figures.csv, with what is inferred of it and what it is made of', async () => {
    const csv = await (await hub.get('/export/figures.csv')).text();
    // Partners' sheets refer to these: a further one comes after them.
    expect(csv.split('\r\n')[0]?.split(';').slice(0, 32)).toEqual([
      ...[
        'key',
        'label',
        'qualifier',
        'number',
        'low',
        'high',
        'unit',
        'text',
        'statement',
        'role',
        'period',
      ],
      ...[
        'period_text',
        'territory_code',
        'territory_name',
        'convention',
        'indicator',
        'source',
        'publisher',
      ],
      ...['printed', 'released_at', 'url', 'convention_title', 'status', 'change_note', 'as_of'],
      ...['period_inferred', 'composition_note', 'language', 'actors', 'source_keys', 'locators'],
      'printed_in_sources',
    ]);
    const rows = new Map(readCsv(csv).map((row) => [row.key, row]));
    expect(rows.get('acteurs-concertation-2018')).toMatchObject({
      period_inferred: 'true',
      period_text: 'du 7 décembre 2017 au 10 mai 2018 (déduit)',
      composition_note: '',
    });
    expect(rows.get('entreprises-sensibilisees')).toMatchObject({
      period_inferred: 'false',
      composition_note: 'dont organismes de formation et CFA',
    });
  });

  it('in figures.csv, with the figures that it belongs to, where and when it holds, and what may be added up', async () => {
    const rows = new Map((await csvOf('/export/figures.csv')).map((row) => [row.key, row]));
    expect(rows.get('salons-normandie-2021')).toMatchObject({
      part_of: 'salons-2021',
      example_of: '',
      axis: '4',
      axis_title: expect.stringMatching(/\S/),
      territory_level: 'REGION',
      territory_iso: 'FR-NOR',
      period_start: '2021-01-01',
      period_end: '2021-12-31',
      indicator: 'salons',
      indicator_label: expect.stringMatching(/^Salons/),
      additive: expect.stringMatching(/^(true|false)$/),
      convention_status: 'ENDED',
      convention_status_text: 'terminé',
      sentence: expect.stringContaining('5 salons'),
      source_line: 'AKTO, vers mai 2022',
    });
    expect(rows.get('reunions-entreprises-normandie-2021')).toMatchObject({
      example_of: 'reunions-entreprises-2021',
      with: 'entreprises-reunions-normandie-2021',
    });
    // Each of two figures that are stated together names the other.
    expect(rows.get('entreprises-reunions-normandie-2021')?.with).toBe('reunions-entreprises-normandie-2021');
    expect(rows.get('progression-apprentissage-normandie-2021')).toMatchObject({
      derived_from: 'contrats-apprentissage-normandie-2020 ; contrats-apprentissage-normandie-2021',
      formula: '(b - a) / a',
    });
  });

  it('in figures.json as an array, and in figures.jsonl one to a line', async () => {
    const response = await hub.get('/export/figures.json');
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="akto-figures-.*\.json"$/,
    );
    const figures = await response.json();
    const inLines = await hub.get('/export/figures.jsonl');
    expect(inLines.headers.get('Content-Type')).toBe('application/x-ndjson; charset=utf-8');
    expect(readLines(await inLines.text())).toEqual(figures);
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
    expect(figures.find(({ key }: { key: string }) => key === 'salons-normandie-2021')).toMatchObject({
      partOf: { key: 'salons-2021', label: expect.stringMatching(/^Salons/) },
      exampleOf: null,
      with: [],
      derivedFrom: [],
      formula: null,
      axis: { number: 4 },
      territory: { code: '28', level: 'REGION', iso: 'FR-NOR' },
      indicator: { key: 'salons' },
      presentation: { sentence: expect.stringContaining('5 salons') },
    });
  });

  it('and an empty selection is an empty array, no line, or a head alone', async () => {
    const none = async (ending: string) =>
      (await hub.get(`/export/figures.${ending}?convention=nothing-has-it`)).text();
    expect(JSON.parse(await none('json'))).toEqual([]);
    expect(await none('jsonl')).toBe('');
    expect((await none('csv')).split('\r\n')).toHaveLength(2);
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
    const figures = readLines(await (await hub.get('/export/figures.jsonl?keys=poec')).text());
    expect(figures.map(({ label }) => label)).toEqual([harmful]);
  });
});

describe('a figure that others belong to and that is not public, or no more', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await aHub();
    const { client } = hub.database;
    const { id: figureId } = await client.figure.create({ data: { key: 'chiffre-a-venir' } });
    const relations = ['PART_OF', 'EXAMPLE_OF', 'WITH', 'DERIVED_FROM'] as const;
    await hub.release('poec', {
      formula: 'a / b',
      relations: { create: relations.map((kind) => ({ kind, figureId, position: 0 })) },
    });
    for (const key of ['salons-2021', 'contrats-apprentissage-normandie-2020', 'reunions-of-2021'])
      await withdraw(hub, key);
    // The other one names it, too.
    const both = await client.figure.findUniqueOrThrow({ where: { key: 'reunions-entreprises-2021' } });
    await hub.release('entreprises-reunions-2021', {
      relations: { create: { kind: 'WITH', figureId: both.id, position: 0 } },
    });
  });
  afterAll(() => hub.database.close());

  it.each(['csv', 'json', 'jsonl', 'xlsx'])('is named by no relation in .%s', async (ending) => {
    const bytes = new Uint8Array(await (await hub.get(`/export/figures.${ending}`)).arrayBuffer());
    const text =
      ending === 'xlsx' ? strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? bytes) : strFromU8(bytes);
    expect(text).toContain('salons-normandie-2021');
    for (const key of [
      'chiffre-a-venir',
      'salons-2021',
      'contrats-apprentissage-normandie-2020',
      'reunions-of-2021',
    ])
      expect(text).not.toContain(key);
  });

  it('is named once by a figure that it names as well', async () => {
    const rows = readCsv(await (await hub.get('/export/figures.csv')).text());
    const pair = ['reunions-entreprises-2021', 'entreprises-reunions-2021'];
    expect(pair.map((key) => rows.find((row) => row.key === key)?.with)).toEqual(pair.toReversed());
  });

  it('leaves no formula behind whose letters would name others', async () => {
    const rows = readCsv(await (await hub.get('/export/figures.csv')).text());
    const rate = rows.find(({ key }) => key === 'progression-apprentissage-normandie-2021');
    expect(rate).toMatchObject({ text: '41 %', derived_from: '', formula: '' });
  });

  it('asked for by its key says in place of its number that it was withdrawn', async () => {
    const [row] = readCsv(await (await hub.get('/export/figures.csv?keys=salons-2021')).text());
    expect(row).toMatchObject({
      status: 'WITHDRAWN',
      qualifier: '',
      number: '',
      text: expect.stringContaining('Retiré par la source'),
      change_kind: 'WITHDRAWAL',
      sentence: expect.stringContaining('chiffre retiré'),
    });
    expect(Object.values(row ?? {}).join()).not.toMatch(/\b70\b/);
  });
});

const withdraw = (hub: TestHub, key: string) =>
  hub.release(key, {
    changeKind: 'WITHDRAWAL',
    changeFr: 'Retiré par la source.',
    qualifier: null,
    number: null,
    low: null,
    high: null,
  });

describe('an export of many figures', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await aHub();
    await releaseManyFigures(hub, 1000);
  });
  afterAll(() => hub.database.close());

  it.each(['csv', 'json', 'jsonl', 'xlsx'])(
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

  it.each(['gzip', 'br'])(
    'is not read to its end in %s either when the client has gone',
    async (encoding) => {
      const whole = hub.queries();
      await (await hub.get('/export/figures.csv')).arrayBuffer();
      const before = hub.queries();
      const { body, headers } = await hub.get('/export/figures.csv', {
        headers: { 'Accept-Encoding': encoding },
      });
      expect(headers.get('Content-Encoding')).toBe(encoding);
      const reader = body?.getReader();
      await reader?.read();
      await reader?.cancel();
      await new Promise((resolve) => setTimeout(resolve, 100));
      // A compressor takes some pages ahead.
      expect(hub.queries() - before).toBeLessThan((before - whole) * 0.75);
    },
  );

  it('has each of them once', async () => {
    const figures = await (await hub.get('/export/figures.json')).json();
    expect(new Set(figures.map(({ key }: { key: string }) => key)).size).toBe(1024);
  });

  it('is no JSON where it breaks off, so that nobody takes it for the whole', async () => {
    const { body } = await hub.get('/export/figures.json');
    const reader = body?.getReader();
    const [start, page] = [await reader?.read(), await reader?.read()];
    await reader?.cancel();
    const decode = (chunk: typeof page) => new TextDecoder().decode(chunk?.value);
    expect(() => JSON.parse(decode(start) + decode(page))).toThrow(SyntaxError);
    expect(JSON.parse(`${decode(start)}${decode(page)}]`)).toHaveLength(100);
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
