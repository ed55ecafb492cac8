import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWords } from '../tools/messages/make-words.ts';
import { writtenFiles } from './support/house.ts';

/** A language more, which speaks as English does: what it takes is what stands here. */
const another = {
  list: { file: 'quantity/src/locales.ts', after: "en: 'en-GB'", added: ", xx: 'en-x-test'" },
  grammar: { file: 'quantity/src/languages/grammars.ts', after: 'en: english', added: ', xx: english' },
  messages: globSync('packages/*/messages'),
};

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'akto-figures-language-'));
  cpSync('packages/quantity/src', join(root, 'quantity/src'), { recursive: true });
  for (const folder of another.messages) {
    cpSync(folder, join(root, folder), { recursive: true });
    cpSync(join(root, folder, 'en.json'), join(root, folder, 'xx.json'));
  }
  for (const { file, after, added } of [another.list, another.grammar]) {
    const source = readFileSync(join(root, file), 'utf8');
    expect(source.split(after)).toHaveLength(2);
    writeFileSync(join(root, file), source.replace(after, after + added));
  }
});

afterAll(() => rmSync(root, { recursive: true }));

describe('a language more', () => {
  it('is read, written and said by its grammar', async () => {
    const { format, locales, parse, quantity, reasons, speak, units } = await import(
      /* @vite-ignore */ join(root, 'quantity/src/index.ts')
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
      'Update of 201 figures, May 2026',
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
    console: [],
    server: ['pages/attributes-translated.ts'],
    widgets: [],
  };
  // "titleEn" names one as well; "titleFr" may stand where only the first language is meant.
  const named = /(['"`])(fr|en|FR|EN|fr-FR|en-GB)\1|\b(fr|en|FR|EN): |\b[a-z]\w*En\b/;

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
  it.each(globSync('packages/*/messages/fr.json'))('%s sets French as French is set', (path) => {
    // A space before these may not break, and nobody sees which one it is. "?asOf=" and "::part()" are code.
    const loose = /.{0,20}(?: [:;?!»](?![:\w])|« ).{0,10}/g;
    expect(readFileSync(path, 'utf8').replaceAll('": ', '":').match(loose)).toBe(null);
  });
});
