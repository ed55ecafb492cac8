import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HubError, type HubOptions, openHub } from '../src/index.ts';

const answered = () => Response.json({ data: { figure: null } });
const refused = (status: number, retryAfter?: string) => () =>
  Response.json(
    {
      errors: [{ message: 'Later.', extensions: { code: status === 429 ? 'RATE_LIMITED' : 'UNAVAILABLE' } }],
    },
    { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } },
  );
const broken = () => {
  throw new TypeError('fetch failed');
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks where each try is answered by the next of these, and says at which second each was made, and what came of it. */
async function asking(
  tries: readonly (() => Response)[],
  options: HubOptions & { signal?: AbortSignal } = {},
) {
  const began = Date.now();
  const times: number[] = [];
  const { signal, ...given } = options;
  const hub = openHub('https://hub.example', {
    fetch: async () => {
      times.push((Date.now() - began) / 1000);
      return tries[times.length - 1]?.() ?? answered();
    },
    ...given,
  });
  const outcome = hub.figure('poec', { signal }).then(
    () => 'answered',
    (cause) => (cause instanceof HubError ? cause.code : cause.name),
  );
  await vi.advanceTimersByTimeAsync(600_000);
  return { times, outcome: await outcome };
}

describe('a question is asked again', () => {
  it('after as long as the hub says, in seconds or by a date', async () => {
    const date = new Date(Date.now() + 11_000).toUTCString();
    const { times, outcome } = await asking([refused(429, '3'), refused(503, date)]);
    expect(times[1]).toBe(3);
    expect(times[2]).toBeGreaterThan(9);
    expect(times[2]).toBeLessThanOrEqual(11);
    expect(outcome).toBe('answered');
  });

  it('sooner or later, where nobody says when, and not by all at once', async () => {
    const { times, outcome } = await asking([broken, refused(502), refused(503, '')]);
    expect(outcome).toBe('answered');
    for (const [at, [least, most]] of [
      [0.25, 0.5],
      [0.5, 1],
      [1, 2],
    ].entries()) {
      const waited = (times[at + 1] ?? 0) - (times[at] ?? 0);
      expect(waited).toBeGreaterThanOrEqual((least ?? 0) - 0.002);
      expect(waited).toBeLessThanOrEqual((most ?? 0) + 0.002);
    }
  });
});

describe('a question is given up', () => {
  it('after so many tries, with what the last one said', async () => {
    const { times, outcome } = await asking(Array(9).fill(refused(429, '1')));
    expect([times.length, outcome]).toEqual([4, 'RATE_LIMITED']);
    expect(await asking(Array(9).fill(broken), { retries: 0 })).toEqual({
      times: [0],
      outcome: 'UNREACHABLE',
    });
  });

  it('at once where the hub asks for more patience than there is', async () => {
    expect(await asking([refused(503, '31')])).toEqual({ times: [0], outcome: 'UNAVAILABLE' });
  });

  it('at once where it is wrong in itself', async () => {
    const wrong = () =>
      Response.json({ errors: [{ message: 'No.', extensions: { code: 'TOO_COMPLEX' } }] }, { status: 400 });
    expect(await asking([wrong])).toEqual({ times: [0], outcome: 'TOO_COMPLEX' });
  });

  it('while it waits, when the signal ends it', async () => {
    const end = new AbortController();
    setTimeout(() => end.abort(), 2_000);
    const { times, outcome } = await asking([refused(429, '20')], { signal: end.signal });
    expect({ times, outcome }).toEqual({ times: [0], outcome: 'AbortError' });
  });
});

it('does not wait for ever for an answer', async () => {
  vi.useRealTimers();
  const hub = openHub('https://hub.example', {
    retries: 0,
    timeoutMs: 20,
    fetch: (_, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  });
  await expect(hub.figure('poec')).rejects.toMatchObject({ code: 'TIMEOUT' });
});
