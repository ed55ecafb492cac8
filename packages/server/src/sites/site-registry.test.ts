import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scriptsOf } from './shown-by.ts';
import { type Noted, openSiteRegistry } from './site-registry.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** A registry whose database can be away, with all that was written. */
function aRegistry() {
  const written: Noted[] = [];
  const state = { isAway: false, now: new Date('2026-11-30T12:00:00Z') };
  const warn = vi.fn();
  const registry = openSiteRegistry({
    scripts: scriptsOf([]),
    atlas: { find: () => null },
    publicUrl: 'https://hub.example/chiffres',
    write: async (noted) => {
      if (state.isAway) throw new Error('The database is away.');
      written.push(noted);
      return 0;
    },
    log: { warn },
    now: () => state.now,
  });
  open.push(registry);
  const ask = (origin: string, url = '/figures/poec.svg', more: Record<string, string> = {}) =>
    registry.note({ method: 'GET', url, headers: { origin, ...more } });
  return { registry, ask, state, warn, written, sites: () => written.flatMap(({ embeds }) => embeds) };
}

describe('the registry of sites', () => {
  it('writes once what comes again on a day, and again on the next', async () => {
    const { registry, ask, state, sites } = aRegistry();
    for (let asked = 0; asked < 3; asked += 1) ask('https://a.example');
    await registry.write();
    ask('https://a.example');
    await registry.write();
    expect(sites()).toEqual([
      {
        ...{ kind: 'FIGURE', key: 'poec', way: 'IMAGE', version: '', site: 'https://a.example' },
        ...{ firstDay: '2026-11-30', lastDay: '2026-11-30' },
      },
    ]);
    // Midnight in Paris, an hour before that of UTC.
    state.now = new Date('2026-11-30T23:00:00Z');
    await registry.write();
    ask('https://a.example');
    await registry.write();
    expect(sites().at(-1)).toMatchObject({ firstDay: '2026-12-01', lastDay: '2026-12-01' });
  });

  it('notes neither the hub’s own pages, nor who followed a link, nor what is no question', async () => {
    const { registry, ask, written } = aRegistry();
    ask('https://hub.example');
    ask('null');
    ask('https://a.example', '/figures/poec.svg', { 'sec-fetch-dest': 'document' });
    ask('https://a.example', '/figures/poec');
    registry.note({ method: 'OPTIONS', url: '/figures/poec.svg', headers: { origin: 'https://a.example' } });
    registry.note({ method: 'GET', url: '/figures/poec.svg', headers: {} });
    await registry.write();
    expect(written).toEqual([]);
    // The same page, in a frame: that somebody had followed a link is not remembered of it.
    ask('https://a.example');
    await registry.write();
    expect(written).toHaveLength(1);
  });

  it('keeps what it noted while the database is away, says so once, and writes it then', async () => {
    const { registry, ask, state, warn, written, sites } = aRegistry();
    state.isAway = true;
    ask('https://a.example');
    await registry.write();
    state.now = new Date('2026-12-01T12:00:00Z');
    await registry.write();
    ask('https://a.example');
    ask('https://b.example');
    await registry.write();
    expect(warn).toHaveBeenCalledTimes(1);
    state.isAway = false;
    await registry.write();
    expect(written).toHaveLength(1);
    expect(sites().map(({ site, firstDay, lastDay }) => [site, firstDay, lastDay])).toEqual([
      ['https://a.example', '2026-11-30', '2026-12-01'],
      ['https://b.example', '2026-12-01', '2026-12-01'],
    ]);
  });

  it('forgets the oldest of a flood of origins, and counts them', async () => {
    const { registry, ask, sites } = aRegistry();
    for (let number = 0; number < 5003; number += 1) ask(`https://s${number}.example`);
    expect(registry.forgotten).toBe(3);
    await registry.write();
    expect(sites()).toHaveLength(5000);
    expect(sites()[0]).toMatchObject({ site: 'https://s3.example' });
    // Who was pushed out asks again on the same day.
    ask('https://s0.example');
    ask('https://s3.example');
    await registry.write();
    expect(sites().slice(5000)).toMatchObject([{ site: 'https://s0.example' }]);
  });

  it('keeps nothing of the addresses of pages that ask, also where only they name the origin', () => {
    const { registry } = aRegistry();
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let number = 0; number < 2000; number += 1) {
      const referer = Buffer.from(`https://s${number}.example/${'a'.repeat(15_000)}`).toString();
      registry.note({ method: 'GET', url: '/figures/poec.svg', headers: { referer } });
    }
    collect();
    // Their addresses have 30 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  });

  it('writes the last of it when it ends', async () => {
    const { registry, ask, sites } = aRegistry();
    ask('https://a.example');
    await registry.close();
    expect(sites()).toHaveLength(1);
  });
});
