import { expect, inject, it, vi } from 'vitest';
import { describeElement } from '../../tests/element-contract.ts';
import { showsFallback, stage, staged } from '../../tests/stage.ts';

describeElement({
  tag: 'akto-figure',
  attribute: 'figure',
  key: 'entreprises-parcours-th',
  reads: { fr: 'plus\u00a0de\u00a01\u202f220', en: 'more\u00a0than\u00a01,220' },
});

it('sets the number in the sentence: linked, on one line, and said without odd spaces', async () => {
  const { element } = await staged(
    '<akto-figure figure="entreprises-parcours-th">plus de 1 220</akto-figure>',
  );
  const link = element.shadowRoot?.querySelector('a');
  expect(link?.href).toMatch(/\/figures\/entreprises-parcours-th$/);
  expect(link?.querySelector('.spoken')?.textContent).toBe('plus de 1220');
  expect(link?.getClientRects()).toHaveLength(1);
});

it('describes its link by its role, what is inferred and what was corrected, which a sentence may leave out', async () => {
  const linkOf = async (figure: string, lang = 'fr') => {
    const { element } = await staged(`<akto-figure figure="${figure}" lang="${lang}">…</akto-figure>`);
    return element.shadowRoot?.querySelector('a');
  };
  expect((await linkOf('objectif-contrats-2022'))?.title).toMatch(
    /^Objectif\u00a0: 110000 nouveaux contrats/,
  );
  expect((await linkOf('objectif-contrats-2022', 'en'))?.title).toMatch(/^Target: 110,?000 new/);
  expect((await linkOf('entreprises-parcours-th'))?.title).toContain('(déduit)');
});

it('leads to the figure’s page in the language it is in', async () => {
  const { element } = await staged('<akto-figure figure="poec" lang="en">more than 1,780</akto-figure>');
  expect(element.shadowRoot?.querySelector('a')?.href).toMatch(/\/figures\/poec\?lang=en$/);
});

it('keeps the percent sign of a rate', async () => {
  const { element } = await staged(
    '<akto-figure figure="progression-apprentissage-normandie-2021"></akto-figure>',
  );
  expect(element.shadowRoot?.textContent).toBe('41\u00a0%41 pour cent');
});

it('waits 8 seconds of the reader’s clock for a hub that is silent, as every element does', async () => {
  const askedMs = performance.now();
  const { told } = await staged(
    `<akto-figure figure="poec" hub="${inject('unreliableHub')}/silent">plus de 1 780</akto-figure>`,
  );
  expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'timeout' } });
  // Timers may be late, never early.
  expect(performance.now() - askedMs).toBeGreaterThan(7_990);
});

it('adds nothing to the sentence when it fails', async () => {
  const { element } = await staged(
    `<akto-figure figure="poec" hub="${inject('nobody')}">plus de 1 780</akto-figure>`,
  );
  const remark = () => element.shadowRoot?.querySelector('[part=failure]');
  await expect.poll(remark).toBeTruthy();
  expect(showsFallback(element)).toBe(true);
  expect(remark()?.getClientRects()).toHaveLength(0);
});

it('links to web pages only', async () => {
  const amount = {
    quantity: { seen: '1\u202f780', heard: '1780' },
    missing: null,
    presentation: { spokenSentence: '1780', notices: [], untranslated: [] },
  };
  const figure = { key: 'poec', url: 'javascript:alert(1)', ...amount };
  vi.spyOn(window, 'fetch').mockResolvedValueOnce(Response.json({ data: { figure } }));
  const { element, told } = await staged(
    '<akto-figure figure="poec" hub="https://hostile.example">plus de 1 780</akto-figure>',
  );
  expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'unreadable' } });
  expect(element.shadowRoot?.querySelector('a')).toBeNull();
  expect(showsFallback(element)).toBe(true);
});

it('says in which language a note is that nobody has translated', async () => {
  const figure = {
    key: 'poec',
    label: 'Courses',
    url: 'https://hub.example/figures/poec',
    quantity: null,
    missing: 'figure withdrawn on 12 March 2026: Compté deux fois.',
    presentation: { spokenSentence: 'Courses', notices: [], untranslated: ['Compté deux fois'] },
  };
  vi.spyOn(window, 'fetch').mockResolvedValueOnce(Response.json({ data: { figure } }));
  const { element } = await staged(
    '<akto-figure figure="poec" lang="en" hub="https://hub.example">more than 1,780</akto-figure>',
  );
  const french = [...(element.shadowRoot?.querySelectorAll('[part=link] [lang=FR]') ?? [])];
  expect(french.map(({ textContent }) => textContent)).toEqual(['Compté deux fois', 'Compté deux fois']);
});

it('leaves no box where it was left empty', () => {
  const element = stage('<akto-figure figure="poec"></akto-figure>').lastElementChild as HTMLElement;
  expect(element.getBoundingClientRect().width).toBe(0);
});
