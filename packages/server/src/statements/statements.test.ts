import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aHub } from '../../tests/a-hub.ts';
import { BadSetting } from '../settings.ts';
import { readStatements } from './read-statements.ts';

let hub: Awaited<ReturnType<typeof aHub>>;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akto-figures-statements-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const named = {
  publicUrl: 'https://hub.example',
  contact: 'chiffres@example.fr',
  noContact: { fr: 'aucune adresse', en: 'no address' },
};

function write(name: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, name.split('/')[0] ?? ''), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const textOf = async (path: string) => await (await hub.get(path)).text();

describe('the statements of a hub whose owner wrote none', () => {
  it.each([
    ['/declaration-accessibilite', 'Accessibilité : non conforme', 'aucun audit n’a été fait'],
    ['/en/accessibility', 'Accessibility: not conformant', 'nobody has audited'],
    ['/mentions-legales', 'Mentions légales', 'non renseignés'],
    ['/en/legal-notice', 'Legal notice', 'not given'],
    ['/confidentialite', 'Confidentialité', 'Aucun cookie'],
    ['/en/privacy', 'Privacy', 'No cookie'],
  ])('say what the software knows, and claim no more: %s', async (path, title, said) => {
    const answer = await hub.get(path);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(said);
    expect(page).not.toContain('{{');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('are a link away from every page, and the start page says the state of accessibility', async () => {
    for (const path of ['/', '/chiffres', '/figures/poec', '/acteurs/agefiph', '/docs/start', '/verifier']) {
      const page = await textOf(path);
      for (const statement of ['/declaration-accessibilite', '/mentions-legales', '/confidentialite'])
        expect(page, path).toContain(`<a href="${statement}">`);
    }
    expect(await textOf('/')).toContain(
      '<a href="/declaration-accessibilite">Accessibilité : non conforme</a>',
    );
    expect(await textOf('/?lang=en')).toContain(
      '<a href="/en/accessibility">Accessibility: not conformant</a>',
    );
    const missing = await hub.get('/figures/nope', { headers: { Accept: 'text/html' } });
    expect(await missing.text()).toContain('<a href="/confidentialite">');
  });
});

describe('the statements of an owner', () => {
  it('stand in place of the software’s, each by itself, and say where the hub is and whom to write to', () => {
    write('fr/privacy.md', '# Vos données\n\nÀ {{hub}}, écrire à {{contact}}.\n');
    write('en/privacy.md', '# Your data\n\nNothing & no one.\n');
    const { fr, en } = readStatements(folder, named);
    expect(fr.privacy).toEqual({
      title: 'Vos données',
      body: '<p>À <a href="https://hub.example/">hub.example</a>, écrire à <a href="mailto:chiffres@example.fr">chiffres@example.fr</a>.</p>\n',
      written: 'fr',
    });
    expect(en.privacy).toMatchObject({ title: 'Your data', body: '<p>Nothing &amp; no one.</p>\n' });
    expect(fr.accessibility.title).toBe('Accessibilité\u00a0: non conforme');
  });

  it('are shown in French where there is no English, and never beside an English text that says another thing', () => {
    write('fr/legal-notice.md', '# Mentions légales\n\nAKTO, Paris.\n');
    expect(readStatements(folder, named).en['legal-notice']).toMatchObject({
      body: '<p>AKTO, Paris.</p>\n',
      written: 'fr',
    });
  });

  it.each([
    ['HTML', '# T\n\n<script>alert(1)</script>\n', 'Markdown without HTML'],
    ['HTML in a line', '# T\n\na <b>b</b>\n', 'Markdown without HTML'],
    ['an image', '# T\n\n![a](https://elsewhere.example/a.png)\n', 'a text without images'],
    ['a link that runs', '# T\n\n[a](javascript:alert(1))\n', 'links to https://'],
    ['a link to another host by two slashes', '# T\n\n[a](//elsewhere.example)\n', 'links to https://'],
    ['no title', 'Texte.\n', 'a first line with the title'],
    ['a text of another encoding', Uint8Array.of(0x23, 0x20, 0xe9), 'a text in UTF-8'],
    ['a text that nobody reads', `# T\n\n${'a'.repeat(100_000)}`, 'at most 100000 characters'],
  ])('end the start with the file and what would be right: %s', (_what, text, expected) => {
    write('fr/privacy.md', text);
    const reading = () => readStatements(folder, named);
    expect(reading).toThrow(BadSetting);
    expect(reading).toThrow(/^OWNER_TEXTS, .*fr\/privacy\.md, is /);
    expect(reading).toThrow(expected);
  });

  it('are not passed over for a mistake in a name', () => {
    expect(() => readStatements(join(folder, 'nowhere'), named)).toThrow('OWNER_TEXTS is ');
    expect(() => readStatements(folder, named)).toThrow('a folder with fr/accessibility.md');
    write('fr/mentions-legales.md', '# T\n');
    expect(() => readStatements(folder, named)).toThrow('one of fr/accessibility.md, fr/legal-notice.md');
  });
});
