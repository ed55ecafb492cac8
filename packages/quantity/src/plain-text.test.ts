import { describe, expect, it } from 'vitest';
import { expectInProportion } from '../../../tests/support/work.ts';
import { slipIn, slipInWords } from './plain-text.ts';

describe('a text', () => {
  it.each([
    'Plus de 1\u202f780 formations, soit 41\u00a0%\u00a0: c’est «\u00a0beaucoup\u00a0».',
    'À Saint-Étienne, l’Œuvre d’Île-de-France',
    'Deux lignes,\nune tabulation\tet une fin de Windows.\r\n',
    'anti\u00adconstitutionnellement',
    'Une ligne\u2028et un alinéa\u2029',
    'Un émoji 🎓, un accent décomposé e\u0301, un mot en 日本語 et en العربية',
    'Voir https://www.insee.fr/fr/statistiques?page=2#a et http://example.org.',
    'Écrire à contact@example.org, ou à mailto:contact@example.org',
    'The data: 5 courses; JavaScript: no. Rapport 9://2, a://, ratio 3:2',
    'https://www.example.org/@ministere/posts',
  ])('is plain as it is: %s', (text) => {
    expect(slipIn(text)).toBeNull();
  });

  it.each([
    ...[0x202a, 0x202e, 0x2066, 0x2069, 0x200e, 0x200f, 0x061c, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff].map(
      (codePoint) => [codePoint] as const,
    ),
    ...[0x00, 0x07, 0x1b, 0x7f, 0x85, 0x9f, 0x3164, 0xfff9, 0xe0041].map((codePoint) => [codePoint] as const),
  ])('has no character that cannot be seen: %i', (codePoint) => {
    const text = `🎓 1${String.fromCodePoint(codePoint)}780`;
    expect(slipIn(text)).toEqual({ kind: 'UNSEEN', at: 4, codePoint });
  });

  it('has no half of a character', () => {
    expect(slipIn('ab\ud83c')).toEqual({ kind: 'HALF', at: 3 });
  });

  it.each([
    ['https://user:pass@example.org/', { kind: 'CREDENTIALS', at: 1 }],
    ['Voir HTTPS://insee.fr@example.org', { kind: 'CREDENTIALS', at: 6 }],
    ['(http://:x@example.org)', { kind: 'CREDENTIALS', at: 2 }],
    ['ftp://example.org', { kind: 'SCHEME', at: 1, scheme: 'ftp' }],
    ['Cliquez : javascript:alert(1)', { kind: 'SCHEME', at: 11, scheme: 'javascript' }],
    ['DATA:text/html,x', { kind: 'SCHEME', at: 1, scheme: 'data' }],
  ])('has no address that leads elsewhere than it says: %s', (text, slip) => {
    expect(slipIn(text)).toEqual(slip);
  });

  it('is told where, in the reader’s language', () => {
    const slip = slipIn('1\u202e780');
    if (!slip) throw new Error('Nothing was found.');
    expect(slipInWords(slip, 'fr')).toContain('(U+202E), en position 2');
    expect(slipInWords(slip, 'en')).toContain('(U+202E) at position 2');
  });

  it('is read in one pass, whatever it is made of', async () => {
    for (const shape of ['a://', 'https://', 'a.', '@', '://', 'javascript:']) {
      await expectInProportion((times) => slipIn(shape.repeat(times)), 30_000, shape);
    }
  });
});
