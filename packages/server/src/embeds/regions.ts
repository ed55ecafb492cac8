import { readFile } from 'node:fs/promises';

/** The shapes of the regions by INSEE code, as SVG paths on a map 500 units wide and 590 high. */
export type Regions = Readonly<Record<string, string>>;

/** The shapes that the widgets draw too, from their build; null where they are not built: then there is no picture. */
export async function readRegions(folder: URL): Promise<Regions | null> {
  try {
    return JSON.parse(await readFile(new URL('regions.json', folder), 'utf8')) as Regions;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}
