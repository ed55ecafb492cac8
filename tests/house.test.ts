import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Arrow, straysOf } from './support/arrows.ts';
import { effectsOf } from './support/effects.ts';
import { allRooms, type Room, writtenFiles } from './support/house.ts';

/** Which room may use which. What is not here is not allowed. */
const arrows: readonly Arrow[] = [
  { from: 'server', to: 'schema', carries: 'code' },
  { from: 'server', to: 'prisma', carries: 'code' },
  { from: 'server', to: 'publishing', carries: 'code' },
  { from: 'server', to: 'contents', carries: 'code' },
  { from: 'server', to: 'quantity', carries: 'code' },
  { from: 'server', to: 'extraction', carries: 'code' },
  { from: 'schema', to: 'publishing', carries: 'code' },
  { from: 'schema', to: 'contents', carries: 'code' },
  { from: 'schema', to: 'quantity', carries: 'code' },
  { from: 'schema', to: 'prisma', carries: 'types' },
  { from: 'publishing', to: 'contents', carries: 'code' },
  { from: 'publishing', to: 'quantity', carries: 'code' },
  // An act works on the transaction that it is given; the server opens it.
  { from: 'publishing', to: 'prisma', carries: 'types' },
  { from: 'contents', to: 'quantity', carries: 'code' },
  // A text is read without a database: territories, actors and conventions are passed in.
  { from: 'extraction', to: 'contents', carries: 'code' },
  { from: 'extraction', to: 'quantity', carries: 'code' },
  // The starter data pass the same gate for keys and periods as what people write.
  { from: 'prisma', to: 'contents', carries: 'code' },
  // The starter data's numbers become quantities, with the bounds that their qualifiers state.
  { from: 'prisma', to: 'quantity', carries: 'code' },
  { from: 'widgets', to: 'quantity', carries: 'code' },
  { from: 'client', to: 'quantity', carries: 'code' },
  { from: 'console', to: 'contents', carries: 'code' },
  { from: 'console', to: 'quantity', carries: 'code' },
  { from: 'console', to: 'widgets', carries: 'code' },
];

const rooms = allRooms();
const room = (name: string, source: string, dependsOn: string[] = []): Room => ({
  name,
  folder: `packages/${name}`,
  dependsOn,
  files: [{ path: `packages/${name}/src/a.ts`, source }],
});

describe('the arrows between rooms', () => {
  it.each(rooms.map((each) => [each.name, each] as const))('hold for %s', (_, each) => {
    expect(each.files).not.toEqual([]);
    expect(straysOf(each, arrows)).toEqual([]);
  });

  it('name the file, the import and what is allowed', () => {
    expect(straysOf(room('widgets', `import { builder } from '@akto-figures/schema';`), arrows)).toEqual([
      'packages/widgets/src/a.ts imports @akto-figures/schema. Allowed from widgets: quantity.',
    ]);
  });

  it.each([
    `import { PrismaClient } from '@akto-figures/prisma/client';`,
    `import { type PrismaClient } from '@akto-figures/prisma/client';`,
    `export * from '@akto-figures/prisma';`,
    `const later = () => import('@akto-figures/prisma');`,
  ])('let the schema have no code of prisma: %s', (source) => {
    expect(straysOf(room('schema', source), arrows)).toHaveLength(1);
  });

  it('let the schema have the types of prisma', () => {
    const source = `import type { PrismaClient } from '@akto-figures/prisma/client';`;
    expect(straysOf(room('schema', source, ['prisma']), arrows)).toEqual([]);
  });

  it.each([`import '../../schema/src/index.ts';`, `import '../../../tests/support/postgres.ts';`])(
    'leave no way around the doors: %s',
    (source) => {
      expect(straysOf(room('server', source), arrows)).toHaveLength(1);
    },
  );

  it('let tests stand on what all tests share', () => {
    const source = `import { startPostgres } from '../../../tests/support/postgres.ts';`;
    const files = [{ path: 'packages/server/src/a.test.ts', source }];
    expect(straysOf({ ...room('server', source), files }, arrows)).toEqual([]);
  });

  it('count what a package.json asks for', () => {
    expect(straysOf(room('console', '', ['server']), arrows)).toEqual([
      'packages/console/package.json depends on server. Allowed from console: contents, quantity, widgets.',
    ]);
  });
});

describe('importing a file of the server', () => {
  const server = rooms.find(({ name }) => name === 'server')?.files ?? [];
  // What a test starts as a process of its own stands beside the tests, and not in src.
  const isImported = (path: string) => path.startsWith('packages/server/src/') && !path.endsWith('.test.ts');
  const imported = server.filter(({ path }) => basename(path) !== 'main.ts' && isImported(path));

  it('does nothing, main.ts aside', () => {
    expect(imported.flatMap(({ path, source }) => effectsOf(path, source))).toEqual([]);
  });

  it('leaves it to main.ts to end the process', () => {
    expect(imported.filter(({ source }) => /\bprocess\.exit\(/.test(source)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it.each([
    ['a call', `serve({ port: 4000 });`],
    ['an assignment', `process.exitCode = 1;`],
    ['a condition', `if (process.argv[2]) { serve(); }`],
    ['a wait', `const pool = await connect();`],
    ['a wait in an expression', `export const pool = { of: [await connect()] };`],
  ])('is seen to do something by %s', (_, source) => {
    expect(effectsOf('a.ts', source)).toHaveLength(1);
  });

  it.each([
    `export const list = makeList();`,
    `export const open = async () => { await connect(); };`,
    `export class Hub { async open() { await connect(); } }`,
  ])('is free to say: %s', (source) => {
    expect(effectsOf('a.ts', source)).toEqual([]);
  });
});

it('has no file or folder whose name says nothing', () => {
  const empty = /^(common|helpers?|lib|misc|services?|types|utils?)$/;
  const paths = writtenFiles('{docs,examples,integrations,packages,prisma,tests,tools}');
  const names = (path: string) => [...dirname(path).split('/'), basename(path).split('.')[0] ?? ''];
  expect(paths).toContain('tests/house.test.ts');
  expect(paths.filter((path) => names(path).some((name) => empty.test(name)))).toEqual([]);
});
