import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { type ServedHub, serveHub } from '../../tests/serve-hub.ts';
import { limits, prices, ratePerSecond } from '../limits/limits.ts';
import { guideNames, readGuides } from './guide.ts';
import { type Program, programs } from './programs.ts';

const guides = readGuides();
let hub: TestHub;
let served: ServedHub;
let folder: string;
beforeAll(async () => {
  hub = await aHub();
  served = await serveHub(hub);
  folder = await mkdtemp(join(tmpdir(), 'akto-figures-guides-'));
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
  await hub.database.close();
});

const pages = ['', '?lang=en'].flatMap((view) => guideNames.map((name) => `/docs/${name}${view}`));
const textOf = async (path: string) => (await hub.get(path)).text();

describe('the pages of the documentation', () => {
  it('lead to one another, to their places and to the hub’s own doors, and nowhere else', async () => {
    const texts = await Promise.all(['/docs', '/docs?lang=en', ...pages].map(textOf));
    const links = new Set(
      texts.flatMap((text) => [...text.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, to = '']) => to)),
    );
    const inner = [...links].filter((to) => to.startsWith('/docs') && !to.startsWith('/docs/elements'));
    expect(inner.length).toBeGreaterThanOrEqual(2 * guideNames.length + 2);
    for (const to of inner) {
      const [path = '', anchor] = to.split('#');
      const answer = await hub.get(path.replaceAll('&amp;', '&'));
      expect(answer.status, to).toBe(200);
      if (anchor) expect(await answer.text(), to).toContain(` id="${anchor}"`);
    }
    for (const text of texts)
      for (const [, place = ''] of text.matchAll(/<a [^>]*href="#([^"]*)"/g))
        expect(text).toContain(` id="${place}"`);
    const others = [...links].filter((to) => !/^(\/|#|https:\/\/hub\.example\/)/.test(to));
    expect(others).toEqual([]);
    expect(texts.join()).not.toContain('https://HUB');
  });

  it('are parted alike in each language', () => {
    const [first, ...others] = Object.values(guides).map((each) =>
      each.map(({ name, sections }) => [
        name,
        sections.map(({ parts }) => parts.map((part) => (typeof part === 'string' ? 'text' : 'query'))),
      ]),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('say a newcomer’s first figure in at most five steps', async () => {
    for (const view of ['', '?lang=en']) {
      const text = await textOf(`/docs/start${view}`);
      const [, steps = ''] = /<ol>(.*?)<\/ol>/s.exec(text) ?? [];
      expect(steps.split('<li>').length - 1).toBeLessThanOrEqual(5);
      for (const { title } of Object.values(programs)) expect(text).toContain(`>${title}</label>`);
    }
  });

  it('say the limits that the hub has', () => {
    const { body, document, depth, page, aliases, cost, time, rate } = limits;
    const most = [body, document, depth, page, aliases, cost, time, rate].map(({ most }) => most);
    for (const each of Object.values(guides)) {
      const limitsGuide = each.find(({ name }) => name === 'limits');
      const text = limitsGuide?.sections
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/(?<=\d)[,\u202f](?=\d)/g, '');
      for (const number of [
        ...most,
        ratePerSecond,
        ...Object.values(prices).slice(0, 2),
        prices.request,
        prices.page,
        prices.export,
      ])
        expect(text).toMatch(new RegExp(`\\b${number}\\b`));
    }
  });

  it('are not there under another name', async () => {
    expect((await hub.get('/docs/nowhere')).status).toBe(404);
  });
});

describe('the search', () => {
  it.each([
    ['/docs?q=Qualificatif+NOMBRE', '/docs/concepts#'],
    ['/docs?q=peut+etre', '/docs/filters#surement-ou-peut-etre'],
    ['/docs?q=qualifier&lang=en', '/docs/concepts?lang=en#'],
  ])('%s finds what has all the words, whatever their case and accents', async (path, found) => {
    expect(await textOf(path)).toContain(`href="${found}`);
  });

  it('says what it did not find, and takes no markup for markup', async () => {
    const text = await textOf(`/docs?q=${encodeURIComponent('<b>embargolix</b>')}`);
    expect(text).toContain('Rien pour «\u00a0&lt;b&gt;embargolix&lt;/b&gt;\u00a0»');
    expect(text).not.toContain('<b>');
  });

  it('refuses more than a few words', async () => {
    expect((await hub.get(`/docs?q=${'a'.repeat(201)}`)).status).toBe(400);
  });
});

describe('the lines for each program', () => {
  const run = promisify(execFile);
  const hard = `# l’été : "guillemets", \`accents\`, \${signe} \\ et 'apostrophes'
{ figures(filter: { within: "Provence-Alpes-Côte d’Azur", role: ACTUAL }) { totalCount } figure(key: "poec") { value { text } } }`;
  const first = guides.fr[0]?.sections.flatMap(({ parts }) => parts).find((part) => typeof part !== 'string');
  const queries = [typeof first === 'object' ? first.query : '', hard];

  it('are shown as they are run, with the address of the hub', async () => {
    const text = await textOf('/docs/start');
    const { childNodes } = parseFragment(text.slice(text.indexOf('<fieldset'), text.indexOf('</fieldset>')));
    const shown = JSON.stringify(codesOf(childNodes));
    for (const { lines } of Object.values<Program>(programs))
      expect(shown).toContain(
        JSON.stringify(lines({ publicUrl: 'https://hub.example', query: queries[0] ?? '' })),
      );
  });

  for (const [name, { title, file, runs, lines }] of Object.entries<Program>(programs)) {
    const [command = '', ...options] = name === 'curl' ? ['sh'] : (runs?.split(' ') ?? []);
    const program = name === 'curl' ? 'curl' : command;
    const isHere = program === 'node' || (program !== '' && isOnPath(program));
    it(`of ${title}: print what the hub answers${isHere ? '' : ' (not run: the program is not on this machine)'}`, async ({
      skip,
    }) => {
      // What is not here is told by name; it is part of no machine that has to have it.
      if (!isHere) return skip(`${title} is not on this machine`);
      if (name === 'r' && !(await hasJsonlite())) return skip('R is on this machine without jsonlite');
      for (const query of queries) {
        const path = join(folder, file ?? 'lines.sh');
        await writeFile(path, lines({ publicUrl: served.url, query }));
        const at = command === 'node' ? process.execPath : command;
        const { stdout } = await run(at, [...options.slice(0, -1), path], { timeout: 60_000 });
        expect(stdout.replaceAll(/\s/g, ' ')).toContain('plus de 1 780 formations');
      }
    });
  }
});

/** What stands in each `code` element. */
function codesOf(nodes: readonly unknown[]): string[] {
  return (nodes as { nodeName: string; value?: string; childNodes?: unknown[] }[]).flatMap((node) =>
    node.nodeName === 'code'
      ? [(node.childNodes as { value: string }[]).map(({ value }) => value).join('')]
      : codesOf(node.childNodes ?? []),
  );
}

const hasJsonlite = (): Promise<boolean> =>
  promisify(execFile)('Rscript', ['-e', 'library(jsonlite)']).then(
    () => true,
    () => false,
  );

const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, program)));
