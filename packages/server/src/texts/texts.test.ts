import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPressText, asFile } from '../../../../tests/support/a-press-text.ts';
import {
  type Answered,
  anEditorialHub,
  type Colleague,
  type EditorialHub,
} from '../../tests/an-editorial-hub.ts';

let hub: EditorialHub;
let writer: Colleague;
let other: Colleague;
beforeAll(async () => {
  hub = await anEditorialHub();
  [writer, other] = await Promise.all([hub.colleague('EDITOR', 'akto'), hub.colleague('EDITOR', 'akto')]);
}, 60_000);
afterAll(() => hub.database.close());

const told = `name language title day text notices revision release { id } numbers { start end exact state because isSure
  isRead label lacks doubts indicator role value { text(locale: FR) unit { key } } period { edtf } periodFrom
  territory { name } relations { type to { start } } joinedTo { start } splitFrom { start } problems { field }
  hub { is figure value { text(locale: FR) } period { edtf } isOverdue } }`;

const send = (text: string | Uint8Array, more: object = {}, who = writer) =>
  who.act('readText', { file: asFile(text), ...more });

async function read(text: string, who = writer): Promise<string> {
  const outcome = await send(text, {}, who);
  if (outcome.__typename !== 'Done') throw new Error(JSON.stringify(outcome));
  return outcome.reading.id;
}

const look = async (id: string, who = writer): Promise<Answered> =>
  (await who.ask(`query ($id: ID!) { textReading(id: $id) { ${told} } }`, { id })).textReading;

const figuresOf = ({ numbers }: Answered): Answered[] =>
  numbers.filter(({ state }: Answered) => state !== 'LEFT');
const numberOf = (reading: Answered, words: string): Answered =>
  reading.numbers.find(({ exact }: Answered) => exact === words);
const markOf = (reading: Answered, words: string, mark: object) => {
  const { start, end } = numberOf(reading, words);
  return { start, end, ...mark };
};
const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

/** Decides about numbers of a text, by their words, and looks at it again. */
async function decide(id: string, marks: readonly object[], who = writer): Promise<Answered> {
  expect(await who.act('markText', { reading: id, marks })).toMatchObject({ __typename: 'Done' });
  return look(id, who);
}

describe('a text', () => {
  it('is read into figures that are sure, and numbers that are none, each with its words', async () => {
    const reading = await look(await read(aPressText));
    expect(reading).toMatchObject({
      name: 'L’alternance des personnes handicapées progresse en Normandie en 2024',
      day: '2025-02-18',
      notices: [],
    });
    const figures = figuresOf(reading).map(({ value, label, territory, isSure }) =>
      [value.text, label, territory.name, isSure].join(', ').replaceAll(/\s/g, ' '),
    );
    expect(figures).toEqual([
      'plus de 1 780 contrats, contrats signés, Normandie, true',
      '340 contrats, contrats, Orne, true',
      '412 entreprises, entreprises qui ont recruté, Normandie, true',
      'près de 95 formations, formations ouvertes, Normandie, true',
      '27 événements, événements organisés, Normandie, true',
      '5 200 personnes, personnes accompagnées, Normandie, true',
      '1 150 personnes, personnes formées, Normandie, true',
      '610 contrats, contrats signés, Bretagne, true',
      '88 entreprises, entreprises qui ont recruté, Bretagne, true',
    ]);
    expect(numberOf(reading, '340 contrats').relations).toEqual([
      { type: 'PART_OF', to: { start: numberOf(reading, 'plus de 1 780 contrats').start } },
    ]);
    expect(numberOf(reading, '02 35 00 00 00')).toMatchObject({ state: 'LEFT', because: 'phone' });
    for (const { start, end, exact } of reading.numbers) expect(reading.text.slice(start, end)).toBe(exact);
  });

  it.each([
    [
      'TWO_TEXTS',
      'Rouen, le 3 mars 2025\n\nEn 2024, 45 contrats ont été signés.\n\nCaen, le 4 mars 2025\n\nEn 2024, 46 contrats ont été signés.',
    ],
    [
      'TABLE',
      'Contrats signés en 2024\n\nOrne\t340\t12\nEure\t341\t13\nManche\t342\t14\nCalvados\t343\t15\n',
    ],
    [
      'MENUS',
      'Aller au contenu\nAccepter tous les cookies\n\nEn 2024, 45 contrats ont été signés.\n\nMentions légales',
    ],
    ['NO_NUMBERS', 'Rouen, le 3 mars 2025.\n\nLa convention est signée.'],
  ])('says what stands out in it: %s', async (notice, text) => {
    expect(await look(await read(text))).toMatchObject({ notices: [notice] });
  });

  it('is the same reading when it comes again, with its decisions; to nobody else', async () => {
    const text = 'En 2024, 45 contrats ont été signés en Corse.';
    const id = await read(text);
    const reading = await look(id);
    await decide(id, [markOf(reading, '45 contrats', { does: 'REJECT', reason: 'Doublon' })]);
    expect(await read(`${text}`.replaceAll('\n', '\r\n'))).toBe(id);
    expect(numberOf(await look(id), '45 contrats')).toMatchObject({ state: 'REJECTED', because: 'Doublon' });
    expect(await look(id, other)).toBe(null);
    const gone = { __typename: 'NotThere', what: 'reading' };
    for (const act of ['markText', 'draftText', 'forgetText']) {
      const more = {
        markText: { marks: [] },
        draftText: { titleFr: 'T', sourceTitleFr: 'S' },
        forgetText: {},
      };
      expect(await other.act(act, { reading: id, ...more[act as 'forgetText'] })).toMatchObject(gone);
    }
    const { textReadings } = await writer.ask('{ textReadings { id name hasRelease } }');
    expect(textReadings[0]).toEqual({
      id,
      name: 'En 2024, 45 contrats ont été signés en Corse.',
      hasRelease: false,
    });
    expect(await writer.act('forgetText', { reading: id })).toMatchObject({ __typename: 'Done' });
    expect(await look(id)).toBe(null);
  });

  it('goes when it is old, or when its owner has many newer ones', async () => {
    const { client } = hub.database;
    const kept = Array.from({ length: 55 }, (_, at) => ({
      ...{
        accountId: other.accountId,
        textHash: `${at}`,
        documentHash: '',
        name: 'n',
        language: 'fr',
        text: 't',
      },
      changedAt: new Date(at === 54 ? '2020-01-01' : Date.now() - at * 1000),
    }));
    await client.textReading.createMany({ data: kept });
    await read('En 2024, 46 contrats ont été signés en Corse.', other);
    const left = await client.textReading.findMany({ where: { accountId: other.accountId } });
    expect(left).toHaveLength(50);
    expect(left.map(({ textHash }) => textHash)).not.toContain('54');
  });

  it('is corrected, split, joined, and marked where a number was missed', async () => {
    const text =
      'En 2024, 46 contrats (les quarante-six) ont été signés en Corse. Quelque douze mille parcours y ont commencé, et 12 puis 15 salons.';
    const id = await read(text);
    const before = await look(id);
    const missed = place(text, 'parcours y ont commencé');
    const after = await decide(id, [
      markOf(before, '46 contrats', {
        does: 'ACCEPT',
        says: { value: 'plus de 46', label: 'Contrats aidés', period: '1er semestre 2024', territory: '94' },
      }),
      { ...missed, does: 'ACCEPT', says: { value: 'douze mille', label: 'Parcours', unit: 'person' } },
    ]);
    expect(numberOf(after, '46 contrats')).toMatchObject({
      ...{ state: 'ACCEPTED', label: 'Contrats aidés', territory: { name: 'Corse' }, periodFrom: 'TYPED' },
      ...{
        value: { text: expect.stringMatching(/^plus\sde\s46\scontrats$/) },
        period: { edtf: '2024-01/2024-06' },
        problems: [],
      },
    });
    expect(after.numbers.find(({ start }: Answered) => start === missed.start)).toMatchObject({
      ...{ isRead: false, state: 'ACCEPTED', label: 'Parcours' },
      ...{ value: { unit: { key: 'person' } } },
    });
    const wrong = await decide(id, [
      markOf(before, '46 contrats', {
        does: 'OPEN',
        says: { value: 'beaucoup', period: 'hier', territory: 'Atlantide' },
      }),
    ]);
    expect(numberOf(wrong, '46 contrats').problems.map(({ field }: Answered) => field)).toEqual([
      'value',
      'period',
      'territory',
    ]);
    const joined = await decide(id, [
      { ...missed, does: 'OPEN' },
      markOf(before, '46 contrats', { does: 'JOIN', to: missed }),
    ]);
    expect(numberOf(joined, '46 contrats')).toMatchObject({
      state: 'JOINED',
      joinedTo: { start: missed.start },
    });
    expect(await decide(id, [markOf(before, '46 contrats', { does: 'OPEN' })])).toMatchObject({
      numbers: before.numbers,
    });
  });

  it('splits one number that is two', async () => {
    const text = 'En 2024, entre 12 et 15 contrats ont été signés en Corse.';
    const id = await read(text);
    const whole = numberOf(await look(id), 'entre 12 et 15 contrats');
    const at = text.indexOf('15');
    const { numbers } = await decide(id, [{ start: whole.start, end: whole.end, does: 'SPLIT', at }]);
    const parts = numbers.filter(({ splitFrom }: Answered) => splitFrom);
    expect(parts.map(({ exact, label, territory }: Answered) => [exact, label, territory.name])).toEqual([
      ['entre 12', 'contrats signés', 'Corse'],
      ['15 contrats', 'contrats signés', 'Corse'],
    ]);
  });
});

describe('what the hub has of it', () => {
  const meetings = (year: number, count: number) =>
    `En ${year}, ${count} réunions d’information des entreprises ont eu lieu en Normandie.`;
  it('is said: the same, another value, an earlier or a later period', async () => {
    const text = [meetings(2021, 26), meetings(2021, 27), meetings(2022, 30), meetings(2019, 12)].join(' ');
    const figure = 'reunions-entreprises-normandie-2021';
    expect(figuresOf(await look(await read(text)))).toMatchObject(
      ['SAME', 'OTHER_VALUE', 'NEW_PERIOD', 'OLDER_PERIOD'].map((is) => ({
        ...{ indicator: 'reunions-entreprises', hub: { is, figure, isOverdue: false } },
      })),
    );
  });

  it('is nothing of another role, or in another unit', async () => {
    const id = await read(meetings(2021, 28));
    const reading = await look(id);
    const target = await decide(id, [
      markOf(reading, figuresOf(reading)[0].exact, { does: 'OPEN', says: { role: 'TARGET' } }),
    ]);
    expect(figuresOf(target)[0]).toMatchObject({ indicator: 'reunions-entreprises', hub: null });
    const other = await decide(id, [
      markOf(reading, figuresOf(reading)[0].exact, { does: 'OPEN', says: { unit: 'company' } }),
    ]);
    expect(figuresOf(other)[0]).toMatchObject({ indicator: null, hub: null });
  });

  it('is not all: a part that is larger than its whole, and a text that contradicts itself, are said and not sure', async () => {
    const id = await read(
      'En 2024, 100 contrats ont été signés en Corse. En 2024, 340 contrats ont été rompus en Corse. En 2024, 27 événements ont été organisés en Corse. En 2024, 29 événements ont été organisés en Corse.',
    );
    const before = await look(id);
    const partOf = numberOf(before, '100 contrats').start;
    const reading = await decide(id, [markOf(before, '340 contrats', { does: 'OPEN', says: { partOf } })]);
    expect(figuresOf(reading).map(({ exact, doubts, isSure }) => [exact, ...doubts, isSure])).toEqual([
      ['100 contrats', true],
      ['340 contrats', 'PART_LARGER', false],
      ['27 événements', 'CONTRADICTS', false],
      ['29 événements', 'CONTRADICTS', false],
    ]);
  });
});

describe('a draft of it', () => {
  const about = {
    titleFr: 'Bilan normand 2024',
    sourceTitleFr: 'L’alternance progresse',
    published: '2025-02-18',
  };
  const changesOf = async (release: string, who = writer): Promise<Answered[]> =>
    (
      await who.ask(
        `query ($id: ID!) { workingRelease(id: $id) { changes(first: 50) { nodes { kind key change noteFr content {
          ... on SourceContent { titleFr published language } ... on IndicatorContent { labelFr unit }
          ... on FigureContent { labelFr indicator unit role period territory actors partOf printed
            quantity { qualifier number }
            citations { source printed documentHash capturedAt quote { prefix exact suffix } } } } } } } }`,
        { id: release },
      )
    ).workingRelease.changes.nodes;
  /** Takes all that is sure, as the screen does. */
  async function takeSure(id: string, who = writer): Promise<void> {
    const sure = figuresOf(await look(id, who)).filter(({ isSure }) => isSure);
    await decide(
      id,
      sure.map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
      who,
    );
  }

  it('is one release with its source, its indicators and its figures, which goes to review as it is', async () => {
    const id = await read(`${aPressText}\nFin.`);
    await takeSure(id);
    const done = await writer.act('draftText', { reading: id, ...about });
    expect(done).toMatchObject({ __typename: 'Done', reading: { id }, release: { state: 'DRAFT' } });
    const changes = await changesOf(done.release.id);
    const of = (kind: string) => changes.filter((change) => change.kind === kind);
    expect(of('SOURCE')).toMatchObject([
      { key: 'l-alternance-progresse-2025-02-18', content: { titleFr: about.sourceTitleFr, language: 'fr' } },
    ]);
    expect(
      of('INDICATOR')
        .map(({ content }) => content.labelFr)
        .toSorted(),
    ).toEqual([
      ...['Contrats', 'Contrats signés', 'Entreprises qui ont recruté', 'Formations ouvertes'],
      ...['Personnes accompagnées', 'Personnes formées', 'Événements organisés'],
    ]);
    expect(of('FIGURE')).toHaveLength(9);
    expect(of('FIGURE').find(({ key }) => key === 'contrats-orne-2024')?.content).toMatchObject({
      ...{ labelFr: 'Contrats', indicator: 'contrats', unit: 'contract', role: 'ACTUAL', period: '2024' },
      ...{ partOf: 'contrats-signes-normandie-2024', actors: ['akto'], printed: '340 contrats' },
      citations: [
        {
          ...{ source: 'l-alternance-progresse-2025-02-18', printed: '340 contrats' },
          ...{ documentHash: expect.stringMatching(/^[0-9a-f]{64}$/), capturedAt: expect.any(String) },
          quote: {
            prefix: expect.stringMatching(/contrats ont été signés en Normandie, dont $/),
            exact: '340 contrats',
            suffix: ' dans l’Orne.',
          },
        },
      ],
    });
    const { figure } = await hub.ask('{ figure(key: "contrats-orne-2024") { key } }');
    expect(figure).toBe(null);
    // Sent again, also by another key, it is this draft.
    expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({ release: done.release });
    const { id: release, revision } = done.release;
    expect(await writer.act('submitRelease', { release, revision })).toMatchObject({
      __typename: 'Done',
      release: { state: 'IN_REVIEW' },
    });
  });

  it('is one, though the text has characters that nobody sees and addresses that the hub does not take', async () => {
    const text = [
      'Bilan\u200b du\u00ad réseau 2024',
      'Voir ftp://bilan.example/2024\u2060. En 2024, 4\u200b780\u00a0contrats ont été signés en Corse\u200b (\u202abilan\u202c).',
      'En 2024, 31 centres de formation et 32 organismes de formation ont ouvert\u0007 en Corse.',
    ].join('\n\n');
    const id = await read(text);
    const reading = await look(id);
    expect(reading.title).toBe('Bilan du réseau 2024');
    const [contracts, centres, providers] = figuresOf(reading);
    const label = 'Lieux\u200b ouverts';
    await decide(id, [
      { start: contracts.start, end: contracts.end, does: 'ACCEPT' },
      {
        ...{ start: centres.start, end: centres.end, does: 'ACCEPT' },
        says: { label, unit: 'training_centre' },
      },
      {
        ...{ start: providers.start, end: providers.end, does: 'ACCEPT' },
        says: { label, unit: 'training_provider' },
      },
    ]);
    const draft = { titleFr: reading.title, sourceTitleFr: reading.title };
    const done = await writer.act('draftText', { reading: id, ...draft });
    expect(done).toMatchObject({ __typename: 'Done' });
    const changes = await changesOf(done.release.id);
    const [first, ...others] = changes.filter(({ kind }) => kind === 'FIGURE').map(({ content }) => content);
    const of = changes.find(({ content }) => content.printed?.startsWith('4780'));
    expect(of?.content.citations[0].quote).toEqual({
      prefix: null,
      exact: '4780\u00a0contrats',
      suffix: ' ont été signés en Corse (bilan).',
    });
    expect([first, ...others].filter(({ labelFr }) => labelFr === 'Lieux ouverts')).toHaveLength(2);
    expect(new Set([first, ...others].map(({ indicator }) => indicator)).size).toBe(3);
  });

  it('goes to review also where a part of a value stands in the words around its number', async () => {
    const id = await read('En 2024, 120 contrats ont été signés en Corse, soit 6,5 % de plus qu’en 2023.');
    const figures = figuresOf(await look(id));
    await decide(
      id,
      figures.map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
    );
    const { release } = await writer.act('draftText', { reading: id, ...about, sourceTitleFr: 'En Corse' });
    const drafted = (await changesOf(release.id)).filter(({ kind }) => kind === 'FIGURE');
    expect(drafted.map(({ content }) => [content.printed, content.citations[0].quote.exact])).toEqual(
      expect.arrayContaining([
        ['120 contrats', '120 contrats'],
        [null, '6,5 %'],
      ]),
    );
    const { id: name, revision } = release;
    expect(await writer.act('submitRelease', { release: name, revision })).toMatchObject({
      __typename: 'Done',
    });
  });

  it('revises a figure that says another value, with a note, and repeats none that says the same', async () => {
    const text = [
      'En 2021, 27 réunions d’information des entreprises ont eu lieu en Normandie.',
      'En 2021, 5 salons d’orientation et d’alternance ont eu lieu en Normandie.',
      'En 2022, 31 réunions d’information des entreprises ont eu lieu en Normandie.',
    ].join(' ');
    const id = await read(text);
    const reading = await look(id);
    const events = figuresOf(reading)[1];
    await decide(id, [
      ...figuresOf(reading).map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
      { start: events.start, end: events.end, does: 'ACCEPT', says: { unit: 'event', indicator: 'salons' } },
    ]);
    expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({
      __typename: 'TextRefused',
      code: 'noNote',
    });
    const noteFr = 'Données consolidées.';
    const publisher = await hub.colleague('PUBLISHER');
    const same = await read(text, publisher);
    await decide(
      same,
      [
        ...figuresOf(reading).map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
        {
          start: events.start,
          end: events.end,
          does: 'ACCEPT',
          says: { unit: 'event', indicator: 'salons' },
        },
      ],
      publisher,
    );
    expect(await publisher.act('draftText', { reading: same, ...about, noteFr })).toMatchObject({
      code: 'noActor',
    });
    const done = await publisher.act('draftText', { reading: same, ...about, noteFr, actors: ['akto'] });
    const figures = (await changesOf(done.release.id, publisher)).filter(({ kind }) => kind === 'FIGURE');
    expect(
      figures.map(({ key, change, noteFr, content }) => [key, change, noteFr, content.indicator]),
    ).toEqual([
      [
        expect.stringMatching(/^reunions-d-information.*normandie-2022$/),
        'ADDITION',
        null,
        'reunions-entreprises',
      ],
      ['reunions-entreprises-normandie-2021', 'REVISION', noteFr, 'reunions-entreprises'],
    ]);
  });

  it('is nothing where a figure is incomplete or not its writer’s, where nothing is accepted, or where decisions change meanwhile', async () => {
    const id = await read(
      'En 2024, 77 contrats ont été signés en Corse. En 2024, 78 zinzins verts en Corse.',
    );
    const reading = await look(id);
    expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({ code: 'nothing' });
    const [first, second] = figuresOf(reading);
    await decide(id, [{ start: second.start, end: second.end, does: 'ACCEPT' }]);
    expect(second.lacks).toEqual(['UNIT']);
    expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({ code: 'incomplete' });
    await decide(id, [
      { start: first.start, end: first.end, does: 'ACCEPT' },
      { start: second.start, end: second.end, does: 'REJECT' },
    ]);
    const { client } = hub.database;
    const counts = () =>
      Promise.all([client.release.count(), client.draftChange.count(), client.releaseComment.count()]);
    const before = await counts();
    expect(await writer.act('draftText', { reading: id, ...about, actors: ['cheops'] })).toMatchObject({
      obstacle: 'NOT_YOUR_ACTOR',
    });
    expect(await counts()).toEqual(before);
  });
});

describe('a text that is not read', () => {
  const refused: readonly (readonly [name: string, text: () => string | Uint8Array, says: RegExp])[] = [
    ['nothing', () => ' \n ', /^Le texte est vide/],
    ['more than is read', () => 'mot '.repeat(160_000), /plus de 600\s000 caractères/],
    ['a table of numbers', () => '12 345 contrats ; '.repeat(8000), /plus de 6\s000 nombres/],
    [
      'another language',
      () =>
        'Im Jahr 2024 wurden mehr als 1780 Verträge unterzeichnet und die Zahl der Betriebe stieg weiter an. '.repeat(
          8,
        ),
      /ni en français ni en anglais/,
    ],
    ['an old .doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /ancien \.doc, ou protégé/],
    ['bytes that are no text', () => Uint8Array.from([0, 1, 2, 3, 0, 5, 6, 7]), /n’est pas un texte/],
  ];
  it.each(refused)('is said to be %s, and nothing is kept', async (_, text, says) => {
    const before = await hub.database.client.textReading.count();
    const outcome = await send(text());
    expect(outcome).toMatchObject({ __typename: 'TextRefused' });
    expect(outcome.message).toMatch(says);
    expect(await hub.database.client.textReading.count()).toBe(before);
  });

  const hostile: readonly (readonly [name: string, text: string])[] = [
    ['a number of 100,000 digits', `En 2024, ${'9'.repeat(100_000)} contrats ont été signés.`],
    ['nested parentheses', `En 2024, ${'('.repeat(50_000)}12 contrats${')'.repeat(50_000)} ont été signés.`],
    ['characters without width', `En 2024, ${'1\u200b'.repeat(20_000)} contrats ont été signés.`],
    ['marks of direction', `En 2024, \u202e${'\u200f12\u2066'.repeat(2000)}\u202c contrats ont été signés.`],
    ['digits of another script', `En 2024, ${'１２３ '.repeat(2000)}et ٣٤٠ contrats ont été signés.`],
  ];
  it('is never what stalls the hub: the same number three thousand times', async () => {
    const id = await read(`En 2024, ${'12 contrats, '.repeat(3000)}13 contrats, 12 salons ont eu lieu.`);
    const began = performance.now();
    const { textReading } = await writer.ask(
      'query ($id: ID!) { textReading(id: $id) { numbers { doubts } } }',
      { id },
    );
    expect(performance.now() - began).toBeLessThan(5000);
    expect(textReading.numbers.at(-2).doubts).toEqual(['CONTRADICTS']);
  });

  it('is read by two threads at once, however often one question asks for it', async () => {
    const id = await read(
      `En 2024, 51 contrats ont été signés en Corse. ${'La page est à lire. '.repeat(5100)}`,
    );
    let [alive, most] = [0, 0];
    const count = (thread: Worker) => {
      alive += 1;
      most = Math.max(most, alive);
      thread.once('exit', () => {
        alive -= 1;
      });
    };
    process.on('worker', count);
    const often = Array.from({ length: 5 }, (_, at) => `a${at}: textReading(id: "${id}") { title }`);
    await writer.ask(`{ ${often.join(' ')} }`);
    process.off('worker', count);
    expect(most).toBe(2);
  });

  it.each(hostile)('is never what stalls the hub: %s', async (_, text) => {
    const began = performance.now();
    const outcome = await send(text);
    expect(['Done', 'TextRefused']).toContain(outcome.__typename);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
