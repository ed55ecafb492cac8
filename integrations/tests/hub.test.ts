import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, publicUrl, type TestHub } from '../../packages/server/tests/a-hub.ts';
import { openPhp, type RunningPhp } from './run-php.ts';

let php: RunningPhp;
let hub: TestHub;

beforeAll(async () => {
  php = openPhp(['php/Hub.php', 'php/markup.php']);
  hub = await aHub();
});
afterAll(async () => {
  await Promise.all([php?.close(), hub?.database.close()]);
});

interface Scene {
  readonly element?: string;
  readonly attributes?: unknown;
  /** What is written where the hub has nothing to say. */
  readonly otherwise?: string;
  /** One visit each: when it comes, and what the hub would answer it. */
  readonly visits: readonly { at: number; answer?: { status: number; body: string } }[];
}

interface Page {
  readonly html: string;
  readonly feed: string;
  readonly refusal: string | null;
  /** Addresses that the hub was asked at since the page before. */
  readonly asked: readonly string[];
}

/** What visitors of a page get, one after the other. */
const pagesOf = (scene: Scene) =>
  php.run(
    `
    require '/integrations/php/Hub.php';
    require '/integrations/php/markup.php';
    $kept = [];
    $asked = [];
    $visit = null;
    $hub = new AktoFigures\\Hub(
        AktoFigures\\Hub::address($given['hub']),
        function (string $url) use (&$asked, &$visit): array {
            $asked[] = $url;
            return $visit['answer'] ?? ['status' => 0, 'body' => ''];
        },
        function (string $name) use (&$kept) { return $kept[$name] ?? false; },
        function (string $name, array $value) use (&$kept): void { $kept[$name] = $value; },
        function () use (&$visit): int { return $visit['at']; }
    );
    $since = fn (int $at): string => "état du <$at>";
    $pages = [];
    foreach ($given['visits'] as $visit) {
        $of = [$hub, $given['element'] ?? 'akto-figures', $given['attributes'] ?? ['figures' => 'poec']];
        $pages[] = [
            'html' => AktoFigures\\element(...$of, otherwise: $given['otherwise'] ?? '', since: $since),
            'feed' => AktoFigures\\words(...$of, otherwise: $given['otherwise'] ?? '', since: $since),
            'refusal' => $hub->say($of[1], $of[2])->refusal,
            'asked' => $asked,
        ];
        $asked = [];
    }
    echo json_encode($pages);`,
    { hub: publicUrl, ...scene },
  ) as Promise<Page[]>;

const answerOf = async (path: string) => {
  const response = await hub.get(path);
  return { status: response.status, body: await response.text() };
};
const answer = (number: string, more: object = {}) => ({
  status: 200,
  body: JSON.stringify({
    title: 'T',
    texts: [
      { key: 'a', text: `${number} contrats`, number, url: null, width: '9rem', height: '8em', ...more },
    ],
  }),
});

describe('what a page has of the hub before any script', () => {
  it('is what the builder hands out, with the qualifier and the room of each card', async () => {
    const [page] = await pagesOf({
      attributes: { figures: 'poec salons-2021', lang: 'en', layout: 'list', theme: 'dark', live: true },
      visits: [
        {
          at: 100,
          answer: await answerOf('/embed/figures?figures=poec+salons-2021&layout=list&lang=en&form=json'),
        },
      ],
    });
    expect(page?.asked).toEqual([
      `${publicUrl}/embed/figures?figures=poec%20salons-2021&layout=list&lang=en&form=json`,
    ]);
    const builder = await (
      await hub.get('/integrer?figures=poec+salons-2021&as=list&lang=en&theme=dark&live=true')
    ).text();
    const [, inside = ''] = /<akto-figures [^>]*>(.*?)<\/akto-figures>/.exec(builder) ?? [];
    expect(inside).toMatch(/More\sthan\s1,780/);
    expect(page?.html).toBe(
      `<akto-figures hub="${publicUrl}" figures="poec salons-2021" layout="list" lang="en" live theme="dark">${inside}</akto-figures>`,
    );
  });

  it('is a map in words, and a number in a sentence with its qualifier', async () => {
    const map = await answerOf('/embed/map?convention=akto-alternance-2022&form=json');
    const [shown] = await pagesOf({
      element: 'akto-map',
      attributes: { convention: 'akto-alternance-2022', level: 'region' },
      visits: [{ at: 100, answer: map }],
    });
    expect(shown?.asked).toEqual([`${publicUrl}/embed/map?convention=akto-alternance-2022&form=json`]);
    expect(shown?.html).toMatch(
      /^<akto-map [^>]*level="region"><svg width="100%" .*Normandie.*<\/akto-map>$/,
    );
    const [inSentence] = await pagesOf({
      element: 'akto-figure',
      attributes: { figure: 'poec' },
      visits: [{ at: 100, answer: await answerOf('/embed/figures?figures=poec&form=json') }],
    });
    expect(inSentence?.html.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      `<akto-figure hub="${publicUrl}" figure="poec">plus de 1 780</akto-figure>`,
    );
    expect(inSentence?.feed.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe('plus de 1 780');
  });

  it('is words and links in a feed, which has neither elements nor pictures', async () => {
    const [page] = await pagesOf({
      visits: [{ at: 100, answer: await answerOf('/embed/figures?figures=poec&form=json') }],
    });
    expect(page?.feed).toMatch(
      /^<p><a href="https:\/\/hub.example\/figures\/poec">Plus\sde\s[^<]*<\/a><\/p>$/,
    );
  });

  it('never has data as markup, nor a link that leads elsewhere', async () => {
    const [page] = await pagesOf({
      attributes: { figures: '"><script>alert(1)</script>' },
      visits: [
        {
          at: 100,
          answer: answer('<b>1</b>"\'', {
            url: 'https://elsewhere.example/',
            width: '9rem" onload="alert(1)',
          }),
        },
      ],
    });
    expect(page?.html).not.toMatch(/<(?!\/?akto-figures\b)/);
    expect(page?.html).toContain('&lt;b&gt;1&lt;/b&gt;&quot;&apos; contrats</akto-figures>');
    expect(page?.html).toContain('figures="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });
});

describe('an answer of the hub', () => {
  it('is kept for a minute, then asked for again', async () => {
    const pages = await pagesOf({
      visits: [
        { at: 100, answer: answer('plus de 1') },
        { at: 159, answer: answer('plus de 2') },
        { at: 160, answer: answer('plus de 2') },
      ],
    });
    expect(pages.map(({ asked }) => asked.length)).toEqual([1, 0, 1]);
    expect(pages.map(({ feed }) => feed)).toEqual(
      ['1', '1', '2'].map((number) => `<p>plus de ${number} contrats</p>`),
    );
  });

  it.each([
    ['silence', { status: 0, body: '' }],
    ['a failure', { status: 503, body: '<html>down</html>' }],
    ['too many questions', { status: 429, body: '{}' }],
    ['another page', { status: 200, body: '<html>captive portal</html>' }],
    ['something of another shape', { status: 200, body: '{"texts":[{"text":1}]}' }],
    ['more than anybody reads', { status: 200, body: ' '.repeat(600_000) }],
  ])('outlives %s, says of when it is, and does not ask again at once', async (_, nothing) => {
    const pages = await pagesOf({
      visits: [
        { at: 100, answer: answer('plus de 1') },
        { at: 200, answer: nothing },
        { at: 230, answer: answer('plus de 2') },
        { at: 260, answer: answer('plus de 2') },
      ],
    });
    expect(pages.map(({ asked }) => asked.length)).toEqual([1, 1, 0, 1]);
    const stale = '<p>plus de 1 contrats</p><p>état du &lt;100&gt;</p>';
    expect(pages.map(({ feed }) => feed)).toEqual([
      '<p>plus de 1 contrats</p>',
      stale,
      stale,
      '<p>plus de 2 contrats</p>',
    ]);
    expect(pages[1]?.html).toContain('</svg> <small>état du &lt;100&gt;</small></akto-figures>');
  });

  it('leaves what an author wrote where the hub refuses, and says why to who asks', async () => {
    const [page] = await pagesOf({
      attributes: { figures: 'nobody-knows-it' },
      otherwise: '<em>plus de 1 220</em>',
      visits: [{ at: 100, answer: await answerOf('/embed/figures?figures=nobody-knows-it&form=json') }],
    });
    expect(page?.html).toContain('figures="nobody-knows-it"><em>plus de 1 220</em></akto-figures>');
    expect(page?.feed).toBe('<em>plus de 1 220</em>');
    expect(page?.refusal).toContain('figures is "nobody-knows-it"');
  });

  it.each([
    [{}],
    [{ lang: 'fr' }],
    [{ figures: ' ' }],
    [{ figures: 'a '.repeat(2000) }],
    [{ figures: ['a'] }],
  ])('is not asked for where nothing is named, or too much', async (attributes) => {
    const [page] = await pagesOf({ attributes, visits: [{ at: 100, answer: answer('plus de 1') }] });
    expect(page?.asked).toEqual([]);
  });
});

it.each([
  ['https://chiffres.example.fr/', 'https://chiffres.example.fr'],
  [' http://127.0.0.1:4000 ', 'http://127.0.0.1:4000'],
  ['https://example.fr/chiffres/', 'https://example.fr/chiffres'],
  ['chiffres.example.fr', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['https://example.fr/?a=b', null],
  ['https://example.fr/"onload="', null],
  ['https://somebody:secret@example.fr', null],
  [`https://example.fr/${'a'.repeat(200)}`, null],
])('takes %s as the address of a hub: %s', async (given, address) => {
  const program = `require '/integrations/php/Hub.php'; echo json_encode(AktoFigures\\Hub::address($given));`;
  expect(await php.run(program, given)).toBe(address);
});
