import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, reviewed } from '../../tests/a-draft.ts';
import {
  type Answered,
  anEditorialHub,
  type Colleague,
  type EditorialHub,
} from '../../tests/an-editorial-hub.ts';

const aFigure = (fields: object) => ({
  ...{ labelFr: 'Repas servis', labelEn: 'Meals served', role: 'ACTUAL', period: '2022', territory: 'FR' },
  ...{ actors: ['akto'], citations: [{ source: 'akto-agefiph' }], unit: 'repas', indicator: 'repas-servis' },
  ...{ quantity: { qualifier: 'MORE_THAN', number: '1780' } },
  ...fields,
});
const meals = {
  ...{ singularFr: 'repas servi', pluralFr: 'repas servis', singularEn: 'meal', pluralEn: 'meals' },
  ...{ gender: 'MASCULINE', additive: true, spellings: ['repas'] },
};

describe('a unit of the hub’s own', () => {
  let hub: EditorialHub;
  let writer: Colleague;
  let reviewer: Colleague;
  let publisher: Colleague;
  let before: string;
  beforeAll(async () => {
    hub = await anEditorialHub();
    [writer, reviewer, publisher] = [
      await hub.colleague('REVIEWER'),
      await hub.colleague('REVIEWER'),
      await hub.colleague('PUBLISHER'),
    ];
    const release = await aNewRelease(writer, 'Des repas');
    await draft(release, 'Unit', 'repas', meals);
    await draft(release, 'Indicator', 'repas-servis', {
      labelFr: 'Repas servis',
      unit: 'repas',
      additive: true,
    });
    await draft(release, 'Figure', 'repas-2022', aFigure({ printed: 'plus de 1 780 repas' }));
    await draft(
      release,
      'Figure',
      'repas-2021',
      aFigure({ period: '2021', quantity: { qualifier: 'EXACT', number: '21' } }),
    );
    await draft(release, 'Indicator', 'duree', { labelFr: 'Durée moyenne', unit: 'MONTH' });
    const duration = { quantity: { qualifier: 'EXACT', number: '17.7' }, unit: 'month', indicator: 'duree' };
    await draft(
      release,
      'Figure',
      'duree-2022',
      aFigure({ ...duration, labelFr: 'Durée', printed: '17,7 mois' }),
    );
    await publish(release);
  });
  afterAll(() => hub.database.close());

  /** Writes one change of a record into a release, made on what stands of it. */
  async function draft(release: string, type: string, key: string, content: object): Promise<Answered> {
    const { subject } = await writer.ask(
      'query ($kind: SubjectKind!, $key: String!) { subject(kind: $kind, key: $key) { standing { version } } }',
      { kind: type.toUpperCase(), key },
    );
    const basedOn = subject.standing?.version ?? null;
    const change = basedOn ? { change: 'REVISION', noteFr: 'Mieux dit.', noteEn: 'Better said.' } : {};
    const drafted = await writer.act(`draft${type}`, { release, key, basedOn, ...change, content });
    expect(drafted, `${type} ${key}`).toMatchObject({ __typename: 'Done' });
    return drafted;
  }

  const revisionOf = async (release: string): Promise<number> =>
    (await writer.ask('query ($id: ID!) { workingRelease(id: $id) { revision } }', { id: release }))
      .workingRelease.revision;

  async function publish(release: string): Promise<void> {
    const ready = await reviewed(writer, reviewer, { release, revision: await revisionOf(release) });
    expect(await publisher.act('approveRelease', ready)).toMatchObject({ __typename: 'Done' });
    await hub.clock.advance(120_000);
    const { hub: told } = await hub.ask('{ hub { releasedAt } }');
    before = told.releasedAt;
  }

  const figure = (key: string, asOf = '') =>
    hub.ask(`{ figure(key: "${key}"${asOf && `, asOf: "${asOf}"`}) {
      value { text en: text(locale: EN) spoken: text(form: SPOKEN) number unit { key singular plural symbol additive } }
      quantity { text } indicator { unit countedIn { key plural } } trend { text }
    } }`);
  const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

  it('is written and said in figures, in both languages; the closed enum keeps to what it knows', async () => {
    const { figure: many } = await figure('repas-2022');
    expect(plain(many.value.text)).toBe('plus de 1 780 repas servis');
    expect(plain(many.value.en)).toBe('more than 1,780 meals');
    expect(many.value).toMatchObject({
      spoken: 'plus de 1780 repas servis',
      unit: { key: 'repas', singular: 'repas servi', plural: 'repas servis', symbol: null, additive: true },
    });
    expect(many.quantity).toBeNull();
    expect(many.indicator).toEqual({ unit: null, countedIn: { key: 'repas', plural: 'repas servis' } });
    const { figure: duration } = await figure('duree-2022');
    expect(duration.value).toMatchObject({ number: '17.7', unit: { key: 'month', plural: 'mois' } });
    expect(plain(duration.value.text)).toBe('17,7 mois');
    expect(duration.quantity).toBeNull();
  });

  it('is among the units, and on pages and in files', async () => {
    const { units } = await hub.ask('{ units(first: 100) { totalCount nodes { key } } }');
    expect(units.totalCount).toBe(21);
    expect(units.nodes.at(-1)).toEqual({ key: 'repas' });
    const page = await (await hub.fetch('/figures/repas-2022')).text();
    expect(plain(page)).toContain('Plus de 1780 repas servis');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(data)).toMatchObject({ unitText: 'repas servis', minValue: 1780 });
    expect(JSON.parse(data)).not.toHaveProperty('value');
    const csv = await (await hub.fetch('/export/figures.csv?indicator=repas-servis')).text();
    expect(plain(csv)).toMatch(
      /repas-2022[;,].*MORE_THAN[;,]1780[;,]1780[;,][;,]repas[;,]plus de 1 780 repas servis/,
    );
    const changes = await (await hub.fetch('/changes.jsonl')).text();
    expect(changes).toContain('"type":"OwnUnit"');
  });

  it('is read where people write, and an export comes back without a change', async () => {
    const read =
      'query ($text: String!) { readQuantity(text: $text) { value { text unit { key } } quantity { text } problem } }';
    const { readQuantity: meal } = await writer.ask(read, { text: 'près de 200 repas' });
    expect(meal).toMatchObject({ value: { unit: { key: 'repas' } }, quantity: null, problem: null });
    const withRest = 'query ($text: String!) { readQuantity(text: $text) { value { unit { key } } rest } }';
    const { readQuantity: served } = await writer.ask(withRest, { text: '12 repas servis aux internes' });
    expect(served).toEqual({ value: { unit: { key: 'repas' } }, rest: 'repas servis aux internes' });
    const file = await (await hub.fetch('/export/figures.csv?indicator=repas-servis')).arrayBuffer();
    const sheet = { fileName: 'chiffres.csv', file: Buffer.from(file).toString('base64'), dryRun: true };
    const told = await writer.act('importFigures', sheet);
    expect(told.report).toMatchObject({ problemCount: 0, unchanged: 2, new: 0, changed: 0 });
  });

  it('comes in by a spreadsheet: by its key, by a spelling and in the value; another unit is told in its cell', async () => {
    const header = 'clé;libellé;valeur;unité;rôle;période;territoire;indicateur;acteurs;source';
    const row = (key: string, period: string, value: string, unit: string, indicator = 'repas-servis') =>
      `${key};Repas;${value};${unit};réalisé;${period};France entière;${indicator};akto;akto-agefiph`;
    const rows = [
      row('repas-2015', '2015', '12', 'repas'),
      row('repas-2016', '2016', '12', 'Repas servis'),
      row('repas-2017', '2017', 'about 12 meals', ''),
      row('duree-2017', '2017', '12,5 mois', '', 'duree'),
    ];
    const send = (given: readonly string[]) =>
      writer.act('importFigures', {
        ...{ fileName: 'repas.csv', dryRun: true },
        file: Buffer.from([header, ...given].join('\n')).toString('base64'),
      });
    expect((await send(rows)).report).toMatchObject({ problemCount: 0, new: 4 });
    const underTitle = ['Repas servis en 2021;', 'Clé;Valeur (en repas)', 'repas-2021;21'].join('\n');
    const inHeader = await writer.act('importFigures', {
      ...{ fileName: 'repas.csv', dryRun: true },
      file: Buffer.from(underTitle).toString('base64'),
    });
    expect(inHeader.report).toMatchObject({ problemCount: 0, unchanged: 1 });
    const points = await send([
      `${row('taux', '2019', '+ 5 points', '%', 'progression-apprentissage-france-2021')}`,
    ]);
    expect(points.report).toMatchObject({ problemCount: 0, new: 1 });
    const beside = await send([row('repas-2018', '2018', '12 contrats', 'repas')]);
    expect(beside.report.problems.map(({ column }: Answered) => column)).toEqual(['valeur']);
    const { report } = await send([
      row('repas-2018', '2018', '12 contrats', ''),
      row('repas-2019', '2019', '12', 'plus'),
    ]);
    expect(report.problems.map(({ row, column }: Answered) => [row, column])).toEqual([
      [2, 'valeur'],
      [3, 'unité'],
    ]);
  });

  it('changes nothing of what others read and write while it is a draft, and lends its words', async () => {
    const release = await aNewRelease(writer, 'Des brouillons');
    const renamed = {
      ...meals,
      singularFr: 'couvert',
      pluralFr: 'couverts',
      spellings: [],
      sameAs: 'plateau',
    };
    await draft(release, 'Unit', 'plateau', { singularFr: 'plateau', pluralFr: 'plateaux', additive: true });
    await draft(release, 'Unit', 'repas', renamed);
    const misleading = {
      ...{ singularFr: 'sur', pluralFr: 'ou plus', spellings: ['fois plus'] },
      singularEn: 'or more',
    };
    await draft(release, 'Unit', 'trompeuse', { ...misleading, pluralEn: 'or more' });
    const read = async (text: string, locale = 'FR') => {
      const query =
        'query ($text: String!, $locale: Locale!) { readQuantity(text: $text, locale: $locale) { value { text } problem } }';
      const { readQuantity } = await writer.ask(query, { text, locale });
      return readQuantity.value ? plain(readQuantity.value.text) : readQuantity.problem;
    };
    expect(await read('12 repas')).toBe('12 repas servis');
    expect(await read('12 couverts')).toBe('12 repas servis');
    expect(await read('12 plateaux')).toBe('12 plateaux');
    expect(await read('500 ou plus')).toBe('au moins 500');
    expect(await read('7 sur 10')).toBe('7 sur 10');
    expect(await read('deux fois plus')).toBe('× 2');
    const known =
      '{ subject(kind: FIGURE, key: "repas-2022") { value { text } } unitsToWrite { unit { key gender } sameAs isRead } }';
    const { subject, unitsToWrite } = await writer.ask(known);
    expect(plain(subject.value.text)).toBe('plus de 1 780 repas servis');
    expect(unitsToWrite.slice(-4)).toEqual([
      { unit: { key: 'plateau', gender: 'MASCULINE' }, sameAs: null, isRead: true },
      { unit: { key: 'repas', gender: 'MASCULINE' }, sameAs: 'plateau', isRead: true },
      { unit: { key: 'trompeuse', gender: 'MASCULINE' }, sameAs: null, isRead: false },
      { unit: { key: 'repas', gender: 'MASCULINE' }, sameAs: null, isRead: true },
    ]);
    expect(unitsToWrite[0]).toEqual({
      unit: { key: 'person', gender: 'FEMININE' },
      sameAs: null,
      isRead: true,
    });
    const dropped = await writer.act('discardRelease', { release, revision: await revisionOf(release) });
    expect(dropped).toMatchObject({ __typename: 'Done' });
  });

  it('is refused by a word that says something else, with what would be right, and nothing is lost', async () => {
    const release = await aNewRelease(writer, 'Un mot de trop');
    await draft(release, 'Unit', 'plus', { singularFr: 'plus', pluralFr: 'plus' });
    const held = await writer.act('submitRelease', { release, revision: await revisionOf(release) });
    expect(held).toMatchObject({ __typename: 'HeldBack' });
    const { workingRelease } = await writer.ask(
      'query ($id: ID!) { workingRelease(id: $id) { state findings { check message field } changes(first: 1) { nodes { key } } } }',
      { id: release },
    );
    expect(workingRelease).toMatchObject({ state: 'DRAFT', changes: { nodes: [{ key: 'plus' }] } });
    expect(workingRelease.findings).toMatchObject([{ check: 'unit-words', field: 'singularFr' }]);
    expect(plain(workingRelease.findings[0].message)).toContain('est un qualificatif');
    const ours = writer.act('draftUnit', { release, key: 'contract', content: meals });
    await expect(ours).rejects.toThrow('every hub has that unit');
  });

  it('is not withdrawn while figures are in it: who names it is told', async () => {
    const release = await aNewRelease(writer, 'Un retrait');
    const { subject } = await writer.ask('{ subject(kind: UNIT, key: "repas") { standing { version } } }');
    const withdrawal = {
      release,
      kind: 'UNIT',
      key: 'repas',
      basedOn: subject.standing.version,
      noteFr: 'Retirée.',
    };
    const drafted = await writer.act('draftWithdrawal', withdrawal);
    expect(drafted).toMatchObject({ __typename: 'Done' });
    const held = await writer.act('submitRelease', { release, revision: await revisionOf(release) });
    expect(held).toMatchObject({ __typename: 'HeldBack' });
    expect(plain((await figure('repas-2022')).figure.value.text)).toBe('plus de 1 780 repas servis');
  });

  it('changes its words by a release, and an old instant keeps those of then; then it becomes an alias', async () => {
    const then = before;
    const renamed = await aNewRelease(writer, 'Des couverts');
    await draft(renamed, 'Unit', 'repas', { ...meals, singularFr: 'couvert', pluralFr: 'couverts' });
    await publish(renamed);
    expect(plain((await figure('repas-2022')).figure.value.text)).toBe('plus de 1 780 couverts');
    expect(plain((await figure('repas-2022', then)).figure.value.text)).toBe('plus de 1 780 repas servis');

    const merged = await aNewRelease(writer, 'Des plateaux');
    await draft(merged, 'Unit', 'plateau', { singularFr: 'plateau', pluralFr: 'plateaux', additive: true });
    await draft(merged, 'Unit', 'repas', { ...meals, sameAs: 'plateau' });
    await publish(merged);
    const { figure: one } = await figure('repas-2022');
    expect(plain(one.value.text)).toBe('plus de 1 780 plateaux');
    expect(one.value.unit).toMatchObject({ key: 'plateau' });
    expect(await hub.ask('{ unit(key: "repas") { key } units(first: 100) { nodes { key } } }')).toMatchObject(
      {
        unit: { key: 'plateau' },
        units: { nodes: expect.not.arrayContaining([{ key: 'repas' }]) },
      },
    );
    const file = await (await hub.fetch('/export/figures.csv?indicator=repas-servis')).arrayBuffer();
    const sheet = { fileName: 'chiffres.csv', file: Buffer.from(file).toString('base64'), dryRun: true };
    expect((await writer.act('importFigures', sheet)).report).toMatchObject({
      problemCount: 0,
      unchanged: 2,
    });
  });
});
