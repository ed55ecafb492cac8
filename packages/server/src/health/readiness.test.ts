import { describe, expect, it } from 'vitest';
import { readyRoute } from './health.ts';
import { watchReadiness } from './readiness.ts';

/** /readyz before a database that answers when the test says so, and a clock that the test moves. */
function aHub() {
  let nowMs = 0;
  const asked: PromiseWithResolvers<number>[] = [];
  const door = readyRoute(
    watchReadiness(
      () => {
        const question = Promise.withResolvers<number>();
        asked.push(question);
        return question.promise;
      },
      () => nowMs,
    ),
  );
  return {
    asked,
    readyz: async () => (await door.request('/readyz')).status,
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('/readyz', () => {
  it('asks the database once for all who come within two seconds', async () => {
    const hub = aHub();
    const early = Array.from({ length: 1000 }, hub.readyz);
    hub.asked[0]?.resolve(0);
    expect(new Set(await Promise.all(early))).toEqual(new Set([200]));
    hub.wait(1999);
    expect(new Set(await Promise.all(Array.from({ length: 1000 }, hub.readyz)))).toEqual(new Set([200]));
    expect(hub.asked).toHaveLength(1);

    hub.wait(1);
    const later = hub.readyz();
    await expect.poll(() => hub.asked.length).toBe(2);
    hub.asked[1]?.reject(new Error('The database is away.'));
    expect(await later).toBe(503);
    expect(await hub.readyz()).toBe(503);
    expect(hub.asked).toHaveLength(2);
  });

  it('says at once that the hub is not ready while a question hangs, and asks no other one', async () => {
    const hub = aHub();
    const begun = performance.now();
    expect(await hub.readyz()).toBe(503);
    const first = performance.now() - begun;
    for (let count = 0; count < 100; count++) expect(await hub.readyz()).toBe(503);
    // Had each waited as the first one did, it were a hundred times as long.
    expect(performance.now() - begun).toBeLessThan(50 * first);
    expect(hub.asked).toHaveLength(1);
    hub.asked[0]?.resolve(0);
    await expect.poll(hub.readyz).toBe(200);
    expect(hub.asked).toHaveLength(1);
  });
});
