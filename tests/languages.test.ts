import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, locales } from '../packages/quantity/src/locales.ts';
import { withColumnsOfLanguages } from '../prisma/migrate/columns-of-languages.ts';
import { makeWords } from '../tools/messages/make-words.ts';
import { writtenFiles } from './support/house.ts';

const ofQuantity = 'packages/quantity/src';

/** A language more, which speaks as English does: what it takes is what stands here, and what CONTRIBUTING says. */
const another = {
  list: { file: `${ofQuantity}/locales.ts`, after: "en: 'en-GB'", added: ", xx: 'en-x-test'" },
  grammars: [
    ['grammars', 'english'],
    ['periods', 'englishPeriods'],
    ['sentences', 'englishSentences'],
  ].map(([table, module]) => ({
    file: `${ofQuantity}/languages/${table}.ts`,
    after: `en: ${module}`,
    added: `, xx: ${module}`,
  })),
  value: {
    file: 'packages/schema/src/locale/locale.ts',
    after: "EN: { description: 'English; a text that was never translated comes in French.' }",
    added: ", XX: { description: 'A test.' }",
  },
  messages: globSync('packages/*/messages'),
};

let root: string;

/** Adds it to a copy of the files that name the languages. */
function addTo(copy: string, places: readonly { file: string; after: string; added: string }[]): void {
  for (const { file, after, added } of places) {
    const source = readFileSync(join(copy, file), 'utf8');
    expect(source.split(after)).toHaveLength(2);
    writeFileSync(join(copy, file), source.replace(after, after + added));
  }
  for (const folder of another.messages) cpSync(join(folder, 'en.json'), join(copy, folder, 'xx.json'));
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'akto-figures-language-'));
  for (const folder of [ofQuantity, ...another.messages])
    cpSync(folder, join(root, folder), { recursive: true });
  addTo(root, [another.list, ...another.grammars]);
});

afterAll(() => rmSync(root, { recursive: true }));

describe('a language more', () => {
  it('is read, written and said by its grammar', async () => {
    const { format, locales, parse, quantity, reasons, speak, units } = await import(
      /* @vite-ignore */ join(root, ofQuantity, 'index.ts')
    );
    expect(locales).toEqual(['fr', 'en', 'xx']);
    const value = quantity({ qualifier: 'MORE_THAN', number: 1_500_000, unit: 'euro' });
    for (const form of ['full', 'compact'])
      expect(format(value, { locale: 'xx', form })).toBe(format(value, { locale: 'en', form }));
    expect(speak(value, { locale: 'xx' })).toBe('more than 1.5 million euros');
    expect(parse('nearly two hundred and five people', { locale: 'xx' })).toEqual(
      parse('nearly two hundred and five people', { locale: 'en' }),
    );
    expect(parse('several', { locale: 'xx' }).problem.message).toContain('does not say how many');
    expect(units.person.xx.many).toBe('people');
    expect(reasons.tooLarge.xx).toBe(reasons.tooLarge.en);
  });

  it('says its periods and builds its sentences by its grammar', async () => {
    const tableOf = (name: string) =>
      import(/* @vite-ignore */ join(root, ofQuantity, `languages/${name}.ts`));
    const { periodGrammars } = await tableOf('periods');
    const years = [2022, 2024].map((year) => ({
      ...{ text: `${year}`, precision: 'year', isAbout: false, hasYear: true },
    }));
    expect(periodGrammars.xx.say.span(...years)).toBe('from 2022 to 2024');
    const { sentenceGrammars } = await tableOf('sentences');
    expect(sentenceGrammars.xx.ofAmount('41%')).toBe('of 41%');
  });

  it('has a column for each text that people write', () => {
    const models = globSync('prisma/models/*.prisma').map((file) => readFileSync(file, 'utf8'));
    const columnsIn = (suffix: string, all: string) =>
      [...all.matchAll(new RegExp(`^ +(\\w+)${suffix} +String`, 'gm'))].map(([, name]) => name);
    const told = models.map((text) => withColumnsOfLanguages(text, [...locales, 'xx' as Locale])).join('');
    expect(columnsIn('En', told).length).toBeGreaterThan(20);
    expect(columnsIn('Xx', told)).toEqual(columnsIn('En', told));
    expect(models.map((text) => withColumnsOfLanguages(text))).toEqual(models);
    expect(withColumnsOfLanguages(told, [...locales, 'xx' as Locale])).toBe(told);
  });

  // A minute of a core for the client, the documents and three projects: at night.
  it.skipIf(process.env.ANOTHER_LANGUAGE !== 'whole')(
    'is all that has to be written',
    { timeout: 1_200_000 },
    () => {
      const copy = join(root, 'whole');
      const tracked = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
        encoding: 'utf8',
      });
      for (const file of tracked.split('\0').filter((name) => name && existsSync(name)))
        cpSync(file, join(copy, file), { verbatimSymlinks: true });
      // A checkout that has run before; links to the packages beside them, and to the store.
      for (const folder of globSync('{prisma/generated,packages/*/dist}'))
        cpSync(folder, join(copy, folder), { recursive: true });
      for (const folder of globSync('{packages/*,prisma,examples/*,integrations}/node_modules'))
        cpSync(folder, join(copy, folder), { recursive: true, verbatimSymlinks: true });
      symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
      addTo(copy, [another.list, ...another.grammars, another.value]);
      const run = (...command: string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, command, {
          cwd: copy,
          encoding: 'utf8',
        });
        if (status !== 0) throw new Error(`${command.join(' ')}:\n${stdout}${stderr}`);
        return stdout;
      };
      run('prisma/migrate/add-columns-of-languages.ts');
      expect(run('prisma/migrate/make.ts', 'a_language')).toContain('a_language/migration.sql');
      run('tools/prepare.ts', '--generate');
      run('tools/prepare.ts');
      for (const project of ['.', 'packages/console', 'packages/widgets'])
        run('node_modules/typescript/bin/tsc', '-p', project);
    },
  );

  it('has every screen, every page and every sentence of the graph and of the checks by a message file in each room', async () => {
    for (const folder of another.messages)
      makeWords(join(root, folder), { fr: 'fr-FR', en: 'en-GB', xx: 'en-x-test' });
    const wordsIn = (room: string, name: string) =>
      import(/* @vite-ignore */ join(root, `packages/${room}/messages/generated/${name}.ts`));
    const { todayWords } = await wordsIn('console', 'today');
    expect(todayWords.xx.heading).toBe('Today');
    expect(todayWords.xx.changes({ count: 1780 })).toBe('1,780 changes');
    const { pagesWords } = await wordsIn('server', 'pages');
    expect(pagesWords.xx.axes({ count: 1 })).toBe('1 axis');
    const { importsWords } = await wordsIn('publishing', 'imports');
    expect(importsWords.xx.titles.changed({ added: 0, changed: 201, month: 'May 2026' })).toBe(
      'Revision of 201 figures, May 2026',
    );
    const { summaryWords } = await wordsIn('schema', 'summary');
    expect(summaryWords.xx.roles.SIGNATORY({ count: 2, names: 'AKTO, Agefiph' })).toBe(
      'signatories: AKTO, Agefiph',
    );
    const { liveWords } = await wordsIn('widgets', 'live');
    expect(liveWords.xx.pause).toBe('Pause live updates');
  });
});

describe('the name of a language', () => {
  /** Where one may stand: the list, the tables of its grammar, the enum, the language that comes first, and examples. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    // "En" is a French word, too.
    quantity: [
      'locales.ts',
      ...['french-periods', 'grammars', 'periods', 'sentences'].map((table) => `languages/${table}.ts`),
    ],
    contents: ['records/localized.ts', 'records/source.ts', 'texts/texts.ts'],
    // What hubs of before kept, and what the first seals were made of.
    publishing: ['acts/keyed-acts.ts', 'seals/hash-records.ts'],
    // The enum.
    schema: ['locale/locale.ts', 'sources/source.ts'],
    // What went wrong with a connection is said in English.
    console: ['webhooks/delivery-log.ts'],
    server: ['pages/attributes-translated.ts'],
    widgets: [],
  };
  // "titleEn" names one as well; "titleFr" may stand where only the first language is meant.
  const named = /(['"`])(fr|en|FR|EN|fr-FR|en-GB)\1|\b(fr|en|FR|EN): |\b[a-z]\w*En\b|['"`]\/en\//;

  it.each(Object.entries(allowed))('stands in no other file of %s', (room, files) => {
    const folder = `packages/${room}/src`;
    const found = writtenFiles(folder)
      .filter((path) => !path.endsWith('.test.ts'))
      .filter((path) => named.test(codeOf(readFileSync(path, 'utf8'))))
      .map((path) => path.slice(folder.length + 1));
    expect(found.sort()).toEqual([...files].sort());
  });
});

/** Without comments, which may tell of any language. */
const codeOf = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');

describe('a message file', () => {
  /**
   * Words that people met beside the one that stands in the glossary, and straight signs. What a program reads keeps its name.
   */
  const left = {
    hub: /\bhub\b/i,
    code: /pnpm hub |« hub »|akto-hub|HUB_SECRET|\{hub\}/g,
    others:
      /rectifi|\bsorti(?:e|es|s|r|ra|ront)?\b|\bHistoire\b|\bn[°º]|\bIntitulé|tirets?\b|points? à peser|tien(?:t|nent|ez) les comptes|[a-zéèà]'[a-zéèàœ]|ne se lit pas(?! sans)|mots faciles/i,
  };

  it.each(globSync('packages/*/messages/fr.json'))('%s says one thing by one word', (path) => {
    const said = textsIn(JSON.parse(readFileSync(path, 'utf8'))).map((text) =>
      text.replaceAll(/[\u00a0\u202f]/g, ' '),
    );
    const found = said.filter(
      (text) => left.others.test(text) || left.hub.test(text.replaceAll(left.code, '')),
    );
    expect(found).toEqual([]);
  });

  it.each(globSync('packages/*/messages/fr.json'))('%s sets French as French is set', (path) => {
    // A space before these may not break, and nobody sees which one it is. "?asOf=" and "::part()" are code.
    const loose = /.{0,20}(?: [:;?!»](?![:\w])|« ).{0,10}/g;
    expect(readFileSync(path, 'utf8').replaceAll('": ', '":').match(loose)).toBe(null);
  });
});

/** Every text of a message file, without its names. */
const textsIn = (messages: object): string[] =>
  Object.values(messages).flatMap((each: string | object) =>
    typeof each === 'string' ? [each] : textsIn(each),
  );
