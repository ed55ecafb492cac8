import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackDump } from '../../../../tests/support/dumps.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { type ReadPlace, readPlaces, type Skipped } from '../lint/read-places.ts';
import { runCommand } from './run-command.ts';

const data = aFolder();
const files = aFolder();
const wrong = `<!doctype html><html lang="fr"><body><h1>AKTO et l’Agefiph, 2022-2024</h1>
<p>613 actions menées dans les territoires.</p>
<p>En tout, 1 780 POEC de demandeurs d’emploi handicapés.</p></body></html>`;

let site: Server;
let other: Server;
let asked: string[] = [];
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const at = (path: string): string => `http://127.0.0.1:${portOf(site)}${path}`;
const elsewhere = (path: string): string => `http://127.0.0.1:${portOf(other)}${path}`;

const urlset = (addresses: readonly string[]): string =>
  `<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
    .map((address) => `<url><loc>${address}</loc></url>`)
    .join('\n')}</urlset>`;

const answers: Readonly<Record<string, () => { status: number; location?: string; body?: string | Buffer }>> =
  {
    '/page': () => ({ status: 200, body: wrong }),
    '/moved': () => ({ status: 301, location: '/page' }),
    '/inside': () => ({ status: 302, location: elsewhere('/readyz') }),
    '/index.xml': () => ({
      status: 200,
      body: `<sitemapindex><sitemap><loc>${at('/large.xml')}</loc></sitemap><sitemap><loc>${elsewhere('/map.xml')}</loc></sitemap></sitemapindex>`,
    }),
    '/large.xml': () => ({
      status: 200,
      body: gzipSync(
        urlset([elsewhere('/secret'), ...Array.from({ length: 100_000 }, (_, page) => at(`/p${page}`))]),
      ),
    }),
    '/bomb': () => ({ status: 200, body: gzipSync(Buffer.alloc(61_000_000)) }),
  };

beforeAll(async () => {
  await unpackDump('started', data);
  writeFileSync(join(files, 'page.html'), wrong);
  writeFileSync(
    join(files, 'right.txt'),
    'AKTO et l’Agefiph, 2022-2024\n\n613 actions menées dans les territoires.\n',
  );
  // Each paragraph opens again all that was never closed.
  const unclosed = Array.from({ length: 2000 }, (_, place) => `<b a${place}>`).join('');
  writeFileSync(join(files, 'tangled.html'), `<p>${unclosed}</p>${'<p>x</p>'.repeat(10_000)}`);
  site = createServer(({ url = '' }, response) => {
    asked.push(url);
    const { status, location, body = wrong } = answers[url]?.() ?? { status: 200 };
    response.writeHead(status, location ? { Location: location } : {}).end(body);
  });
  other = createServer(({ url = '' }, response) => {
    asked.push(`elsewhere ${url}`);
    response.end(wrong);
  });
  for (const server of [site, other])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 60_000);

afterAll(() => {
  for (const server of [site, other]) {
    server.closeAllConnections();
    server.close();
  }
  removeFolders();
});

async function lint(words: string) {
  const written = { stdout: '', stderr: '' };
  const code = await runCommand(['lint', ...words.split(' ')], {
    environment: { HUB_DATA_DIR: data, INIT_CWD: files, PUBLIC_URL: 'https://hub.example' },
    folder: files,
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}

describe('a partner’s pages', () => {
  it('are looked at where they are named, and what is wrong has its place and what replaces it', async () => {
    const { code, stdout } = await lint('page.html');
    expect(code).toBe(1);
    expect(stdout.replaceAll(/[\u00a0\u202f]/g, ' ').split('\n')).toEqual([
      'page.html:3:13 qualificatif perdu : « 1 780 »',
      expect.stringMatching(/^ {2}Valeur publiée : plus de 1 780 \(poec\), depuis le .+$/),
      '  <akto-figure figure="poec" lang="fr">plus de 1 780</akto-figure>',
      'Une fois par page, avant le premier élément :',
      '  <script type="module" src="https://hub.example/sdk/v1/akto-figures.js"></script>',
      'Une page lue ; un passage à corriger.',
      '',
    ]);
  }, 30_000);

  it('are told in English and as JSON, and those that are right are listed where that is asked for', async () => {
    expect(await lint('right.txt --lang en')).toEqual({
      code: 0,
      stdout: 'One page read; nothing to correct.\n',
      stderr: '',
    });
    const { code, stdout } = await lint(`right.txt tangled.html ${at('/moved')} --all --json`);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      pages: [
        {
          place: 'right.txt',
          findings: [{ kind: 'current', key: 'actions-territoires', line: 3, column: 1 }],
        },
        {
          place: at('/moved'),
          findings: [{ kind: 'current' }, { kind: 'qualifierLost', key: 'poec', words: '1 780' }],
        },
      ],
      unread: [{ place: 'tangled.html', because: 'tooLong' }],
      skipped: [],
    });
  }, 30_000);

  it('end the command with 2 where none could be read, or it is called wrongly', async () => {
    const { code, stdout } = await lint(`none.html ${at('/inside')}`);
    expect(code).toBe(2);
    expect(stdout).toContain('none.html n’a pas été lu');
    expect(stdout).toContain('mène à un autre site');
    expect(stdout).toContain('Aucune page lue');
    expect(asked).not.toContain('elsewhere /readyz');
    expect(await lint('page.html --limit many')).toMatchObject({ code: 2, stdout: '' });
    expect(await lint('page.html --lang de')).toMatchObject({ code: 2, stdout: '' });
  }, 30_000);
});

describe('what is asked for', () => {
  const read = async (places: readonly string[], more: { mayBeInside?: boolean } = {}) => {
    asked = [];
    const skipped: Skipped[] = [];
    const limits = {
      mostPages: 3,
      mayBeInside: false,
      file: (name: string) => name,
      onRead: () => undefined,
      ...more,
    };
    const pages: ReadPlace[] = [];
    for await (const page of readPlaces(places, limits, skipped)) pages.push(page);
    return { pages, skipped };
  };

  it('of a sitemap of very many addresses are the first few of its own site, and the others are counted', async () => {
    const { pages, skipped } = await read([at('/index.xml')]);
    expect(pages.map(({ place }) => place)).toEqual(['/p0', '/p1', '/p2'].map(at));
    expect(skipped).toEqual([
      { sitemap: at('/index.xml'), count: 1, because: 'otherSite' },
      { sitemap: at('/large.xml'), count: 1, because: 'otherSite' },
      { sitemap: at('/large.xml'), count: 99_997, because: 'limit' },
    ]);
    expect(asked).toEqual(['/index.xml', '/large.xml', '/p0', '/p1', '/p2']);
  });

  it.each([
    ['/inside', 'otherSite'],
    ['/bomb', 'damaged'],
  ])('is nothing more than was named: %s', async (path, because) => {
    expect((await read([at(path)])).pages).toMatchObject([{ because }]);
    expect(asked).toEqual([path]);
  });

  it('is nothing inside a network behind a name, unless the operator says so', async () => {
    const named = at('/page').replace('127.0.0.1', 'localhost.localdomain');
    expect((await read([named])).pages).toMatchObject([{ because: expect.stringMatching(/inside|silent/) }]);
    expect(asked).toEqual([]);
  });
});
