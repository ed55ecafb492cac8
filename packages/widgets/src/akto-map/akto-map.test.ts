import { describe, expect, inject, it } from 'vitest';
import { describeElement } from '../../tests/element-contract.ts';
import { fonts, setIn } from '../../tests/fonts.ts';
import { rows, shapes } from '../../tests/map-stage.ts';
import { parts, staged, textOf } from '../../tests/stage.ts';
import { regions } from './regions.ts';

describeElement({
  tag: 'akto-map',
  attribute: 'convention',
  key: 'akto-agefiph-2022-2024',
  reads: { fr: 'non cité par la source', en: 'not named in the source' },
});

const agefiph = '<akto-map convention="akto-agefiph-2022-2024"></akto-map>';
const alternance = '<akto-map convention="akto-alternance-2022"></akto-map>';

const eachFont = Object.keys(fonts) as (keyof typeof fonts)[];

describe('the regions', () => {
  it('stand in the order of the alphabet, as a reader of French knows it', async () => {
    const { element } = await staged(alternance);
    const names = rows(element).map(([name]) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
    expect(names).toContain('Île-de-France');
  });

  it.each(eachFont)(
    'have their room before they come, on a telephone and on a wide page, in a %s font',
    async (font) => {
      const { element } = await staged(alternance);
      const silent = `${inject('unreliableHub')}/silent`;
      const waiting = document.createElement('akto-map');
      waiting.setAttribute('convention', 'akto-alternance-2022');
      waiting.setAttribute('hub', silent);
      element.after(waiting);
      await expect.poll(() => waiting.shadowRoot?.querySelector('[part=loading]')).toBeTruthy();
      for (const map of [element, waiting]) await setIn(map, font);
      for (const width of [374, 752, 900, 1264]) {
        for (const map of [element, waiting]) map.style.width = `${width}px`;
        const [there = 0, before = 0] = [element, waiting].map((map) => map.getBoundingClientRect().height);
        const ground = element.shadowRoot?.querySelector('.beside') as Element;
        const isBeside = getComputedStyle(ground).display === 'grid';
        const aScreen = isBeside ? Number.POSITIVE_INFINITY : 750;
        expect(before, `${width} px`).toBeGreaterThan(Math.min(aScreen, 0.85 * there));
        // A row that takes one line in a narrow font takes two in another, and nobody knows before which it will be.
        expect(before, `${width} px`).toBeLessThan(1.17 * there);
      }
    },
  );

  it('are 13 and 5, each in the table and on the map, in the same words', async () => {
    const { element } = await staged(alternance);
    const table = rows(element);
    expect(Object.keys(regions)).toHaveLength(18);
    expect(table).toHaveLength(18);
    expect(shapes(element).map((shape) => shape.getAttribute('aria-label'))).toEqual(
      table.map(([name, state]) => `${name}\u00a0: ${state}`),
    );
    expect(shapes(element).every((shape) => shape.getBoundingClientRect().width > 0)).toBe(true);
  });

  it('do not count Corsica, which the source does not name', async () => {
    const { element } = await staged(agefiph);
    expect(rows(element).find(([name]) => name === 'Corse')).toEqual(['Corse', 'non cité par la source']);
    expect(parts(element, 'legend')).toEqual(['en place (17)non cité par la source (1)']);
  });

  it('say which of them are inferred', async () => {
    const { element } = await staged(agefiph);
    const table = rows(element);
    expect(table.filter(([, state]) => state === 'en place (déduit)')).toHaveLength(12);
    expect(table.filter(([, state]) => state === 'en place')).toHaveLength(5);
    expect(parts(element, 'note')[0]).toContain(
      'Déduit\u00a0: la source compte cette région sans la nommer, ou donne le jour sans l’année.',
    );
  });

  it('say since when, as far as the source does', async () => {
    const { element } = await staged(alternance);
    const said = new Map(rows(element).map(([name, state]) => [name, state]));
    expect(said.get('Normandie')).toBe('annoncé, vers mai 2022');
    expect(said.get('Bourgogne-Franche-Comté')).toBe('signé, 2021');
  });

  it('have their state as a pattern too, not as a colour alone', async () => {
    const { element } = await staged(alternance);
    const looks = new Map(
      ['24', '32', '53'].map((code) => {
        const { fill, strokeDasharray } = getComputedStyle(shapes(element, code)[0] as Element);
        const outline = element.shadowRoot?.querySelector(`.dotted[d="${regions[code]}"]`);
        return [code, [fill.includes('url'), strokeDasharray, outline !== null].join()];
      }),
    );
    expect(new Set(looks.values()).size).toBe(3);
  });

  it('carry their names overseas, where the scale differs', async () => {
    const { element } = await staged(agefiph);
    const labels = [...(element.shadowRoot?.querySelectorAll('text') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(labels.sort()).toEqual(['Guadeloupe', 'Guyane', 'La Réunion', 'Martinique', 'Mayotte']);
    expect(textOf(element).match(/échelles différentes/g)).toHaveLength(1);
  });

  it.each(eachFont)('carry names that keep apart, at 320 px too, in a %s font', async (font) => {
    const { element } = await staged(agefiph);
    await setIn(element, font);
    for (const width of [288, 431, 433, 600]) {
      element.style.width = `${width}px`;
      const places = [...(element.shadowRoot?.querySelectorAll('text') ?? [])].map((label) =>
        label.getBoundingClientRect(),
      );
      const meeting = places.filter((one) =>
        places.some(
          (other) =>
            one !== other &&
            one.left < other.right + 6 &&
            other.left < one.right + 6 &&
            one.top < other.bottom - 3 &&
            other.top < one.bottom - 3,
        ),
      );
      expect(meeting, `${width} px`).toEqual([]);
      const below = element.shadowRoot?.querySelector('[part=focused]')?.getBoundingClientRect().top ?? 0;
      for (const { bottom } of places) expect(bottom).toBeLessThan(below);
      const { left, right } = element.getBoundingClientRect();
      const outside = places.filter((place) => place.left < left || place.right > right);
      expect(outside, `${width} px`).toEqual([]);
    }
  });

  it('are not drawn where the source names no plan at all', async () => {
    const { element } = await staged('<akto-map convention="protocole-national-employeur"></akto-map>');
    expect(textOf(element)).toContain('Aucun plan d’actions régional n’est cité par la source.');
    expect(shapes(element)).toEqual([]);
  });
});
