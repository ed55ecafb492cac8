import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { describeElement } from '../../tests/element-contract.ts';
import { setIn } from '../../tests/fonts.ts';
import {
  barriers,
  nextEvent,
  nextTold,
  parts,
  showsFallback,
  stage,
  staged,
  textOf,
} from '../../tests/stage.ts';
import ofFilter from './akto-figures.graphql';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describeElement({
  tag: 'akto-figures',
  attribute: 'convention',
  key: 'akto-agefiph-2022-2024',
  reads: { fr: 'plus\u00a0de\u00a010\u202f700', en: 'more\u00a0than\u00a010,700' },
});

describe('a card', () => {
  it('reads as one sentence', async () => {
    const { element } = await staged('<akto-figures figures="poec"></akto-figures>');
    expect(heard(element)).toBe(
      "Plus de 1780 préparations opérationnelles à l'emploi collectives (POEC) de demandeurs d'emploi handicapés, de 2022 à 2024, France entière.",
    );
  });

  it('sets the qualifier at half size on the number’s own line', async () => {
    const { element } = await staged('<akto-figures figures="entreprises-sensibilisees"></akto-figures>');
    const number = element.shadowRoot?.querySelector('[part=number]') as HTMLElement;
    const qualifier = number.querySelector('[part=qualifier]') as HTMLElement;
    const size = (part: HTMLElement) => Number.parseFloat(getComputedStyle(part).fontSize);
    expect(number.textContent).toBe('plus\u00a0de\u00a010\u202f700');
    expect(qualifier.textContent).toBe('plus\u00a0de\u00a0');
    expect(size(qualifier)).toBe(size(number) / 2);
    expect(qualifier.getBoundingClientRect().top).toBeLessThan(number.getBoundingClientRect().bottom);
    expect(number.getBoundingClientRect().height).toBeLessThan(1.5 * size(number));
  });

  it('names its source, and leads to the figure’s page', async () => {
    const { element } = await staged('<akto-figures figures="salons-2021"></akto-figures>');
    const link = element.shadowRoot?.querySelector('a');
    expect(link?.firstElementChild?.textContent).toMatch(/^Source\u00a0: AKTO, .*2022 ↗$/);
    expect(link?.querySelector('.spoken')?.textContent).toMatch(/^Source AKTO, .*2022\.$/);
    expect(link?.href).toMatch(/\/figures\/salons-2021$/);
  });

  it('says the sentence of its source, where the hub gives one', async () => {
    const quote = {
      ...{
        invitation: 'Voir la phrase',
        prefix: '…\u00a0en 2021, ',
        exact: '70 salons',
        suffix: ' ont eu lieu.',
      },
      language: 'fr',
    };
    const real = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation(async (...asked) => {
      const answer = await (await real(...asked)).json();
      for (const { presentation } of answer.data?.figures?.nodes ?? []) presentation.quote = quote;
      return Response.json(answer);
    });
    const { element } = await staged('<akto-figures figures="salons-2021" lang="en"></akto-figures>');
    const details = element.shadowRoot?.querySelector('details');
    expect(details?.querySelector('summary')?.textContent).toBe('Voir la phrase');
    const said = details?.querySelector('q');
    expect(said?.textContent).toBe('…\u00a0en 2021, 70 salons ont eu lieu.');
    expect(said?.lang).toBe('fr');
    const mark = said?.querySelector('mark');
    expect(mark?.textContent).toBe('70 salons');
    // French marks stand off by a space that does not break, and the browser's yellow is of no dark page.
    await vi.waitFor(() => expect(said && getComputedStyle(said).quotes).toContain('"«\u00a0" "\u00a0»"'));
    expect(mark && getComputedStyle(mark).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    details?.querySelector('summary')?.click();
    expect(details?.open).toBe(true);
    expect(await barriers()).toEqual([]);
  });

  it('leads to the figure’s page in the language it is in', async () => {
    const { element } = await staged('<akto-figures figures="salons-2021" lang="en"></akto-figures>');
    expect(element.shadowRoot?.querySelector('a')?.href).toMatch(/\/figures\/salons-2021\?lang=en$/);
  });

  it.for([
    ['a share', 'salons-2021', 'dont 5 en Normandie'],
    [
      'an example',
      'reunions-entreprises-2021',
      'par exemple 26\u00a0réunions en Normandie (déduit), avec 493\u00a0entreprises',
    ],
    ['a note without a number', 'entreprises-sensibilisees', 'dont organismes de formation et CFA'],
  ])('shows %s as what it is', async ([, key, note = '']) => {
    const { element } = await staged(`<akto-figures figures="${key}"></akto-figures>`);
    expect(parts(element, 'note')).toContain(note);
    expect(heard(element)).toContain(note.replaceAll('\u00a0', ' '));
  });

  it('says that an objective is no result', async () => {
    const { element } = await staged('<akto-figures figures="objectif-contrats-2022"></akto-figures>');
    expect(parts(element, 'scope')).toEqual(['Objectif · 2022 · France entière']);
  });

  it('says that a period was inferred', async () => {
    const { element } = await staged(
      '<akto-figures figures="reunions-entreprises-normandie-2021"></akto-figures>',
    );
    expect(parts(element, 'scope')).toEqual(['2021 (déduit) · Normandie']);
  });

  it('says a rate after its label', async () => {
    const { element } = await staged(
      '<akto-figures figures="progression-apprentissage-france-2021"></akto-figures>',
    );
    expect(heard(element)).toContain(
      "Progression des contrats d'apprentissage en France\u00a0: 37 pour cent, ",
    );
  });

  it('has room for its number at 320 px', async () => {
    const { element } = await staged(
      '<akto-figures figures="objectif-contrats-2022 entreprises-sensibilisees"></akto-figures>',
    );
    element.style.width = '224px';
    for (const number of element.shadowRoot?.querySelectorAll('[part=number]') ?? []) {
      expect(number.scrollWidth).toBeLessThanOrEqual(number.clientWidth);
    }
  });

  it.for([
    'plus\u00a0de\u00a01\u202f780',
    'près\u00a0de\u00a0110\u202f000',
    'environ\u00a01,2\u00a0million',
    'jusqu’à\u00a01\u202f250\u202f000',
    'au\u00a0moins\u00a0250,5\u00a0milliards',
    '41\u00a0%',
  ])('has room for %s in a narrow column, in any font, and breaks no number', async (seen) => {
    const hub = aHubThatSays({ quantity: { seen, heard: '1' } });
    const { element } = await staged(`<akto-figures figures="poec" hub="${hub}"></akto-figures>`);
    const number = element.shadowRoot?.querySelector('[part=number]') as HTMLElement;
    const digits = document.createRange();
    for (const font of ['narrow', 'wide'] as const) {
      await setIn(element, font);
      for (const width of [120, 140, 160, 200, 256]) {
        element.style.width = `${width}px`;
        const at = `${width} px, ${font}`;
        expect(number.scrollWidth, at).toBeLessThanOrEqual(number.clientWidth);
        // "Plus de" is read as well as its number is.
        const qualifier = number.querySelector('[part=qualifier]') as HTMLElement;
        expect(Number.parseFloat(getComputedStyle(qualifier).fontSize), at).toBeGreaterThanOrEqual(12);
        for (const text of textsIn(number))
          for (const { index, 0: group } of text.data.matchAll(/\d[\d\u202f,]*/g)) {
            digits.setStart(text, index);
            digits.setEnd(text, index + group.length);
            expect(digits.getClientRects(), `${group} at ${at}`).toHaveLength(1);
          }
      }
    }
  });
});

/** The texts in a part, as the browser lays them out. */
function textsIn(part: HTMLElement): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

describe('the choice of figures', () => {
  it('keeps the author’s order, however the keys are parted', async () => {
    const { told } = await staged(
      '<akto-figures figures="salons-2021, poec entreprises-parcours-th"></akto-figures>',
    );
    expect(told.detail.keys).toEqual(['salons-2021', 'poec', 'entreprises-parcours-th']);
  });

  it('shows the keys that the hub knows where it does not know all', async () => {
    const missed = nextEvent(document, 'akto-error');
    const { told } = await staged('<akto-figures figures="poec no-such-key"></akto-figures>');
    expect(told).toEqual({ name: 'akto-load', detail: { keys: ['poec'] } });
    expect((await missed).detail).toMatchObject({ reason: 'unknown-key', keys: ['no-such-key'] });
  });

  it.for([
    ['an actor', 'actor="akto"'],
    ['a territory by its code', 'territory="28"'],
    ['a territory by its name', 'territory="Normandie"'],
  ])('takes %s', async ([, attributes]) => {
    const { told } = await staged(`<akto-figures ${attributes}></akto-figures>`);
    expect(told.name).toBe('akto-load');
    expect(told.detail.keys).not.toEqual([]);
  });

  it.for([
    ['by its name', 'figure-role="TARGET"'],
    ['by its old name', 'role="TARGET"'],
    ['by its name where both stand', 'figure-role="TARGET" role="RATE"'],
    [
      'by its name where the element has a role for assistive technology',
      'figure-role="TARGET" role="region"',
    ],
  ])('keeps to a role %s', async ([, attributes]) => {
    const { told } = await staged(
      `<akto-figures convention="akto-alternance-2022" aria-label="Objectifs" ${attributes}></akto-figures>`,
    );
    expect(told.detail.keys).toEqual(['objectif-contrats-2022']);
  });

  it('leaves a role for assistive technology alone', async () => {
    const { told } = await staged(
      '<akto-figures figures="poec" role="region" aria-label="Chiffres"></akto-figures>',
    );
    expect(told).toEqual({ name: 'akto-load', detail: { keys: ['poec'] } });
    expect(await barriers()).toEqual([]);
  });

  it('puts no barrier up by the name of a role, as its old name does', async () => {
    await staged('<akto-figures convention="akto-alternance-2022" figure-role="TARGET"></akto-figures>');
    expect(await barriers()).toEqual([]);
    await staged('<akto-figures convention="akto-alternance-2022" role="TARGET"></akto-figures>');
    expect(await barriers()).toEqual([expect.stringMatching(/ARIA roles? .*valid/)]);
  });

  it('follows a role when it changes', async () => {
    const { element } = await staged(
      '<akto-figures convention="akto-alternance-2022" figure-role="TARGET"></akto-figures>',
    );
    const heard = nextTold(element);
    element.setAttribute('figure-role', 'RATE');
    expect((await heard).detail.keys).not.toContain('objectif-contrats-2022');
  });

  it.for(['actor="nobody"', 'territory="Atlantide"'])('knows no %s', async (attribute) => {
    const { told } = await staged(`<akto-figures ${attribute}>Repli</akto-figures>`);
    expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'unknown-key' } });
  });

  it('knows no collection that is not there', async () => {
    const { told } = await staged('<akto-figures collection="nobodys">Repli</akto-figures>');
    expect(told).toMatchObject({ detail: { reason: 'unknown-key', keys: ['nobodys'] } });
  });

  it('shows a collection in its own order', async () => {
    const hub = aHubWithACollection();
    const { told } = await staged(`<akto-figures collection="bilan" hub="${hub}"></akto-figures>`);
    expect(told.detail.keys).toEqual(['salons-2021', 'poec']);
  });

  it.for(['Infinity', '1e9', '-3', '2.5'])('takes no limit for more than it is: %s', async (limit) => {
    const { told } = await staged(
      `<akto-figures figures="poec salons-2021" limit="${limit}"></akto-figures>`,
    );
    expect(told).toEqual({ name: 'akto-load', detail: { keys: ['poec', 'salons-2021'] } });
  });

  it('does not call unknown what the limit leaves out', async () => {
    const errors: Event[] = [];
    document.addEventListener('akto-error', (event) => errors.push(event), { once: true });
    const { told } = await staged('<akto-figures figures="poec salons-2021" limit="1"></akto-figures>');
    expect(told.detail.keys).toEqual(['poec']);
    expect(errors).toEqual([]);
  });

  it('stops at the limit', async () => {
    const { told } = await staged(
      '<akto-figures convention="akto-alternance-2022" limit="3"></akto-figures>',
    );
    expect(told.detail.keys).toHaveLength(3);
  });

  it('asks once when an element is told several things at once', async () => {
    const fetch = vi.spyOn(window, 'fetch');
    const { element } = await staged('<akto-figures actor="akto" limit="2"></akto-figures>');
    const heard = nextTold(element);
    element.setAttribute('limit', '4');
    element.setAttribute('territory', '28');
    await heard;
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('shares one request among elements that ask the same', async () => {
    const fetch = vi.spyOn(window, 'fetch');
    const one = '<akto-figures actor="agefiph" limit="7"></akto-figures>';
    const elements = [...stage(one + one).querySelectorAll('akto-figures')];
    await Promise.all(elements.map(nextTold));
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('the convention’s line', () => {
  it('names who signed, how far it has come, and what it follows', async () => {
    const { element } = await staged('<akto-figures convention="akto-agefiph-2025-2027"></akto-figures>');
    expect(parts(element, 'convention')).toEqual([
      'Convention AKTO – Agefiph 2025-2027 — en vigueur (déduit) — signataires\u00a0: AKTO, Agefiph — fait suite à\u00a0: Convention AKTO – Agefiph 2022-2024',
    ]);
  });

  it('names nobody as a signatory of what is only announced', async () => {
    const { element } = await staged('<akto-figures convention="akto-normandie-2022"></akto-figures>');
    const [line] = parts(element, 'convention');
    expect(line).toContain(
      'signature prévue le 9 mai 2022 (déduit) — à signer par\u00a0: AKTO, Région Normandie',
    );
    expect(line).not.toContain('signataire');
  });

  it('says which names the sources do not give', async () => {
    const { element } = await staged('<akto-figures convention="akto-guyane-2022"></akto-figures>');
    expect(parts(element, 'convention')[0]).toContain(
      'à signer par\u00a0: AKTO, Collectivité territoriale de Guyane (déduit)',
    );
  });

  it('tells of a signatory whom nobody can read, and that nothing is published', async () => {
    const { element } = await staged(
      '<akto-figures convention="protocole-national-employeur"></akto-figures>',
    );
    expect(textOf(element)).toContain('Aucun chiffre publié à ce jour.');
    expect(parts(element, 'convention')[0]).toMatch(
      / — signé le 6 juillet \(année non précisée\) — signataires\u00a0: .*, Pôle emploi, .*, un signataire illisible dans la source$/,
    );
  });
});

describe('what is not in the starter data', () => {
  it.for([
    ['not stated', 'non communiqué dans la source'],
    ['withdrawn', 'chiffre retiré le 12 mars 2026\u00a0: La source l’a retiré.'],
  ] as const)('is shown as such: %s', async ([, words]) => {
    const sentence = `Salons, 2021, France entière\u00a0: ${words}.`;
    const figure = { quantity: null, missing: words, presentation: { spokenSentence: sentence, notes: [] } };
    const { element } = await staged(
      `<akto-figures figures="salons-2021" hub="${aHubThatSays(figure)}"></akto-figures>`,
    );
    expect(parts(element, 'missing')).toEqual([words]);
    expect(parts(element, 'number')).toEqual([]);
    expect(parts(element, 'note')).toEqual([]);
    expect(heard(element)).toBe(sentence.replace('’', "'"));
  });

  it.for([
    [
      'a correction',
      'CORRECTION',
      'change',
      'Corrigé le 1er mars 2026\u00a0: le nombre de 2020 avait été repris.',
    ],
    [
      'a later correction',
      'CHANGED_SINCE',
      'change',
      'Chiffre corrigé depuis, le 1er juin 2026\u00a0: Une coquille.',
    ],
    [
      'that it was not looked at again when that was due',
      'OVERDUE',
      'overdue',
      'Dernière actualisation attendue le 1er juin 2025',
    ],
    ['what a later hub tells', 'MIRACLE', 'change', 'Un miracle.'],
  ] as const)('is %s, as the hub says it', async ([, kind, part, words]) => {
    const hub = aHubThatSays({ presentation: { notes: [], notices: [{ kind, text: words }] } });
    const { element } = await staged(`<akto-figures figures="salons-2021" hub="${hub}"></akto-figures>`);
    expect(parts(element, part)).toEqual([words]);
  });

  it('is a text that nobody has translated, in its own language', async () => {
    const untranslated = ['Une coquille', 'Salons d’orientation'];
    const notices = [{ kind: 'CORRECTION', text: 'Corrected on 1 March 2026: Une coquille.' }];
    const hub = aHubThatSays({
      label: 'Salons d’orientation',
      presentation: { spokenSentence: '70 Salons d’orientation, 2021.', notes: [], notices, untranslated },
    });
    const { element } = await staged(
      `<akto-figures figures="salons-2021" lang="en" hub="${hub}"></akto-figures>`,
    );
    const french = [...(element.shadowRoot?.querySelectorAll('[lang=FR]') ?? [])].map((each) => [
      each.closest('[part], .spoken')?.getAttribute('part'),
      each.textContent,
    ]);
    expect(french).toEqual([
      [null, 'Salons d’orientation'],
      ['label', 'Salons d’orientation'],
      ['change', 'Une coquille'],
    ]);
    expect(parts(element, 'change')).toEqual(['Corrected on 1 March 2026: Une coquille.']);
  });

  it('is how it stands to the year before', async () => {
    const trend = { order: 'GREATER', seen: '+41\u202f% sur un an' };
    const hub = aHubThatSays({ trend });
    const { element } = await staged(`<akto-figures figures="salons-2021" hub="${hub}"></akto-figures>`);
    expect(parts(element, 'trend')).toEqual(['▲ +41\u202f% sur un an']);
  });

  it.for([
    ['exactly', { low: '64', high: '64' }, { known: 64, open: 0 }],
    ['more than', { low: '64', high: null }, { known: 64, open: 36 }],
    ['less than', { low: null, high: '64' }, { known: 0, open: 64 }],
    ['about', { low: null, high: null }, { known: 0, open: 64 }],
    ['between', { low: '60', high: '70' }, { known: 60, open: 10 }],
    ['more than all of it', { low: '120', high: null }, { known: 100, open: 0 }],
  ] as const)('is a bar that is full as far as is known: %s', async ([, share, drawn]) => {
    const hub = aHubThatSays({
      progress: {
        share: { number: '64', ...share },
        seen: '64\u202f% de l’objectif',
      },
    });
    const { element } = await staged(`<akto-figures figures="salons-2021" hub="${hub}"></akto-figures>`);
    const [, open, known] = element.shadowRoot?.querySelectorAll('[part=bar] > rect') ?? [];
    expect({
      known: Number(known?.getAttribute('width')),
      open: Number(open?.getAttribute('width')),
    }).toEqual(drawn);
    expect(parts(element, 'progress')).toEqual(['64\u202f% de l’objectif']);
  });

  it('is written in easy words, for pages that ask for them', async () => {
    const easy = 'Il y a eu 70 salons de l’emploi.';
    const hub = aHubThatSays({
      plainLanguage: easy,
      presentation: { spokenSentence: `${easy} Dont 5 en Normandie.` },
    });
    const { element } = await staged(
      `<akto-figures figures="salons-2021" hub="${hub}" plain-language></akto-figures>`,
    );
    expect(heard(element)).toBe(`${easy} Dont 5 en Normandie.`.replace('’', "'"));
    expect(parts(element, 'label')).toEqual([easy]);
  });

  it('is a figure whose source the hub names by its title', async () => {
    const hub = aHubThatSays({ presentation: { source: 'Convention Agefiph – Cheops' } });
    const { element } = await staged(`<akto-figures figures="salons-2021" hub="${hub}"></akto-figures>`);
    expect(element.shadowRoot?.querySelector('a > [aria-hidden]')?.textContent).toBe(
      'Source\u00a0: Convention Agefiph – Cheops ↗',
    );
  });
});

describe('a hub that is hostile or broken', () => {
  it.for([
    ['an address that runs', { url: 'javascript:alert(1)' }],
    ['an address that is text', { url: 'data:text/html,<h1>Bienvenue</h1>' }],
    ['no quantity', { quantity: undefined }],
    ['half a quantity', { quantity: { heard: 'plus de 1780' } }],
    ['no words for a quantity that is not there', { quantity: null, missing: null }],
    ['no label', { label: null }],
    ['no place', { presentation: { scope: null } }],
    ['no sentence', { presentation: { spokenSentence: null } }],
    ['a notice without words', { presentation: { notices: [{ kind: 'CORRECTION', text: null }] } }],
  ])('keeps the page’s own words: %s', async ([, figure]) => {
    const { element, told } = await staged(
      `<akto-figures figures="salons-2021" hub="${aHubThatSays(figure as Record<string, unknown>)}">70 salons</akto-figures>`,
    );
    expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'unreadable' } });
    expect(showsFallback(element)).toBe(true);
    expect(element.shadowRoot?.querySelector('a')).toBeNull();
  });
});

describe('while there is no answer', () => {
  it.for([
    ['was left empty', ''],
    ['has nothing but spaces inside', '\n  '],
  ] as const)('asks first, then shows still bars where it %s, and none afterwards', async ([, inside]) => {
    const asked = vi.spyOn(window, 'fetch');
    const hub = `${inject('unreliableHub')}/silent/${inside.length}`;
    const main = stage(`<akto-figures figures="poec" hub="${hub}">${inside}</akto-figures>`);
    const element = main.lastElementChild as HTMLElement;
    const bars = () => element.shadowRoot?.querySelector('[part=loading]');
    await Promise.resolve();
    expect(asked).toHaveBeenCalledOnce();
    expect(bars()).toBeNull();
    await new Promise((resolve) => setTimeout(resolve));
    expect(bars()?.getBoundingClientRect().height).toBeGreaterThan(100);
    const heard = nextTold(element);
    element.setAttribute('hub', inject('hub'));
    await heard;
    expect(bars()).toBeNull();
  });

  it('shows the page’s own words at once, before it asks', () => {
    const main = stage('<akto-figures figures="poec"><b>1 780</b></akto-figures>');
    expect(showsFallback(main.lastElementChild as HTMLElement)).toBe(true);
  });

  it('says what can be done, and does it', async () => {
    const hub = aHubThatSays({});
    vi.mocked(window.fetch).mockRejectedValueOnce(new TypeError('offline'));
    const { element } = await staged(`<akto-figures figures="poec" hub="${hub}">Repli</akto-figures>`);
    await expect
      .poll(() => parts(element, 'failure'))
      .toEqual(['Les données à jour n’ont pas pu être chargées. Réessayer']);
    const button = element.shadowRoot?.querySelector('button');
    button?.focus();
    vi.mocked(window.fetch).mockRejectedValueOnce(new TypeError('offline'));
    let heard = nextTold(element);
    button?.click();
    expect((await heard).name).toBe('akto-error');
    expect(element.shadowRoot?.activeElement).toBe(button);
    heard = nextTold(element);
    button?.click();
    expect((await heard).name).toBe('akto-load');
    expect(showsFallback(element)).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(element.shadowRoot?.querySelector('a'));
  });

  it.for(['', '\n  '])('says which key is unknown where nothing stands inside: "%s"', async (inside) => {
    const { element } = await staged(`<akto-figures convention="no-such-key">${inside}</akto-figures>`);
    expect(showsFallback(element)).toBe(false);
    const remark = () => element.shadowRoot?.querySelector('[part=failure]');
    await expect.poll(() => remark()?.getBoundingClientRect().height).toBeGreaterThan(0);
    expect(textOf(element)).toBe('Chiffre non disponible\u00a0: no-such-key');
  });
});

/** What a card says to who listens; whichever apostrophe the label has. */
function heard(element: HTMLElement): string | undefined {
  return element.shadowRoot?.querySelector('.spoken')?.textContent.replaceAll('’', "'");
}

const realFetch = window.fetch.bind(window);

/** A hub whose answers are the test's hub's own, but for the first figure. */
function aHubThatSays({
  presentation,
  ...figure
}: {
  presentation?: object;
  [field: string]: unknown;
}): string {
  const hub = `https://${crypto.randomUUID()}.example`;
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const answer = await (await realFetch(String(address).replace(hub, inject('hub')), init)).json();
    const [node] = answer.data.figures.nodes;
    Object.assign(node, figure);
    Object.assign(node.presentation, presentation);
    return Response.json(answer);
  });
  return hub;
}

/** The test's hub has no collection: one that answers with the figures of two keys as if they were one. */
function aHubWithACollection(): string {
  const hub = `https://${crypto.randomUUID()}.example`;
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const asked = new URL(String(address).replace(hub, inject('hub')));
    expect(JSON.parse(asked.searchParams.get('variables') ?? '')).toMatchObject({ collection: 'bilan' });
    const variables = { l: 'FR', f: { keys: ['salons-2021', 'poec'] } };
    asked.searchParams.set('documentId', ofFilter);
    asked.searchParams.set('variables', JSON.stringify(variables));
    const { data } = await (await realFetch(asked, init)).json();
    return Response.json({ data: { hub: data.hub, collection: { figures: data.figures } } });
  });
  return hub;
}
