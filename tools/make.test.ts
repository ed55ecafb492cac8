import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeIfStale, NotMade, remake } from './make.ts';
import type { Step } from './steps.ts';

// Each run adds a line, so the lines tell how often it was made.
const greeting: Step = {
  name: 'the greeting',
  inputs: ['words', 'voice.txt'],
  output: 'made',
  command: ['sh', '-c', 'mkdir -p made && cat words/*.txt >> made/greeting.txt'],
  folder: '.',
  remadeBy: 'build',
};

let root: string;
const write = (file: string, content: string) => writeFileSync(join(root, file), content);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  root = mkdtempSync(join(tmpdir(), 'akto-figures-make-'));
  mkdirSync(join(root, 'words'));
  write('words/first.txt', 'hello\n');
  write('voice.txt', 'low');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

it('makes what is missing, once, and says so', () => {
  makeIfStale(root, greeting);
  makeIfStale(root, greeting);
  expect(read('made/greeting.txt')).toBe('hello\n');
  expect(vi.mocked(console.log).mock.calls).toEqual([
    [expect.stringMatching(/^Made the greeting in \d+\.\d s$/)],
  ]);
});

it('makes it again when an input has other content', () => {
  makeIfStale(root, greeting);
  write('voice.txt', 'high');
  makeIfStale(root, greeting);
  expect(read('made/greeting.txt')).toBe('hello\nhello\n');
});

it('makes it again when a file is added, renamed or removed', () => {
  makeIfStale(root, greeting);
  write('words/second.txt', '');
  makeIfStale(root, greeting);
  rmSync(join(root, 'words/second.txt'));
  makeIfStale(root, greeting);
  expect(read('made/greeting.txt')).toBe('hello\nhello\nhello\n');
});

it('leaves it alone when a checkout gives an input a new time, or a test changes', () => {
  makeIfStale(root, greeting);
  write('voice.txt', 'low');
  write('words/first.test.ts', '');
  makeIfStale(root, greeting);
  expect(read('made/greeting.txt')).toBe('hello\n');
});

it('does not take for fresh what a failed command left, even when the inputs are as before', () => {
  makeIfStale(root, greeting);
  write('voice.txt', 'high');
  const failing: Step = {
    ...greeting,
    command: ['sh', '-c', 'echo half > made/greeting.txt; echo no voice >&2; exit 3'],
  };
  expect(() => makeIfStale(root, failing)).toThrow(NotMade);
  write('voice.txt', 'low');
  makeIfStale(root, greeting);
  expect(read('made/greeting.txt')).toBe('half\nhello\n');
});

it('is made once where two processes find it missing at the same time, and neither goes on before it is whole', async () => {
  const slow: Step = {
    ...greeting,
    command: [
      'sh',
      '-c',
      'mkdir -p made && cat words/*.txt >> made/greeting.txt && sleep 1 && touch made/end',
    ],
  };
  const program = `
    import { existsSync } from 'node:fs';
    import { makeIfStale } from ${JSON.stringify(new URL('make.ts', import.meta.url).href)};
    makeIfStale(${JSON.stringify(root)}, ${JSON.stringify(slow)});
    if (!existsSync(${JSON.stringify(join(root, 'made/end'))})) throw new Error('It is not whole.');`;
  const processes = await Promise.all(
    [1, 2].map(() =>
      promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', program]),
    ),
  );
  expect(read('made/greeting.txt')).toBe('hello\n');
  const said = processes.map(({ stdout }) => stdout.replace(/\d+\.\d s/, 'so long'));
  expect(said.toSorted()).toEqual([
    'Another process makes what is missing. Waiting for its end\n',
    'Made the greeting in so long\n',
  ]);
});

it('says what could not be made, what to do, and what the command said', () => {
  const failing: Step = { ...greeting, command: ['sh', '-c', 'echo no voice; exit 3'] };
  expect(() => makeIfStale(root, failing)).toThrow(
    /^Could not make the greeting\. Repair .* again:\n\nno voice$/,
  );
});

it('says so when the command itself is missing', () => {
  expect(() => makeIfStale(root, { ...greeting, command: ['no-such-program'] })).toThrow(/ENOENT/);
});

it('keeps a committed file as it is when the command that prints it fails', () => {
  const file = { file: 'list.txt', folder: '.', command: ['sh', '-c', 'cat words/first.txt'] } as const;
  remake(root, file);
  expect(() => remake(root, { ...file, command: ['sh', '-c', 'echo half; exit 1'] })).toThrow(NotMade);
  expect(read('list.txt')).toBe('hello\n');
});
