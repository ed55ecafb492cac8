import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { FileRefused, sheetLimits } from './sheet.ts';

/** A file in a zip, as the zip's directory says it is. */
interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const [stored, deflated] = [0, 8];

const notAWorkbook = 'The file is no workbook that can be read. Save it again as .xlsx, or as CSV in UTF-8.';

/**
 * Opens a zip by its directory, which says how much is inside before any of it is unpacked; what unpacks to more than
 * that is stopped there.
 *
 * @throws FileRefused
 */
export async function openZip(file: string) {
  const handle = await open(file);
  try {
    const entries = await readDirectory(handle);
    return {
      has: (name: string) => entries.has(name),
      unpack(name: string): AsyncIterable<Buffer> {
        const entry = entries.get(name);
        if (!entry) throw new FileRefused(notAWorkbook);
        return unpack(handle, entry);
      },
      close: () => handle.close(),
    };
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

async function readDirectory(handle: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await handle.stat();
  // A comment of at most 64 kB may follow the end of the directory.
  const tail = await bytesAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== directoryEnd) at -= 1;
  if (at < 0) throw new FileRefused(notAWorkbook);
  const count = tail.readUInt16LE(at + 10);
  if (count > sheetLimits.entries) throw tooMuch();
  const directory = await bytesAt(handle, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));

  const entries = new Map<string, Entry>();
  let total = 0;
  for (let from = 0, read = 0; read < count; read += 1) {
    if (from + 46 > directory.length || directory.readUInt32LE(from) !== directoryEntry) {
      throw new FileRefused(notAWorkbook);
    }
    const flags = directory.readUInt16LE(from + 8);
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(from + offset));
    const entry = {
      method: directory.readUInt16LE(from + 10),
      packed: directory.readUInt32LE(from + 20),
      unpacked: directory.readUInt32LE(from + 24),
      at: directory.readUInt32LE(from + 42),
    };
    total += entry.unpacked;
    const isPackedTooWell = entry.unpacked > 1024 * 1024 && entry.unpacked > entry.packed * sheetLimits.ratio;
    if (total > sheetLimits.unpackedBytes || isPackedTooWell) throw tooMuch();
    if (flags & 1) throw new FileRefused('The workbook is protected by a password. Save it without.');
    const start = from + 46;
    entries.set(directory.toString('utf8', start, start + (name ?? 0)).replace(/^\//, ''), entry);
    from = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

async function* unpack(handle: FileHandle, { method, packed, unpacked, at }: Entry): AsyncGenerator<Buffer> {
  const header = await bytesAt(handle, at, 30);
  if (header.readUInt32LE(0) !== localHeader || ![stored, deflated].includes(method)) {
    throw new FileRefused(notAWorkbook);
  }
  const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const source = Readable.from(chunksAt(handle, start, packed));
  const bytes = method === deflated ? source.pipe(createInflateRaw()) : source;
  source.on('error', (cause) => bytes.destroy(cause));
  let seen = 0;
  try {
    for await (const chunk of bytes) {
      seen += chunk.length;
      if (seen > unpacked) throw tooMuch();
      yield chunk;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw new FileRefused('The workbook is damaged. Save it again.', { cause });
    throw cause;
  } finally {
    source.destroy();
    bytes.destroy();
  }
}

const chunkBytes = 64 * 1024;

async function* chunksAt(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += chunkBytes) {
    yield await bytesAt(handle, start + done, Math.min(chunkBytes, length - done));
  }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (length > sheetLimits.fileBytes) throw tooMuch();
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length)
    throw new FileRefused('The workbook is cut off. Save it again, or upload it again.');
  return buffer;
}

const tooMuch = () =>
  new FileRefused(
    'The workbook holds more than can be read. Give one sheet with the figures, without pictures.',
  );
