import { describe, expect, it } from 'vitest';
import { readChoice } from '../src/embed/embed-choice.ts';
import { snippetOf } from '../src/embed/snippet.ts';

const hub = 'https://chiffres.example.fr';
const fallback = [
  { text: 'Plus de 1 780 formations, de 2022 à 2024, France.', path: '/figures/poec' },
  { text: 'Salons <b>& "forums"</b>', path: null },
];
const pinned = {
  version: '0.1.0',
  integrity: 'sha384-abc',
  importMap: `{"integrity":{"${hub}/sdk/0.1.0/akto-figures.js":"sha384-abc"}}`,
  importMapHash: 'sha256-def',
};

const snippet = (query: string) =>
  snippetOf(readChoice(new URLSearchParams(query)), { hub, pinned, fallback, title: 'Chiffres "publics"' });

describe('what a webmaster pastes', () => {
  it.each([
    'keys=poec+salons-2021',
    'what=collection&keys=accueil&live=1',
    'what=convention&keys=akto-alternance-2022&form=pinned',
    'what=map&keys=akto-alternance-2022&form=pinned',
    'what=sentence&keys=poec',
  ])(
    'passes through the paragraph filter of WordPress, which closes an element before a list or a line: %s',
    (query) => {
      const lines = snippet(query).split('\n');
      expect(lines.at(-1)).toMatch(/^<(akto-[a-z]+) .*<\/\1>$/);
      expect(lines.slice(0, -1).every((line) => /^<script .*<\/script>$/.test(line))).toBe(true);
      expect(snippet(query)).not.toMatch(/<(?:ul|ol|li|p|div|table|blockquote|h\d|figure|section)\b/);
    },
  );

  it('has each figure in words, with its page, and no label as markup', () => {
    expect(snippet('keys=poec')).toBe(`<script type="module" src="${hub}/sdk/v1/akto-figures.js"></script>
<akto-figures figures="poec" lang="fr"><a href="${hub}/figures/poec">Plus de 1 780 formations, de 2022 à 2024, France.</a><br>Salons &lt;b&gt;&amp; &quot;forums&quot;&lt;/b&gt;</akto-figures>`);
  });

  it('pins a version with what it loads', () => {
    expect(snippet('keys=poec&form=pinned').split('\n').slice(0, 2)).toEqual([
      `<script type="importmap">${pinned.importMap}</script>`,
      `<script type="module" src="${hub}/sdk/0.1.0/akto-figures.js" integrity="sha384-abc" crossorigin="anonymous"></script>`,
    ]);
  });
});
