import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gateWords } from '@akto-figures/contents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, FactsUnreadable, loadStarter } from '../index.ts';
import { enterMemory, type Home, newFolder, removeFolders } from '../tests/homes.ts';

const read = (name: string) => readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8');
const committed = {
  facts: read('facts'),
  indicators: read('indicators'),
  translations: read('translations'),
};

/** The starter files, one of them with a slip in it. */
function withSlip(file: keyof typeof committed, right: string, wrong: string) {
  const text = committed[file];
  expect(text.split(right), `"${right}" stands once in ${file}.yaml`).toHaveLength(2);
  const folder = newFolder();
  for (const [name, whole] of Object.entries({ ...committed, [file]: text.replace(right, wrong) })) {
    writeFileSync(join(folder, `${name}.yaml`), whole);
  }
  const url = (name: string) => pathToFileURL(join(folder, name));
  return {
    facts: url('facts.yaml'),
    indicators: url('indicators.yaml'),
    translations: url('translations.yaml'),
  };
}

const lineOf = (part: string) => committed.facts.slice(0, committed.facts.indexOf(part)).split('\n').length;

describe('a starter file with a slip', () => {
  let home: Home;
  let database: Database;
  beforeAll(async () => {
    home = await enterMemory();
    database = await home.migrated();
  });
  afterAll(async () => {
    await home.leave();
    removeFolders();
  });

  const poec = '{number: 1780, qualifier: MORE_THAN}';

  it.each([
    ['is no YAML', 'actors:\n', 'actors: [\n', [/^facts\.yaml, line \d+: this is no YAML \(/]],
    [
      'has an unknown qualifier',
      poec,
      '{number: 1780, qualifier: OVER}',
      ['facts.yaml', `line ${lineOf(poec)}`, 'figures.1.value.qualifier', '"EXACT"|"MORE_THAN"'],
    ],
    [
      'lacks a number',
      poec,
      '{qualifier: MORE_THAN}',
      ['facts.yaml', 'figures.1.value.number', 'expected number'],
    ],
    ['lacks its unit', 'unit: course, ', '', ['facts.yaml', 'figures.1.unit', 'expected one of "person"|']],
    [
      'counts in an unknown unit',
      'unit: course',
      'unit: lesson',
      ['facts.yaml', `line ${lineOf(poec)}`, 'figures.1.unit', 'expected one of "person"|"course"'],
    ],
    [
      'has a field that nobody reads',
      'unit: course',
      'colour: red, unit: course',
      [
        'facts.yaml',
        `line ${lineOf(poec)}`,
        'figures.1.colour: nobody reads what is said under this name; expected one of key, label_fr',
      ],
    ],
    [
      'names an actor that it does not have',
      '{actor: region-normandie, role: TO_SIGN}',
      '{actor: region-bretagne, role: TO_SIGN}',
      [
        'facts.yaml, conventions, akto-normandie-2022, parties.1: "region-bretagne" is not among the file\'s actors; expected the key of one that is.',
      ],
    ],
    [
      'names a figure that it does not have',
      'part_of: salons-2021',
      'part_of: salons-2020',
      [
        'facts.yaml, figures, salons-normandie-2021, PART_OF: "salons-2020" is not among the file\'s figures; expected the key',
      ],
    ],
    [
      'has an actor twice',
      '{key: agefiph, name',
      '{key: akto, name',
      [
        `facts.yaml, line ${lineOf('{key: agefiph, name')}, actors.1: "akto" stands twice; expected each once.`,
      ],
    ],
    [
      'has a figure twice',
      '{key: actions-territoires,',
      '{key: poec,',
      [`facts.yaml, line ${lineOf('{key: actions-territoires,')}, figures.3: "poec" stands twice; expected`],
    ],
    [
      'derives a rate from one figure twice',
      'contrats-apprentissage-normandie-2021], f',
      'contrats-apprentissage-normandie-2020], f',
      ['facts.yaml', 'figures.10.derived_from.1: "contrats-apprentissage-normandie-2020" stands twice'],
    ],
    [
      'has a plan of one convention and territory twice',
      'territories: ["04", "03", "32"]',
      'territories: ["04", "03", "28"]',
      ['facts.yaml', 'action_plans.4: "akto-alternance-2022 in 28" stands twice'],
    ],
    [
      'has an axis twice',
      '{number: 9, title_fr: P',
      '{number: 8, title_fr: P',
      ['facts.yaml', 'conventions.10.axes.8: "8" stands twice'],
    ],
    [
      'has a name that ends before it begins',
      'from: 2024-01-01',
      'from: 2024-01-01, until: 2023-12-31',
      ['facts.yaml', 'actors.5.names.1: expected "from" to be no later than "until"'],
    ],
    [
      'has a convention that succeeds itself',
      'succeeds: akto-agefiph-2022-2024',
      'succeeds: akto-agefiph-2025-2027',
      ['facts.yaml', 'conventions.1: expected it to succeed', 'another convention than itself'],
    ],
    [
      'has an alias of nothing',
      'kind: OPCO',
      'kind: *opco',
      ['facts.yaml: Unresolved alias', 'Write out what each alias stands for.'],
    ],
    [
      'has a key that is none',
      '{key: poec,',
      '{key: Poec,',
      ['facts.yaml', 'figures.1.key', 'expected small letters without accents', ', and found "Poec".'],
    ],
    [
      'has a period of which the end is no year',
      'period: 2025/2027',
      'period: 2022-21',
      ['facts.yaml', 'conventions.1.period', `expected ${gateWords.en.badPeriod}`, ', and found "2022-21".'],
    ],
    [
      'has a period with two readings',
      'period: 2025/2027',
      'period: 2025-26',
      [
        'facts.yaml',
        'conventions.1.period: This period can be read in more than one way. Expected “2025/2026” (from 2025 to 2026) or “2025-09/2026-08”',
        ', and found "2025-26".',
      ],
    ],
    [
      'has a text with a character that cannot be seen',
      'note_fr: "Fédération des Cap emploi"',
      'note_fr: "Des \\u202eCap emploi"',
      [
        `facts.yaml, line ${lineOf('note_fr: "Fédération')}, actors.2.note_fr: the text has a character that cannot be seen (U+202E) at position 5.`,
      ],
    ],
    [
      'names an unknown territory',
      'kind: REGIONAL_COUNCIL, territory: "28"',
      'kind: REGIONAL_COUNCIL, territory: "29"',
      ['facts.yaml, actors, region-normandie, territory: "29" is no territory. Expected FR, HEXAGONE'],
    ],
    [
      'has an unknown kind',
      'kind: OPCO',
      'kind: OPCA',
      ['facts.yaml', 'actors.0.kind', 'expected one of "OPCO"|"FUND"', ', and found "OPCA".'],
    ],
    [
      'leaves a party open',
      '{actor: null, role: SIGNATORY, unreadable_in_source: true}',
      '{actor: null, role: SIGNATORY}',
      ['facts.yaml', 'conventions.10.parties.4: expected an actor, or unreadable_in_source'],
    ],
    [
      'has a person of nobody',
      'name: Jean Hédou, actor: akto',
      'name: Jean Hédou, actor: aktoo',
      ['facts.yaml, people, Jean Hédou, actor: "aktoo" is not among the file\'s actors'],
    ],
    [
      'has a period that is none',
      'period: 2025/2027',
      'period: 2025 et après',
      ['facts.yaml', 'conventions.1.period', 'expected a day, a month, a year or a span'],
    ],
    [
      'has a date of signature without its year',
      'signed: XXXX-07-06',
      'signed: 6 juillet',
      ['facts.yaml', 'conventions.10.signed: The year is missing.', 'Expected “XXXX-07-06” (6 July'],
    ],
    [
      'has a day for a signature that is another weekday',
      'to_be_signed: 2022-05-09',
      'to_be_signed: mardi 9 mai 2022',
      ['facts.yaml', 'conventions.3.to_be_signed: 9 May 2022 is a Monday. Expected “2022-05-09”'],
    ],
    [
      'has a signatory of what is only announced',
      '{actor: region-normandie, role: TO_SIGN}',
      '{actor: region-normandie, role: SIGNATORY}',
      ['facts.yaml', 'conventions.3: expected TO_SIGN, and no SIGNATORY'],
    ],
    [
      'counts others than the whole country',
      'of_whom: national',
      'of_whom: regional',
      ['facts.yaml', 'figures.9.of_whom', 'expected "national"', ', and found "regional".'],
    ],
    [
      'has a number that no quantity can hold',
      poec,
      '{number: 1.2345678, qualifier: MORE_THAN}',
      ['facts.yaml', 'figures.1.value.number', 'expected a number of at most 20 digits'],
    ],
    [
      'derives a rate by a formula that is none',
      'formula: "(b - a) / a"',
      'formula: "b / a"',
      ['facts.yaml', 'figures.10.formula', '"(b - a) / a"|"a / b"'],
    ],
    [
      'derives a rate from one figure',
      'contrats-apprentissage-normandie-2020, contrats-apprentissage-normandie-2021], f',
      'contrats-apprentissage-normandie-2020], f',
      ['facts.yaml', 'figures.10.derived_from', 'derives from 1 figures', 'expected two, a and b'],
    ],
    [
      'has a source in a language that nobody reads',
      'published: 2018-05~\n    language: fr',
      'published: 2018-05~\n    language: de',
      ['facts.yaml', 'sources.4.language', 'expected one of "fr"|"en"'],
    ],
    ['has an empty word', 'name: Agefiph', 'name: ""', ['facts.yaml', 'actors.1.name: expected words']],
  ] as const)('that %s is refused, and nothing of it is loaded', async (_what, right, wrong, says) => {
    const refusal = await loadStarter(database, withSlip('facts', right, wrong)).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(FactsUnreadable);
    const { message } = refusal as FactsUnreadable;
    expect(message).not.toContain('\n');
    for (const part of says)
      expect(message).toEqual(
        typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part),
      );
    expect(await rowCount(database)).toBe(0);
  });

  it.each([
    [
      'names a figure that there is not',
      'figures: [salons-2021, ',
      'figures: [salons-2020, ',
      'indicators.yaml, line 24, 3.figures.0: expected the key of one of the facts\' figures, and found "salons-2020".',
    ],
    [
      'adds up what has two units',
      'figures: [salons-2021, ',
      'figures: [poec, salons-2021, ',
      'indicators.yaml, line 24, 3.figures: its figures count in course and event; expected one unit.',
    ],
    [
      'has a figure of another indicator',
      'figures: [salons-2021, ',
      'figures: [reunions-entreprises-2021, salons-2021, ',
      'indicators.yaml, line',
    ],
    [
      'has the key of a figure that shares no indicator',
      'key: salons\n',
      'key: poec\n',
      'indicators.yaml, line 20, 3.key: "poec" is the indicator of the figure of that name, which shares none; expected another key.',
    ],
  ])('that %s as an indicator is refused', async (_what, right, wrong, says) => {
    const refusal = await loadStarter(database, withSlip('indicators', right, wrong)).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(FactsUnreadable);
    expect((refusal as FactsUnreadable).message).toContain(says);
    expect(await rowCount(database)).toBe(0);
  });

  it('that is not there is told by its path', async () => {
    const missing = join(newFolder(), 'facts.yaml');
    const refusal = await loadStarter(database, { facts: pathToFileURL(missing) }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(FactsUnreadable);
    expect((refusal as FactsUnreadable).message).toBe(
      `${missing} is not there. Put the starter file back, or give another one.`,
    );
    expect(await rowCount(database)).toBe(0);
  });
});

/** The rows of all tables, but for the record of the migrations, and the territories, which are no part of the facts. */
async function rowCount({ client }: Database): Promise<number> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
      AND table_name NOT LIKE 'Territory%'`;
  const counts = tables.map(({ name }) => `SELECT count(*) AS n FROM "${name}"`).join(' UNION ALL ');
  const [{ rows } = { rows: 0 }] = await client.$queryRawUnsafe<{ rows: number }[]>(
    `SELECT sum(n)::int AS rows FROM (${counts}) t`,
  );
  return rows;
}
