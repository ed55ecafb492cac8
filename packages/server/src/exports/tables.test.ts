import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetRow } from '@akto-figures/publishing';
import { parse } from 'csv-parse/sync';
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { type CsvMetadata, readDescribed } from '../../tests/read-described.ts';
import { readXlsx } from '../imports/reader/read-xlsx.ts';
import type { ColumnDescription } from './column.ts';
import { tables } from './tables.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(async () => {
  await hub.database.close();
  removeFolders();
});

const textOf = async (path: string) => (await hub.get(path)).text();
const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await textOf(path), { bom: true, columns: true, delimiter: path.includes('lang=en') ? ',' : ';' });

/** The rows of a workbook, as an import reads them: its cells by the names in its first row. */
async function sheetOf(path: string): Promise<Record<string, string>[]> {
  const file = join(aFolder(), 'sheet.xlsx');
  writeFileSync(file, new Uint8Array(await (await hub.get(path)).arrayBuffer()));
  const rows: SheetRow[] = [];
  for await (const row of readXlsx(file, null)) rows.push(row);
  const [head, ...rest] = rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));
  return rest.map((cells) => Object.fromEntries((head ?? []).map((name, at) => [name, cells[at] ?? ''])));
}

/** The columns and the records of a Parquet file, as programs read it that know nothing of the hub. */
async function parquetOf(path: string) {
  const response = await hub.get(path);
  expect(response.headers.get('Content-Type')).toBe('application/vnd.apache.parquet');
  const file = await response.arrayBuffer();
  const { children } = parquetSchema(await parquetMetadataAsync(file));
  const records: Record<string, unknown>[] = await parquetReadObjects({ file });
  return { columns: children.map(({ element }) => element.name), records };
}

/** The same as cells of the French CSV file, which have decimal commas. */
function asCells(record: Record<string, unknown>, columns: readonly ColumnDescription[]) {
  const asCell = (name: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    // This reader multiplies what is exact in the file by a power of ten that is not.
    if (typeof value === 'number') return String(Number(value.toFixed(9))).replace('.', ',');
    if (!(value instanceof Date)) return String(value);
    const isDay = columns.some((column) => column.name === name && column.holds === 'day');
    return isDay ? value.toISOString().slice(0, 10) : value.toISOString();
  };
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, asCell(name, value)]));
}

describe.each(tables)('$name', ({ name, columns, key, saidBy }) => {
  it('are the same in each form', async () => {
    const rows = await rowsOf(`/export/${name}.csv`);
    expect(rows.length).toBeGreaterThan(8);
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map((column) => column.name));
    const sheet = await sheetOf(`/export/${name}.xlsx`);
    expect(Object.keys(sheet[0] ?? {})[0]).toBe(saidBy);
    const numbers = columns.filter(({ holds }) => holds === 'decimal').map((column) => column.name);
    const withoutNumbers = (row: Record<string, string>) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !numbers.includes(column)));
    expect(sheet.map(withoutNumbers)).toEqual(rows.map(withoutNumbers));
    const array = JSON.parse(await textOf(`/export/${name}.json`));
    expect(array).toHaveLength(rows.length);
    const lines = (await textOf(`/export/${name}.jsonl`)).split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(array);
    const { columns: packed, records } = await parquetOf(`/export/${name}.parquet`);
    expect(packed).toEqual(columns.filter((column) => !column.isLoneNumber).map((column) => column.name));
    expect(records.map((record) => asCells(record, columns))).toEqual(
      rows.map((row) => Object.fromEntries(packed.map((column) => [column, row[column]]))),
    );
    expect(new Set(rows.map((row) => key.map((column) => row[column]).join()))).toHaveProperty(
      'size',
      rows.length,
    );
  });

  it.each(['fr', 'en'])('are read in %s by what is described beside them', async (lang) => {
    const path = `/export/${name}.csv?lang=${lang}`;
    const csv = await hub.get(path);
    const [, link = ''] =
      /^<(.*)>; rel="describedby"; type="application\/csvm\+json"$/.exec(csv.headers.get('Link') ?? '') ?? [];
    const described = await hub.get(link);
    expect(described.headers.get('Content-Type')).toBe('application/csvm+json');
    const metadata: CsvMetadata = await described.json();
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': lang }]);
    expect(new URL(metadata.url, `https://hub.example${link}`).href).toBe(`https://hub.example${path}`);
    const rows = readDescribed(metadata, await csv.text());
    const inJson = JSON.parse(await textOf(`/export/${name}.json`));
    expect(rows).toHaveLength(inJson.length);
    for (const { titles } of metadata.tableSchema.columns)
      expect(titles).toEqual({ und: expect.any(String), fr: expect.any(String), en: expect.any(String) });
    expect(metadata.tableSchema.primaryKey).toEqual(key);
  });
});

it('describes all CSV files as a data package, whose paths and keys are there', async () => {
  const described = JSON.parse(await textOf('/export/datapackage.json'));
  expect(described).toMatchObject({ name: 'akto-figures', resources: { length: tables.length } });
  expect(described).not.toHaveProperty('licenses');
  for (const [at, { path, schema, dialect }] of described.resources.entries()) {
    const { pathname, search } = new URL(path);
    const rows: string[][] = parse(await textOf(pathname + search), {
      bom: true,
      delimiter: dialect.delimiter,
    });
    expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(rows[0]);
    expect(schema.primaryKey).toEqual(tables[at]?.key);
    expect(schema.missingValues).toEqual(['']);
  }
  const [figures] = described.resources;
  expect(figures.schema.fields).toContainEqual(
    expect.objectContaining({ name: 'low', type: 'number', decimalChar: ',' }),
  );
  expect(figures.schema.foreignKeys).toContainEqual({
    fields: ['convention'],
    reference: { resource: 'conventions', fields: ['key'] },
  });
});

it('has the action plans as features of their regions, by their codes and without a shape', async () => {
  const response = await hub.get('/export/action-plans.geojson?convention=akto-alternance-2022');
  expect(response.headers.get('Content-Type')).toBe('application/geo+json; charset=utf-8');
  const { type, features } = await response.json();
  const plans = await rowsOf('/export/action-plans.csv?convention=akto-alternance-2022');
  expect(type).toBe('FeatureCollection');
  expect(features).toHaveLength(plans.length);
  expect(features).toContainEqual({
    type: 'Feature',
    id: 'akto-alternance-2022/REGION/28',
    geometry: null,
    properties: expect.objectContaining({
      territory_code: '28',
      territory_iso: 'FR-NOR',
      inferred: expect.any(Boolean),
    }),
  });
});

it('conventions tell how far they have come, who signed or is to sign, and what is inferred', async () => {
  const rows = new Map((await rowsOf('/export/conventions.csv')).map((row) => [row.key, row]));
  expect(rows.get('akto-normandie-2022')).toMatchObject({
    status: 'ANNOUNCED',
    status_text: 'annoncée vers mai 2022, signature prévue le 9 mai 2022 (déduit)',
    to_be_signed_on: '2022-05-09',
    to_be_signed_on_inferred: 'true',
    signed_on: '',
    territory_level: 'REGION',
    territory_iso: 'FR-NOR',
    parties: 'akto ; region-normandie',
    party_roles: 'TO_SIGN ; TO_SIGN',
    part_of: 'akto-alternance-2022',
    part_of_inferred: 'false',
    summary: expect.stringContaining('à signer par'),
  });
  expect(rows.get('akto-centre-val-de-loire-2021')?.part_of_inferred).toBe('true');
  expect(rows.get('akto-agefiph-2025-2027')).toMatchObject({
    status_text: 'en vigueur (déduit)',
    succeeds: 'akto-agefiph-2022-2024',
  });
  expect(rows.get('agefiph-cheops-2022-2024')?.axes?.split(' ; ')).toEqual([
    expect.stringMatching(/^1\. /),
    expect.stringMatching(/^2\. /),
    expect.stringMatching(/^3\. .* \(déduit\)$/),
    expect.stringMatching(/^4\. .* \(déduit\)$/),
  ]);
  const protocol = rows.get('protocole-national-employeur');
  expect(protocol?.parties).toMatch(/ ; $/);
  expect(protocol?.party_roles?.split(' ; ')).toHaveLength(protocol?.parties?.split(' ; ').length ?? 0);
});

it('action plans say in which territory, how far, and what is inferred', async () => {
  const rows = await rowsOf('/export/action-plans.csv?convention=akto-agefiph-2022-2024&lang=en');
  expect(rows).toHaveLength(17);
  const inferred = rows.filter((row) => row.inferred === 'true');
  expect(inferred).toHaveLength(12);
  for (const { status_text, why } of inferred) {
    expect(status_text).toMatch(/ \(inferred\)$/);
    expect(why).toMatch(/\S/);
  }
  for (const { territory_level, territory_iso } of rows)
    expect([territory_level, territory_iso]).toEqual(['REGION', expect.stringMatching(/^(FR-...|..)/)]);
});

it.each([
  ['conventions.csv?actor=cheops', 'key', ['agefiph-cheops-2022-2024']],
  ['conventions.csv?kind=CONSULTATION', 'key', ['concertation-2018']],
  ['conventions.csv?territory=FR-NOR&status=ANNOUNCED', 'key', ['akto-normandie-2022']],
  ['conventions.csv?asOf=1999-01-01T00:00:00Z', 'key', []],
  ['action-plans.csv?territory=28&convention=akto-alternance-2022', 'since', ['2022-05~']],
  ['action-plans.csv?status=ENDED&actor=cheops', 'since', []],
])('%s selects as the graph’s filter does', async (path, column, found) => {
  expect((await rowsOf(`/export/${path}`)).map((row) => row[column])).toEqual(found);
});

it.each([
  ['conventions.csv?status=IN_PLACE', 'give one of ANNOUNCED, SIGNED, IN_FORCE, ENDED.'],
  ['conventions.json?kind=TREATY', 'kind is "TREATY"; give one of BILATERAL'],
  ['conventions.xlsx?keys=poec', 'give nothing, or one of actor, territory, kind, status, asOf, lang.'],
  ['action-plans.csv?status=IN_FORCE', 'give one of ANNOUNCED, SIGNED, IN_PLACE, ENDED.'],
  ['action-plans.jsonl?role=TARGET', 'give nothing, or one of convention, actor, territory'],
  ['changes.csv?since=2999-01-01T00:00:00Z', 'which has not come yet'],
  ['changes.csv?asOf=2026-01-01T00:00:00Z', 'one of convention'],
  ['figures.csv-metadata.json?teritory=28', 'teritory is "28"'],
  ['csv-metadata.json?asOf=2026-01-01T00:00:00Z', 'give nothing, or one of lang.'],
])('%s is refused with what would be right', async (path, detail) => {
  const response = await hub.get(`/export/${path}`);
  expect(response.status).toBe(400);
  expect((await response.json()).detail).toContain(detail);
});

it('a description is of the very file that its parameters select', async () => {
  const csv = await hub.get('/export/figures.csv?convention=concertation-2018&lang=en');
  expect(csv.headers.get('Link')).toContain(
    'figures.csv-metadata.json?convention=concertation-2018&lang=en>',
  );
  const part: CsvMetadata = await (
    await hub.get('/export/figures.csv-metadata.json?convention=concertation-2018&lang=en')
  ).json();
  expect(part.url).toBe('figures.csv?convention=concertation-2018&lang=en');
  // A figure that one of them is a part of may be in another convention.
  expect(part.tableSchema.foreignKeys).toBeUndefined();
  expect(readDescribed(part, await csv.text())).toHaveLength(2);
});

it.each(['', '?lang=en'])('csv-metadata.json%s says how the tables belong together', async (search) => {
  const group: { tables: CsvMetadata[] } & CsvMetadata = await (
    await hub.get(`/export/csv-metadata.json${search}`)
  ).json();
  expect(group['dc:rights']?.map((each) => each['@value'])).toEqual([
    expect.stringContaining('Licence inconnue'),
    expect.stringContaining('Licence unknown'),
  ]);
  const read = new Map<string, Record<string, unknown>[]>();
  for (const table of group.tables)
    read.set(table.url, readDescribed(table, await textOf(`/export/${table.url}`)));
  let named = 0;
  for (const { url, tableSchema } of group.tables) {
    for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
      const keys = read.get(reference.resource)?.map((row) => row[reference.columnReference]);
      for (const row of read.get(url) ?? []) {
        if (row[columnReference] === null) continue;
        expect(keys).toContain(row[columnReference]);
        named += 1;
      }
    }
  }
  expect(named).toBeGreaterThan(50);
});

it('changes say what a record says now and what it said before, as /changes.jsonl does', async () => {
  await hub.release('poec', {
    changeKind: 'CORRECTION',
    changeFr: 'Mal recopié.',
    number: '1900',
    low: '1900',
  });
  const withdrawn = { qualifier: null, number: null, low: null, high: null };
  await hub.release('salons-2021', {
    changeKind: 'WITHDRAWAL',
    changeFr: 'Retiré par la source.',
    ...withdrawn,
  });
  const rows = await rowsOf('/export/changes.csv');
  expect(rows.slice(-2)).toMatchObject([
    {
      kind: 'CORRECTION',
      type: 'Figure',
      key: 'poec',
      label: expect.stringMatching(/\S/),
      text: 'plus\u00a0de\u00a01\u202f900\u00a0formations',
      previous_text: 'plus\u00a0de\u00a01\u202f780\u00a0formations',
      note: 'Mal recopié.',
      url: 'https://hub.example/figures/poec',
    },
    {
      kind: 'WITHDRAWAL',
      key: 'salons-2021',
      text: expect.stringContaining('Retiré par la source.'),
      previous_text: '70\u00a0événements',
    },
  ]);
  expect(rows.find(({ type, key }) => type === 'Convention' && key === 'akto-normandie-2022')).toMatchObject({
    kind: 'ADDITION',
    text: expect.stringContaining('annoncée'),
    previous_text: '',
  });
  expect(rows.find(({ type }) => type === 'ActionPlan')).toMatchObject({
    label: expect.stringMatching(/ – \S/),
    text: expect.stringMatching(/^(annoncé|signé|en place|terminé)/),
  });
  expect(await textOf('/export/changes.jsonl')).toBe(await textOf('/changes.jsonl'));
  const since = rows.at(-1)?.came_out_at;
  expect(await rowsOf(`/export/changes.csv?since=${since}`)).toEqual(rows.slice(-1));
});
