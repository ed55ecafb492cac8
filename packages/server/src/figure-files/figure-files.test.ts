import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { type StarterFigure, saidAs, starterFigures } from '../../tests/starter-figures.ts';
import { dated } from '../pages/figure-summary.ts';
import { words } from '../pages/words.ts';

const readCsv = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, delimiter: ';' });

interface Svg {
  svg: {
    '@_role': string;
    '@_aria-labelledby': string;
    title: string;
    desc: { '@_id': string; '#text': string };
  };
}
const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });

/** The texts that a card shows, line by line. */
const shown = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, line]) => line?.replace(/<[^>]*>/g, ''));

describe('each figure of the starter data stands with what qualifies it', () => {
  let hub: TestHub;
  let stored: StarterFigure[];
  beforeAll(async () => {
    hub = await aHub();
    stored = await starterFigures(hub);
  });
  afterAll(() => hub.database.close());

  it('in its .json', async () => {
    expect(stored).toHaveLength(24);
    for (const { key, qualifier, number, unit, period, territory } of stored) {
      const response = await hub.get(`/figures/${key}.json`);
      expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
      const figure = await response.json();
      expect(figure).toMatchObject({
        key,
        quantity: { qualifier, number, unit },
        period: { edtf: period },
        territory: { name: territory },
        status: 'CURRENT',
      });
      expect(figure.quantity.text).toMatch(saidAs[qualifier]);
      expect(figure.citations[0].source.title).toBeTruthy();
    }
  });

  it('in its .csv', async () => {
    for (const { key, qualifier, number, unit, period } of stored) {
      const rows = readCsv(await (await hub.get(`/figures/${key}.csv`)).text());
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ key, qualifier, number: number.replace('.', ','), unit, period });
      expect(rows[0]?.text).toMatch(saidAs[qualifier]);
    }
  });

  it('on its .svg, to the eye and to the ear', async () => {
    for (const { key, qualifier, territory } of stored) {
      const response = await hub.get(`/figures/${key}.svg`);
      expect(response.headers.get('Content-Type')).toBe('image/svg+xml');
      const source = await response.text();
      expect(XMLValidator.validate(source), key).toBe(true);
      const [number, ...others] = shown(source);
      expect(number).toMatch(saidAs[qualifier]);
      expect(others.join(' ')).toContain(territory);
      expect(others.join(' ')).toContain('Source');
      const { svg }: Svg = parser.parse(source);
      expect(svg['@_role']).toBe('img');
      expect(svg['@_aria-labelledby']).toBe(svg.desc['@_id']);
      expect(svg.desc['#text']).toContain(territory);
      expect(svg.desc['#text']).not.toMatch(/[\u00a0\u202f]\d/);
    }
  });

  it('as one sentence and its source', async () => {
    const { svg }: Svg = parser.parse(await (await hub.get('/figures/salons-2021.svg')).text());
    expect(svg.desc['#text']).toBe(
      '70 salons d’orientation et d’alternance, dont 5 en Normandie, 2021, France entière. Source\u00a0: AKTO, vers mai 2022.',
    );
  });

  it('on its .png, at twice the size', async () => {
    const response = await hub.get('/figures/poec.png');
    expect(response.headers.get('Content-Type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1200);
  });

  it.each([
    ['wide', 630],
    ['square', 1200],
  ])('in the shape of a shared link and of a post: %s', async (shape, height) => {
    const bytes = Buffer.from(await (await hub.get(`/figures/poec.png?shape=${shape}`)).arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, height]);
    const other = await hub.get('/figures/poec.png?shape=round');
    expect([other.status, await other.text()]).toEqual([400, expect.stringContaining('square')]);
  });

  it('in English too', async () => {
    const source = await (await hub.get('/figures/poec.svg?lang=en')).text();
    expect(shown(source)[0]).toBe('more\u00a0than\u00a01,780');
  });
});

describe('a file of a figure', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await aHub();
  });
  afterAll(() => hub.database.close());

  it.each(['json', 'csv', 'svg', 'png'])('that nobody knows is a 404 that says so: .%s', async (ending) => {
    const response = await hub.get(`/figures/nobody-knows-it.${ending}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await response.json()).detail).toContain('No public figure has this key');
  });

  it.each([
    ['?lang=de', 'lang is "de"; give one of fr, en.'],
    ['?asOf=2999-01-01T00:00:00Z', 'has not come yet'],
  ])('is refused with %s', async (query, detail) => {
    const response = await hub.get(`/figures/poec.svg${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toContain(detail);
  });

  it('is what it was at an instant', async () => {
    expect((await hub.get('/figures/poec.json?asOf=1999-01-01T00:00:00Z')).status).toBe(404);
  });

  it('keeps what somebody wrote to do harm as text', async () => {
    const harmful = `</text><script>alert("1")</script>\u0001 שלום 😀 ${'w'.repeat(300)}`;
    await hub.release('salons-2021', {
      labelFr: harmful,
      changeKind: 'CORRECTION',
      changeFr: '=cmd() & <b>',
    });
    const source = await (await hub.get('/figures/salons-2021.svg')).text();
    expect(XMLValidator.validate(source)).toBe(true);
    expect(source).not.toContain('<script');
    expect(source).not.toContain('\u0001');
    expect(shown(source).join(' ')).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)');
    expect(shown(source).at(-1)).toMatch(/^Corrigé le .*\s: =cmd\(\) &amp; &lt;b&gt;$/);
    expect((await hub.get('/figures/salons-2021.png')).status).toBe(200);
    expect((await (await hub.get('/figures/salons-2021.json')).json()).label).toBe(harmful);
    expect((await (await hub.get('/figures/salons-2021.csv')).text()).split('\r\n')).toHaveLength(3);
  });

  it('says that the figure was withdrawn, and why', async () => {
    const at = await hub.release('poec', {
      changeKind: 'WITHDRAWAL',
      changeFr: 'La source a retiré ce chiffre.',
      qualifier: null,
      number: null,
      low: null,
      high: null,
    });
    const missing = `chiffre retiré le ${dated(at.toISOString(), words.fr)}\u00a0: La source a retiré ce chiffre.`;
    const figure = await (await hub.get('/figures/poec.json')).json();
    expect(figure).toMatchObject({
      status: 'WITHDRAWN',
      quantity: null,
      missing,
      change: { kind: 'WITHDRAWAL', note: 'La source a retiré ce chiffre.' },
    });
    const [row] = readCsv(await (await hub.get('/figures/poec.csv')).text());
    expect(row).toMatchObject({ status: 'WITHDRAWN', text: missing, number: '' });
    const lines = shown(await (await hub.get('/figures/poec.svg')).text());
    // It stands where the number stood, and is said once.
    const [before, after] = lines.join(' ').split(missing);
    expect(before).toBe('');
    expect(after).not.toMatch(/retiré/i);
  });
});
