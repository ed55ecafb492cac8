import type { Database } from '@akto-figures/prisma';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { openDump } from '../../../../tests/support/open-dump.ts';
import type { Noted, NotedEmbed } from './site-registry.ts';
import { siteBounds, writeSites } from './write-sites.ts';

const places: [string, () => Promise<Database>][] = [
  ['the embedded database', () => openDump('started')],
  ['a PostgreSQL server', () => openDatabaseOfTest('started')],
];

describe.each(places)('what is written, on %s,', (_, open) => {
  let database: Database;
  let today: string;
  beforeAll(async () => {
    database = await open();
    today = await dayAgo(0);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.client.$executeRaw`DELETE FROM "SiteEmbed"`;
    await database.client.$executeRaw`DELETE FROM "SiteScript"`;
    await database.client.$executeRaw`DELETE FROM "SitesForgotten"`;
  });

  const dayAgo = async (days: number): Promise<string> => {
    const [{ day }] = await database.client.$queryRaw<[{ day: string }]>`
      SELECT ((hub_clock() AT TIME ZONE 'Europe/Paris')::date - ${days}::int)::text AS "day"`;
    return day;
  };
  const seen = (site: string, firstDay: string, lastDay = firstDay, more: Partial<NotedEmbed> = {}) =>
    ({
      ...{ kind: 'FIGURE', key: 'poec', way: 'CARDS', version: '0.5.0' },
      ...{ site: `https://${site}.example`, firstDay, lastDay },
      ...more,
    }) as NotedEmbed;
  const write = (embeds: NotedEmbed[], scripts: Noted['scripts'] = [], bounds = {}) =>
    writeSites(database.client, { embeds, scripts }, { ...siteBounds, ...bounds });
  const kept = () =>
    database.client.$queryRaw<{ site: string; first: string; last: string }[]>`
      SELECT "site", "firstDay"::text AS "first", "lastDay"::text AS "last" FROM "SiteEmbed" ORDER BY "site", "key"`;
  const names = async () => (await kept()).map(({ site }) => site.slice(8, -8));

  it('is the same whichever of two hubs writes first, and lies on no day to come', async () => {
    const [early, late] = [await dayAgo(9), await dayAgo(3)];
    await Promise.all([
      write(
        [seen('a', late), seen('b', early, late)],
        [{ site: 'https://a.example', script: 'v1', firstDay: late, lastDay: late }],
      ),
      write(
        [seen('b', early), seen('a', early)],
        [{ site: 'https://a.example', script: 'v1', firstDay: early, lastDay: early }],
      ),
    ]);
    await write(
      [seen('c', '2999-01-01'), seen('d', late, early)],
      [{ site: 'https://a.example', script: 'v1', firstDay: late, lastDay: early }],
    );
    expect(await kept()).toEqual([
      { site: 'https://a.example', first: early, last: late },
      { site: 'https://b.example', first: early, last: late },
      { site: 'https://c.example', first: today, last: today },
      { site: 'https://d.example', first: early, last: early },
    ]);
    const scripts = await database.client.$queryRaw`
      SELECT "site", "script", "firstDay"::text AS "first", "lastDay"::text AS "last" FROM "SiteScript"`;
    expect(scripts).toEqual([{ site: 'https://a.example', script: 'v1', first: early, last: late }]);
  });

  it('is of records that the hub has, and of no others', async () => {
    await write([
      seen('a', today, today, { kind: 'CONVENTION', key: 'akto-agefiph-2022-2024' }),
      seen('b', today, today, { kind: 'INDICATOR', key: 'poec' }),
      seen('c', today, today, { kind: 'ACTOR', key: 'akto' }),
      seen('d', today, today, { kind: 'TERRITORY', key: 'region:28' }),
      seen('x', today, today, { key: 'nobody-has-this' }),
      seen('y', today, today, { kind: 'CONVENTION', key: 'poec' }),
    ]);
    expect(await names()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes when a site was not seen for 400 days', async () => {
    const [long, almost] = [await dayAgo(401), await dayAgo(400)];
    await write(
      [seen('gone', long), seen('there', almost)],
      [{ site: 'https://gone.example', script: 'v1', firstDay: long, lastDay: long }],
    );
    expect(await names()).toEqual(['there']);
    expect(await database.client.siteScript.count()).toBe(0);
  });

  it('is bounded for each record and in all: a flood of one day pushes out its own, and is counted', async () => {
    const [early, yesterday] = [await dayAgo(90), await dayAgo(1)];
    await write([seen('partner', early, yesterday), seen('once', early)]);
    expect(await write([seen('f1', today), seen('f2', today), seen('f3', today)], [], { ofOne: 3 })).toBe(2);
    expect(await names()).toEqual(['f1', 'f2', 'partner']);
    const other = seen('other', today, today, { key: 'salons-2021' });
    expect(await write([other], [], { all: 3 })).toBe(1);
    expect(await names()).toHaveLength(3);
    const forgotten = await database.client.sitesForgotten.findMany({ orderBy: { key: 'asc' } });
    expect(forgotten.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(forgotten[0]).toMatchObject({ kind: 'FIGURE', key: 'poec' });
    const script = (site: string, lastDay: string) => ({
      site: `https://${site}.example`,
      script: 'v1',
      firstDay: early,
      lastDay,
    });
    expect(await write([], [script('a', yesterday), script('b', today)], { scripts: 1 })).toBe(1);
    expect(await database.client.siteScript.findMany({ select: { site: true } })).toEqual([
      { site: 'https://b.example' },
    ]);
  });

  it.each(['https://a.example/chemin', 'https://moi@a.example', 'null'])('is never %s', async (site) => {
    await expect(write([seen('a', today, today, { site })])).rejects.toThrow('SiteEmbed_site');
  });
});
