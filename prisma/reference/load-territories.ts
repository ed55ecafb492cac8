import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../database/database.ts';
import { inTurnAtStart } from '../database/in-turn-at-start.ts';
import type { Prisma } from '../generated/client.ts';
import { type TerritoryRows, territoryRows } from './territories.ts';

const ownFile = new URL('territories.yaml', import.meta.url);

/**
 * Brings the territories to what their file says, whatever a version before this one had; false where they are so already,
 * which takes one short question. A territory that the file no longer names stays: figures may stand on it.
 */
export async function loadTerritories({ client }: Database, file = ownFile): Promise<boolean> {
  const text = await readFile(file, 'utf8');
  const mark = markOf(text);
  if ((await markIn(client)) === mark) return false;
  return inTurnAtStart(client, 'territories', async (tx) => {
    if ((await markIn(tx)) === mark) return false;
    await writeTerritories(tx, territoryRows(text));
    await tx.$executeRawUnsafe(`COMMENT ON TABLE "Territory" IS '${mark}'`);
    return true;
  });
}

/** Whether the territories are what their file says. */
export const areTerritoriesCurrent = async ({ client }: Pick<Database, 'client'>): Promise<boolean> =>
  (await markIn(client)) === markOf(await readFile(ownFile, 'utf8'));

const markOf = (text: string): string =>
  `territories.yaml ${createHash('sha256').update(text).digest('hex')}`;

/** Which file the territories come from, as the table itself says: so it is in every copy and backup of them. */
async function markIn(client: Pick<Prisma.TransactionClient, '$queryRaw'>): Promise<string | null> {
  const [row] = await client.$queryRaw<{ mark: string | null }[]>`
    SELECT obj_description('"Territory"'::regclass) AS mark`;
  return row?.mark ?? null;
}

async function writeTerritories(
  tx: Prisma.TransactionClient,
  { territories, spellings, members }: TerritoryRows,
): Promise<void> {
  const stored = new Map((await tx.territory.findMany()).map((row) => [row.id, row]));
  await tx.territory.createMany({ data: territories.filter(({ id }) => !stored.has(id)) });
  for (const { id, ...data } of territories) {
    const before = stored.get(id);
    if (before && !isDeepStrictEqual(before, { id, ...data })) {
      await tx.territory.update({ where: { id }, data });
    }
  }
  await tx.territorySpelling.deleteMany();
  await tx.territorySpelling.createMany({ data: spellings });
  await tx.territoryMember.deleteMany();
  await tx.territoryMember.createMany({ data: members });
}
