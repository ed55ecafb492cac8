import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { median } from '../load.ts';
import { type Place, runHub, startHubAt } from '../programs/hub.ts';
import { type Measured, megabytes, rate, seconds } from '../report.ts';

const figures = 100_000;
const rounds = 3;

/** A kind of file: each round has one of its own, because the same file is imported once. */
interface Kind {
  readonly what: string;
  readonly place: Place;
  /** What becomes of its rows, as the import counts them. */
  readonly rows: 'new' | 'changed' | 'unchanged';
  /** Writes a file of so many rows, and says where. */
  readonly write: (round: number, rows: number) => Promise<string>;
  readonly mostSeconds?: number;
}

/** A hundred thousand figures by the operator's command line, and how much more memory that takes than one figure does. */
export async function imports(databaseUrl: string): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-import-'));
  try {
    const server: Place = { DATABASE_URL: databaseUrl };
    const embedded: Place = { HUB_DATA_DIR: join(folder, 'data') };
    await (await startHubAt(embedded)).stop();
    for (const place of [server, embedded]) {
      await runHub(['user', 'add', 'bench@example.fr', '--role', 'PUBLISHER'], place);
    }
    const csv = join(folder, 'figures.csv');
    const xlsx = join(folder, 'figures.xlsx');
    for (const file of [csv, xlsx]) await runHub(['export', file], server);
    const file = (round: number, rows: number) => join(folder, `${round}-${rows}.csv`);
    const brandNew: Kind['write'] = (round, rows) => written(file(round, rows), newRows(round, rows));
    const revised: Kind['write'] = (round, rows) =>
      written(
        file(round, rows),
        linesOf(csv, rows, (line) => line.replace(';entreprises engagées', `;entreprises (${round})`)),
      );
    const kinds: readonly Kind[] = [
      { what: 'new, .csv', place: server, rows: 'new', write: brandNew, mostSeconds: 25 },
      { what: 'changed, an export as .csv', place: server, rows: 'changed', write: revised, mostSeconds: 30 },
      { what: 'new, .csv, embedded database', place: embedded, rows: 'new', write: brandNew },
      {
        what: 'unchanged, an export as .csv',
        place: server,
        rows: 'unchanged',
        write: (round, rows) => written(file(round, rows), linesOf(csv, rows)),
      },
      {
        what: 'unchanged, an export as .xlsx',
        place: server,
        rows: 'unchanged',
        mostSeconds: 45,
        // A workbook cannot be cut after a row, and what a command takes without rows is the same for both.
        write: async (round, rows) =>
          rows === figures ? xlsx : written(file(round, rows), linesOf(csv, rows)),
      },
    ];
    const lines: Measured[] = [];
    for (const kind of kinds) lines.push(...(await measured(kind)));
    return lines;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measured(kind: Kind): Promise<Measured[]> {
  const took: { seconds: number; grown: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const small = await imported(kind, round, 1);
    const large = await imported(kind, round, figures);
    const grown = large.peakBytes - small.peakBytes;
    took.push({ seconds: large.seconds, grown });
    process.stderr.write(`  ${kind.what}: ${seconds(large.seconds)}, + ${megabytes(grown)}\n`);
  }
  const time = median(took.map(({ seconds }) => seconds));
  const grown = median(took.map(({ grown }) => grown));
  const { mostSeconds } = kind;
  return [
    {
      what: `import of 100,000 figures (${kind.what})`,
      ours: rate({ perSecond: figures / time }),
      theirs: '',
      came: seconds(time),
      aim: mostSeconds ? `at most ${mostSeconds} s` : '–',
    },
    {
      what: `import of 100,000 figures (${kind.what}): memory`,
      ours: megabytes(grown),
      theirs: '',
      came: `+ ${megabytes(grown)}`,
      aim: mostSeconds ? 'at most + 150 MB' : '–',
    },
  ];
}

async function imported({ what, place, rows, write }: Kind, round: number, count: number) {
  const file = await write(round, count);
  const ended = await runHub(
    ['import', file, '--by', 'bench@example.fr', '--note', 'Mesure', '--json'],
    place,
  );
  const told = JSON.parse(ended.said).rows[rows];
  // The starter data is in an export, too.
  if (told < count * 0.99) throw new Error(`${what}: ${told} of ${count} rows are ${rows}: ${ended.said}`);
  return ended;
}

async function written(file: string, lines: Iterable<string> | AsyncIterable<string>): Promise<string> {
  await pipeline(Readable.from(lines), createWriteStream(file));
  return file;
}

function* newRows(round: number, count: number): Generator<string> {
  yield 'clé;libellé;valeur;unité;rôle;période;territoire;convention;indicateur;acteurs;source;page;imprimé\n';
  for (let row = 1; row <= count; row += 1) {
    const number = 1000 + row;
    yield `neuf-${round}-${row};Formations ${row};plus de ${number};formation;réalisé;${2015 + (row % 10)};Normandie;akto-agefiph-2022-2024;poec;akto ; agefiph;akto-agefiph;p. ${row % 90};plus de ${number}\n`.replace(
      'akto ; agefiph',
      '"akto ; agefiph"',
    );
  }
}

/** The header and so many of the bench's own rows, each as it is or changed. */
async function* linesOf(
  file: string,
  count: number,
  change: (line: string) => string = (line) => line,
): AsyncGenerator<string> {
  let given = -1;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (given >= 0 && !line.startsWith('bench-')) continue;
    yield `${change(line)}\n`;
    given += 1;
    if (given === count) return;
  }
}
