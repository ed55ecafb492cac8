import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Locale } from './locales.ts';
import { type Parsed, parse } from './parse.ts';
import { parseValue } from './values/parse-value.ts';

// 245 phrases as public bodies print them, invented: language, phrase, what it is, and what it means. `E 1780 contract`
// is exactly that; `X` is a kind that is no plain number, `ask` has two readings, `V` says no number, `0` has none.
const rows = readFileSync(new URL('../tests/number-phrases.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [language, phrase = '', kind = '', meaning = ''] = line.split('\t');
    return { locale: language as Locale, phrase, kind, meaning };
  });

const letters = {
  E: 'EXACT',
  M: 'MORE_THAN',
  L: 'AT_LEAST',
  N: 'NEARLY',
  A: 'ABOUT',
  S: 'LESS_THAN',
  U: 'UP_TO',
};
const symbols: Record<string, string> = { '%': 'percent', '€': 'euro' };

/** Whether a reading is what the phrase means. A unit is asked for only where one is named. */
function isRight(meaning: string, parsed: Parsed & { ok: true }): boolean {
  const [, letter = '', sign = '', number, unit] = /^([EMLNASU]) ([+-]?)([\d.]+) ?(\S*)$/.exec(meaning) ?? [];
  const { qualifier, number: read, unit: readUnit } = parsed.quantity;
  const isNumber =
    read === (sign === '-' ? `-${number}` : number) && (parsed.sign ?? '') === sign.replace('-', '');
  const isUnit = !unit || readUnit === (symbols[unit] ?? unit);
  return isNumber && isUnit && qualifier === letters[letter as keyof typeof letters];
}

/** The problem that names what a phrase is, where it is no plain number. */
function expectedCode(meaning: string): string | null {
  if (meaning.startsWith('ask')) return 'plusOrMoreThan';
  if (meaning === 'V') return 'vagueNumber';
  if (meaning === '0') return 'notStated';
  return meaning.startsWith('X ') ? meaning.slice(2) : null;
}

const outcomes = (rest: 'given' | undefined) =>
  rows.map(({ locale, phrase, meaning }) => {
    const parsed = parse(phrase, { locale, rest });
    const code = expectedCode(meaning);
    const is = parsed.ok
      ? isRight(meaning, parsed)
        ? 'right'
        : 'wrong'
      : parsed.problem.code === code
        ? 'named'
        : 'unread';
    return { phrase, is, code: parsed.ok ? null : parsed.problem.code };
  });
const those = (all: ReturnType<typeof outcomes>, is: string) =>
  all.filter((each) => each.is === is).map(({ phrase, code }) => (code ? `${phrase}: ${code}` : phrase));

it.each([undefined, 'given'] as const)(
  'reads no phrase of a press text wrongly, with the rest %s',
  (rest) => {
    expect(rows.length).toBe(245);
    expect(those(outcomes(rest), 'wrong')).toEqual([]);
  },
);

it('reads or names all others, and these it does not read yet', () => {
  expect(those(outcomes('given'), 'unread')).toEqual([
    '6% trois: unknownWords',
    '10 % de plus qu’en 2023: change',
    '(+240.000): ambiguousSeparator',
    '216.333 euros: ambiguousSeparator',
    'plus de 1 220 entreprises engagées dans 13 branches: twoNumbers',
    '21% more: change',
  ]);
});

it('refuses without being asked for the rest only what a noun follows that is no unit', () => {
  const given = outcomes('given');
  const unread = outcomes(undefined).filter(
    ({ is }, index) => is === 'unread' && given[index]?.is === 'right',
  );
  expect(unread.map(({ code }) => code)).toEqual(unread.map(() => 'unknownWords'));
  expect(unread.length).toBe(56);
});

/** How a value of each kind is recognised among those of a figure. */
function kindOf(parsed: ReturnType<typeof parseValue>): string {
  if (!parsed.ok) return parsed.problem.code;
  const { kind, per, unit } = parsed.value;
  if (kind !== 'NUMBER') return kind.toLowerCase();
  if (per !== null) return 'per';
  if (unit === 'point') return 'points';
  return typeof unit === 'string' && ['month', 'hour', 'minute', 'day'].includes(unit)
    ? 'duration'
    : 'number';
}

it('reads every kind that a figure can state as that kind, and refuses the others by name', () => {
  const others = rows.flatMap(({ locale, phrase, meaning }) => {
    const code = expectedCode(meaning);
    const kind = kindOf(parseValue(phrase, { locale, rest: 'given' }));
    // So many out of five is a ratio: the scale is printed with it.
    const isRight = kind === (code === 'score' ? 'ratio' : code);
    return code === null || isRight ? [] : [`${phrase}: ${kind}`];
  });
  expect(others).toEqual([]);
});

it('reads the sign of every change', () => {
  const signed = rows.filter(({ meaning }) => /^E [+-]/.test(meaning));
  const lost = signed.filter(({ locale, phrase }) => {
    const parsed = parseValue(phrase, { locale, rest: 'given' });
    return !(parsed.ok && parsed.value.isChange);
  });
  expect(signed.length).toBe(17);
  expect(lost.map(({ phrase }) => phrase)).toEqual(['(+240.000)']);
});
