import { crc32, deflateRawSync } from 'node:zlib';

/** A file as an archive names it: "akto-figures/akto-figures.php". */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// 1 January 1980, the first day that an archive knows: the same files make the same bytes.
const day = 0x21;
const names = 0x0800;
const deflated = 8;
const version = 20;

/** A ZIP archive of some files, in their order. */
export function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { bytes, name } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const called = Buffer.from(name);
    const about = (isInDirectory: boolean) => {
      const header = Buffer.alloc(isInDirectory ? 46 : 30);
      const from = isInDirectory ? 2 : 0;
      header.writeUInt32LE(isInDirectory ? 0x02014b50 : 0x04034b50, 0);
      if (isInDirectory) header.writeUInt16LE(version, 4);
      header.writeUInt16LE(version, 4 + from);
      header.writeUInt16LE(names, 6 + from);
      header.writeUInt16LE(deflated, 8 + from);
      header.writeUInt16LE(day, 12 + from);
      header.writeUInt32LE(crc32(bytes), 14 + from);
      header.writeUInt32LE(packed.length, 18 + from);
      header.writeUInt32LE(bytes.length, 22 + from);
      header.writeUInt16LE(called.length, 26 + from);
      if (isInDirectory) header.writeUInt32LE(offset, 42);
      return header;
    };
    directory.push(about(true), called);
    parts.push(about(false), called, packed);
    offset += 30 + called.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
