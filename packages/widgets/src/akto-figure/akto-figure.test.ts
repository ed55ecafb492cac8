import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { describeElement } from '../../tests/element-contract.ts';
import { showsFallback, stage, staged, textOf } from '../../tests/stage.ts';

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

describe('the numbers of a page', () => {
  /** What was asked of the hub, by the keys of each request. */
  const askedFor = () =>
    vi.mocked(window.fetch).mock.calls.map(([address]) => {
      const { figure, keys } = JSON.parse(new URL(String(address)).searchParams.get('variables') ?? '');
      return keys ?? [figure];
    });
  const settled = async (count: number, markup: string) => {
    vi.spyOn(window, 'fetch');
    onTestFinished(() => void vi.restoreAllMocks());
    const told: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const name of ['akto-load', 'akto-error'])
      document.addEventListener(name, (event) => {
        if (told.push(`${name} ${(event as CustomEvent).detail.keys}`) === count) resolve();
      });
    const main = stage(markup);
    await promise;
    return { main, told: told.sort() };
  };

  it('are asked for in one request, each shown and told as its own', async () => {
    const keys = ['poec', 'entreprises-parcours-th', 'salons-2021', 'poec', 'nobody-has-this'];
    const { main, told } = await settled(
      5,
      keys.map((key) => `<p>Repli <akto-figure figure="${key}">de ${key}</akto-figure>.</p>`).join(''),
    );
    expect(askedFor()).toEqual([['entreprises-parcours-th', 'nobody-has-this', 'poec', 'salons-2021']]);
    expect(told).toEqual([
      'akto-error nobody-has-this',
      'akto-load entreprises-parcours-th',
      'akto-load poec',
      'akto-load poec',
      'akto-load salons-2021',
    ]);
    const said = [...main.querySelectorAll('akto-figure')].map((element) => textOf(element as HTMLElement));
    expect(said[0]).toContain('plus\u00a0de\u00a01\u202f780');
    expect(said[1]).toContain('plus\u00a0de\u00a01\u202f220');
    expect(said[4]).toContain('de nobody-has-this');
  });

  it('are asked apart where they are in two languages or of two instants', async () => {
    const number = (more: string) =>
      `<akto-figure figure="poec" ${more}>1</akto-figure><akto-figure figure="salons-2021" ${more}>2</akto-figure>`;
    await settled(6, number('') + number('lang="en"') + number('as-of="2000-01-01T00:00:00Z"'));
    expect(askedFor()).toEqual([
      ['poec', 'salons-2021'],
      ['poec', 'salons-2021'],
      ['poec', 'salons-2021'],
    ]);
  });

  it('are each asked for alone where the hub refuses one of them', async () => {
    const long = 'a'.repeat(201);
    const { told } = await settled(
      3,
      ['poec', long, 'salons-2021'].map((key) => `<akto-figure figure="${key}">1</akto-figure>`).join(''),
    );
    expect(askedFor()[0]).toHaveLength(3);
    expect(askedFor().slice(1).flat().sort()).toEqual([long, 'poec', 'salons-2021'].sort());
    expect(told).toEqual(['akto-error ', 'akto-load poec', 'akto-load salons-2021']);
  });

  it('are asked for by a hundred at once', async () => {
    const keys = Array.from({ length: 130 }, (_, index) => `nobody-${index}`);
    await settled(130, keys.map((key) => `<akto-figure figure="${key}">1</akto-figure>`).join(''));
    expect(askedFor().map(({ length }) => length)).toEqual([100, 30]);
  });

  it('are asked for by fewer where their keys are long, and one that is no key by itself', async () => {
    const keys = Array.from({ length: 30 }, (_, index) => `${index}-`.padEnd(200, 'a'));
    const pasted = 'b'.repeat(20_000);
    const { told } = await settled(
      32,
      [...keys, pasted, 'entreprises-parcours-th']
        .map((key) => `<akto-figure figure="${key}">1</akto-figure>`)
        .join(''),
    );
    // What another test had of the last one may still be good.
    expect(askedFor().map(({ length }) => length)).toEqual(expect.arrayContaining([24, 6, 1]));
    expect(told).toContain('akto-load entreprises-parcours-th');
  });
});
