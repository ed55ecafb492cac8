import { describe, expect, it } from 'vitest';
import { allSnippets, type Way } from './all-snippets.ts';
import { readChoice } from './choice.ts';
import type { Fallback } from './fallback.ts';
import { cardRoom } from './room.ts';

const hub = 'https://chiffres.example.fr';
const room = { width: '17.5rem', height: '13em' };
const texts = [
  {
    key: 'poec',
    text: 'Plus de 1 780 formations, de 2022 à 2024, France.',
    number: 'plus de 1 780',
    path: '/figures/poec',
    room,
  },
  { key: null, text: 'Salons <b>& "forums"</b> {{ 1 }} @if', number: '', path: null, room: null },
];
const fallback: Fallback = { title: 'Chiffres "publics"', texts, cards: [], figures: null };
const pinned = {
  version: '0.1.0',
  integrity: 'sha384-abc',
  importMap: `{"integrity":{"${hub}/sdk/0.1.0/akto-figures.js":"sha384-abc"}}`,
  importMapHash: 'sha256-def',
};

const snippet = (query: string, way: Way = 'element') => {
  const sizes = new Map([['poec', { width: 600, height: 274 }]]);
  const choice = readChoice(new URLSearchParams(query), 'fr');
  const all = new Map(allSnippets(choice, { hub, pinned, fallback, sizes, letter: null }));
  return all.get(way) ?? '';
};

describe('what a webmaster pastes', () => {
  it.each([
    ['figures=poec+salons-2021', 'element'],
    ['collection=accueil&live=true', 'element'],
    ['convention=akto-alternance-2022', 'pinned'],
    ['convention=akto-alternance-2022&as=map', 'pinned'],
    ['figures=poec&as=sentence', 'element'],
  ] as const)(
    'passes through the paragraph filter of WordPress, which closes an element before a list or a line: %s',
    (query, way) => {
      const lines = snippet(query, way).split('\n');
      expect(lines.at(-1)).toMatch(/^<(akto-[a-z]+) .*<\/\1>$/);
      expect(lines.slice(0, -1).every((line) => /^<script .*<\/script>$/.test(line))).toBe(true);
      expect(snippet(query, way)).not.toMatch(/<(?:ul|ol|li|p|div|table|blockquote|h\d|figure|section)\b/);
    },
  );

  it('has each figure in words, with its page and its room, and no label as markup', () => {
    expect(snippet('figures=poec')).toBe(`<script type="module" src="${hub}/sdk/v1/akto-figures.js"></script>
<akto-figures figures="poec" lang="fr"><svg width="17.5rem" height="13em"><foreignObject width="100%" height="100%"><a href="${hub}/figures/poec">Plus de 1 780 formations, de 2022 à 2024, France.</a></foreignObject></svg> Salons &lt;b&gt;&amp; &quot;forums&quot;&lt;/b&gt; {{ 1 }} @if</akto-figures>`);
  });

  it('has no style that a strict page refuses, wherever it goes', () => {
    const ways = [
      'element',
      'pinned',
      'frame',
      'image',
      'wordpress',
      'spip',
      'drupal',
      'react',
      'vue',
      'svelte',
      'angular',
    ];
    for (const way of ways as Way[])
      expect(snippet('figures=poec', way), way).not.toMatch(/<style|\sstyle=|^$/);
  });

  it('takes the colours of the page’s own DSFR by a style sheet, which no frame can', () => {
    const chosen = 'figures=poec&theme=dsfr';
    const line = `<link rel="stylesheet" href="${hub}/sdk/v1/themes/dsfr.css">`;
    for (const way of ['element', 'pinned', 'wordpress', 'spip', 'drupal'] as const) {
      expect(snippet(chosen, way), way).toContain(`\n${line}\n<akto-figures figures="poec" lang="fr">`);
      expect(snippet('figures=poec', way), way).not.toContain('<link');
    }
    for (const way of ['react', 'vue', 'svelte', 'angular'] as const)
      expect(snippet(chosen, way), way).toContain("import '@akto-figures/widgets/themes/dsfr.css';");
    expect(snippet(chosen, 'frame')).not.toContain('theme');
    expect(snippet(chosen, 'oembed')).not.toContain('theme');
  });

  it('says the qualified number in a sentence', () => {
    expect(snippet('figures=poec&as=sentence')).toContain(
      '<akto-figure figure="poec" lang="fr">plus de 1 780</akto-figure>',
    );
  });

  it('pins a version with what it loads', () => {
    expect(snippet('figures=poec', 'pinned').split('\n').slice(0, 2)).toEqual([
      `<script type="importmap">${pinned.importMap}</script>`,
      `<script type="module" src="${hub}/sdk/0.1.0/akto-figures.js" integrity="sha384-abc" crossorigin="anonymous"></script>`,
    ]);
  });

  it('is a frame by the name of what it shows, which may open pages and nothing else', () => {
    expect(
      snippet('convention=a&as=map&theme=dark', 'frame'),
    ).toBe(`<iframe src="${hub}/embed/map?convention=a&amp;theme=dark" title="Chiffres &quot;publics&quot;" width="100%" height="1500" frameborder="0" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox allow-scripts"></iframe>
<script src="${hub}/sdk/v1/frames.js" async></script>`);
  });

  it('is a picture with the sentence as its text', () => {
    expect(snippet('figures=poec', 'image')).toBe(
      `<a href="${hub}/figures/poec"><img src="${hub}/figures/poec.svg" width="600" height="274" alt="Plus de 1 780 formations, de 2022 à 2024, France."></a>`,
    );
  });

  it.each(['react', 'vue', 'svelte', 'angular'] as const)(
    'is markup that %s takes as it stands, and names the hub',
    (way) => {
      const [, element = ''] = /(<akto-figures.*<\/akto-figures>)/.exec(snippet('figures=poec', way)) ?? [];
      expect(element).toContain(`<akto-figures hub="${hub}" figures="poec"`);
      expect(element).not.toMatch(/[{}@`$]/);
    },
  );
});

describe('the room of a card', () => {
  it('is higher for longer texts, and as wide as a column with its gap', () => {
    const short = cardRoom({ label: 'Salons', lines: ['2021 · France'], hasBar: false }, 'cards');
    const long = cardRoom({ label: 'Salons '.repeat(30), lines: ['2021 · France'], hasBar: true }, 'cards');
    expect(short).toEqual({ width: '17.5rem', height: '10em' });
    expect(Number.parseInt(long.height, 10)).toBeGreaterThan(Number.parseInt(short.height, 10) + 10);
  });
});
