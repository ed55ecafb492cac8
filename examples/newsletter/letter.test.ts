import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHub } from '../../tests/support/hub.ts';
import { letter } from './letter.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
beforeAll(async () => {
  hub = await startTestHub();
}, 120_000);
afterAll(() => hub?.stop());

it('carries every figure with its qualifier, and nothing that mail programs take away', async () => {
  const written = await letter(hub.url, 'akto-agefiph-2022-2024');
  // A number has ordinary spaces there, which voices read as one, and is held together by its style.
  expect(written).toMatch(/plus\sde\s<span style="white-space:nowrap">1 780<\/span>/);
  expect(written.match(/<a href="http[^"]*\/figures\//g)).toHaveLength(9);
  expect(written).not.toMatch(/<script|<style|<link| class=/);
});

it('is not written where the hub does not know the convention', async () => {
  await expect(letter(hub.url, 'inconnue')).rejects.toThrow(/answers 400: .*inconnue/);
});
