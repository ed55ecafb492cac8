import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { describeElement } from '../../tests/element-contract.ts';
import { barriers, nextEvent, parts, staged, textOf } from '../../tests/stage.ts';
import { regions } from './regions.ts';

describeElement({
  tag: 'akto-map',
  attribute: 'convention',
  key: 'akto-agefiph-2022-2024',
  reads: { fr: 'non cité par la source', en: 'not named in the source' },
});

const agefiph = '<akto-map convention="akto-agefiph-2022-2024"></akto-map>';
const alternance = '<akto-map convention="akto-alternance-2022"></akto-map>';

describe('the regions', () => {
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

  it('say which of their dates is inferred', async () => {
    const { element } = await staged(alternance);
    const said = new Map(rows(element).map(([name, state]) => [name, state]));
    expect(said.get('Normandie')).toBe('signé, 9 mai 2022 (déduit)');
    expect(said.get('Bourgogne-Franche-Comté')).toBe('signé, 2021');
  });

  it('have their state as a pattern too, not as a colour alone', async () => {
    const { element } = await staged(alternance);
    const looks = new Map(
      ['28', '32', '53'].map((code) => {
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

  it('carry names that keep apart, at 320 px too', async () => {
    const { element } = await staged(agefiph);
    for (const width of [288, 431, 600]) {
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

describe('the keyboard', () => {
  it('reaches the map with one Tab, and leaves it with the next', async () => {
    const { element } = await staged(
      `${alternance}<a href="#after">après</a>`.replace(/^/, '<a href="#before">avant</a>'),
    );
    const map = document.querySelector('akto-map') as HTMLElement;
    expect(element.textContent).toBe('après');
    document.querySelector('a')?.focus();
    await userEvent.keyboard('{Tab}');
    expect(focusedName(map)).toBe('Auvergne-Rhône-Alpes');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(element);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focusedName(map)).toBe('Auvergne-Rhône-Alpes');
  });

  it('walks to the nearest region in the arrow’s direction', async () => {
    const { element } = await staged(alternance);
    shapes(element, '11')[0]?.focus();
    const walk = async (key: string) => {
      await userEvent.keyboard(`{${key}}`);
      return focusedName(element);
    };
    expect(await walk('ArrowLeft')).toBe('Normandie');
    expect(await walk('ArrowLeft')).toBe('Bretagne');
    expect(await walk('ArrowLeft')).toBe('Bretagne');
    expect(await walk('End')).toBe('Provence-Alpes-Côte d’Azur');
    expect(await walk('ArrowRight')).toBe('Corse');
    expect(await walk('Home')).toBe('Auvergne-Rhône-Alpes');
  });

  it('reaches every region by arrows alone', async () => {
    const { element } = await staged(alternance);
    const reached = new Set<string>();
    const ahead = [shapes(element)[0]];
    for (let shape = ahead.pop(); shape; shape = ahead.pop()) {
      reached.add(shape.id);
      for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
        shape.focus();
        shape.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        const next = element.shadowRoot?.activeElement as SVGElement;
        if (!reached.has(next.id)) ahead.push(next);
      }
    }
    expect(reached.size).toBe(18);
  });

  it('chooses with Enter, and says what', async () => {
    const { element } = await staged(alternance);
    const chosen = nextEvent(document, 'akto-select');
    shapes(element, '28')[0]?.focus();
    await userEvent.keyboard('{Enter}');
    expect((await chosen).detail).toEqual({ code: '28', name: 'Normandie', status: 'SIGNED' });
    expect(shapes(element, '28')[0]?.getAttribute('aria-selected')).toBe('true');
  });

  it('stays where it is with Escape, and leaves the key to the page', async () => {
    const { element: dialog } = await staged(`<dialog open>${alternance}</dialog>`);
    const element = dialog.querySelector('akto-map') as HTMLElement;
    shapes(element, '28')[0]?.focus();
    const pressed = nextKey(document);
    await userEvent.keyboard('{Escape}');
    expect((await pressed).defaultPrevented).toBe(false);
    expect(focusedName(element)).toBe('Normandie');
  });

  it('chooses a region that the source does not name as what it is', async () => {
    const { element } = await staged(alternance);
    const chosen = nextEvent(document, 'akto-select');
    await userEvent.click(shapes(element, '94')[0] as Element);
    expect((await chosen).detail).toEqual({ code: '94', name: 'Corse', status: null });
  });

  it('shows where it is: a ring of 3 px, the region’s name and its state', async () => {
    const { element } = await staged(alternance);
    for (const [code, words] of [
      ['28', /^Normandie\u00a0: signé, /],
      ['32', /^Hauts-de-France\u00a0: annoncé/],
      ['53', /^Bretagne\u00a0: non cité par la source$/],
    ] as const) {
      shapes(element, code)[0]?.focus();
      const ring = element.shadowRoot?.querySelector('.ring') as Element;
      expect(ring.getAttribute('d')).toBe(regions[code]);
      expect(getComputedStyle(ring).strokeWidth).toBe('3px');
      expect(parts(element, 'focused')[0]).toMatch(words);
    }
  });

  it('puts no barrier up while a region is focused and another chosen', async () => {
    const { element } = await staged(alternance);
    await userEvent.click(shapes(element, '94')[0] as Element);
    shapes(element, '28')[0]?.focus();
    expect(await barriers()).toEqual([]);
  });
});

function rows(element: HTMLElement): [string, string][] {
  return [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => {
    const [name = '', state = ''] = [...row.children].map(({ textContent }) => textContent ?? '');
    return [name, state];
  });
}

function shapes(element: HTMLElement, code = ''): SVGElement[] {
  return [...(element.shadowRoot?.querySelectorAll<SVGElement>(`[role=option][id^="region-${code}"]`) ?? [])];
}

function nextKey(place: EventTarget): Promise<Event> {
  return new Promise((resolve) => place.addEventListener('keydown', resolve, { once: true }));
}

function focusedName(element: HTMLElement): string | undefined {
  return element.shadowRoot?.activeElement?.getAttribute('aria-label')?.split('\u00a0:')[0];
}
