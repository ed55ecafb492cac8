import { open } from 'node:fs/promises';
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

const longestTail = 65_557;
// An entry with a name of some length has a hundred bytes there; what has more than a thousand is no workbook's.
const longestDirectory = sheetLimits.entries * 1000;

/**
 * Opens a zip by its directory, which says how much is inside before any of it is unpacked; what unpacks to more than
 * that is stopped there.
 *
 * @throws FileRefused
 */
export async function openZip(file: string) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const bytes: Bytes = {
      size,
      async at(position, length) {
        // Looked at first: what is asked for takes memory, and a directory may claim anything.
        if (position + length > size) throw new FileRefused('cutOff');
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
        if (bytesRead < length) throw new FileRefused('cutOff');
        return buffer;
      },
    };
    const entries = await readDirectory(bytes);
    return {
      has: (name: string) => entries.has(name),
      unpack(name: string): AsyncIterable<Buffer> {
        const entry = entries.get(name);
        if (!entry) throw new FileRefused('noWorkbook');
        return unpack(bytes, entry);
      },
      close: () => handle.close(),
    };
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

/** The bytes of a file, so many from a position on. */
interface Bytes {
  readonly size: number;
  at(position: number, length: number): Promise<Buffer>;
}

async function readDirectory(bytes: Bytes): Promise<Map<string, Entry>> {
  // A comment of at most 64 kB may follow the end of the directory.
  const tail = await bytes.at(Math.max(0, bytes.size - longestTail), Math.min(bytes.size, longestTail));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== directoryEnd) at -= 1;
  if (at < 0) throw new FileRefused('noWorkbook');
  const count = tail.readUInt16LE(at + 10);
  if (count > sheetLimits.entries) throw tooMuch();
  const length = tail.readUInt32LE(at + 12);
  if (length > longestDirectory) throw tooMuch();
  const directory = await bytes.at(tail.readUInt32LE(at + 16), length);

  const entries = new Map<string, Entry>();
  let total = 0;
  for (let from = 0, read = 0; read < count; read += 1) {
    if (from + 46 > directory.length || directory.readUInt32LE(from) !== directoryEntry) {
      throw new FileRefused('noWorkbook');
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
    if (flags & 1) throw new FileRefused('password');
    const start = from + 46;
    entries.set(directory.toString('utf8', start, start + (name ?? 0)).replace(/^\//, ''), entry);
    from = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

async function* unpack(file: Bytes, { method, packed, unpacked, at }: Entry): AsyncGenerator<Buffer> {
  const header = await file.at(at, 30);
  if (header.readUInt32LE(0) !== localHeader || ![stored, deflated].includes(method)) {
    throw new FileRefused('noWorkbook');
  }
  const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const source = Readable.from(chunksAt(file, start, packed));
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
    if (code?.startsWith('Z_')) throw new FileRefused('damaged', { cause });
    throw cause;
  } finally {
    source.destroy();
    bytes.destroy();
  }
}

const chunkBytes = 64 * 1024;

async function* chunksAt(file: Bytes, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += chunkBytes) {
    yield await file.at(start + done, Math.min(chunkBytes, length - done));
  }
}

const tooMuch = () => new FileRefused('tooMuchInside');
