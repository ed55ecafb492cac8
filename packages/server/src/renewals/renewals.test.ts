import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFile } from '../../../../tests/support/a-press-text.ts';
import { reviewed } from '../../tests/a-draft.ts';
import {
  type Answered,
  anEditorialHub,
  type Colleague,
  type EditorialHub,
} from '../../tests/an-editorial-hub.ts';

let hub: EditorialHub;
let writer: Colleague;
let editor: Colleague;
let stranger: Colleague;
let publisher: Colleague;
beforeAll(async () => {
  hub = await anEditorialHub();
  [writer, editor, stranger, publisher] = await Promise.all([
    hub.colleague('REVIEWER'),
    hub.colleague('EDITOR', 'akto'),
    hub.colleague('EDITOR', 'cheops'),
    hub.colleague('PUBLISHER'),
  ]);
}, 60_000);
afterAll(() => hub.database.close());

const listed = async (from: string, key: string, who = writer): Promise<Answered[]> =>
  (
    await who.ask(
      `query ($from: RenewedFrom!, $key: String!) { figuresToRenew(from: $from, key: $key) { key title
        period { edtf } nextPeriod { edtf } isProposed isYours takenPeriods draftedIn { id } } }`,
      { from, key },
    )
  ).figuresToRenew;

const bilan = {
  titleFr: 'Bilan 2025-2027',
  sourceTitleFr: 'Bilan 2025-2027 de la convention',
  publisher: 'akto',
};
const renew = (keys: readonly string[], period: string, more: object = {}, who = writer) =>
  who.act('renewFigures', { ...bilan, figures: keys.map((key) => ({ key, period })), ...more });

/** The figures of a release, each with what it carries over. */
const figuresOf = async (release: string, who = writer): Promise<Answered[]> => {
  const { workingRelease } = await who.ask(
    `query ($id: ID!) { workingRelease(id: $id) { awaitedCount changes(first: 50, isRenewed: true) { nodes { key revision noteFr
      renews { content { ... on FigureContent { printed } } }
      content { ... on FigureContent { labelFr labelEn indicator period territory convention axisNumber unit role statement
        quantity { number qualifier scale isChange } printed plainFr compositionFr reviewBy partOf exampleOf with derivedFrom formula
        actors citations { source printed } } } } } } }`,
    { id: release },
  );
  return workingRelease.changes.nodes;
};
const done = async (outcome: Promise<Answered>): Promise<string> => {
  const ended = await outcome;
  if (ended.__typename !== 'Done') throw new Error(JSON.stringify(ended));
  return ended.release.id;
};
const fill = (release: string, values: readonly object[], more: object = {}, who = writer) =>
  who.act('fillFigures', { release, values, ...more });

/** A figure that is carried over, given a value, and out. */
async function published(of: string, period: string, value: string, more: object = {}) {
  const release = await done(renew([of], period, { ...more, titleFr: `Bilan ${period}` }));
  const [{ key, revision: read } = {}] = await figuresOf(release);
  await done(fill(release, [{ key, revision: read, value }]));
  const { workingRelease } = await writer.ask(`{ workingRelease(id: "${release}") { revision } }`);
  const ready = await reviewed(writer, writer, { release, ...workingRelease });
  expect(await publisher.act('approveRelease', ready)).toMatchObject({ __typename: 'Done' });
  await hub.clock.advance(120_000);
  return { release, key: String(key) };
}

describe('figures that are carried over', () => {
  it('are the latest of a convention, each with the period after its own', async () => {
    const figures = await listed('CONVENTION', 'akto-agefiph-2022-2024');
    expect(figures).toHaveLength(9);
    expect(figures.every(({ isProposed }) => isProposed)).toBe(true);
    expect(figures[1]).toMatchObject({
      ...{ key: 'poec', period: { edtf: '2022/2024' }, nextPeriod: { edtf: '2025/2027' } },
      ...{ takenPeriods: ['2022/2024'], draftedIn: null, isYours: true },
    });
    const salons = await listed('INDICATOR', 'salons', stranger);
    expect(salons.map(({ key, isYours }) => [key, isYours])).toEqual([
      ['salons-2021', false],
      ['salons-normandie-2021', false],
    ]);
    // Of the contracts of two years, the later one; a rate of two years comes with them.
    const all = await listed('CONVENTION', 'akto-alternance-2022');
    expect(all.map(({ key }) => key)).not.toContain('contrats-apprentissage-normandie-2020');
    expect(all.find(({ key }) => key === 'progression-apprentissage-normandie-2021')).toMatchObject({
      nextPeriod: { edtf: '2022/2023' },
    });
    expect(await listed('CONVENTION', 'is-not-there')).toEqual([]);
    expect(await listed('RELEASE', 'no-id')).toEqual([]);
  });

  it('keep what they count and the relations between them, and have one source and no value', async () => {
    const keys = ['salons-2021', 'salons-normandie-2021', 'contrats-apprentissage-normandie-2021'];
    const release = await done(renew([...keys, 'progression-apprentissage-normandie-2021'], '2022'));
    const figures = await figuresOf(release);
    const [contrats, rate, salons, normandie] = [
      'contrats-d-apprentissage-finances-par-akto-en-normandie-normandie-2022',
      'progression-des-contrats-d-apprentissage-finances-par-akto-en-',
      'salons-d-orientation-et-d-alternance-2022',
      'salons-d-orientation-et-d-alternance-en-normandie-normandie-2022',
    ].map((key) => figures.find((each) => each.key.startsWith(key)));
    expect(normandie).toMatchObject({
      renews: { content: { printed: '5' } },
      content: {
        ...{ labelFr: "Salons d'orientation et d'alternance en Normandie", indicator: 'salons' },
        ...{ period: '2022', territory: 'region:28', convention: 'akto-alternance-2022', axisNumber: 4 },
        ...{ unit: 'event', quantity: null, statement: null, printed: null, partOf: salons.key },
        ...{ actors: ['akto'], citations: [{ source: 'bilan-2025-2027-de-la-convention', printed: null }] },
      },
    });
    // A rate of this year and the one before: the one before is what stands already.
    expect(rate.content).toMatchObject({
      derivedFrom: ['contrats-apprentissage-normandie-2021', contrats.key],
      formula: '(b - a) / a',
    });
    const [listedAgain] = await listed('INDICATOR', 'salons');
    expect(listedAgain).toMatchObject({ draftedIn: { id: release }, isProposed: false });
    expect(listedAgain.takenPeriods).toEqual(['2021', '2022']);
  });

  it('are also said to be there where the convention that succeeds has them', async () => {
    const look = `{ figuresToRenew(from: CONVENTION, key: "akto-agefiph-2022-2024") { key takenPeriods takenBySuccessor } }`;
    const of = async (key: string) =>
      (await writer.ask(look)).figuresToRenew.find((each: Answered) => each.key === key);
    expect(await of('referents-handicap')).toMatchObject({ takenBySuccessor: [] });
    await published('referents-handicap', '2026', '19', { convention: 'akto-agefiph-2025-2027' });
    expect(await of('referents-handicap')).toMatchObject({
      ...{ takenPeriods: ['2022/2024'], takenBySuccessor: ['2026'] },
    });
  });

  it('are left out where they are there already, and the release says which', async () => {
    const release = await done(renew(['salons-2021', 'reunions-entreprises-2021'], '2022'));
    expect(await figuresOf(release)).toHaveLength(1);
    const { workingRelease } = await writer.ask(`{ workingRelease(id: "${release}") { comments { text } } }`);
    expect(workingRelease.comments[0].text).toContain('Salons d’orientation');
    expect(await renew(['salons-2021'], '2022')).toMatchObject({
      ...{ __typename: 'RenewalRefused', code: 'alreadyThere' },
      message: expect.stringContaining('nouvelle période'),
    });
  });

  it('are of another convention from now on where somebody says so, and of its axes no more', async () => {
    const release = await done(
      renew(['referents-handicap'], '2025-2027', { convention: 'akto-agefiph-2025-2027' }),
    );
    const [figure] = await figuresOf(release);
    expect(figure.content).toMatchObject({
      ...{ convention: 'akto-agefiph-2025-2027', period: '2025/2027', axisNumber: null },
    });
  });

  it.each([
    ['nothing', [], '2025', {}],
    ['notLater', ['poec'], '2023', {}],
    ['notThere', ['is-not-there'], '2025', {}],
  ])('are refused, and nothing is written: %s', async (code, keys, period, more) => {
    const before = await hub.database.client.release.count();
    expect(await renew(keys, period, { ...more, locale: 'EN' })).toMatchObject({
      __typename: 'RenewalRefused',
      code,
    });
    expect(await renew(['poec'], '2029', { source: 'is-not-there' })).toMatchObject({
      ...{ __typename: 'NotThere', what: 'source' },
    });
    expect(await renew(['poec'], '2029', {}, stranger)).toMatchObject({ obstacle: 'NOT_YOUR_ACTOR' });
    await expect(renew(['poec'], '2021-22')).rejects.toThrow('plusieurs façons');
    await expect(renew(['poec'], '2029', { sourceTitleFr: ' ' })).rejects.toThrow('sourceTitleFr');
    expect(await hub.database.client.release.count()).toBe(before);
  });

  it('that have no end hide nothing of their series, and are followed by what begins later', async () => {
    const proposed = async () =>
      (await listed('CONVENTION', 'akto-alternance-2022'))
        .filter(({ isProposed }) => isProposed)
        .map(({ key }) => key);
    const before = await proposed();
    expect(before).not.toEqual([]);
    const { key: since, release } = await published('salons-normandie-2021', '2022/..', '6');
    expect(await proposed()).toEqual(before);
    const salons = await listed('INDICATOR', 'salons');
    expect(salons.map(({ key }) => key).toSorted()).toEqual(
      ['salons-2021', 'salons-normandie-2021', since].toSorted(),
    );
    expect(await listed('RELEASE', release)).toMatchObject([{ key: since, nextPeriod: null }]);
    expect(await renew([since], '2022/..')).toMatchObject({ code: 'notLater' });
    const [again] = await figuresOf(await done(renew([since], '2023/..')));
    expect(again.content).toMatchObject({ period: '2023/..', quantity: null });
  });

  it('name what stands for their own new period, and nothing of another one', async () => {
    const wholeOf = async (release: string) => (await figuresOf(release))[0]?.content.partOf;
    const convention = 'akto-agefiph-2025-2027';
    const { key: whole } = await published('salons-2021', '2023', '60', { convention });
    const part = await published('salons-normandie-2021', '2023', '6', { convention });
    expect(await wholeOf(part.release)).toBe(whole);
    const { key: next } = await published(whole, '2024', '70');
    expect(await wholeOf(await done(renew([part.key], '2026')))).toBeNull();
    expect(await wholeOf(await done(renew([part.key], '2024')))).toBe(next);
  });

  it('are drafted once for an idempotency key', async () => {
    const input = { ...bilan, figures: [{ key: 'poec', period: '2031/2033' }] };
    const first = await done(writer.act('renewFigures', input, 'renewed-once-1'));
    expect(await done(writer.act('renewFigures', input, 'renewed-once-1'))).toBe(first);
  });
});

describe('values of figures that were carried over', () => {
  it('are awaited until they are given, and nothing is public before', async () => {
    const keys = ['poec', 'cfa-aktiv-alternance', 'entreprises-sensibilisees'];
    const release = await done(renew(keys, '2025/2027', {}, editor));
    const [one, two, three] = await figuresOf(release, editor);
    const look = `{ workingRelease(id: "${release}") { revision awaitedCount checklist { groups { check count title } } } }`;
    const before = (await editor.ask(look)).workingRelease;
    expect(before.awaitedCount).toBe(3);
    expect(before.checklist.groups).toContainEqual({
      ...{ check: 'awaits-value', count: 3, title: 'Valeur manquante' },
    });
    expect(await editor.act('submitRelease', { release, revision: before.revision })).toMatchObject({
      ...{ __typename: 'HeldBack', findingCount: 3 },
      findings: [{ check: 'awaits-value' }, {}, {}],
    });
    const values = [
      { key: one.key, revision: one.revision, value: 'plus de 1 220' },
      { key: two.key, revision: two.revision, value: '2 000 formations' },
      { key: three.key, revision: three.revision, value: 'une poignée' },
    ];
    const refused = await fill(release, values, {}, editor);
    expect(refused.__typename).toBe('ValuesRefused');
    expect(refused.problems.length).toBeGreaterThan(0);
    expect((await editor.ask(look)).workingRelease.awaitedCount).toBe(3);
    const read = values.map((each, at) => ({ ...each, value: ['plus de 1 220', 'n.c.', '18'][at] ?? '' }));
    await done(fill(release, read, {}, editor));
    const filled = await figuresOf(release, editor);
    expect(filled.map(({ content }) => [content.quantity, content.statement])).toEqual([
      [{ number: '1220', qualifier: 'MORE_THAN', scale: null, isChange: null }, null],
      [null, 'NOT_STATED'],
      [{ number: '18', qualifier: 'EXACT', scale: null, isChange: null }, null],
    ]);
    expect((await editor.ask(look)).workingRelease.awaitedCount).toBe(0);
    expect(await fill(release, [values[0] ?? {}], {}, editor)).toMatchObject({ __typename: 'EditConflict' });
    expect(await fill(release, [values[0] ?? {}], {}, stranger)).toMatchObject({
      obstacle: 'NOT_YOUR_ACTOR',
    });
    const [again] = filled;
    await done(
      fill(
        release,
        [{ key: again.key, revision: again.revision, value: '', noteFr: 'À confirmer.' }],
        {},
        editor,
      ),
    );
    expect((await figuresOf(release, editor))[0]).toMatchObject({
      ...{ noteFr: 'À confirmer.', content: { quantity: null } },
    });
    const { key, revision } = filled[2] ?? {};
    await done(fill(release, [{ key, revision, noteFr: 'Provisoire.' }], {}, editor));
    expect((await figuresOf(release, editor))[2]).toMatchObject({
      ...{ noteFr: 'Provisoire.', content: { quantity: { number: '18' } } },
    });
    await expect(fill(release, [values[0] ?? {}, values[0] ?? {}], {}, editor)).rejects.toThrow('twice');
    expect(await fill(release, [{ key: 'poec', revision: 0, value: '1' }], {}, editor)).toMatchObject({
      problems: [{ key: 'poec', message: 'Ce chiffre n’est plus dans la publication.' }],
    });
  });

  it('are written with fields beside them, in one act, or not at all', async () => {
    const release = await done(renew(['poec', 'actions-territoires'], '2043'));
    const [one, other] = await figuresOf(release);
    const beside = {
      printed: 'plus de 12',
      territory: 'Normandie',
      locator: 'p. 14',
      reviewBy: '3 mai 2044',
    };
    const both = (more: object) => [
      { key: one?.key, revision: one?.revision, value: 'plus de 12', ...beside, period: 'année 2043' },
      { key: other?.key, revision: other?.revision, ...more },
    ];
    const refused = async (more: object) => (await fill(release, both(more))).problems[0].message;
    expect(await refused({ territory: 'Nulle part' })).toContain('Nulle part');
    expect(await refused({ reviewBy: 'mai 2044' })).toMatch(/^Indiquez un seul jour/);
    expect(await refused({ period: '04/05/2043 ou 22' })).toBeTruthy();
    expect((await figuresOf(release))[0]?.content).toMatchObject({ quantity: null, printed: null });
    await done(fill(release, both({ territory: '28', locator: 'p. 15' })));
    const written = (await figuresOf(release)).map(({ content }) => content);
    expect(written).toMatchObject([
      {
        printed: 'plus de 12',
        territory: 'region:28',
        reviewBy: '2044-05-03',
        period: '2043',
        citations: [{}],
      },
      { quantity: null, territory: 'region:28' },
    ]);
    const [{ key, revision } = {}] = await figuresOf(release);
    await done(fill(release, [{ key, revision, printed: '', territory: '', reviewBy: '' }]));
    expect((await figuresOf(release))[0]?.content).toMatchObject({
      ...{ quantity: { number: '12' }, printed: null, territory: null, reviewBy: null },
    });
  });

  it('are given by who may write the figure as it stands, not only as it is drafted', async () => {
    const release = await done(renew(['poec'], '2041'));
    const { workingRelease } = await writer.ask(`{ workingRelease(id: "${release}") { revision } }`);
    const { subject } = await writer.ask(
      '{ subject(kind: FIGURE, key: "salons-2021") { standing { version } } }',
    );
    expect(workingRelease.revision).toBeGreaterThan(0);
    await hub.database.client.draftChange.create({
      data: {
        ...{ releaseId: release, kind: 'FIGURE', key: 'salons-2021', changeKind: 'REVISION', revision: 0 },
        ...{
          basedOnId: subject.standing.version,
          createdById: writer.accountId,
          changedById: writer.accountId,
        },
        content: { labelFr: 'Salons', indicator: 'salons', unit: 'event', actors: ['cheops'] },
      },
    });
    const values = [{ key: 'salons-2021', revision: 0, value: '52' }];
    expect(await fill(release, values, {}, stranger)).toMatchObject({ obstacle: 'NOT_YOUR_ACTOR' });
    await done(fill(release, values));
  });

  it('go the way of every release, and are out in the end', async () => {
    const { release, key } = await published('actions-territoires', '2034', 'près de 300');
    const shown = await hub.ask(`{ figure(key: "${key}") { value { text(locale: FR) } period { edtf } } }`);
    expect(shown.figure).toMatchObject({ period: { edtf: '2034' } });
    expect(shown.figure.value.text.replaceAll(/\s/g, ' ')).toBe('près de 300 actions');
    const again = await listed('RELEASE', release);
    expect(again).toMatchObject([{ key, nextPeriod: { edtf: '2035' } }]);
  });
});

describe('a text', () => {
  const press = (year: string) =>
    `Les salons d’orientation en ${year}\n\nEn ${year}, plus de 80 salons d’orientation et d’alternance ont eu lieu en France. En ${year}, 23 veillées ont eu lieu en Corse.`;
  const numbersOf = async (text: string) => {
    const { reading } = await writer.act('readText', { file: asFile(text) });
    const look = `{ textReading(id: "${reading.id}") { id numbers { start end exact state indicator hub { is figure value { text(locale: FR) } } } } }`;
    return (await writer.ask(look)).textReading;
  };

  it('gives its values to the draft that awaits them, with their sentences and its one source', async () => {
    const own = { sourceTitleFr: 'Les salons de 2037' };
    const release = await done(renew(['salons-2021'], '2037', own));
    const { id: reading, numbers } = await numbersOf(press('2037'));
    const awaited = numbers.find(({ exact }: Answered) => exact.includes('80'));
    const [figure] = await figuresOf(release);
    const { start, end } = awaited;
    const says = { indicator: 'salons', territory: 'FR', period: '2037', unit: 'event' };
    const other = numbers.find(({ exact }: Answered) => exact.includes('23'));
    await writer.act('markText', {
      reading,
      marks: [
        { start, end, does: 'ACCEPT', says },
        { start: other.start, end: other.end, does: 'ACCEPT', says: { unit: 'event', label: 'Veillées' } },
      ],
    });
    const again = await writer.ask(
      `{ textReading(id: "${reading}") { numbers { exact hub { is figure } } } }`,
    );
    expect(again.textReading.numbers.find(({ exact }: Answered) => exact.includes('80')).hub).toEqual({
      ...{ is: 'AWAITED', figure: figure.key },
    });
    const drafted = await writer.act('draftText', {
      reading,
      titleFr: 'Un titre',
      sourceTitleFr: 'Un texte',
      actors: ['akto'],
    });
    if (drafted.__typename !== 'Done') throw new Error(JSON.stringify(drafted));
    expect(drafted.release.id).toBe(release);
    const [filled] = await figuresOf(release);
    expect(filled.content).toMatchObject({
      ...{
        quantity: { number: '80', qualifier: 'MORE_THAN' },
        period: '2037',
        labelFr: figure.content.labelFr,
      },
      citations: [{ source: figure.content.citations[0].source }],
    });
    const { workingRelease } = await writer.ask(
      `{ workingRelease(id: "${release}") { awaitedCount changes(first: 10) { nodes { kind } } } }`,
    );
    expect(workingRelease.awaitedCount).toBe(0);
    // What else the text states comes with an indicator of its own, and from the same source.
    expect(workingRelease.changes.nodes.map(({ kind }: Answered) => kind).toSorted()).toEqual([
      ...['FIGURE', 'FIGURE', 'INDICATOR', 'SOURCE'],
    ]);
    const cited = (await figuresOf(release)).map(({ content }) => content.citations[0].source);
    expect(new Set(cited).size).toBe(1);
  });

  it('in a file goes to the draft that awaits it, once, and with what else the file has', async () => {
    const release = await done(renew(['salons-2021', 'salons-normandie-2021'], '2039'));
    const [whole, part] = await figuresOf(release);
    const before = await hub.database.client.release.count();
    const header = 'key;indicator;period;territory;convention;value;label;role;sources;actors';
    const [source] = whole.content.citations;
    const file = [
      header,
      `;salons;2039;France entière;;plus de 90;;;;`,
      `${part.key};;;;;7;;;;`,
      `;salons;2039;Bretagne;;4;Salons en Bretagne;réalisé;akto-agefiph;akto`,
    ].join('\n');
    const send = (text: string, more: object = {}, who = writer) =>
      who.act('importFigures', { fileName: 'bilan.csv', file: asFile(text), ...more });
    const dry = await send(file, { dryRun: true });
    // Two figures of the draft get their values; the third is new.
    expect(dry.report).toMatchObject({ new: 1, changed: 2, problems: [] });
    expect(dry.report.notes.map(({ message }: Answered) => message)).toContain(
      'Des chiffres de ce fichier sont reconduits dans un brouillon\u00a0: tout le fichier y entre («\u00a0Bilan 2025-2027\u00a0»).',
    );
    const sent = await send(file);
    expect(sent).toMatchObject({ __typename: 'Done', release: { id: release } });
    expect(await hub.database.client.release.count()).toBe(before);
    const filled = await figuresOf(release);
    expect(filled.map(({ content }) => [content.quantity, content.citations, content.labelFr])).toEqual([
      [
        { number: '90', qualifier: 'MORE_THAN', scale: null, isChange: null },
        [source],
        whole.content.labelFr,
      ],
      [{ number: '7', qualifier: 'EXACT', scale: null, isChange: null }, [source], part.content.labelFr],
    ]);
    const look = `{ workingRelease(id: "${release}") { awaitedCount changes(first: 10) { nodes { key } } } }`;
    const { workingRelease } = await writer.ask(look);
    expect(workingRelease.awaitedCount).toBe(0);
    const keys = workingRelease.changes.nodes.map(({ key }: Answered) => key);
    expect(keys).toContain('salons-region-53-2039');
    expect((await send(file)).report).toMatchObject({ new: 0, unchanged: 3 });
    // Of somebody else's draft, nobody is told.
    const other = await send(file, { dryRun: true }, stranger);
    expect(JSON.stringify(other)).not.toContain('Bilan 2025-2027');
  });

  it('that two drafts await is given to neither', async () => {
    const keys = ['reunions-of-2021', 'organismes-reunions-2021'];
    for (const key of keys) await done(renew([key], '2038'));
    const { id: reading, numbers } = await numbersOf(
      'En 2038, 510 réunions ont eu lieu. En 2038, 2 600 organismes de formation y étaient.',
    );
    const marks = numbers
      .filter(({ state }: Answered) => state !== 'LEFT')
      .map(({ start, end }: Answered, at: number) => ({
        ...{ start, end, does: 'ACCEPT' },
        says: {
          ...{ indicator: keys[at], territory: 'FR', period: '2038' },
          ...{ unit: ['meeting', 'training_provider'][at], label: 'Réunions' },
        },
      }));
    await writer.act('markText', { reading, marks });
    expect(
      await writer.act('draftText', {
        reading,
        titleFr: 'Un titre',
        sourceTitleFr: 'Un texte',
        actors: ['akto'],
      }),
    ).toMatchObject({ __typename: 'TextRefused', code: 'severalDrafts' });
  });
});
