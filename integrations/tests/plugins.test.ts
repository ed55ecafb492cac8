import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPhp, type RunningPhp } from './run-php.ts';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(
  readFileSync(join(root, '../packages/widgets/custom-elements.json'), 'utf8'),
) as Manifest;

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { tagName?: string; attributes?: readonly { name: string }[] }[];
  }[];
}

const programs = globSync('**/*.{php,module,install}', { cwd: root })
  .filter((file) => !file.includes('node_modules'))
  .sort();

let php: RunningPhp;
beforeAll(() => {
  php = openPhp(programs);
});
afterAll(() => php?.close());

describe('the programs of the plugins', () => {
  it.each(programs)('%s is PHP without a mistake', async (file) => {
    const program = `
      try { PhpToken::tokenize(file_get_contents('/integrations/' . $given), TOKEN_PARSE); echo 'true'; }
      catch (ParseError $error) { echo json_encode($error->getMessage() . ' in line ' . $error->getLine()); }`;
    expect(await php.run(program, file)).toBe(true);
  });

  it('leave a post as it was written where PHP gives up reading it', async () => {
    const program = `
      define('ABSPATH', '/');
      ini_set('pcre.jit', '0');
      ini_set('pcre.backtrack_limit', '1000');
      function add_filter() {}
      require '/integrations/wordpress/akto-figures/includes/sentence.php';
      echo json_encode(AktoFigures\\sentences($given));`;
    const post = `Un texte, <akto-figure ${'a'.repeat(5000)}`;
    expect(await php.run(program, post)).toBe(post);
  });

  const shared = globSync('php/*.php', { cwd: root });
  const copies = programs.filter(
    (file) =>
      !file.startsWith('php/') &&
      shared.some((each) => basename(each) === basename(file)) &&
      /\/(core|src)\//.test(file),
  );

  it.each(copies)('%s is the same as what was written in integrations/php', (file) => {
    expect(copies.length % shared.length).toBe(0);
    expect(readFileSync(join(root, file), 'utf8')).toBe(
      readFileSync(join(root, 'php', basename(file)), 'utf8'),
    );
  });

  it('know the attributes that the elements have, and no others', async () => {
    const program = `require '/integrations/php/Hub.php'; echo json_encode(AktoFigures\\ELEMENTS);`;
    const known = (await php.run(program)) as Record<string, string[]>;
    const told = manifest.modules.flatMap(({ declarations = [] }) =>
      declarations.flatMap(({ attributes = [], tagName }) =>
        tagName ? [[tagName, attributes.map(({ name }) => name)] as const] : [],
      ),
    );
    expect(Object.keys(known).sort()).toEqual(told.map(([tag]) => tag).sort());
    for (const [tag, attributes] of told)
      expect(attributes).toEqual(expect.arrayContaining(known[tag] ?? []));
  });
});

describe('the words of the plugin for WordPress', () => {
  const folder = join(root, 'wordpress/akto-figures');
  const written = globSync('{*.php,includes/*.php}', { cwd: folder }).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/__\('((?:[^'\\]|\\.)*)'/g)].map(
      ([, text]) => text,
    ),
  );

  it('are all there in English, and no others', async () => {
    const program = `echo json_encode((require '/integrations/wordpress/akto-figures/languages/akto-figures-en.l10n.php')['messages']);`;
    const english = (await php.run(program)) as Record<string, string>;
    expect(Object.keys(english).sort()).toEqual([...new Set(written)].sort());
    const places = (text: string) => text.match(/%(\d\$)?[sd]/g);
    for (const [french, text] of Object.entries(english)) expect(places(text), text).toEqual(places(french));
  });

  it('are set as French is set', () => {
    expect(written.filter((text) => /(?: [:;?!»](?!\w)|« )/.test(text ?? ''))).toEqual([]);
  });
});
