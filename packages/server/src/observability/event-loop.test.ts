import { expect, it } from 'vitest';
import { type EventLoop, watchEventLoop } from './event-loop.ts';
import { createMetrics } from './metrics.ts';

const block = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

/** The delays that are told until one is as long as that. */
function delaysUntil(eventLoop: EventLoop, longestMs: number): Promise<number[]> {
  const delays: number[] = [];
  return new Promise((resolve) => {
    eventLoop.onDelay((ms) => {
      delays.push(ms);
      // What is told of one block comes in one go.
      if (ms >= longestMs) queueMicrotask(() => resolve(delays));
    });
  });
}

it('tells of a block what each would have waited who came meanwhile', async () => {
  const eventLoop = watchEventLoop();
  const told = delaysUntil(eventLoop, 400);
  setImmediate(block, 500);
  const delays = await told;
  eventLoop.stop();
  const [longest = 0] = delays.slice(delays.findIndex((ms) => ms >= 400));
  expect(longest).toBeGreaterThanOrEqual(400);
  // Every 20 ms of it, down to nothing.
  expect(delays.filter((ms) => ms > 0).length).toBeGreaterThanOrEqual(20);
});

it('is a histogram among the metrics', async () => {
  let tell: (ms: number) => void = () => undefined;
  const eventLoop: EventLoop = {
    onDelay: (listener) => {
      tell = listener;
    },
    stop: () => undefined,
  };
  const metrics = createMetrics({
    epoch: async () => 'none',
    listeners: () => 0,
    pool: () => null,
    eventLoop,
  });
  for (const ms of [0.2, 30, 700]) tell(ms);
  const text = await metrics.text();
  expect(text).toContain('akto_figures_event_loop_delay_seconds_bucket{le="0.001"} 1');
  expect(text).toContain('akto_figures_event_loop_delay_seconds_bucket{le="0.05"} 2');
  expect(text).toContain('akto_figures_event_loop_delay_seconds_bucket{le="1"} 3');
});
