import { afterEach, describe, expect, it, vi } from 'vitest';
import { brokenWaysOf } from '../../tests/broken-answers.ts';
import { amount, answerOf, figure, hubAnswering } from '../../tests/map-answers.ts';
import { rows, shapes } from '../../tests/map-stage.ts';
import { barriers, nextEvent, parts, showsFallback, staged, textOf } from '../../tests/stage.ts';

const map = (attributes: string) => `<akto-map ${attributes}>Repli de la page</akto-map>`;
const mapOf = async (...answers: readonly object[]) =>
  (await staged(map(`indicator="formations" hub="${hubAnswering(...answers)}"`))).element;

afterEach(() => vi.restoreAllMocks());

describe('the map of an indicator', () => {
  it('says each region’s figure as the hub does, and that the others have none', async () => {
    const { element } = await staged(map('indicator="reunions-entreprises"'));
    const said = new Map(rows(element));
    expect(said.size).toBe(18);
    expect(said.get('Normandie')).toContain('26\u00a0réunions');
    expect([...said.values()].filter((words) => words === 'pas de chiffre')).toHaveLength(17);
    expect(parts(element, 'above')[0]).toMatch(/France entière\s: près\sde\s200\sréunions \(2021\)$/);
    expect(await barriers()).toEqual([]);
  });

  it('is no map, but a line, where the only figure is that of France', async () => {
    const { element } = await staged(map('indicator="poec"'));
    expect(shapes(element)).toEqual([]);
    expect(parts(element, 'above')[0]).toMatch(/France entière\s: plus\sde\s1\s780/);
  });

  it('draws nothing for what is stated of the hexagon, of France or of a département: neither Corsica nor overseas', async () => {
    const element = await mapOf(
      answerOf([
        figure('28'),
        figure('HEXAGONE', { level: 'GROUP', name: 'Hexagone', quantity: amount('MORE_THAN', 500) }),
        figure('FR', { level: 'COUNTRY', name: 'France entière', quantity: amount('MORE_THAN', 1780) }),
        figure('2A', { level: 'DEPARTMENT', name: 'Corse-du-Sud' }),
        // Île-de-France has the same code.
        figure('11', { level: 'DEPARTMENT', name: 'Aude' }),
      ]),
    );
    const drawn = shapes(element).filter((shape) => shape.getAttribute('class') !== 'UNNAMED');
    expect(drawn.map(({ id }) => id)).toEqual(['region-28']);
    expect(parts(element, 'above')[0]).toContain(
      'Hexagone\u00a0: plus de 500 (2024)France entière\u00a0: plus de 1\u202f780',
    );
  });

  it('has at most five classes, each a pattern of its own, with its figures in the hub’s words', async () => {
    const codes = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76'];
    const element = await mapOf(
      answerOf(codes.map((code, index) => figure(code, { quantity: amount('EXACT', 100 * (index + 1)) }))),
    );
    const looks = codes.map((code) => getComputedStyle(shapes(element, code)[0] as Element).fill);
    expect(new Set(looks).size).toBe(5);
    expect(looks.slice(0, 8).every((fill) => fill.includes('url'))).toBe(true);
    expect(element.shadowRoot?.querySelectorAll('td [translate=no]')).toHaveLength(codes.length);
    expect(parts(element, 'legend')[0]).toBe(
      '900 – 1\u202f000 (2)700 – 800 (2)500 – 600 (2)300 – 400 (2)100 – 200 (2)pas de chiffre (8)',
    );
  });

  it('classes an open number by its low bound, and marks it as open', async () => {
    const element = await mapOf(
      answerOf([
        figure('28', { quantity: amount('MORE_THAN', 1780) }),
        figure('11', { quantity: amount('EXACT', 1780) }),
        figure('94', { quantity: amount('ABOUT', 50) }),
        figure('44', { quantity: amount('EXACT', 70) }),
      ]),
    );
    const look = (code: string) => shapes(element, code)[0]?.getAttribute('class');
    expect(look('28')).toBe(look('11'));
    expect(look('94')).not.toBe(look('44'));
    const marks = [...(element.shadowRoot?.querySelectorAll('.mark') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(marks.sort()).toEqual(['>', '≈']);
    expect(parts(element, 'note')[0]).toContain('> plus de');
  });

  it('classes no part of another value: 7 of “7 sur 10” is no 7', async () => {
    const ratio = { ...amount('EXACT', 7), kind: 'RATIO', seen: '7 sur 10', heard: '7 sur 10' };
    const element = await mapOf(
      answerOf([figure('28', { quantity: ratio }), figure('11', { quantity: amount('EXACT', 7) })]),
    );
    const look = (code: string) => shapes(element, code)[0]?.getAttribute('class');
    expect(look('28')).not.toBe(look('11'));
    expect(shapes(element, '28')[0]?.getAttribute('aria-label')).toBe('Normandie\u00a0: 7 sur 10');
  });

  it('says a number to who listens without the spaces that who looks needs', async () => {
    const element = await mapOf(answerOf([figure('28', { quantity: amount('MORE_THAN', 1780) })]));
    expect(shapes(element, '28')[0]?.getAttribute('aria-label')).toBe('Normandie\u00a0: plus de 1780');
    expect(element.shadowRoot?.querySelector('#row-28 [aria-hidden=true] + .spoken')?.textContent).toBe(
      'plus de 1780',
    );
  });

  it('compares figures of one role and of one period, the latest, and names both', async () => {
    const old = { end: '2020-12-31', text: '2020' };
    const element = await mapOf(
      answerOf([
        figure('28'),
        figure('11', { period: old }),
        figure('28', { period: old, quantity: amount('EXACT', 5) }),
        figure('44', { role: 'TARGET' }),
      ]),
    );
    expect(rows(element).filter(([, said]) => said !== 'pas de chiffre')).toEqual([['Normandie', '1010']]);
    expect(parts(element, 'table')[0]).toMatch(/^Formations – 2024/);
    const { element: targets } = await staged(
      map(`indicator="f" hub="${hubAnswering(answerOf([figure('44', { role: 'TARGET' })]))}"`),
    );
    expect(parts(targets, 'table')[0]).toMatch(/^Formations – Objectif – 2024/);
  });

  it('puts a figure without a number, and several of one region, into no class', async () => {
    const element = await mapOf(
      answerOf([
        figure('28', { quantity: null, missing: 'non communiqué dans la source' }),
        figure('11', { quantity: amount('EXACT', 3) }),
        figure('11', { quantity: amount('EXACT', 4) }),
      ]),
    );
    const said = new Map(rows(element));
    expect(said.get('Normandie')).toContain('non communiqué dans la source');
    expect(said.get('Île-de-France')).toContain('3\u202f; 4');
    expect(shapes(element, '28')[0]?.getAttribute('class')).toBe('UNCLASSED');
    expect(shapes(element, '11')[0]?.getAttribute('class')).toBe('UNCLASSED');
  });

  it('says where a figure was withdrawn, unless another stands in its place, and is of what holds', async () => {
    const withdrawn = { status: 'WITHDRAWN', quantity: null, missing: 'chiffre retiré le 12 mars 2026' };
    const later = { period: { end: '2042-12-31', text: '2042' } };
    const element = await mapOf(
      answerOf([
        figure('28', withdrawn),
        figure('11'),
        figure('11', withdrawn),
        figure('44', { ...withdrawn, ...later }),
        figure('53', { ...withdrawn, role: 'TARGET' }),
      ]),
    );
    expect(rows(element).filter(([, said]) => said !== 'pas de chiffre')).toEqual([
      ['Île-de-France', '1010'],
      ['Normandie', 'chiffre retiré le 12 mars 2026chiffre retiré le 12 mars 2026'],
    ]);
    expect(shapes(element, '28')[0]?.getAttribute('class')).toBe('UNCLASSED');
    const alone = await mapOf(answerOf([figure('28', { ...withdrawn, ...later })]));
    expect(parts(alone, 'table')[0]).toMatch(/^Formations – 2042/);
    expect(new Map(rows(alone)).get('Normandie')).toContain('chiffre retiré le 12 mars 2026');
  });

  it('has all pages of the hub’s answer', async () => {
    const element = await mapOf(answerOf([figure('28')], 'next'), answerOf([figure('11')]));
    expect(rows(element).filter(([, said]) => said !== 'pas de chiffre')).toHaveLength(2);
  });

  it('tells the figure of a region that is chosen', async () => {
    const element = await mapOf(answerOf([figure('28')]));
    const chosen = nextEvent(document, 'akto-select');
    shapes(element, '28')[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect((await chosen).detail).toEqual({ code: '28', name: 'Normandie', figure: 'figure-28' });
  });

  it.for([
    ['indicator="no-such"', 'no-such'],
    ['indicator="poec" convention="no-convention"', 'no-convention'],
  ] as const)('keeps the fallback of what the hub does not know: %s', async ([attributes, key]) => {
    const { element, told } = await staged(map(attributes));
    expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'unknown-key', keys: [key] } });
    expect(showsFallback(element)).toBe(true);
  });

  it('never reads "undefined", whatever is wrong in the answer', async () => {
    const right = answerOf([figure('28'), figure('FR', { level: 'COUNTRY', name: 'France entière' })]);
    for (const { way, broken } of brokenWaysOf(right)) {
      const element = await mapOf(broken);
      expect(textOf(element), way).not.toMatch(/undefined|null|\[object|function|NaN|Invalid|^$/);
      vi.restoreAllMocks();
    }
  });
});
