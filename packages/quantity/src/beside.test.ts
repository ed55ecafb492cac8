import { describe, expect, it } from 'vitest';
import { marks, notes, pairs } from './frame.ts';
import { grammars } from './languages/grammars.ts';
import { type Locale, locales } from './locales.ts';
import { parse } from './parse.ts';
import { parseValue } from './values/parse-value.ts';

/** What is read, with everything beside the quantity; or the problem's code and its readings. */
function read(text: string, options: Partial<Parameters<typeof parse>[1]> = {}): string {
  const parsed = parse(text, { locale: 'fr', ...options });
  if (!parsed.ok) {
    const { code, readings = [] } = parsed.problem;
    return [code, ...readings.map(({ qualifier, number }) => `${qualifier} ${number}`)].join(' | ');
  }
  const { quantity, sign = '', period, rest, stripped } = parsed;
  const said = [quantity.qualifier, sign + quantity.number, quantity.unit]
    .filter((part) => part !== null)
    .join(' ');
  return [
    said,
    period && `period ${period}`,
    rest && `rest ${rest}`,
    stripped && `stripped ${stripped.join(' ')}`,
  ]
    .filter(Boolean)
    .join(' | ');
}

describe('a sign that misleads', () => {
  it.each([
    ['- 613 actions', 'EXACT 613 action | stripped -'],
    ['– 1 780 contrats', 'EXACT 1780 contract | stripped –'],
    ['-613 actions', 'EXACT -613 action'],
    ['\u2212 613 actions', 'EXACT -613 action'],
    ['- 13 %', 'EXACT -13 percent'],
    ['(- 613 actions)', 'EXACT -613 action | stripped ( )'],
    ['- 3 000 €', 'dashOrMinus | EXACT 3000 | EXACT -3000'],
    ['- 613', 'dashOrMinus | EXACT 613 | EXACT -613'],
    ['-613', 'EXACT -613'],
    ['(1 780)', 'bracketsOrMinus | EXACT 1780 | EXACT -1780'],
    ['(1 780 €)', 'bracketsOrMinus | EXACT 1780 | EXACT -1780'],
    ['(1 780 contrats)', 'EXACT 1780 contract | stripped ( )'],
    ['(plus de 1 780)', 'MORE_THAN 1780 | stripped ( )'],
    ['+ de 500', 'MORE_THAN 500'],
    ['+ d’un million', 'MORE_THAN 1000000'],
    ['- de 500 contrats', 'LESS_THAN 500 contract'],
    ['+500 entreprises', 'plusOrMoreThan | MORE_THAN 500 | EXACT 500'],
    ['+ 500 entreprises', 'EXACT +500 company'],
    ['soit +500 entreprises', 'EXACT +500 company | stripped soit'],
    ['(+500 entreprises)', 'EXACT +500 company | stripped ( )'],
    ['+500', 'EXACT +500'],
    ['+ 2 %', 'EXACT +2 percent'],
    ['± 50', 'ABOUT 50'],
    ['≈ 50', 'ABOUT 50'],
    ['env 50', 'ABOUT 50'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('is asked about in words that can be typed back', () => {
    const parsed = parse('+500 entreprises', { locale: 'fr' });
    expect(parsed.ok ? '' : parsed.problem.message.replace(/[\u00A0\u202F]/g, ' ')).toBe(
      '« +500 entreprises » : est-ce un minimum dépassé ou une évolution ? Écrivez « plus de 500 entreprises », ' +
        'ou « + 500 entreprises » pour une évolution.',
    );
  });
});

describe('a separator', () => {
  it.each([
    ['3,718 millions', 'EXACT 3718000'],
    ['3,718 M€', 'EXACT 3718000 euro'],
    ['4,125 %', 'EXACT 4.125 percent'],
    ['4,125 €', 'EXACT 4.125 euro'],
    ['852.000 contrats', 'EXACT 852000 contract'],
    ['22.300 contrats', 'EXACT 22300 contract'],
    ['1.234 contrats', 'ambiguousSeparator | EXACT 1234 | EXACT 1.234'],
    ['1,234 contrats', 'ambiguousSeparator | EXACT 1234 | EXACT 1.234'],
    ['852.000', 'ambiguousSeparator | EXACT 852000 | EXACT 852'],
    ['852.000 %', 'ambiguousSeparator | EXACT 852000 | EXACT 852'],
    ['3.718 millions', 'ambiguousSeparator | EXACT 3718000000 | EXACT 3718000'],
  ])('is settled by what stands beside it: %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('is settled by the unit that is expected, too', () => {
    expect(read('852.000', { unit: 'contract' })).toBe('EXACT 852000 contract');
    expect(read('4,125', { unit: 'percent' })).toBe('EXACT 4.125 percent');
  });
});

describe('a scale', () => {
  it.each([
    ['1 200 milliers d’euros', 'EXACT 1200000 euro'],
    ['3,5 milliers d’euros', 'EXACT 3500 euro'],
    ['un millier d’euros', 'ABOUT 1000 euro'],
    ['5 milliers de contrats', 'ABOUT 5000 contract'],
    ['2,7 M', 'EXACT 2700000'],
    ['5 mds', 'EXACT 5000000000'],
    ['un demi-million d’euros', 'EXACT 500000 euro'],
    ['un million et demi d’euros', 'EXACT 1500000 euro'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what stands around a number', () => {
  it.each([
    ['1 780*', 'EXACT 1780 | stripped *'],
    ['1 780 contrats¹', 'EXACT 1780 contract | stripped ¹'],
    ['1 780 (1)', 'EXACT 1780 | stripped (1)'],
    ['• « plus de 1 780 contrats » (1).', 'MORE_THAN 1780 contract | stripped • « » (1).'],
    ['1 780 (environ)', 'unknownWords'],
    ['1 780 (k)', 'unknownWords'],
    ['1 780 (12 345)', 'twoNumbers'],
    ['10²', 'unknownWords'],
    ['(1) 1 780 (2)', 'twoNumbers'],
    ['(1 780', 'unknownWords'],
    ['*', 'noNumber'],
    ['soit', 'noNumber'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ...Object.values(marks).map(({ example }) => example),
    ...pairs.map(({ example }) => example),
    ...notes.map((note) => `1 780 contrats (${note})`),
    ...grammars.fr.leadIns.map((lead) => `${lead} 1 780 contrats`),
  ])('is left out and told: %j', (text) => {
    expect(read(text)).toMatch(/^EXACT 1780( contract)? \| stripped /);
  });

  it.each(grammars.en.leadIns)('is left out in English, too: %j', (lead) => {
    expect(read(`${lead} 1,780 contracts`, { locale: 'en' })).toMatch(/^EXACT 1780 contract \| stripped /);
  });
});

describe('a period beside a number', () => {
  it.each(
    locales.flatMap((locale) =>
      grammars[locale].periodClauses.map(({ example }) => [example, locale] as const),
    ),
  )('is given as it is written: %j in %s', (text, locale) => {
    const parsed = parse(text, { locale });
    expect(parsed).toMatchObject({ ok: true, period: expect.stringMatching(/\d{4}$|ans?$|years?$/) });
    expect(parsed.ok && text.endsWith(parsed.period ?? '?')).toBe(true);
  });

  it('is no year after a ratio', () => {
    expect(read('one in 2000', { locale: 'en' })).toBe('ratio');
    expect(read('one company in 2000', { locale: 'en' })).toBe('ratio');
  });

  it.each([
    ['37 % entre 2020 et 2021', 'EXACT 37 percent | period entre 2020 et 2021'],
    ['(88 % en 2022)', 'EXACT 88 percent | period en 2022 | stripped ( )'],
    ['3 071 contrats contre 2 173 en 2021', 'pair'],
    ['1 780 contrats en 20221', 'twoNumbers'],
    ['1 pour 2000', 'ratio'],
    ['en 2022', 'unknownWords'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is no plain number', () => {
  const examples = locales.flatMap((locale) =>
    grammars[locale].kinds.flatMap(({ code, examples }) =>
      examples.map((example) => [example, code, locale] as const),
    ),
  );

  it.each(examples)('is refused by the name of its kind: %j is a %s in %s', (text, code, locale) => {
    for (const rest of [undefined, 'given'] as const) expect(read(text, { locale, rest })).toBe(code);
  });

  it('leads from “n.d.” to the statement that the source gives no number', () => {
    const parsed = parse('n.d.', { locale: 'fr' });
    expect(parsed).toMatchObject({
      ok: false,
      problem: { code: 'notStated', statement: 'NOT_STATED', read: 'n.d.' },
    });
  });

  it.each(['7 jeunes sur 10', 'entre 15 et 20 %', '1/3'])(
    'is never asked to keep one of two numbers: %j',
    (text) => {
      const parsed = parse(text, { locale: 'fr' });
      expect(parsed.ok ? '' : parsed.problem.message).not.toMatch(/gardez-en un/i);
    },
  );
});

describe('a noun that is no unit', () => {
  it.each([
    ['849 600 contrats d’apprentissage', 'EXACT 849600 contract | rest contrats d’apprentissage'],
    ['31 branches', 'EXACT 31 | rest branches'],
    ['plus d’un million de salariés', 'MORE_THAN 1000000 | rest salariés'],
    ['47 % de femmes', 'EXACT 47 percent | rest femmes'],
    ['1 100 entreprises et jeunes', 'EXACT 1100 | rest entreprises et jeunes'],
    ['1 780 jeunes environ', 'ABOUT 1780 | rest jeunes'],
    ['1 780 jeunes et plus', 'AT_LEAST 1780 | rest jeunes'],
    ['5 m', 'unknownWords'],
    ['5 gros millions', 'unknownWords'],
    ['1,5 billion', 'unknownWords'],
    ['300 places +', 'AT_LEAST 300 | rest places'],
    ['une action forte de 12', 'unknownWords'],
    ['un effort', 'unknownWords'],
    ['1 780 de contrats', 'unknownWords'],
  ])('is given back where it is asked for: %j is %s', (text, expected) => {
    expect(read(text, { rest: 'given' })).toBe(expected);
  });

  it('is refused where it is not asked for', () => {
    expect(read('31 branches')).toBe('unknownWords');
  });
});

describe('hostile text', () => {
  it.each([
    ['fifty kilobytes of digits', '7'.repeat(50_000)],
    ['a million thin spaces', '\u2009'.repeat(1_000_000)],
    ['"plus de" over and over', 'plus de '.repeat(25)],
    ['ten to the four hundredth', `1${'0'.repeat(400)}`],
    ['as many digits as are looked at', '9'.repeat(200)],
    ['fractions in fractions', '1/'.repeat(99)],
    ['thirds of thirds', 'la moitié du tiers de '.repeat(9)],
    ['brackets in brackets', `${'('.repeat(99)}1${')'.repeat(99)}`],
    ['ratios of ratios', '1 sur '.repeat(33)],
    ['letters and a number', `1 ${'a '.repeat(98)}`],
    ['points and commas', '1.,'.repeat(66)],
    ['years', 'en 2022 '.repeat(25)],
    ['cardinals', 'un '.repeat(66)],
  ])('is refused in 50 ms of work: %s', (_, text) => {
    for (const locale of locales) {
      for (const read of [parse, parseValue]) {
        const before = process.threadCpuUsage().user;
        const parsed = read(text, { locale: locale as Locale, rest: 'given' });
        expect((process.threadCpuUsage().user - before) / 1000).toBeLessThan(50);
        expect(parsed.ok).toBe(false);
      }
    }
  });
});
