import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, publicUrl, type TestHub } from '../../tests/a-hub.ts';
import { starterFigures } from '../../tests/starter-figures.ts';
import { dated } from '../pages/figure-summary.ts';
import { words } from '../pages/words.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.database.close());

/** What is read of some markup: every space a space, no element, no entity. */
const textOf = (markup: string): string =>
  markup
    .replaceAll(/<style[^>]*>.*?<\/style>|<[^>]*>/gs, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');

const bodyOf = async (path: string): Promise<string> => {
  const response = await hub.get(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

const read = async (path: string) => textOf(await bodyOf(path));

/** What is read from a piece of markup on: the title before it says the number too, and must not speak for the rest. */
const readFrom = async (path: string, piece: string) => {
  const body = await bodyOf(path);
  return textOf(body.slice(body.indexOf(piece)));
};

const titleOf = async (page: string) => textOf(/<title>(.*?)<\/title>/s.exec(await bodyOf(page))?.[1] ?? '');

describe('every form of every figure', () => {
  it.each(['fr', 'en'] as const)('says what the graph says, in the words of the graph: %s', async (lang) => {
    const stored = await starterFigures(hub);
    expect(stored.length).toBeGreaterThan(20);
    const models = (await read(`/llms.txt?lang=${lang}`)).replaceAll('\\', '');
    for (const { key } of stored) {
      const locale = lang.toUpperCase();
      const query = `{ figure(key: "${key}") { label(locale: ${locale}) quantity { text(locale: ${locale}, withUnit: false) }
        period { text(locale: ${locale}) } territory { name(locale: ${locale}) }
        presentation(locale: ${locale}) { spokenTitle spokenSentence scope notes source } } }`;
      const { data } = await (await hub.get(`/graphql?${new URLSearchParams({ query })}`)).json();
      const { label, period, presentation, quantity, territory } = data.figure;
      const { notes, scope, source, spokenSentence, spokenTitle } = presentation;
      const said = [quantity.text, label, period.text, territory.name, source].map(textOf);
      const embed = `/embed/figures?figures=${key}&lang=${lang}`;
      const page = `/figures/${key}${lang === 'en' ? '?lang=en' : ''}`;
      const oembed = await (await hub.get(`/oembed?url=${encodeURIComponent(publicUrl + page)}`)).json();
      const inFrame = await (await hub.get(`/oembed?url=${encodeURIComponent(publicUrl + embed)}`)).json();
      const [shadow = '', light = ''] = (await bodyOf(`${embed}&form=fragment`)).split('</template>');
      const forms = {
        'the embed': await readFrom(embed, '<ul'),
        'the fragment, as seen': textOf(shadow.replaceAll(/<p class="spoken">.*?<\/p>/gs, '')),
        'the fragment without its element': textOf(light),
        'the newsletter': await readFrom(`${embed}&form=newsletter`, '</tr>'),
        'the quotation': textOf(oembed.html),
        'the picture': await read(`/figures/${key}.svg?lang=${lang}`),
        'the page': await readFrom(page, '<article'),
      };
      for (const [form, text] of Object.entries(forms)) {
        for (const piece of said) expect(text, `${form} of ${key}`).toContain(piece);
      }
      // A picture breaks its lines where it must, and the page says each piece at a place of its own.
      const { 'the picture': picture = '', 'the page': _, ...inLines } = forms;
      for (const [form, text] of Object.entries(inLines)) {
        const lines = form === 'the fragment without its element' ? scope : [...scope, ...notes];
        for (const line of lines) expect(text, `${form} of ${key}`).toContain(textOf(line));
      }
      const heard = {
        'the embed, as heard': forms['the embed'],
        'the fragment, as heard': textOf(shadow),
        'the description of the picture': picture,
        'the text for models': models,
      };
      for (const [form, text] of Object.entries(heard)) {
        expect(text, `${form} of ${key}`).toContain(textOf(spokenSentence));
      }
      for (const title of [inFrame.title, oembed.title, await titleOf(page)]) {
        expect(textOf(title)).toBe(textOf(spokenTitle));
      }
      expect(picture).toContain(textOf(spokenTitle));
    }
  });
});

describe('an embed', () => {
  it('may stand on any page, loads our stylesheet and runs nothing', async () => {
    for (const path of [
      '/embed/figures?convention=akto-agefiph-2022-2024',
      '/embed/map?convention=akto-agefiph-2022-2024',
    ]) {
      const response = await hub.get(path);
      expect(response.headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
      );
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      expect(response.headers.get('Cache-Control')).toMatch(
        /^public, max-age=\d+, stale-while-revalidate=0, stale-if-error=86400$/,
      );
      expect(response.headers.get('Set-Cookie')).toBeNull();
      const page = await response.text();
      // What its links need in a frame that opens no windows; all else is there without it.
      expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/assets/frame-links.js" defer>']);
      expect(page).toMatch(/<title>[^<]* – Convention [^<]*, terminée \(déduit\)<\/title>/);
      expect(page).not.toMatch(/style="|\son\w+=/);
      expect(page).toMatch(/<meta name="description" content="Chaque chiffre /);
    }
  });

  it('leads search engines to the page of its one figure, or to itself in its usual looks', async () => {
    const canonical = async (path: string) =>
      /<link rel="canonical" href="([^"]*)"/.exec(await (await hub.get(path)).text())?.[1];
    expect(await canonical('/embed/figures?figures=poec&lang=en')).toBe(`${publicUrl}/figures/poec?lang=en`);
    expect(await canonical('/embed/figures?figures=poec,salons-2021&theme=dark&layout=list')).toBe(
      `${publicUrl}/embed/figures?figures=poec%2Csalons-2021`,
    );
    expect(await canonical('/embed/map?actor=agefiph&lang=en')).toBe(
      `${publicUrl}/embed/map?actor=agefiph&amp;lang=en`,
    );
  });

  it('keeps the author’s order, however the keys are parted, and names those that it does not know', async () => {
    const page = await (await hub.get('/embed/figures?figures=salons-2021%20poec,nobody-knows-it')).text();
    expect([...page.matchAll(/href="\/figures\/([^"?]*)"/g)].map(([, key]) => key)).toEqual([
      'salons-2021',
      'poec',
    ]);
    expect(textOf(page)).toContain('Chiffre non disponible : nobody-knows-it');
  });

  it.each([
    [
      'figures?',
      'convention is ""; give the key of a convention, such as akto-agefiph-2022-2024, or an actor',
    ],
    ['figures?convnetion=x', 'convnetion is no parameter of this embed; give convention, or leave it out.'],
    ['figures?figures=poec&asOf=2026', 'asOf is no parameter of this embed; give as-of, or leave it out.'],
    [
      'map?actor=akto&layout=list',
      'layout is "list"; give nothing, or one of convention, actor, indicator, lang',
    ],
    [
      'figures?convention=nobody-knows-it',
      'convention is "nobody-knows-it"; give the name of something public',
    ],
    ['figures?figures=nobody-knows-it', 'figures is "nobody-knows-it"; give the name of something public'],
    [
      'figures?collection=nobody-knows-it',
      'collection is "nobody-knows-it"; give the name of something public',
    ],
    ['figures?collection=a&convention=b', 'collection is "a"; give either a collection or what selects'],
    ['figures?figures=poec&limit=101', 'limit is "101"; give a whole number from 1 to 100.'],
    ['figures?figures=poec&layout=circle', 'layout is "circle"; give one of cards, list, band.'],
    ['figures?figures=poec&plain-language=no', 'plain-language is "no"; give true, or leave it out.'],
    ['figures?figures=poec&theme=pink', 'theme is "pink"; give one of auto, light, dark.'],
    ['figures?figures=poec&form=pdf', 'form is "pdf"; give one of page, fragment, newsletter, json.'],
    ['map?indicator=poec&form=fragment', 'form is "fragment"; give one of page, json.'],
    ['figures?figures=poec&figure-role=GOAL', 'figure-role is "GOAL"; give one of ACTUAL, TARGET'],
    ['figures?figures=poec&as-of=yesterday', 'as-of is "yesterday"; give an instant with its zone'],
    ['figures?figures=poec&lang=de', 'lang is "de"; give one of fr, en.'],
    ['map?', 'convention is ""; give the key of a convention'],
    ['map?actor=nobody-knows-it', 'actor is "nobody-knows-it"; give the key of a public actor'],
    [
      'map?convention=nobody-knows-it',
      'convention is "nobody-knows-it"; give the key of a public convention',
    ],
  ])('refuses /embed/%s and says what would be right', async (path, detail) => {
    const response = await hub.get(`/embed/${path}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await response.json()).detail).toContain(detail);
  });

  it.each([
    ['figures?figures=nobody-knows-it', 400, 'Chiffre non disponible : nobody-knows-it.'],
    ['figures?figures=nobody-knows-it&lang=en', 400, 'Figure not available: nobody-knows-it.'],
    [
      'figures?figrues=poec',
      400,
      'Son adresse a un paramètre « figrues », qui n’existe pas. Il s’agit sans doute de « figures ».',
    ],
    [
      'figures?keys=poec&lang=en',
      400,
      'Its address has a parameter “keys”, which the hub does not know. Most likely “figures” is meant.',
    ],
    ['map?actor=akto&theem=dark', 400, 'Son adresse a un paramètre « theem »'],
    ['map?actor=akto&langue=fr', 400, 'Son adresse a un paramètre « langue »'],
    ['map?actor=akto&layout=list', 400, 'Son adresse a un paramètre « layout », qui n’a pas de sens ici.'],
    [
      'figures?',
      400,
      'le paramètre « convention » manque, ou n’est pas juste. Il y faut : l’identifiant d’une convention publique',
    ],
    [
      'figures?figures=poec&layout=circle',
      400,
      'le paramètre « layout » vaut « circle ». Il y faut : cards, list ou band.',
    ],
    [
      'map?convention=<b>&lang=en',
      400,
      'the parameter “convention” is “<b>”. What would be right: the key of a convention',
    ],
    [
      'figures?figures=poec&as-of=2100-01-01T00:00:00Z',
      400,
      'le paramètre « as-of » vaut « 2100-01-01T00:00:00Z ». Il y faut : un instant passé',
    ],
    [
      'figures?figures=poec&figures=salons-2021',
      400,
      'le paramètre « figures » vaut « poec » et « salons-2021 ». Il y faut : une seule fois, les identifiants',
    ],
    [`figures?figures=${'a'.repeat(15_000)}`, 400, 'le paramètre « figures »'],
    ['no-such-embed', 404, 'Il n’y a pas de cadre à cette adresse.'],
  ])('refuses /embed/%s to people in words, in the language of the frame', async (path, status, said) => {
    const response = await hub.get(`/embed/${path}`, {
      headers: { Accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' },
    });
    expect(response.status).toBe(status);
    const { headers } = response;
    expect(headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
    expect(headers.get('Vary')).toBe('Accept, Accept-Encoding');
    expect(headers.get('Cache-Control')).toMatch(
      status === 404 ? /^public, max-age=\d+, stale-while-revalidate=0$/ : /^no-store$/,
    );
    expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    const page = await response.text();
    const language = path.includes('lang=en') ? 'en' : 'fr';
    expect(page).toContain(`<html lang="${language}" `);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page.length).toBeLessThan(3000);
    expect(textOf(page)).toContain(said);
  });

  it.each([
    '/embed/figures?figures=poec',
    '/embed/figures?figures=poec&form=newsletter',
    '/embed/map?convention=akto-agefiph-2022-2024',
  ])('ignores what others add to its address, and does not pass it on: %s', async (path) => {
    const added = '&utm_source=lettre&utm_source=site&fbclid=IwAR0&from=timeline&ref=&_ga=2.1';
    const response = await hub.get(path + added, { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(await bodyOf(path));
  });

  it('maps the plans of all conventions of an actor, each with its convention', async () => {
    const map = await readFrom('/embed/map?actor=akto', '<table');
    expect(map).toMatch(/^ Plans d’actions régionaux – AKTO /i);
    expect(map).toMatch(/Normandie [^;]*– [^;]*; [^;]*annoncé, vers mai 2022 – /);
    const one = await readFrom('/embed/map?actor=akto&convention=akto-alternance-2022', '<table');
    expect(one).toContain('Normandie annoncé, vers mai 2022');
    expect(one).not.toContain('(déduit) –');
  });

  it('maps the figures of an indicator: those of a region in its row, those of wider places above', async () => {
    const map = await readFrom('/embed/map?indicator=salons', '<main');
    expect(map).toContain(
      'Ne concerne aucune des régions en particulier : France entière : 70 événements (2021)',
    );
    expect(map).toMatch(/Région Chiffre .*Bretagne pas de chiffre .*Normandie 5 événements/);
    expect(await bodyOf('/embed/map?indicator=salons')).toMatch(
      /Normandie<\/th><td><svg[^>]*><rect class="IN_PLACE"/,
    );
    expect(await titleOf('/embed/map?indicator=salons&actor=akto')).toMatch(/ – 2021 – AKTO$/);
    const voice = await bodyOf('/embed/map?indicator=poec&lang=en');
    expect(voice).toContain(
      '<span class="heard">France as a whole: more than 1780 courses (2022–2024)</span>',
    );
    expect(textOf(voice)).toContain('No figure of this indicator is published at this level.');
    const unknown = await hub.get('/embed/map?indicator=rien');
    expect([unknown.status, (await unknown.json()).detail]).toEqual([
      400,
      expect.stringContaining('the key of a public indicator'),
    ]);
  });

  it('is found by oEmbed, as a frame that may open pages and do nothing else', async () => {
    const page = await (await hub.get('/embed/map?convention=akto-agefiph-2022-2024&lang=en')).text();
    const [, link = ''] = /type="application\/json\+oembed"[^>]* href="([^"]*)"/.exec(page) ?? [];
    const { pathname, search } = new URL(link.replaceAll('&amp;', '&'));
    const answer = await (await hub.get(`${pathname + search}&maxwidth=400&maxheight=500`)).json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 400, height: 500 });
    expect(answer.html).toBe(
      `<iframe src="${publicUrl}/embed/map?convention=akto-agefiph-2022-2024&amp;lang=en" title="${answer.title}" width="400" height="500" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox allow-scripts" style="border:0;max-width:100%"></iframe>`,
    );
    expect(answer.title).toMatch(/^Regional action plans – /);
  });

  it('is plain tables and words in a newsletter', async () => {
    const letter = await (
      await hub.get('/embed/figures?convention=akto-alternance-2022&form=newsletter')
    ).text();
    expect(letter).not.toMatch(/<(script|style|link|img|svg|div)|\bclass=|href="\//);
    expect(letter.match(/<table/g)).toHaveLength(1);
    expect(letter).toContain('<table role="presentation" lang="fr"');
    // No text that is heard and not seen is kept in mail and quotations, so what is seen has to be heard right.
    const address = encodeURIComponent('https://hub.example/figures/objectif-contrats-2022');
    const { html } = await (await hub.get(`/oembed?url=${address}`)).json();
    for (const text of [letter, html]) {
      expect(text).toContain('<span style="white-space:nowrap">110 000</span>');
      expect(text).not.toMatch(/\d[\u00a0\u202f]\d/);
    }
  });

  it('has in its fragment the attributes that the element asks with, and the words without it', async () => {
    const part = await (
      await hub.get('/embed/figures?figures=poec,salons-2021&lang=en&theme=dark&form=fragment')
    ).text();
    expect(part).toMatch(
      /^<akto-figures figures="poec salons-2021" limit="2" lang="en" theme="dark" hub="https:\/\/hub.example"><template shadowrootmode="open"><link rel="stylesheet" href="https:\/\/hub.example\/sdk\/v1\/akto-figures.css">/,
    );
    const fallback = textOf(part.slice(part.indexOf('</template>')));
    expect(fallback).toContain(
      'more than 1,780 – Collective job-readiness courses (POEC) for disabled job-seekers , 2022–2024, France as a whole. Source: AKTO',
    );
  });

  it('gives a server its texts as what the builder hands out, with the room that each one keeps', async () => {
    const json = async (path: string) => (await hub.get(`/embed/${path}&form=json`)).json();
    const { texts, title, unknown } = await json('figures?figures=poec,nobody-knows-it&lang=en');
    expect(title).toContain('POEC');
    expect(unknown).toEqual(['nobody-knows-it']);
    const [{ height, number, text, url, width }] = texts;
    expect(number.replaceAll(/\s/g, ' ')).toBe('more than 1,780');
    expect(url).toBe(`${publicUrl}/figures/poec?lang=en`);
    const builder = await (await hub.get('/integrer?figures=poec&lang=en')).text();
    expect(builder).toContain(
      `&lt;svg width=&quot;${width}&quot; height=&quot;${height}&quot;&gt;&lt;foreignObject width=&quot;100%&quot; height=&quot;100%&quot;&gt;&lt;a href=&quot;${url}&quot;&gt;${text}&lt;/a&gt;`,
    );
    const map = await json('map?convention=akto-alternance-2022');
    expect(map.texts).toEqual([expect.objectContaining({ key: null, url: null, width: '100%' })]);
    expect(textOf(map.texts[0].text)).toContain('Normandie : annoncé');
  });

  it('keeps what somebody wrote to do harm as text, in every form', async () => {
    await hub.release('evenements-aktiv-alternance', { labelFr: '</template><script>alert("1")</script>' });
    for (const form of ['page', 'fragment', 'newsletter']) {
      const part = await (
        await hub.get(`/embed/figures?figures=evenements-aktiv-alternance&form=${form}`)
      ).text();
      expect(part.replace('<script src="/assets/frame-links.js" defer>', '')).not.toContain('<script');
      expect(part).toContain('&lt;/template&gt;&lt;script&gt;');
    }
  });
});

describe('what a card says beside the number', () => {
  it('is how it stands to the year before, in every form', async () => {
    for (const form of ['page', 'fragment', 'newsletter']) {
      expect(
        await read(`/embed/figures?figures=contrats-apprentissage-normandie-2021&form=${form}`),
      ).toContain('+41 % sur un an');
    }
  });

  it('is how far it is towards its objective, solid only as far as that is sure', async () => {
    const { indicatorId, territoryId, conventionId, unit, period, periodStart, periodEnd } =
      await hub.database.client.figureVersion.findFirstOrThrow({
        where: { figure: { key: 'objectif-contrats-2022' } },
      });
    const same = { indicatorId, territoryId, conventionId, unit, period, periodStart, periodEnd };
    await hub.release('personnes-formees-alternance', {
      ...same,
      qualifier: 'MORE_THAN',
      number: '70400',
      low: '70400',
      high: null,
    });
    const path = '/embed/figures?figures=personnes-formees-alternance';
    expect(await read(path)).toContain('plus de 64 % de l’objectif');
    expect(await read('/figures/personnes-formees-alternance.svg')).toContain('plus de 64 % de l’objectif');
    const quoted = `/oembed?url=${publicUrl}/figures/personnes-formees-alternance`;
    expect(textOf((await (await hub.get(quoted)).json()).html)).toContain('plus de 64 % de l’objectif');
    const page = await (await hub.get(path)).text();
    expect(page).not.toContain('<line class="edge" x1="100%"');
    expect(page).toMatch(/<rect fill="url\(#hatch-[^"]*" x="64%" width="36%"/);
    expect(page).toMatch(/<rect class="sure" width="64%"/);
    const part = await bodyOf(`${path}&form=fragment`);
    expect(part).toMatch(
      /part="progress"><svg part="bar".*<rect fill="url\(#open\)" x="64" width="36".*<rect class="known" width="64"/,
    );
  });

  it('is in easy-to-read words where they are asked for, as the element has them', async () => {
    const plain = 'Il y a eu 70 salons de l’emploi.';
    await hub.release('salons-2021', { plainFr: plain });
    const path = '/embed/figures?figures=salons-2021';
    for (const form of ['page', 'fragment', 'newsletter']) {
      expect(await read(`${path}&form=${form}`)).not.toContain(plain);
      expect(await read(`${path}&plain-language&form=${form}`)).toContain(plain);
    }
    const part = await bodyOf(`${path}&plain-language=true&form=fragment`);
    expect(part).toMatch(/^<akto-figures figures="salons-2021" limit="1" plain-language="" /);
    expect(textOf(/<p class="spoken">(.*?)<\/p>/.exec(part)?.[1] ?? '')).toMatch(
      /^Il y a eu 70 salons de l’emploi\. [^.]*2021, [^.]*\.$/,
    );
  });

  it('is a correction for ninety days, and on a pinned card that it came since', async () => {
    const before = new Date();
    const at = await hub.release('referents-handicap', {
      changeKind: 'CORRECTION',
      changeFr: 'Une coquille.',
      number: '18',
      low: '18',
      high: '18',
    });
    const day = dated(at.toISOString(), words.fr);
    const path = '/embed/figures?figures=referents-handicap';
    const text = `Corrigé le ${day} : Une coquille.`;
    expect(await read(path)).toContain(text);
    expect(await read('/')).toContain(text);
    const pinned = await read(`${path}&as-of=${before.toISOString()}`);
    expect(pinned).toContain(`Chiffre corrigé depuis, le ${day} : Une coquille.`);
    expect(pinned).not.toContain('Corrigé le');
    const letter = await read(`${path}&as-of=${before.toISOString()}&form=newsletter`);
    expect(letter).toContain('Tel que publié au ');
    expect(letter).toContain(`Chiffre corrigé depuis, le ${day} : Une coquille.`);
    expect(await read(`${path}&form=newsletter`)).not.toContain('Tel que publié');
    // Where neither script nor shadow root is, too.
    expect((await read(`${path}&form=fragment`)).split(text)).toHaveLength(3);
    const page = encodeURIComponent(`${publicUrl}/figures/referents-handicap`);
    const quotation = async (asOf = '') =>
      textOf((await (await hub.get(`/oembed?url=${page}${asOf && `%3FasOf%3D${asOf}`}`)).json()).html);
    expect(await quotation()).toContain(text);
    const quoted = await quotation(before.toISOString());
    expect(quoted).toContain(`Chiffre corrigé depuis, le ${day} : Une coquille.`);
    expect(quoted).toContain('Tel que publié au ');
    // After the element, where its script does not take it away.
    const part = await bodyOf(`${path}%20nobody-knows-it&as-of=${before.toISOString()}&form=fragment`);
    const after = textOf(part.split('</akto-figures>')[1] ?? '');
    expect(after).toContain('Tel que publié au ');
    expect(after).toContain('Chiffre non disponible : nobody-knows-it');
    await hub.pass(89);
    expect(await read(path)).toContain(text);
    await hub.pass(2);
    expect(await read(path)).not.toContain('Corrigé le');
    expect(await quotation()).not.toContain('Corrigé le');
    expect(await read('/')).not.toContain('Corrigé le');
  });

  it('is that nobody has looked at it since its day', async () => {
    const reviewBy = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000);
    const at = await hub.release('actions-territoires', { reviewBy });
    const path = '/embed/figures?figures=actions-territoires';
    expect(await read(path)).not.toContain('actualisation attendue');
    await hub.pass(200);
    const text = `Dernière actualisation attendue le ${dated(at.toISOString(), words.fr)}`;
    expect(await read(path)).toContain(text);
    expect(await bodyOf(`${path}&form=fragment`)).toContain(
      '<p part="overdue">Dernière actualisation attendue le ',
    );
    const page = encodeURIComponent(`${publicUrl}/figures/actions-territoires`);
    expect(textOf((await (await hub.get(`/oembed?url=${page}`)).json()).html)).toContain(text);
  });
});
