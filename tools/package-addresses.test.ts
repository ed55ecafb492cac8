import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addressesOf, withAddresses } from './package-addresses.ts';

const manifest = {
  name: '@akto-figures/widgets',
  license: 'MIT',
  homepage: 'https://old.example',
  type: 'module',
};

it('gives a package the addresses of the one value that the owner sets, beside its licence', () => {
  const made = withAddresses(manifest, addressesOf('https://code.example/akto/figures/', 'packages/widgets'));
  expect(Object.entries(made)).toEqual([
    ['name', '@akto-figures/widgets'],
    ['license', 'MIT'],
    [
      'repository',
      { type: 'git', url: 'git+https://code.example/akto/figures.git', directory: 'packages/widgets' },
    ],
    ['homepage', 'https://code.example/akto/figures#readme'],
    ['bugs', { url: 'https://code.example/akto/figures/issues' }],
    ['type', 'module'],
  ]);
});

it('gives none, and takes away what stood there, where nobody has said', () => {
  expect(withAddresses(manifest, addressesOf(undefined, 'packages/widgets'))).toEqual({
    name: '@akto-figures/widgets',
    license: 'MIT',
    type: 'module',
  });
});

it.each(['git@code.example:akto/figures.git', 'http://code.example/x', 'https://code.example/x?a=b', '', 7])(
  'refuses what is no address of a page: %j',
  (repository) => {
    expect(() => addressesOf(repository, 'packages/widgets')).toThrow('give the https address of its page');
  },
);

it.each(['packages/widgets', 'packages/client'])('%s says what the root says', (directory) => {
  const read = (folder: string) => readFileSync(new URL(`../${folder}package.json`, import.meta.url), 'utf8');
  const { repository } = JSON.parse(read(''));
  const own = read(`${directory}/`);
  expect(own).toBe(
    `${JSON.stringify(withAddresses(JSON.parse(own), addressesOf(repository, directory)), null, 2)}\n`,
  );
});
