import { afterAll, beforeAll, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

/** What a form sends, and the page that comes of it. */
async function check(path: string, fields: Readonly<Record<string, string>>): Promise<[number, string]> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const response = await hub.get(path, { method: 'POST', body: form });
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return [response.status, await response.text()];
}

const lost =
  '<!doctype html><html lang="fr"><p>En 2022, 1 780 préparations opérationnelles à l’emploi collectives (POEC) pour des demandeurs d’emploi handicapés.</p>';

it('says what is wrong on a page, what the hub says, and what can stand there instead', async () => {
  const [status, page] = await check('/verifier', { page: lost });
  expect(status).toBe(200);
  expect(page).toMatch(/<h3>qualificatif perdu\s: «\s1 780\s»<\/h3>/);
  expect(page).toMatch(/Valeur\spubliée\s:\splus\sde\s1\s780/);
  expect(page).toContain('&lt;akto-figure figure=&quot;poec&quot;');
  // What was pasted is there to be mended, as a text and never as markup.
  expect(page).toContain('&lt;p&gt;En 2022, 1 780');
});

it('names the page that a browser has sent, and forgets what stood after its path', async () => {
  const [, page] = await check('/en/check', { page: lost, address: 'https://partner.example/chiffres' });
  expect(page).toContain('On https://partner.example/chiffres');
  expect(page).toContain('qualifier lost');
  expect(page).toMatch(/<textarea[^>]*><\/textarea>/);
  const [, other] = await check('/verifier', { page: lost, address: 'javascript:alert(1)' });
  expect(other).toContain('Dans ce texte');
});

it.each([
  ['', 'Il n’y a pas de texte'],
  [
    'В 2024 году было подписано более 1780 договоров, из них 340 на севере страны. '.repeat(5),
    'ni en français ni en anglais',
  ],
])('says why a text is not read: %s', async (page, why) => {
  expect((await check('/verifier', { page }))[1]).toContain(why);
});

it('reads no page of more than a megabyte', async () => {
  const [status, page] = await check('/verifier', { page: 'a'.repeat(1_000_001) });
  expect(status).toBe(413);
  expect(page).toContain('dépasse un mégaoctet');
});

it('gives up a page that its parser makes far more of than stands in it, and goes on', async () => {
  const open = Array.from({ length: 2000 }, (_, place) => `<b a${place}>`).join('');
  // Each new paragraph opens all of them again.
  const [status, page] = await check('/verifier', { page: `<p>${open}</p>${'<p>x</p>'.repeat(10_000)}` });
  expect(status).toBe(200);
  expect(page).toContain('Le texte est trop long à lire');
  expect((await check('/verifier', { page: lost }))[1]).toContain('qualificatif perdu');
});

it('reads what is hidden inside of what is hidden once', async () => {
  const page = `${'<div aria-hidden="true">'.repeat(480)}${'<i></i>'.repeat(100_000)}${lost}`;
  expect((await check('/verifier', { page }))[1]).toContain('qualificatif perdu');
});

it('asks for no more of our elements than a page has', async () => {
  const page = lost + '<akto-figure figure="poec">1</akto-figure>'.repeat(501);
  expect((await check('/verifier', { page }))[1]).toContain('Il y a trop de nos composants');
});

it('takes what is no form for an empty one', async () => {
  const response = await hub.get('/verifier', {
    method: 'POST',
    body: 'page',
    headers: { 'Content-Type': 'text/plain' },
  });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Il n’y a pas de texte');
});

it('compares with what is public now, not with what was when it was first asked', async () => {
  await hub.release('poec', { number: 1900, low: 1900 }, { printed: 'plus de 1 900' });
  const [, page] = await check('/verifier', { page: lost.replace('1 780', 'plus de 1 780') });
  expect(page).toMatch(/ancienne valeur/);
});

it('says nothing of a figure once it is withdrawn, and shows no empty list', async () => {
  await hub.release('poec', { changeKind: 'WITHDRAWAL', changeFr: 'La source a retiré ce nombre.' });
  const [, page] = await check('/verifier', { page: lost });
  expect(page).toContain('Rien à corriger.');
  expect(page).not.toMatch(/<ol>\s*<\/ol>/);
  expect(page).not.toContain('figures/poec');
});
