import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { rows, shapes, tipOf } from '../../tests/map-stage.ts';
import { staged } from '../../tests/stage.ts';
import { regions } from './regions.ts';

const alternance = '<akto-map convention="akto-alternance-2022"></akto-map>';

describe('the tooltip', () => {
  it('says what the row says, to keys and pointers', async () => {
    const { element } = await staged(alternance);
    const said = new Map(rows(element));
    // Where the pointer of another test was left, a map may come to lie under it.
    await userEvent.hover(document.querySelector('h1') as Element);
    shapes(element, '28')[0]?.focus();
    expect(await tip(element)).toBe(`Normandie\u00a0: ${said.get('Normandie')}`);
    await userEvent.hover(shapes(element, '94')[0] as Element);
    expect(await tip(element, /Corse/)).toBe(`Corse\u00a0: ${said.get('Corse')}`);
  });

  it('stays while the pointer is on its way into it, across another region, and in it', async () => {
    const { element } = await staged(alternance);
    await userEvent.hover(shapes(element, '28')[0] as Element);
    await tip(element, /Normandie/);
    point(shapes(element, '52')[0]);
    point(tipOf(element));
    await pause(400);
    expect(tipOf(element).textContent).toContain('Normandie');
    point(shapes(element, '52')[0]);
    await tip(element, /Pays de la Loire/);
  });

  it('goes with the pointer and the focus, and with Escape wherever the focus is', async () => {
    const { element } = await staged(`<button>ailleurs</button>${alternance}`);
    document.querySelector('button')?.focus();
    await userEvent.hover(shapes(element, '28')[0] as Element);
    await tip(element);
    await userEvent.keyboard('{Escape}');
    expect(tipOf(element)).toBeNull();
    await userEvent.hover(shapes(element, '94')[0] as Element);
    await tip(element, /Corse/);
    await userEvent.hover(document.querySelector('h1') as Element);
    await expect.poll(() => tipOf(element)).toBeNull();
  });

  it.for([
    [1280, 800],
    [320, 800],
    [320, 256],
  ] as const)(
    'covers no region that it speaks of, and stays within the element, at %i × %i',
    async ([width, height]) => {
      await page.viewport(width, height);
      const { element } = await staged(alternance);
      const host = element.getBoundingClientRect();
      for (const code of Object.keys(regions)) {
        const shape = shapes(element, code)[0] as SVGElement;
        shape.focus();
        await expect.poll(() => tipOf(element)).toBeTruthy();
        const [over, under] = [tipOf(element).getBoundingClientRect(), shape.getBoundingClientRect()];
        const shared = Math.min(over.bottom, under.bottom) - Math.max(over.top, under.top);
        expect(shared, `over ${code}`).toBeLessThan(4);
        expect(over.left, code).toBeGreaterThanOrEqual(host.left - 1);
        expect(over.right, code).toBeLessThanOrEqual(host.right + 1);
      }
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
      await page.viewport(800, 800);
    },
  );

  it('never hides the region that has the focus when it speaks of another', async () => {
    await page.viewport(320, 900);
    document.documentElement.style.fontSize = '200%';
    const { element } = await staged(alternance);
    for (const focused of ['04', '06', '94']) {
      shapes(element, focused)[0]?.focus();
      await expect.poll(() => tipOf(element)).toBeTruthy();
      for (const pointed of ['76', '84', '93', '94']) {
        point(element.shadowRoot?.querySelector('figure') as Element, 'pointerleave');
        await pause(260);
        point(shapes(element, pointed)[0]);
        const over = tipOf(element).getBoundingClientRect();
        const under = shapes(element, focused)[0]?.getBoundingClientRect() as DOMRect;
        const isCovered =
          over.left <= under.left &&
          over.right >= under.right &&
          over.top <= under.top &&
          over.bottom >= under.bottom;
        expect(isCovered, `${pointed} over ${focused}`).toBe(false);
      }
    }
    document.documentElement.style.fontSize = '';
    await page.viewport(800, 800);
  });
});

async function tip(element: HTMLElement, words = /./): Promise<string> {
  await expect.poll(() => tipOf(element)?.textContent).toMatch(words);
  return tipOf(element).textContent ?? '';
}

function point(place: Element | undefined, type = 'pointerover'): void {
  place?.dispatchEvent(new PointerEvent(type, { bubbles: type === 'pointerover', composed: true }));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
