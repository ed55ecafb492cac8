import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/** A backup cannot be used, or not here. The message is one line: what is wrong, and what would be right. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/** A row: each column's value as PostgreSQL writes it in words, whatever its type and the server's version. */
export type Row = Readonly<Record<string, string | null>>;

/*
 * The file is gzipped JSON, one value a line: first what the backup is, then the rows of each table, some hundred a line,
 * and at the end how many there were and their sums. So it is written and read while it streams, and a file that was cut
 * off has no end.
 */

export const format = 'akto-figures backup';
export const formatVersion = 1;

const headerShape = z.object({
  format: z.literal(format),
  formatVersion: z.number(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({ name: z.string(), comment: z.string().nullable(), columns: z.array(z.string()) }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
});
export type Header = z.output<typeof headerShape>;

const rowsShape = z.object({
  table: z.string(),
  rows: z.array(z.record(z.string(), z.string().nullable())),
});
export type Rows = z.output<typeof rowsShape>;

const totalsShape = z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() }));
/** How many rows of each table, and the sum of their contents: the same contents have the same sum in any database. */
export type Totals = z.output<typeof totalsShape>;

const footerShape = z.object({ totals: totalsShape, sha256: z.string() });

/** What a backup holds: what it is, and then its rows, which are to be taken before the totals are asked for. */
export interface OpenBackup {
  readonly header: Header;
  readonly rows: AsyncIterable<Rows>;
  /** @throws BackupRefused where what was read is not what was written */
  totals(): Totals;
}

/** Counts and sums what goes by, on the way out as on the way in. */
export function createTotals() {
  const sums = new Map<string, { rows: number; hash: Hash }>();
  return {
    add({ table, rows }: Rows): void {
      const sum = sums.get(table) ?? { rows: 0, hash: createHash('sha256') };
      sums.set(table, sum);
      for (const row of rows) {
        sum.rows += 1;
        sum.hash.update(`${JSON.stringify(row)}\n`);
      }
    },
    end: (): Totals =>
      Object.fromEntries(
        [...sums].map(([table, { rows, hash }]) => [table, { rows, sha256: hash.digest('hex') }]),
      ),
  };
}

/** Opens a backup and reads its first line. Nothing else of it has been checked then. @throws BackupRefused */
export async function openBackup(file: string): Promise<OpenBackup> {
  const lines = linesOf(file);
  const hash = createHash('sha256');
  const totals = createTotals();
  const first = await lines.next();
  const header = first.done ? undefined : headerShape.safeParse(parsed(first.value)).data;
  if (first.done || header === undefined) throw new BackupRefused(`${file} is no backup of this hub.`);
  if (header.formatVersion > formatVersion) {
    throw new BackupRefused(`${file} was made by a newer hub. Restore it with that version or a newer one.`);
  }
  hash.update(`${first.value}\n`);
  let ended: Totals | undefined;
  async function* rows() {
    for await (const line of lines) {
      const value = parsed(line);
      const given = rowsShape.safeParse(value).data;
      if (given !== undefined && ended === undefined) {
        hash.update(`${line}\n`);
        totals.add(given);
        yield given;
        continue;
      }
      const footer = footerShape.safeParse(value).data;
      const sums = ended === undefined ? totals.end() : undefined;
      if (
        footer === undefined ||
        sums === undefined ||
        footer.sha256 !== hash.digest('hex') ||
        JSON.stringify(footer.totals) !== JSON.stringify(sums)
      ) {
        throw new BackupRefused(`${file} was changed after it was written. Take another copy of it.`);
      }
      ended = sums;
    }
  }
  return {
    header,
    rows: rows(),
    totals() {
      if (ended === undefined) throw cutOff(file);
      return ended;
    },
  };
}

/** Reads a whole backup and holds it against its own sums. @throws BackupRefused */
export async function checkBackup(
  file: string,
  onRows: (count: number) => void = () => undefined,
): Promise<{ header: Header; totals: Totals }> {
  const backup = await openBackup(file);
  for await (const { rows } of backup.rows) onRows(rows.length);
  return { header: backup.header, totals: backup.totals() };
}

const cutOff = (file: string, cause?: unknown) =>
  new BackupRefused(`${file} ends too early: a part of it is missing. Take another copy of it.`, { cause });

// Lines are written with some hundred rows; one that never ends is not ours, and would fill the memory.
const longestLine = 256 * 1024 * 1024;

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  let length = 0;
  const stream = createReadStream(file);
  const unpacked = createGunzip();
  stream.on('error', (cause) => unpacked.destroy(cause));
  try {
    for await (const chunk of stream.pipe(unpacked)) {
      const [rest = '', ...further] = decoder.decode(chunk, { stream: true }).split('\n');
      begun.push(rest);
      length += rest.length;
      if (length > longestLine) throw new BackupRefused(`${file} is no backup of this hub.`);
      for (const next of further) {
        yield begun.join('');
        begun = [next];
        length = next.length;
      }
    }
  } catch (cause) {
    throw whyUnreadable(file, cause);
  } finally {
    stream.destroy();
    unpacked.destroy();
  }
  if (begun.join('') !== '') throw cutOff(file);
}

function whyUnreadable(file: string, cause: unknown): unknown {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return cutOff(file, cause);
  if (code === 'Z_DATA_ERROR' && message === 'incorrect header check') {
    return new BackupRefused(`${file} is no backup of this hub.`, { cause });
  }
  if (code?.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new BackupRefused(`${file} is damaged (${message}). Take another copy of it.`, { cause });
  }
  if (code?.startsWith('E') && 'syscall' in (cause as object)) {
    return new BackupRefused(`${file} cannot be read (${message}).`, { cause });
  }
  return cause;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
