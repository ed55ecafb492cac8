import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  aHub,
  dice,
  randomRelease,
  relatedInHub,
  type ServedHub,
  serveHub,
  type TestHub,
  whatHubHolds,
} from '../../tests/support/mirrored-hub.ts';
import { Mirror } from './mirror.ts';
import { relatedFigures } from './related-figures.ts';

// 200 at night.
const releases = Number(process.env.MIRRORED_RELEASES ?? 25);

let hub: TestHub;
let served: ServedHub;
beforeAll(async () => {
  hub = await aHub();
  served = await serveHub(hub);
});
afterAll(async () => {
  await served?.stop();
  await hub?.database.close();
});

/** Related figures as sets: a mirror has no order of a convention's figures. */
const inAnyOrder = (related: Readonly<Record<string, unknown>>) =>
  Object.entries(related).map(([name, keys]) => [name, Array.isArray(keys) ? keys.toSorted() : keys]);

it(`holds exactly what the hub holds after ${releases} random releases, however often it broke off`, async () => {
  const mirror = new Mirror(served.url);
  const roll = dice(2026);
  let brokenOff = 0;
  for (let release = 0; release < releases; release++) {
    await randomRelease(hub, roll);
    if (release % 5 > 0) continue;
    if (release % 10 > 0) served.breakNext();
    await mirror.follow().catch(() => {
      brokenOff += 1;
    });
  }
  await mirror.follow();
  expect(brokenOff).toBe(Math.floor((releases + 4) / 10));
  const held = await whatHubHolds(hub);
  const figures = (records: ReadonlyMap<string, unknown>) =>
    [...records.keys()].filter((name) => name.startsWith('Figure ')).toSorted();
  expect(figures(mirror.records)).toEqual(figures(held));
  for (const [name, record] of held) expect(mirror.records.get(name), name).toEqual(record);
  for (const [key, related] of await relatedInHub(hub))
    expect(inAnyOrder(relatedFigures(mirror, key)), key).toEqual(inAnyOrder(related));
  // What no list has any more, a withdrawn figure above all, is not held; a source that nothing cites now is no list's.
  const others = [...mirror.records.keys()].filter((name) => !held.has(name));
  expect(others.filter((name) => !name.startsWith('Source '))).toEqual([]);
}, 120_000);
