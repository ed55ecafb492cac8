import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focusedName, shapes, tipOf } from '../../tests/map-stage.ts';
import { barriers, nextEvent, parts, staged } from '../../tests/stage.ts';
import { regions } from './regions.ts';

const alternance = '<akto-map convention="akto-alternance-2022"></akto-map>';

describe('the keyboard', () => {
  it('reaches the map with one Tab, and leaves it with the next', async () => {
    const { element } = await staged(`<a href="#before">avant</a>${alternance}<a href="#after">après</a>`);
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
    const element = await at('11');
    expect(await walk(element, 'ArrowLeft')).toBe('Normandie');
    expect(await walk(element, 'ArrowLeft')).toBe('Bretagne');
    expect(await walk(element, 'ArrowLeft')).toBe('Bretagne');
    expect(await walk(element, 'End')).toBe('Provence-Alpes-Côte d’Azur');
    expect(await walk(element, 'ArrowRight')).toBe('Corse');
    expect(await walk(element, 'Home')).toBe('Auvergne-Rhône-Alpes');
  });

  it('walks from every region to every other by arrows alone, overseas and back', async () => {
    const element = await at('11');
    const steps = new Map(Object.keys(regions).map((code) => [code, stepsFrom(element, code)]));
    for (const start of steps.keys()) {
      const reached = new Set([start]);
      for (const code of reached) for (const next of steps.get(code) ?? []) reached.add(next);
      expect(reached.size, `from ${start}`).toBe(18);
    }
  });

  it('goes where the arrow points on a page from right to left, and turns the table, not the map', async () => {
    document.documentElement.dir = 'rtl';
    const element = await at('11');
    const left = (code: string) => shapes(element, code)[0]?.getBoundingClientRect().left ?? 0;
    expect(left('53')).toBeLessThan(left('44'));
    const [name, state] = [...(element.shadowRoot?.querySelector('#row-53')?.children ?? [])];
    expect(name?.getBoundingClientRect().left).toBeGreaterThan(state?.getBoundingClientRect().left ?? 0);
    expect(await walk(element, 'ArrowLeft')).toBe('Normandie');
    document.documentElement.dir = '';
  });

  it.for([
    ['no', 'Normandie'],
    ['ile de f', 'Île-de-France'],
    ['PROVENCE', 'Provence-Alpes-Côte d’Azur'],
    ['cote', 'Provence-Alpes-Côte d’Azur'],
    ['brittany', 'Bretagne'],
    ['nn', 'Nouvelle-Aquitaine'],
    ['xyz', 'Grand Est'],
  ] as const)('finds by name, in either language: "%s" is %s', async ([typed, name]) => {
    const element = await at('44');
    await userEvent.keyboard(typed);
    expect(focusedName(element)).toBe(name);
  });

  it('takes a letter after a pause for the first of another name', async () => {
    const element = await at('44');
    await userEvent.keyboard('b');
    expect(focusedName(element)).toBe('Bourgogne-Franche-Comté');
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await userEvent.keyboard('r');
    expect(focusedName(element)).toBe('La Réunion');
  });

  it.for(['{Enter}', ' '])('chooses with "%s", and says what', async (key) => {
    const element = await at('28');
    const chosen = nextEvent(document, 'akto-select');
    await userEvent.keyboard(key);
    expect((await chosen).detail).toEqual({ code: '28', name: 'Normandie', status: 'ANNOUNCED' });
    expect(shapes(element, '28')[0]?.getAttribute('aria-selected')).toBe('true');
    expect(element.shadowRoot?.querySelector('tr.chosen')?.id).toBe('row-28');
  });

  it('chooses a region that the source does not name as what it is', async () => {
    const { element } = await staged(alternance);
    const chosen = nextEvent(document, 'akto-select');
    await userEvent.click(shapes(element, '94')[0] as Element);
    expect((await chosen).detail).toEqual({ code: '94', name: 'Corse', status: null });
  });

  it('leaves with Escape for the same region’s row, and comes back to it with Tab', async () => {
    const element = await at('28');
    await userEvent.keyboard('{Escape}{Escape}');
    expect(element.shadowRoot?.activeElement?.id).toBe('row-28');
    await userEvent.keyboard('{Tab}');
    expect(focusedName(element)).toBe('Normandie');
  });

  it('puts the tooltip away with the first Escape, and leaves the second to the dialog around', async () => {
    const { element: main } = await staged(`<dialog>${alternance}</dialog>`);
    const dialog = main as HTMLDialogElement;
    dialog.showModal();
    const element = dialog.querySelector('akto-map') as HTMLElement;
    shapes(element, '28')[0]?.focus();
    await expect.poll(() => tipOf(element)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(tipOf(element)).toBeNull();
    expect([dialog.open, focusedName(element)]).toEqual([true, 'Normandie']);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
  });
});

describe('what is at hand', () => {
  it('has a ring of 3 px, and its name and state in words, on every state', async () => {
    const element = await at('11');
    for (const [code, words] of [
      ['24', /^Centre-Val de Loire\u00a0: signé, /],
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

  it('looks different when it is focused, chosen and pointed at', async () => {
    const element = await at('28');
    await userEvent.click(shapes(element, '84')[0] as Element);
    shapes(element, '28')[0]?.focus();
    await userEvent.hover(shapes(element, '75')[0] as Element);
    await expect.poll(() => around(element, '75')).toBeTruthy();
    const looks = ['28', '75', '84'].map((code) => around(element, code));
    expect(looks).toEqual(['halo 9px ring 3px', 'pointed 2px', 'outer 8px inner 4px']);
    expect(element.shadowRoot?.querySelectorAll('.tick')).toHaveLength(1);
    expect(getComputedStyle(element.shadowRoot?.querySelector('#row-84') as Element).fontWeight).toBe('650');
    expect(await barriers()).toEqual([]);
  });
});

async function at(code: string): Promise<HTMLElement> {
  const { element } = await staged(alternance);
  shapes(element, code)[0]?.focus();
  await expect.poll(() => tipOf(element)).toBeTruthy();
  return element;
}

async function walk(element: HTMLElement, key: string): Promise<string | undefined> {
  await userEvent.keyboard(`{${key}}`);
  return focusedName(element);
}

function stepsFrom(element: HTMLElement, code: string): string[] {
  return ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'].map((key) => {
    shapes(element, code)[0]?.focus();
    shapes(element, code)[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
    );
    return element.shadowRoot?.activeElement?.id.slice(7) ?? '';
  });
}

/** The lines around a region, as their style draws them. */
function around(element: HTMLElement, code: string): string {
  return [...(element.shadowRoot?.querySelectorAll(`.over > path[d="${regions[code]}"]:not(.dotted)`) ?? [])]
    .map((line) => `${line.getAttribute('class')} ${getComputedStyle(line).strokeWidth}`)
    .join(' ');
}
