import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ensure, ensureFaster, type Needed, type Way } from './ensure.ts';

let folder: string;
let lantern: string;
beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  folder = mkdtempSync(join(tmpdir(), 'akto-figures-ensure-'));
  lantern = join(folder, 'lantern');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const shop: Way = { name: "the shop's lantern", commands: () => [['touch', lantern]] };
const closedShop: Way = { name: 'another lantern', commands: () => [['sh', '-c', 'echo closed; exit 1']] };
const farShop: Way = { name: 'a lantern from far', commands: () => [] };
const aLanternFrom = (...ways: Way[]): Needed => ({
  name: 'lantern',
  find: () => existsSync(lantern),
  ways,
  remedy: 'Buy one.',
});

const saidOnTheWay = () => vi.mocked(console.log).mock.calls.flat();

it('installs nothing, and says nothing, when the program is there', () => {
  ensure(aLanternFrom(shop));
  vi.mocked(console.log).mockClear();
  ensure(aLanternFrom(closedShop));
  expect(saidOnTheWay()).toEqual([]);
});

it('goes on to the next way when one fails or is not for this machine', () => {
  ensure(aLanternFrom(farShop, closedShop, shop));
  expect(saidOnTheWay()).toEqual([
    'No lantern found, installing another lantern',
    "No lantern found, installing the shop's lantern",
    expect.stringMatching(/^Installed the shop's lantern in \d+\.\d s$/),
  ]);
});

it('says what is needed, the remedy, and what each way said, when none works', () => {
  expect(() => ensure(aLanternFrom(farShop, closedShop))).toThrow(
    'The tests and the benchmark need lantern. Buy one.\n\nInstalling another lantern:\n\nclosed',
  );
});

it('goes on without what only makes the tests faster, and installs it once where it can be had', () => {
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  ensureFaster('lantern', closedShop);
  expect(saidOnTheWay()).toEqual([]);
  ensureFaster('lantern', { ...shop, commands: () => [['install', '-m', '755', '/dev/null', lantern]] });
  ensureFaster('lantern', closedShop);
  expect(saidOnTheWay()).toEqual(["Installed the shop's lantern"]);
  vi.unstubAllEnvs();
});
