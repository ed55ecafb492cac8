import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from './log.ts';

/** What a log writes to a terminal, or to something else. */
async function written(isTTY: boolean, level: 'info' | 'warn' = 'info'): Promise<string> {
  const output = Object.assign(new PassThrough(), { isTTY });
  const log = createLog(level, output as unknown as NodeJS.WriteStream);
  log.info({ port: 4000 }, 'the hub is up');
  log.error({ err: new Error('no disk') }, 'the hub is down');
  let said = '';
  for await (const chunk of output) {
    said += chunk;
    if (said.includes('the hub is down')) break;
  }
  return said;
}

it('writes lines for a person to a terminal', async () => {
  const lines = (await written(true)).split('\n');
  expect(lines[0]).toMatch(/^\[\d\d:\d\d:\d\d\] .*INFO.*the hub is up/);
  expect(lines.join('\n')).toContain('no disk');
});

it('writes one JSON object a line anywhere else', async () => {
  const lines = (await written(false)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 30, msg: 'the hub is up', port: 4000, time: expect.any(Number) }),
    expect.objectContaining({
      level: 50,
      msg: 'the hub is down',
      err: expect.objectContaining({ message: 'no disk' }),
    }),
  ]);
});

it.each([true, false])('leaves out what is below its level (terminal: %s)', async (isTTY) => {
  const said = await written(isTTY, 'warn');
  expect(said).not.toContain('the hub is up');
  expect(said).toContain('the hub is down');
});
