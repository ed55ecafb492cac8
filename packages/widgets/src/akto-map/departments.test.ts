import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedName, shapes, tipOf } from '../../tests/map-stage.ts';
import { barriers, nextTold, parts, staged, textOf } from '../../tests/stage.ts';
import ofMap from './akto-map.graphql';
import { departmentShapes } from './department-shapes.ts';
import ofPlans from './map-of-plans.graphql';

const alternance = '<akto-map convention="akto-alternance-2022" level="department"></akto-map>';

describe('the départements', () => {
  it('are 96 and 5 on the map, and all named in the table or beneath it', async () => {
    const { element } = await staged(alternance);
    expect(shapes(element)).toHaveLength(101);
    expect(
      shapes(element)
        .map(({ id }) => id.slice(7))
        .sort(),
    ).toEqual(Object.keys(departmentShapes).sort());
    for (const shape of shapes(element))
      expect(shape.getBoundingClientRect().width, shape.id).toBeGreaterThan(3);
    const names = [...(element.shadowRoot?.querySelectorAll('details [id^=row-]') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
    expect(element.shadowRoot?.querySelectorAll('[id^=row-]')).toHaveLength(101);
    expect(parts(element, 'others')[0]).toMatch(/^non cité par la source \(75\)/);
    expect(await barriers()).toEqual([]);
  });

  it('come with what is said of them: a map of them is two questions', async () => {
    const asked = vi.spyOn(window, 'fetch');
    onTestFinished(() => void asked.mockRestore());
    await staged(alternance.replace('level', 'live="false" lang="en" level'));
    const ids = asked.mock.calls.map(([address]) => new URL(String(address)).searchParams.get('documentId'));
    expect(ids).toEqual([ofMap, ofPlans]);
  });

  it('share a row with those of their region of which the same is said, and say whose plan it is', async () => {
    const { element } = await staged(alternance);
    const lines = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(lines).toHaveLength(6);
    expect(lines).toContainEqual([
      'Normandie – Calvados, Eure, Manche, Orne, Seine-Maritime',
      'annoncé, vers mai 2022 (plan de la région)',
    ]);
    expect(lines.map(([names]) => names)).toContain('Guyane');
    expect(shapes(element, '14')[0]?.getAttribute('aria-label')).toBe(
      'Calvados\u00a0: annoncé, vers mai 2022 (plan de la région)',
    );
  });

  it('have no figure of their region or of France', async () => {
    const { element } = await staged(
      '<akto-map indicator="reunions-entreprises" level="department"></akto-map>',
    );
    expect(shapes(element)).toEqual([]);
    expect(textOf(element)).toContain('Aucun chiffre de cet indicateur n’est publié à cette échelle.');
    expect(textOf(element)).toMatch(/près\sde\s200/);
  });

  it('are all reached by arrows alone', async () => {
    const { element } = await staged(alternance);
    shapes(element, '75')[0]?.focus();
    await expect.poll(() => tipOf(element)).toBeTruthy();
    const reached = new Set<string>();
    const ahead = ['75'];
    for (let code = ahead.pop(); code; code = ahead.pop()) {
      reached.add(code);
      for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
        const shape = element.shadowRoot?.getElementById(`region-${code}`);
        shape?.focus();
        shape?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        const next = element.shadowRoot?.activeElement?.id.slice(7) ?? '';
        if (!reached.has(next)) ahead.push(next);
      }
    }
    expect([...reached].sort()).toEqual(Object.keys(departmentShapes).sort());
  });

  it('are left by Escape for their name, even where that is folded away', async () => {
    const { element } = await staged(alternance);
    shapes(element, '33')[0]?.focus();
    await expect.poll(() => tipOf(element)).toBeTruthy();
    await userEvent.keyboard('{Escape}{Escape}');
    expect(element.shadowRoot?.activeElement?.textContent).toBe('Gironde');
    await userEvent.keyboard('{Tab}');
    expect(focusedName(element)).toBe('Gironde');
  });

  it('come and go with the attribute', async () => {
    const { element } = await staged('<akto-map convention="akto-alternance-2022"></akto-map>');
    const deep = nextTold(element);
    element.setAttribute('level', 'department');
    await deep;
    expect(shapes(element)).toHaveLength(101);
    const back = nextTold(element);
    element.setAttribute('level', 'region');
    await back;
    expect(shapes(element)).toHaveLength(18);
  });

  it.for([320, 768])('fit a page that is %i px wide, with letters twice as large too', async (width) => {
    await page.viewport(width, 800);
    for (const size of ['', '200%']) {
      document.documentElement.style.fontSize = size;
      for (const markup of [alternance, alternance.replace('level', 'data-level')]) {
        const { element } = await staged(markup);
        expect(document.documentElement.scrollWidth, size).toBeLessThanOrEqual(width);
        const cells = [...(element.shadowRoot?.querySelectorAll('th, td, summary, li, p') ?? [])];
        expect(cells.filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)).toEqual([]);
        const [table, picture] = ['table', 'figure'].map(
          (name) => element.shadowRoot?.querySelector(name)?.getBoundingClientRect() as DOMRect,
        );
        if (width === 320) expect(table?.bottom).toBeLessThanOrEqual(picture?.top ?? 0);
      }
    }
    document.documentElement.style.fontSize = '';
    await page.viewport(800, 800);
  });
});

describe('the action plans of an actor', () => {
  it('are those of all its conventions, each by name, and look like the one that has come furthest', async () => {
    const { element } = await staged('<akto-map actor="akto"></akto-map>');
    const said = element.shadowRoot?.querySelector('#row-28 td')?.textContent;
    expect(said).toBe(
      'en place (déduit) – Convention AKTO – Agefiph 2022-2024, terminée (déduit)\u202f; annoncé, vers mai 2022 – Plan d’actions «\u00a0Alternance 2022\u00a0» d’AKTO, terminé',
    );
    expect(shapes(element, '28')[0]?.getAttribute('class')).toBe('IN_PLACE');
    expect(parts(element, 'table')[0]).toMatch(/^Plans d’actions régionaux – AKTO/);
  });

  it('are those of one of its conventions, where that is named too', async () => {
    const { element } = await staged('<akto-map actor="akto" convention="akto-alternance-2022"></akto-map>');
    expect(element.shadowRoot?.querySelector('#row-28 td')?.textContent).toBe('annoncé, vers mai 2022');
  });

  it('are not those of an actor that the hub does not know', async () => {
    const { told } = await staged('<akto-map actor="no-such">Repli</akto-map>');
    expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'unknown-key', keys: ['no-such'] } });
  });
});
