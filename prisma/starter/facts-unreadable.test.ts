import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
      ['facts.yaml', `line ${lineOf(poec)}`, 'figures.1', '"colour"'],
    ],
    [
      'names an actor that it does not have',
      '{actor: region-normandie, role: SIGNATORY}',
      '{actor: region-bretagne, role: SIGNATORY}',
      ['conventions, akto-normandie-2022, parties.1: "region-bretagne" is not among the file\'s actors'],
    ],
    [
      'names a figure that it does not have',
      'part_of: salons-2021',
      'part_of: salons-2020',
      ['figures, salons-normandie-2021, PART_OF: "salons-2020" is not among the file\'s figures'],
    ],
    ['has a key twice', '{key: agefiph, name', '{key: akto, name', ['actors: the key "akto" stands twice']],
    ['has a key that is none', '{key: poec,', '{key: Poec,', ['figures.1.key', 'expected a key such as']],
    [
      'names an unknown territory',
      'kind: REGIONAL_COUNCIL, territory: "28"',
      'kind: REGIONAL_COUNCIL, territory: "29"',
      ['actors, region-normandie, territory: "29" is no territory. Expected FR, HEXAGONE'],
    ],
    [
      'has an unknown kind',
      'kind: OPCO',
      'kind: OPCA',
      ['actors, akto, kind: "OPCA"', 'Expected one of OPCO, FUND'],
    ],
    [
      'leaves a party open',
      '{actor: null, role: SIGNATORY, unreadable_in_source: true}',
      '{actor: null, role: SIGNATORY}',
      ['conventions, protocole-national-employeur, parties.4: expected an actor, or unreadable_in_source'],
    ],
    [
      'has a person of nobody',
      'name: Jean Hédou, actor: akto',
      'name: Jean Hédou, actor: aktoo',
      ['people, Jean Hédou, actor: "aktoo" is not among the file\'s actors'],
    ],
    [
      'has a period that is none',
      'period: 2025/2027',
      'period: 2025 à 2027',
      ['facts.yaml', 'conventions.1.period', 'expected a day, month, year or period such as'],
    ],
    [
      'has a date of signature that is none',
      'signed: 2022-05-09',
      'signed: 9 mai 2022',
      ['facts.yaml', 'conventions.3.signed', 'expected a day, month, year or period such as'],
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
    ['has an empty word', 'name: Agefiph', 'name: ""', ['actors.1.name']],
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
      '"salons-2020" is not',
    ],
    [
      'adds up what has two units',
      'figures: [salons-2021, ',
      'figures: [poec, salons-2021, ',
      'expected one unit',
    ],
  ])('that %s as an indicator is refused', async (_what, right, wrong, says) => {
    const refusal = await loadStarter(database, withSlip('indicators', right, wrong)).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(FactsUnreadable);
    expect((refusal as FactsUnreadable).message).toContain(says);
    expect(await rowCount(database)).toBe(0);
  });
});

/** The rows of all tables, but for the record of the migrations. */
async function rowCount({ client }: Database): Promise<number> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`;
  const counts = tables.map(({ name }) => `SELECT count(*) AS n FROM "${name}"`).join(' UNION ALL ');
  const [{ rows } = { rows: 0 }] = await client.$queryRawUnsafe<{ rows: number }[]>(
    `SELECT sum(n)::int AS rows FROM (${counts}) t`,
  );
  return rows;
}
