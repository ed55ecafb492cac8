import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, reviewed, standingFigure } from '../../tests/a-draft.ts';
import {
  type Answered,
  anEditorialHub,
  type Colleague,
  type EditorialHub,
} from '../../tests/an-editorial-hub.ts';

const spoken = 'spoken: text(form: SPOKEN)';
const question = `{ figure(key: "poec") {
  quantity { text } missing
  value { kind qualifier number low high outOf per isChange decimals scale unit { key plural symbol } text ${spoken} asPrinted: text(form: AS_PRINTED) }
  presentation { sentence } trend { text }
} }`;

const nothing = {
  number: null,
  low: null,
  high: null,
  outOf: null,
  per: null,
  isChange: false,
  scale: null,
  decimals: 0,
};

/** What is drafted of "plus de 1 780 formations", and what the public reads of it then. */
const values: readonly [string, object, Answered, string][] = [
  [
    'a ratio',
    { kind: 'RATIO', qualifier: 'MORE_THAN', number: '7', outOf: '10' },
    { ...nothing, kind: 'RATIO', number: '7', low: '7', outOf: '10', spoken: 'plus de 7 formations sur 10' },
    'plus de 7 formations sur 10',
  ],
  [
    'a fraction',
    { kind: 'FRACTION', qualifier: 'EXACT', number: '2', outOf: '3' },
    { ...nothing, kind: 'FRACTION', number: '2', low: '2', high: '2', outOf: '3', spoken: 'deux tiers' },
    'deux tiers',
  ],
  [
    'a range',
    { kind: 'RANGE', qualifier: 'EXACT', low: '1500', high: '2000' },
    { ...nothing, kind: 'RANGE', low: '1500', high: '2000', spoken: 'entre 1500 et 2000 formations' },
    'entre 1 500 et 2 000 formations',
  ],
  [
    'a change',
    { qualifier: 'EXACT', number: '2091', isChange: true },
    {
      ...nothing,
      kind: 'NUMBER',
      number: '2091',
      low: '2091',
      high: '2091',
      isChange: true,
      spoken: 'en hausse de 2091 formations',
    },
    '+ 2 091 formations',
  ],
  [
    'a multiple',
    { kind: 'MULTIPLE', qualifier: 'EXACT', number: '1.5', decimals: 2 },
    {
      ...nothing,
      kind: 'MULTIPLE',
      number: '1.5',
      low: '1.5',
      high: '1.5',
      decimals: 2,
      spoken: 'multiplié par 1,50',
    },
    '× 1,50',
  ],
  [
    'a number of each year, in millions',
    { qualifier: 'EXACT', number: '7600000', scale: 6, per: 'YEAR' },
    {
      ...nothing,
      kind: 'NUMBER',
      number: '7600000',
      low: '7600000',
      high: '7600000',
      scale: 6,
      per: 'YEAR',
      decimals: 1,
      spoken: '7,6 millions de formations par an',
    },
    '7,6 millions de formations par an',
  ],
];

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a value that is no plain number', () => {
  let hub: EditorialHub;
  let editor: Colleague;
  let reviewer: Colleague;
  let publisher: Colleague;
  beforeAll(async () => {
    hub = await anEditorialHub();
    [editor, reviewer, publisher] = await Promise.all([
      hub.colleague('EDITOR'),
      hub.colleague('REVIEWER'),
      hub.colleague('PUBLISHER'),
    ]);
  });
  afterAll(() => hub.database.close());

  const drafted = async (quantity: object, printed: string | null = null): Promise<Answered> => {
    const release = await aNewRelease(editor);
    const { basedOn, content } = await standingFigure(editor, 'poec');
    const citations = content.citations.map(({ source }: { source: string }) => ({ source }));
    const input = { release, basedOn, change: 'REVISION', noteFr: 'Nouvelle valeur.' };
    return editor.act('changeFigure', { ...input, key: 'poec', content: { quantity, printed, citations } });
  };

  it.each(values)('is public as it was drafted, at every door: %s', async (_, quantity, expected, text) => {
    const { release } = await drafted(quantity);
    const approval = await reviewed(editor, reviewer, { release: release.id, revision: release.revision });
    expect(await publisher.act('approveRelease', approval)).toMatchObject({ __typename: 'Done' });
    await hub.clock.advance(120_000);

    const { figure } = await hub.ask(question);
    expect(figure).toMatchObject({ quantity: null, missing: null, trend: null });
    expect(figure.value).toMatchObject({
      ...expected,
      unit: { key: 'course', plural: 'formations', symbol: null },
    });
    expect(plain(figure.value.text)).toBe(text);
    const number = text.replace(/ (de )?formations/, '');
    expect(plain(figure.presentation.sentence)).toContain(` : ${number}, `);
    for (const path of ['/figures/poec', '/embed/figures?figures=poec', '/figures/poec.svg']) {
      const page = plain(await (await hub.fetch(path)).text()).replaceAll(/<[^>]*>/g, '');
      expect(page, path).toContain(number);
    }
    const page = await (await hub.fetch('/figures/poec')).text();
    expect(page).not.toMatch(/"(value|minValue|maxValue)":/);
    expect(page.includes('id="hatch-poec-parts"')).toBe('outOf' in quantity);

    // A file that goes out and comes back changes nothing: it has no number that could be read alone.
    const csv = await exported();
    const [head = [], row = []] = csv
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(/[,;]/));
    expect(row[head.indexOf('number')]).toBe('');
    expect(plain(csv)).toContain(text);
    const [json] = await (await hub.fetch('/export/figures.json?keys=poec')).json();
    expect(json).toMatchObject({ quantity: null, value: { number: expected.number } });
    expect(await reimported(csv)).toEqual({ new: 0, changed: 0, unchanged: 1, problems: [] });
  });

  it('may be a plain number that is printed in millions: a file that comes back keeps how', async () => {
    const quantity = { qualifier: 'EXACT', number: '7600000', scale: 6, decimals: 2 };
    const { release } = await drafted(quantity);
    const approval = await reviewed(editor, reviewer, { release: release.id, revision: release.revision });
    await publisher.act('approveRelease', approval);
    await hub.clock.advance(120_000);
    const { figure } = await hub.ask(
      '{ figure(key: "poec") { quantity { number text } value { text decimals scale } } }',
    );
    expect(figure).toMatchObject({ quantity: { number: '7600000' }, value: { decimals: 2, scale: 6 } });
    expect(plain(figure.value.text)).toBe('7,60 millions de formations');
    expect(await reimported(await exported())).toEqual({ new: 0, changed: 0, unchanged: 1, problems: [] });
  });

  it('has all the parts of its kind, or is held back with the words for what is missing', async () => {
    const { release } = await drafted({ kind: 'RATIO', qualifier: 'EXACT', number: '7' });
    const held = await editor.act('submitRelease', { release: release.id, revision: release.revision });
    expect(held).toMatchObject({ __typename: 'HeldBack' });
    expect(held.findings.map(({ message }: { message: string }) => plain(message)).join()).toContain(
      'il manque ou ne convient pas : sur combien',
    );
  });

  it.each([
    ['plainFr', 'Exactement 1 780 formations pour trouver un emploi.', 'Exactement 1 780 formations'],
    ['plainFr', '1 200 personnes ont appris un métier.', '1 200 personnes'],
    ['plainEn', '1,200 people learnt a trade.', '1,200 people'],
    ['labelFr', '1 780 POEC', '1 780'],
    ['compositionFr', 'soit 1 780 formations, dont des POEC', '1 780 formations'],
  ])('is not published with words beside it that say otherwise: %s %s', async (field, text, written) => {
    const release = await aNewRelease(editor);
    const { basedOn, content } = await standingFigure(editor, 'poec');
    const quantity = { qualifier: 'MORE_THAN', number: '1780' };
    const citations = content.citations.map(({ source }: { source: string }) => ({ source }));
    const input = { release, key: 'poec', basedOn, change: 'REVISION', noteFr: 'Précisé.' };
    const drafted = await editor.act('changeFigure', {
      ...input,
      content: { quantity, printed: null, citations, [field]: text },
    });
    const held = await editor.act('submitRelease', { release, revision: drafted.release.revision });
    expect(held).toMatchObject({ __typename: 'HeldBack' });
    const [finding, ...others] = held.findings;
    expect(others).toEqual([]);
    expect(plain(finding.message)).toContain(`« ${written} »`);
    expect(plain(finding.message)).toContain('« plus de 1 780 formations »');
  });

  it('has easy words for as long as it is the value that they were written for', async () => {
    const quantity = (number: string) => ({ quantity: { qualifier: 'MORE_THAN', number }, printed: null });
    const seen = async () => {
      const asked = 'plainLanguage presentation(plainLanguage: true) { sentence }';
      const { figure, search } = await hub.ask(
        `{ figure(key: "poec") { ${asked} en: plainLanguage(locale: EN) } search(text: "tremplin") { totalCount } }`,
      );
      const embed = await (await hub.fetch('/embed/figures?figures=poec&plain-language')).text();
      return { ...figure, found: search.totalCount, embed: plain(embed) };
    };
    const publish = async (content: object): Promise<Answered> => {
      const release = await aNewRelease(editor);
      const { basedOn, content: stands } = await standingFigure(editor, 'poec');
      const citations = stands.citations.map(({ source }: { source: string }) => ({ source }));
      const input = { release, key: 'poec', basedOn, change: 'REVISION', noteFr: 'Nouvelles données.' };
      const drafted = await editor.act('changeFigure', { ...input, content: { ...content, citations } });
      const { workingRelease } = await editor.ask(
        `query ($id: ID!) { workingRelease(id: $id) { findings { check severity field } } }`,
        { id: release },
      );
      const approval = await reviewed(editor, reviewer, { release, revision: drafted.release.revision });
      expect(await publisher.act('approveRelease', approval)).toMatchObject({ __typename: 'Done' });
      await hub.clock.advance(120_000);
      return workingRelease.findings;
    };
    const [fr, en] = ['Des formations tremplin vers un emploi.', 'Courses that lead to a job.'];
    expect(await publish({ ...quantity('1780'), plainFr: fr, plainEn: en })).toEqual([]);
    expect(await seen()).toMatchObject({
      plainLanguage: fr,
      en,
      found: 1,
      embed: expect.stringContaining(fr),
    });

    // Another value, and nobody touches the words.
    const stale = ['plainEn', 'plainFr'].map((field) => ({
      check: 'stale-words',
      severity: 'WARNING',
      field,
    }));
    expect(await publish(quantity('1900'))).toEqual(stale);
    const now = await seen();
    expect(now).toMatchObject({ plainLanguage: null, found: 0, en: null });
    expect(plain(now.presentation.sentence)).toMatch(/^Plus de 1 900 préparations opérationnelles/);
    expect(now.embed).not.toContain('tremplin');

    // They stay so until somebody writes them anew, or says that they hold.
    expect(await publish({ labelFr: 'Préparations opérationnelles' })).toEqual(stale);
    expect(await seen()).toMatchObject({ plainLanguage: null });
    const held = { plainOfFr: 'plus de 1 900 formations', plainEn: `${en} Many.` };
    expect(await publish(held)).toEqual([]);
    expect(await seen()).toMatchObject({ plainLanguage: fr, found: 1, en: `${en} Many.` });

    // Words that say the new value are of it, and so are those of a value that comes back.
    expect(await publish({ ...quantity('2000'), plainFr: 'Plus de 2 000 formations.' })).toEqual(
      stale.slice(0, 1),
    );
    const csv = (await exported()).replaceAll('2000', '2100').replaceAll(/2\s000/gu, '2 100');
    expect(await draftedFrom(csv)).toMatchObject({
      plainFr: 'Plus de 2 000 formations.',
      plainOfFr: expect.stringMatching(/2\s000/u),
    });
  });

  const draftedFrom = async (csv: string) => {
    const file = Buffer.from(csv).toString('base64');
    const input = { fileName: 'chiffres.csv', file, noteFr: 'Nouvelles données.' };
    const { release } = await editor.act('importFigures', input);
    const [change] = await hub.database.client.draftChange.findMany({ where: { releaseId: release.id } });
    return change?.content;
  };

  const exported = async () => (await hub.fetch('/export/figures.csv?keys=poec')).text();
  const reimported = async (csv: string) => {
    const file = Buffer.from(csv).toString('base64');
    const { importFigures } = await editor.ask(
      `mutation ($input: ImportFiguresInput!) { importFigures(idempotencyKey: "${randomUUID()}", input: $input) {
        ... on ImportRead { report { new changed unchanged problems { column message } } }
      } }`,
      { input: { fileName: 'chiffres.csv', file, dryRun: true } },
    );
    return importFigures.report;
  };
});
