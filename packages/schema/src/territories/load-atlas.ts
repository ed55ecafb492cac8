import { type Atlas, atlasOf } from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';

/** The atlas of all territories that the database holds. */
export async function loadAtlas(prisma: PrismaClient): Promise<Atlas> {
  const rows = await prisma.territory.findMany({
    include: { spellings: true, members: true },
    orderBy: { position: 'asc' },
  });
  return atlasOf(rows);
}
