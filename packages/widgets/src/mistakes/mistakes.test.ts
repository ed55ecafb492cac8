import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { nextTold, parts, showsFallback, stage, staged } from '../../tests/stage.ts';
import { define } from '../element/define.ts';

let spy: { mock: { calls: unknown[][] } };

beforeEach(() => {
  spy = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** What the console was told since the test began. */
const warnings = () => spy.mock.calls.map(([text]) => String(text));

/** Resolves when the parts have come that say it, and each element that is on the page has been looked at. */
async function allSaid(): Promise<void> {
  await import('./amiss.ts');
  await import('./mistakes.ts');
}

/** What stands on a page, and the sentence that its keeper reads. */
const cases: readonly (readonly [what: string, markup: string, said: string])[] = [
  [
    'a misspelt attribute',
    '<akto-figures convension="bilan">',
    'convension\u00a0». Écrivez «\u00a0convention\u00a0».',
  ],
  [
    'letters that are swapped',
    '<akto-figures figures="poec" lmiit="3">',
    'lmiit\u00a0». Écrivez «\u00a0limit\u00a0».',
  ],
  ['one key where several are asked', '<akto-figures figure="poec">', 'Écrivez «\u00a0figures\u00a0».'],
  [
    'an attribute of another element',
    '<akto-figure figure="poec" limit="3">',
    'limit\u00a0» est un attribut de <akto-figures>',
  ],
  [
    'a theme that is none',
    '<akto-figures figures="poec" theme="drak">',
    'theme="drak". Écrivez auto, light, dark.',
  ],
  [
    'a level that is none',
    '<akto-map convention="akto-alternance-2022" level="departement">',
    'Écrivez region, department.',
  ],
  ['too many cards', '<akto-figures figures="poec" limit="200">', 'limit="200". Écrivez 1–100.'],
  [
    'a role that the hub refuses',
    '<akto-figures convention="akto-alternance-2022" figure-role="REEL">',
    'figure-role="REEL". Écrivez ACTUAL, TARGET',
  ],
  [
    'what does nothing beside a collection',
    '<akto-figures collection="bilan" actor="akto">',
    '«\u00a0actor\u00a0» ne sert à rien',
  ],
  [
    'nothing to show',
    '<akto-map>',
    '<akto-map> ne sait pas quoi montrer. Donnez-lui l’un de ces attributs\u00a0: convention, actor, indicator.',
  ],
  ['a key that never was', '<akto-figure figure="poecc">', '«\u00a0poecc\u00a0»\u00a0: cet identifiant'],
  [
    'some keys that never were',
    '<akto-figures figures="poec nie,jamais">',
    '«\u00a0nie, jamais\u00a0»\u00a0: cet identifiant',
  ],
  [
    'a day without time and zone',
    '<akto-figures figures="poec" as-of="2026-03-01">',
    'as-of="2026-03-01" n’est pas un instant.',
  ],
  ['no date at all', '<akto-figure figure="poec" as-of="hier">', 'as-of="hier" n’est pas un instant.'],
  [
    'a time to come',
    '<akto-figures figures="poec" as-of="2999-01-01T00:00:00Z">',
    'as-of="2999-01-01T00:00:00Z" est à venir.',
  ],
  [
    'a key that is too long',
    `<akto-figure figure="${'a'.repeat(201)}">`,
    'refuse ce que demande <akto-figure>',
  ],
  [
    'an address without scheme',
    '<akto-figure figure="poec" hub="hub.example">',
    '«\u00a0hub.example\u00a0» n’est pas une adresse complète.',
  ],
  [
    'a host that is no hub',
    '<akto-figure figure="poec" hub="/nowhere">',
    '/nowhere a répondu, mais pas comme une plateforme',
  ],
];

describe('a mistake of who keeps the page', () => {
  it.for(cases)('is said once in the console, with its remedy: %s', async ([, markup, said]) => {
    const [, tag] = /^<([a-z-]+)/.exec(markup) as RegExpExecArray;
    await staged(`${markup}Repli</${tag}>`);
    await expect.poll(() => warnings().filter((text) => text.includes(said))).toHaveLength(1);
    // The same once more is the same mistake.
    await staged(`${markup}Repli</${tag}>`);
    await allSaid();
    expect(warnings().filter((text) => text.includes(said))).toHaveLength(1);
    expect(new Set(warnings()).size).toBe(warnings().length);
  });

  it('is said in the language of the page, with the address of the page that tells more', async () => {
    await staged('<akto-figures figures="poec" theme="black" lang="en"></akto-figures>');
    await expect
      .poll(warnings)
      .toEqual([
        `<akto-figures> does not know theme="black". Write auto, light, dark.\n${inject('hub')}/docs/embedding?lang=en#what-the-console-says`,
      ]);
  });

  it('leaves alone what is right, and what frameworks and the page itself put on elements', async () => {
    await staged(
      `<akto-figures figures="poec" class="a" id="b" data-v-7ba5bd90="" _ngcontent-abc="" v-cloak="" aria-label="c" style="" title="d"
        role="region" align="left" live="live" theme="" limit="20" layout="band" figure-role="ACTUAL"></akto-figures>`,
    );
    await allSaid();
    expect(warnings()).toEqual([]);
  });

  it('is none where the hub is down', async () => {
    await staged(`<akto-figures figures="poec" hub="${inject('unreliableHub')}/broken"></akto-figures>`);
    await allSaid();
    expect(warnings()).toEqual([]);
  });

  it('is a second version of the script, and no second copy of the same', async () => {
    define(
      'akto-map',
      class extends HTMLElement {
        static version = (customElements.get('akto-map') as unknown as { version: string }).version;
      },
    );
    define(
      'akto-map',
      class extends HTMLElement {
        static version = '0.1.0';
      },
    );
    await expect.poll(() => warnings().join()).toContain('0.1.0 n’est pas utilisée');
    expect(warnings()).toHaveLength(1);
  });
});

describe('a reader of a page with a mistake', () => {
  it.for([
    ['2026-02-30T00:00:00Z', 'La date demandée par la page est illisible\u00a0: 2026-02-30T00:00:00Z'],
    ['2998-01-01T00:00:00Z', 'La date demandée par la page est à venir\u00a0: 2998-01-01T00:00:00Z'],
  ] as const)('reads what is wrong with %s, and is not asked to try again', async ([date, said]) => {
    const { element } = await staged(`<akto-figures figures="poec" as-of="${date}">Repli</akto-figures>`);
    await expect.poll(() => parts(element, 'failure')).toEqual([said]);
    expect(showsFallback(element)).toBe(true);
    expect(element.shadowRoot?.querySelector('button')).toBe(null);
  });

  it('has the answer once the mistake is mended', async () => {
    const { element } = await staged('<akto-figures figures="poec" as-of="demain">Repli</akto-figures>');
    await expect.poll(() => parts(element, 'failure')).toHaveLength(1);
    const heard = nextTold(element);
    element.removeAttribute('as-of');
    expect((await heard).name).toBe('akto-load');
    expect(parts(element, 'failure')).toEqual([]);
  });
});

describe('akto.report()', () => {
  it('says why an element shows its fallback, and what is to be done', async () => {
    const heard = nextTold(document);
    stage('<akto-figure figure="jamais-vu" them="dark">1</akto-figure>');
    await heard;
    const { elements, warned } = await globalThis.akto.report();
    expect(elements).toMatchObject([
      {
        shows: 'fallback',
        failure: { reason: 'unknown-key', keys: ['jamais-vu'] },
        mistakes: [expect.stringContaining('«\u00a0theme\u00a0»'), expect.stringContaining('jamais-vu')],
      },
    ]);
    await expect.poll(warnings).toHaveLength(2);
    expect(warned.length).toBeGreaterThan(2);
  });
});
