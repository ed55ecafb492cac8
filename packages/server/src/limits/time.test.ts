import { expect, it } from 'vitest';
import { aGuardedHub } from '../../tests/a-guarded-hub.ts';
import { withLimits } from './limits.ts';

it('says in time that an answer takes too long, and answers the next question', async () => {
  const hub = await aGuardedHub({ limits: withLimits({ time: 200 }) });
  hub.slowDown(20_000);
  const start = performance.now();
  const { status, body } = await hub.ask('{ figures { totalCount } }');
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(status).toBe(400);
  expect(body.data).toBeUndefined();
  expect(body.errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^Time: [\d,]+ milliseconds; at most 200 pass\./),
    extensions: { code: 'TOO_SLOW', measure: 'time', limit: 200 },
  });

  hub.slowDown(0);
  expect((await hub.ask('{ hub { version } }')).body.data).toEqual({ hub: { version: 'test' } });
  await hub.database.close();
});
