import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { aRow, aWorkbook, claiming } from '../../tests/workbooks.ts';
import { readFile } from './read-file.ts';
import { FileRefused, sheetLimits } from './reader/sheet.ts';
import { openZip } from './reader/zip.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const header = aRow('key', 'label');
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');
const withEntities = (declared: string, used: string) =>
  aWorkbook('', {
    [sheet]: `<!DOCTYPE worksheet [${declared}]><worksheet><sheetData>${aRow('key', used)}</sheetData></worksheet>`,
  });

const hostile: readonly (readonly [name: string, make: () => Uint8Array | string, says: RegExp])[] = [
  ['a zip bomb', () => aWorkbook(' '.repeat(150 * 1024 * 1024)), /holds more than can be read/],
  [
    'a workbook that says it holds little, and unpacks to much',
    () => claiming(aWorkbook(header + ' '.repeat(60 * 1024 * 1024)), sheet, { unpacked: 5000 }),
    /holds more than can be read/,
  ],
  [
    'a workbook with 1 GB inside',
    () => claiming(aWorkbook(header), sheet, { unpacked: 1024 ** 3 }),
    /holds more than can be read/,
  ],
  [
    'a zip of ten thousand files',
    () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`${n}`, new Uint8Array()]))),
    /holds more than can be read/,
  ],
  [
    'a cell in the farthest column',
    () => aWorkbook(`${header}<row r="2"><c r="XFD2"><v>1</v></c></row>`),
    /more than 100 columns/,
  ],
  [
    'a cell in the farthest row',
    () => aWorkbook(`${header}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
    /more than 200000 rows/,
  ],
  ['a row with no number', () => aWorkbook(`<row r="1e9"><c><v>1</v></c></row>`), /more than 200000 rows/],
  ['an entity bomb', () => withEntities(`<!ENTITY a0 "ha">${laughs}`, '&a9;'), /document type/],
  [
    'a file that asks for another file',
    () => withEntities('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'),
    /document type/,
  ],
  ['XML that does not close', () => aWorkbook(`${header}<row><c`), /XML cannot be read/],
  [
    'XML in a wrong encoding',
    () => aWorkbook('', { [sheet]: '<?xml version="1.0"?><a>\uFFFD</b>' }),
    /XML cannot be read/,
  ],
  ['a workbook that is cut off', () => aWorkbook(header).subarray(0, 500), /no workbook that can be read/],
  [
    'a zip that is no workbook',
    () => zipSync({ 'a.txt': new Uint8Array(9) }),
    /no workbook that can be read/,
  ],
  ['a workbook with a password', () => claiming(aWorkbook(header), sheet, { flags: 1 }), /password/],
  ['an old .xls', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old \.xls, or protected/],
  ['an empty file', () => '', /is empty/],
  ['a NUL', () => 'key;label\npoec;a\0b\n', /NUL character/],
  [
    'a mark of UTF-8 before Windows-1252',
    () => Buffer.concat([Buffer.from('\uFEFFkey;label\n'), Buffer.from('poec;réalisé\n', 'latin1')]),
    /no text in utf-8/,
  ],
  [
    'a lone quotation mark',
    () => `key;label\npoec;"${'a;b\n'.repeat(100_000)}`,
    /Row 2 .* quotation mark that has no partner/,
  ],
  ['a first line without an end', () => 'key;'.repeat(100_000), /no header line/],
  [
    'ten thousand columns',
    () => `${Array.from({ length: 10_000 }, (_, n) => n).join(';')}\n`,
    /more than 100 columns/,
  ],
  [
    'a cell of three megabytes',
    () => `key;label\npoec;${'a'.repeat(3 * 1024 * 1024)}\n`,
    /Row 2 .* more text than a row can have/,
  ],
];

afterAll(removeFolders);

async function readAll(...given: Parameters<typeof readFile>): Promise<void> {
  for await (const rows of readFile(...given)) expect(rows).not.toEqual([]);
}

it.each(hostile)(
  '%s is refused, and says why',
  async (_, make, says) => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, make());
    const refusal = await readAll(file).then(
      () => expect.fail('It was read.'),
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(FileRefused);
    expect((refusal as Error).message).toMatch(says);
    expect((refusal as Error).message).not.toContain('\n');
  },
  60_000,
);

describe('a file of more rows than are read', () => {
  const count = sheetLimits.rows + 1;
  it.each([
    ['CSV', () => `key;label\n${'poec;Formations\n'.repeat(count)}`],
    ['CSV with the line ends of an old Mac', () => `key;label\r${'poec;Formations\r'.repeat(count)}`],
    // Of different rows: what packs too well is refused for that.
    [
      'a workbook',
      () => aWorkbook(header + Array.from({ length: count }, (_, n) => aRow('poec', `${n * 7919}`)).join('')),
    ],
  ])(
    'is refused before the hub is given any of them: %s',
    async (_, make) => {
      const file = join(aFolder(), 'file');
      writeFileSync(file, make());
      let given = 0;
      const read = async () => {
        for await (const rows of readFile(file)) given += rows.length;
      };
      await expect(read()).rejects.toThrow(/more than 200000 rows/);
      expect(given).toBe(0);
    },
    60_000,
  );

  it('is not one whose texts have as many line ends', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, `key;label\n${`poec;"${'a\n'.repeat(1000)}"\n`.repeat(201)}`);
    let given = 0;
    for await (const rows of readFile(file)) given += rows.length;
    expect(given).toBe(202);
  });
});

describe('of a zip', () => {
  const bytesOf = async (zip: Uint8Array, name: string) => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, zip);
    const opened = await openZip(file);
    let bytes = 0;
    let refusal: unknown;
    try {
      for await (const chunk of opened.unpack(name)) bytes += chunk.length;
    } catch (cause) {
      refusal = cause;
    } finally {
      await opened.close();
    }
    return { bytes, refusal };
  };
  const large = aWorkbook(header + 'x'.repeat(8_000_000));

  it('nothing is unpacked where its directory claims more than may be', async () => {
    const bomb = claiming(aWorkbook(header), sheet, { unpacked: sheetLimits.unpackedBytes + 1 });
    await expect(bytesOf(bomb, sheet)).rejects.toThrow('holds more than can be read');
    const dense = claiming(aWorkbook(header), sheet, { unpacked: 300 * 1024 * 1024 });
    await expect(bytesOf(dense, sheet)).rejects.toThrow('holds more than can be read');
  });

  it('no more is unpacked than its directory claims', async () => {
    const claimed = 200_000;
    const { bytes, refusal } = await bytesOf(claiming(large, sheet, { unpacked: claimed }), sheet);
    expect(refusal).toBeInstanceOf(FileRefused);
    expect(bytes).toBeLessThanOrEqual(claimed);
  });

  it.each([
    ['that is longer than the file', 1_500_000, /cut off/],
    ['that is longer than that of any workbook', 150_000_000, /holds more than can be read/],
  ])('a directory %s is not read', async (_, length, says) => {
    const zip = Buffer.from(aWorkbook(header));
    zip.writeUInt32LE(length, zip.length - 22 + 12);
    const before = process.memoryUsage().arrayBuffers;
    await expect(bytesOf(zip, sheet)).rejects.toThrow(says);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });
});

it('stops what takes too long, or too much memory', async () => {
  const file = join(aFolder(), 'file');
  writeFileSync(file, `key;label\n${'poec;a\n'.repeat(150_000)}`);
  const read = (limits: { memoryMb: number; deadlineMs: number }) => readAll(file, limits);
  await expect(read({ memoryMb: 512, deadlineMs: 5 })).rejects.toThrow('takes too long');
  writeFileSync(
    file,
    aWorkbook(header, {
      'xl/sharedStrings.xml': `<sst>${Array.from({ length: 200_000 }, (_, n) => `<si><t>texte ${n}</t></si>`).join('')}</sst>`,
    }),
  );
  await expect(read({ memoryMb: 10, deadlineMs: 60_000 })).rejects.toThrow('holds more than can be read');
}, 60_000);
