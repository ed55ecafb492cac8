import { noOwnUnits } from '@akto-figures/quantity';
import sql from 'sql-template-tag';
import { afterAll, describe, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { openOnServer } from '../../../../tests/support/open-on-server.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { selectFigures } from './figure-row.ts';

const server = shareServer();
afterAll(() => server.leave());

describe.each([
  ['the embedded database', () => openDump('started')],
  ['a PostgreSQL server in another time zone', () => openOnServer(server)],
])('a figure read past Prisma, on %s', (_, open) => {
  it('is what Prisma reads', async () => {
    const database = await open();
    try {
      const stored = await database.client.figureVersion.findMany({ include: { figure: true } });
      const read = await selectFigures({ select: database.select, units: async () => noOwnUnits }, sql`true`);
      expect(read.length).toBeGreaterThan(20);
      const byId = new Map(read.map((row) => [row.id, row]));
      for (const { figure, number, periodStart, periodEnd, reviewBy, ...version } of stored) {
        const { releaseId, publicUntil, low, high, outOf, plainOfFr, plainOfEn, ...kept } = version;
        expect(byId.get(version.id)).toEqual({
          ...kept,
          key: figure.key,
          number: number?.toFixed() ?? null,
          low: low?.toFixed() ?? null,
          high: high?.toFixed() ?? null,
          outOf: outOf?.toFixed() ?? null,
          periodStart: periodStart?.toISOString().slice(0, 10) ?? null,
          periodEnd: periodEnd?.toISOString().slice(0, 10) ?? null,
          reviewBy: reviewBy?.toISOString().slice(0, 10) ?? null,
        });
      }
    } finally {
      await database.close();
    }
  });
});
