import { isDeepStrictEqual } from 'node:util';
import {
  choicesInWords,
  languages,
  readPeriod as readWritten,
  refusalOf,
  type TextName,
} from '@akto-figures/contents';
import {
  formatValue,
  inEachLanguage,
  isQualifier,
  type Locale,
  languageTags,
  locales,
  type ParsedValue,
  parse,
  parseValue,
  type Qualifier,
  readDecimal,
  type Units,
  unitKey,
  type Value,
  type ValueProblem,
  value,
} from '@akto-figures/quantity';
import { importsWords } from '../../messages/generated/imports.ts';
import type { Complaint } from './import-problem.ts';
import type { Cell } from './sheet-row.ts';

/** What a cell says, or what is wrong with it. */
export type Read<Value> =
  | { readonly value: Value; readonly stripped?: readonly string[] }
  | { readonly complaint: Complaint };

/** What the gate lets in by whichever door. */
const admitted =
  (holds: TextName) =>
  (text: string): Read<string> => {
    const complaint = refusalOf(holds, text.trim());
    return complaint ? { complaint } : { value: text.trim() };
  };

export const readText = admitted('text');
export const readKey = admitted('key');

export function readWholeNumber(text: string): Read<number> {
  const digits = text.trim();
  return /^-?\d{1,9}$/.test(digits) ? { value: Number(digits) } : { complaint: { code: 'badWholeNumber' } };
}

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  vrai: true,
  oui: true,
  yes: true,
  x: true,
  '1': true,
  false: false,
  faux: false,
  non: false,
  no: false,
  '0': false,
};

export function readFlag(text: string): Read<boolean> {
  const value = flags[text.trim().toLowerCase()];
  return value === undefined ? { complaint: { code: 'badFlag' } } : { value };
}

/** The words of a list, as the graph has them and as people write them. */
export const words = {
  role: {
    ACTUAL: ['réalisé', 'résultat', 'constaté', 'result', 'actual'],
    TARGET: ['objectif', 'cible', 'target'],
    BASELINE: ['point de départ', 'référence', 'baseline'],
    RATE: ['taux', 'rate'],
  },
  statement: {
    STATED: ['communiqué', 'indiqué', 'énoncé', 'stated'],
    NOT_STATED: ['non communiqué', 'non communiqué dans la source', 'nc', 'n.c.', 'not stated'],
    UNREADABLE: ['illisible', 'illisible dans la source', 'unreadable'],
  },
  language: inEachLanguage((language) =>
    Object.values(languages[language].called).map((name) => name.toLowerCase()),
  ),
};

export function readWord<Word extends string>(
  text: string,
  known: Readonly<Record<Word, readonly string[]>>,
): Read<Word> {
  const given = text.trim().toLowerCase();
  const found = (Object.keys(known) as Word[]).find(
    (word) => word.toLowerCase() === given || known[word].includes(given),
  );
  return found === undefined
    ? { complaint: { code: 'notAWord', expected: Object.keys(known).join(', ') } }
    : { value: found };
}

/** A period as people write it, and as EDTF. */
export function readPeriod(text: string, language: Locale, locale: Locale): Read<string> {
  const read = readWritten(text, language);
  if (read.ok) return { value: read.edtf };
  const { code, message, choices } = read.problem;
  if (code === 'unreadable' || code === 'empty') return { complaint: { code: 'badPeriod' } };
  return {
    complaint: {
      code: 'doubtfulPeriod',
      is: message[locale],
      ...(choices.length > 0 && { expected: choicesInWords(choices)[locale] }),
      choices: choices.map(({ words }) => words[locale]).filter((words) => readWritten(words, language).ok),
    },
  };
}

/** A unit by its key, or by any of its words; of one that is the same as another that other one. Gives its key. */
export function readUnit(text: string, units: Units): Read<string> {
  const given = text.trim();
  const named = units.find(given.toLowerCase());
  if (named) return { value: unitKey(named) };
  for (const locale of locales) {
    for (const number of ['2', '1']) {
      const parsed = parseValue(`${number} ${given}`, { locale, units });
      // "Milliers d’euros" is no unit: a number beside it would be read a thousand times too small.
      const isThat = parsed.ok && isAlone(parsed) && numberAlone(parsed.value) === number;
      if (isThat && parsed.value.unit) return { value: unitKey(parsed.value.unit) };
    }
  }
  return { complaint: { code: 'notAWord', expected: 'formation, contrat, personne, %, …' } };
}

/** Whether a text says a quantity and nothing beside it: the words of a unit or a qualifier are no period and no mark. */
const isAlone = ({ period, stripped, value }: ParsedValue & { readonly ok: true }): boolean =>
  !period && !stripped && !value.isChange && value.per === null;

const numberAlone = (value: Value): string | null =>
  value.kind === 'NUMBER' && value.qualifier === 'EXACT' ? value.number : null;

/** A value in words: "plus de 1 780", "41 %", "une centaine de contrats", "7 sur 10", "+ 9 %". */
export function readQuantity(cell: Cell, locale: Locale, units: Units): Read<Value> {
  if (cell.kind === 'number') return readDigits(cell.text, locale);
  const parsed = parseIn(inWords(cell, locale), locale, units);
  if (!parsed.ok) return { complaint: unreadable(parsed.problem, locale) };
  // The row says when: a period that stands in the number would be lost, and may be another one.
  if (parsed.period) return { complaint: { code: 'periodInNumber' } };
  const { value } = parsed;
  const isDisguised = cell.holds !== undefined && 'number' in value && !isSaidOf(value.number, cell.holds);
  if (isDisguised) return { complaint: disguised(cell, locale) };
  return { value, ...(parsed.stripped && { stripped: parsed.stripped }) };
}

function unreadable({ message, choices = [] }: ValueProblem, locale: Locale): Complaint {
  const written = choices.map((meant) => formatValue(meant, { locale }));
  const areRead = choices.every((meant, at) => {
    const read = parseValue(written[at] ?? '', { locale });
    return read.ok && isDeepStrictEqual({ ...read.value, printed: null }, { ...meant, printed: null });
  });
  return { code: 'badQuantity', expected: message, ...(areRead && { choices: written }) };
}

/** What a mark in a number's place says: that the source gives none, or that it cannot be read there. Null for anything else. */
export function readMissingMark({ text, kind }: Cell, locale: Locale): 'NOT_STATED' | 'UNREADABLE' | null {
  if (kind !== 'text') return null;
  const word = readWord(text, words.statement);
  if ('value' in word && word.value !== 'STATED') return word.value;
  if (/^\/+$/.test(text.trim())) return 'NOT_STATED';
  const parsed = parse(text, { locale });
  return parsed.ok ? null : (parsed.problem.statement ?? null);
}

const decimalMarks = inEachLanguage((locale) => {
  const parts = new Intl.NumberFormat(languageTags[locale]).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
});

/** Digits with a point as a language writes them. */
const writtenIn = (locale: Locale, digits: string) => digits.replace('.', decimalMarks[locale]);

/** The number alone, as our exports write it in the language that they say. */
export function readNumber(cell: Cell, locale: Locale, units: Units, isExported: boolean): Read<Value> {
  const [digits = '', fraction, ...more] = cell.text.split(decimalMarks[locale]);
  const isPlain = /^-?\d+$/.test(digits) && /^\d+$/.test(fraction ?? '0') && more.length === 0;
  if (cell.kind !== 'number' && isExported && isPlain) {
    return readDigits(fraction === undefined ? digits : `${digits}.${fraction}`, locale);
  }
  return readQuantity(cell, locale, units);
}

/** What a cell shows is another number than what it holds: which of them is meant, nobody can know. */
export const disguised = ({ text, holds }: Cell, locale: Locale): Complaint => ({
  code: 'disguised',
  ...(holds !== undefined && {
    expected: importsWords[locale].says.oneOfTwo({ text, holds: writtenIn(locale, holds) }),
    choices: [text, writtenIn(locale, holds)],
  }),
});

function readDigits(text: string, locale: Locale): Read<Value> {
  const read = readDecimal(text);
  if ('number' in read) return { value: value({ number: read.number }) };
  const parsed = parse(writtenIn(locale, text), { locale });
  return { complaint: { code: 'badQuantity', ...(!parsed.ok && { expected: parsed.problem.message }) } };
}

/** The words of a workbook's cell in a language: its decimals are known, and must not be taken for thousands. */
function inWords({ text, shown }: Cell, locale: Locale): string {
  // Between thousands, a page or a slide may have a space of any width.
  if (!shown) return text.replaceAll(/[\u1680\u2000-\u200a\u205f\u3000]/g, '\u00a0');
  const [whole, decimals] = shown.number.split('.');
  if (decimals === undefined) return `${shown.before}${whole}${shown.after}`;
  return `${shown.before}${whole}${decimalMarks[locale]}${decimals.length === 3 ? `${decimals}0` : decimals}${shown.after}`;
}

function parseIn(text: string, locale: Locale, units: Units): ParsedValue {
  const parsed = parseValue(text, { locale, units });
  if (parsed.ok || parsed.problem.code !== 'unknownWords') return parsed;
  // Words of another language are no slip; digits that could be read in two ways are.
  const others = locales.map((other) => parseValue(text, { locale: other, units }));
  return others.find(({ ok }) => ok) ?? parsed;
}

/** Whether a number that is shown in millions, say, is the one that is held: it may be rounded, and is no tenth of it. */
const isSaidOf = (said: string, held: string): boolean =>
  Math.abs(Number(said) - Number(held)) <= Math.abs(Number(held)) / 2;

export function readQualifier(text: string): Read<Qualifier> {
  const given = text.trim();
  if (isQualifier(given.toUpperCase())) return { value: given.toUpperCase() as Qualifier };
  for (const locale of locales) {
    const parsed = parseValue(`${given} 10`, { locale });
    if (parsed.ok && isAlone(parsed)) return { value: parsed.value.qualifier };
  }
  return {
    complaint: { code: 'notAWord', expected: 'EXACT, MORE_THAN, AT_LEAST, NEARLY, ABOUT, LESS_THAN, UP_TO' },
  };
}

/** "akto ; agefiph" */
export const listed = (text: string): string[] => text.split(/(?<!\\);/).map(oneOf);

/** An item of a cell; a semicolon within it has a backslash before it. */
export const oneOf = (item: string): string => item.trim().replaceAll('\\;', ';');
