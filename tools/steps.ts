import type { Command } from './run.ts';

/** One thing that is made from others: from what, and by which command. Paths are relative to the root. */
export interface Step {
  /** What is made, as the terminal says it. */
  readonly name: string;
  /** Files and folders that it is made from; tests in them, and what was itself made, do not count. */
  readonly inputs: readonly string[];
  /** The folder that holds what was made. */
  readonly output: string;
  readonly command: Command;
  /** Where the command runs; its programs are looked for in this folder's `node_modules` first. */
  readonly folder: string;
  /** The script that makes it even when it is fresh. */
  readonly remadeBy: 'build' | 'generate';
}

/** A generated file that people review, so git keeps it. Its command prints it, unless said. */
export interface Committed {
  readonly file: string;
  /** Whether the command writes it, as it does a folder of files. Not unless said. */
  readonly writesItself?: true;
  readonly command: Command;
  readonly folder: string;
}

/** The words of a room's screens or pages, made of its message files. */
const wordsOf = (room: string, folder: string, apart: readonly string[] = []): Step => ({
  name: `the words of ${room}`,
  inputs: [
    `${folder}/messages`,
    'tools/make-words.ts',
    'tools/messages',
    'packages/quantity/src/locales.ts',
    'pnpm-lock.yaml',
  ],
  output: `${folder}/messages/generated`,
  command: ['node', 'tools/make-words.ts', `${folder}/messages`, ...apart],
  folder: '.',
  remadeBy: 'generate',
});

// The lockfile stands for the generators: a newer one makes another output from the same inputs.
export const steps: readonly Step[] = [
  {
    name: 'the Prisma client',
    inputs: ['prisma/models', 'prisma/prisma.config.ts', 'pnpm-lock.yaml'],
    output: 'prisma/generated',
    command: ['prisma', 'generate'],
    folder: 'prisma',
    remadeBy: 'generate',
  },
  wordsOf('the records', 'packages/contents'),
  wordsOf('the graph', 'packages/schema'),
  wordsOf('the checks', 'packages/publishing'),
  wordsOf('the pages', 'packages/server'),
  wordsOf('the console', 'packages/console'),
  wordsOf('the elements', 'packages/widgets', ['elements', 'map']),
  {
    name: 'the documentation',
    inputs: [
      'docs/hub',
      'docs/api.md',
      '.changeset',
      'packages/schema/public.graphql',
      'packages/widgets/CHANGELOG.md',
      'packages/schema/released',
      'packages/server/messages',
      'packages/server/package.json',
      'packages/server/src/guides/deprecations.ts',
      'packages/server/src/guides/model-changes.ts',
      'packages/server/src/guides/read-change.ts',
      'packages/server/build-changelog.ts',
      'packages/server/build-guides.ts',
      'packages/server/src/guides/guide.ts',
      'packages/server/src/pages/paths.ts',
      'pnpm-lock.yaml',
    ],
    output: 'packages/server/guides/generated',
    command: ['node', 'build-guides.ts'],
    folder: 'packages/server',
    remadeBy: 'generate',
  },
  {
    name: 'the widget bundles',
    inputs: [
      'packages/widgets/src',
      'packages/widgets/messages',
      'packages/widgets/asked.ts',
      'packages/widgets/describe',
      'packages/widgets/themes',
      'packages/widgets/documents.ts',
      'packages/schema/public.graphql',
      'packages/widgets/build.ts',
      'packages/widgets/rollup.config.ts',
      'packages/widgets/package.json',
      'packages/quantity/src',
      'pnpm-lock.yaml',
    ],
    output: 'packages/widgets/dist',
    command: ['node', '--run', 'build'],
    folder: 'packages/widgets',
    remadeBy: 'build',
  },
  {
    name: 'the client',
    inputs: [
      'packages/client/src',
      'packages/client/build.ts',
      'packages/client/documents.ts',
      'packages/client/tsconfig.types.json',
      'packages/schema/public.graphql',
      'packages/quantity/src',
      'pnpm-lock.yaml',
    ],
    output: 'packages/client/dist',
    command: ['node', '--run', 'build'],
    folder: 'packages/client',
    remadeBy: 'build',
  },
  {
    name: 'the console',
    inputs: [
      'packages/console/src',
      'packages/console/messages',
      'tools/messages',
      'packages/console/build.ts',
      'packages/console/documents.ts',
      'packages/console/record-documents.ts',
      'packages/console/icons.ts',
      'packages/console/package.json',
      'packages/schema/editorial.graphql',
      'packages/contents/src',
      'packages/contents/messages',
      'packages/quantity/src',
      'pnpm-lock.yaml',
    ],
    output: 'packages/console/dist',
    command: ['node', '--run', 'build'],
    folder: 'packages/console',
    remadeBy: 'build',
  },
];

/** Remade by `generate` only, so that a change shows in review; a test beside each one fails when it is stale. */
export const committed: readonly Committed[] = [
  { file: 'packages/schema/public.graphql', command: ['node', 'src/print.ts'], folder: 'packages/schema' },
  {
    file: 'packages/schema/editorial.graphql',
    command: ['node', 'src/print.ts', 'editorial'],
    folder: 'packages/schema',
  },
  {
    file: 'docs/publishing.md',
    command: ['node', 'src/print-publishing-page.ts'],
    folder: 'packages/publishing',
  },
  {
    file: 'docs/files-and-feeds.md',
    command: ['node', 'print-columns-page.ts'],
    folder: 'packages/server',
  },
  {
    file: 'packages/widgets/custom-elements.json',
    command: ['node', 'describe/print-manifest.ts'],
    folder: 'packages/widgets',
  },
  ...['packages/widgets', 'packages/client'].map(
    (directory): Committed => ({
      file: `${directory}/package.json`,
      command: ['node', 'print-package.ts', directory],
      folder: 'tools',
    }),
  ),
  { file: 'docs/api.md', command: ['node', 'print-api-page.ts'], folder: 'tools' },
  { file: 'docs/hub', writesItself: true, command: ['node', 'fill-guides.ts'], folder: 'tools' },
];
