import { decimal } from '../decimal.ts';
import { grammars, inEachLanguage } from '../languages/grammars.ts';
import { lexicons, namesOf } from '../lexicon.ts';
import { type Locale, locales } from '../locales.ts';
import { readCardinal } from '../number-words.ts';
import { ownUnit, type Units, unitsWith } from '../own-units.ts';
import { find, type Phrases, phrases } from '../phrases.ts';
import { phraseKey, type Token, tokenise } from '../tokens.ts';
import { type AnyUnit, isSameUnit, type OwnUnit } from '../units.ts';
import { measures } from './measures.ts';
import { type ParsedValue, parseValue } from './parse-value.ts';
import { perUnits, type Value, type ValueInput, value } from './value.ts';
import { formatValue } from './write-value.ts';

/** Why a word can be no unit's. */
export type UnitFault = { readonly word: string; readonly locale: Locale } & (
  | {
      /**
       * `noWord`: it has digits, or no letter. `qualifier`: "plus", "au moins". `number`: "million", "douzaine".
       * `misread`: beside a number it would be read as something else, or lead others to be: "sur dix", "fois", "mai".
       */
      readonly why: 'noWord' | 'qualifier' | 'number' | 'misread';
    }
  | { readonly why: 'taken'; readonly by: AnyUnit }
);

/** The longest word of a unit, in UTF-16 units: "centre de formation d’apprentis" has 31. */
export const longestUnitWord = 60;

/**
 * The first word by which a unit could not be read; null where each of them leads to it and to nothing else.
 * @param others the units beside it. One that is the same as it may have its words.
 */
export function unitFault(unit: OwnUnit, others: Units): UnitFault | null {
  for (const locale of locales) {
    for (const word of new Set(namesOf(unit, locale))) {
      const fault = faultOf(word, unit, others, locale);
      if (fault) return { word, locale, ...fault };
    }
  }
  return null;
}

type Fault = { readonly why: 'noWord' | 'qualifier' | 'number' | 'misread' } | { why: 'taken'; by: AnyUnit };

function faultOf(word: string, unit: OwnUnit, others: Units, locale: Locale): Fault | null {
  const tokens = word.length > longestUnitWord ? [] : tokenise(word);
  if (!tokens.some(({ kind }) => kind === 'word') || tokens.some(({ kind }) => kind === 'digits'))
    return { why: 'noWord' };
  const { before, after, scales, shortScales, collectives, vague, units } = lexicons[locale];
  if (tokens.every(({ text }) => qualifying(before, after).has(text))) return { why: 'qualifier' };
  const isNumber =
    readCardinal(tokens, 0, locale)?.next === tokens.length ||
    [scales, shortScales, collectives, vague].some((table) => isAll<unknown>(table, tokens));
  if (isNumber) return { why: 'number' };
  const meaningIn = (table: Phrases<AnyUnit>) => isAll(table, tokens)?.meaning;
  const ours = meaningIn(units) ?? meaningIn(measures[locale]);
  const by = [ours, meaningIn(others.names[locale])].find(
    (each) => each !== undefined && !isSameUnit(each, unit),
  );
  if (by !== undefined) return { why: 'taken', by };
  // It is the same as one of ours, and this is a word of that one.
  if (ours !== undefined) return null;
  // "2 sur dix" and "2 par an" say something already.
  const isSaid = parseValue(`2 ${word}`, { locale }).ok;
  const isLeft = !isSaid && !isAll(reserved[locale], tokens) && isReadBack(word, locale);
  return isLeft && !spoilsTexts(tokens, word, locale) ? null : { why: 'misread' };
}

/** Each word of the qualifiers: whatever consists of these alone says how a number is meant. */
function qualifying(...tables: readonly Phrases<unknown>[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ meanings }) => [...meanings.keys()].flatMap((key) => key.split(' '))));
}

/** What stands beside numbers in sentences and says which, when or what part: "mai", "dont", "soit", the "e" of "2e". */
const reserved = inEachLanguage((locale) => {
  const { leadIns, smallWords, runningText } = grammars[locale];
  const { months, rankEndings, determiners, including } = runningText;
  const words = [...leadIns, ...Object.values(smallWords).flat(), ...months, ...rankEndings];
  return phrases([...words, ...determiners, ...including].map((word) => [word, true] as const));
});

/** One value of each kind, as it is written without a unit. */
const kindsOfValue: readonly ValueInput[] = [
  { kind: 'RATIO', number: '7', outOf: '10' },
  { kind: 'FRACTION', number: '2', outOf: '3' },
  { kind: 'FRACTION', number: '1', outOf: '2' },
  { kind: 'MULTIPLE', number: '2' },
  { kind: 'RANGE', low: '15', high: '20' },
  { number: '9', isChange: true },
  { number: '-9', isChange: true },
  ...perUnits.map((per) => ({ number: '2', per })),
];

/** Texts of every kind that a language knows, folded: what they say stays, whatever a unit is called. */
const samples = inEachLanguage((locale) => {
  const { kinds, periodClauses } = grammars[locale];
  const written = kindsOfValue.map((input) => formatValue(value(input), { locale, changes: 'words' }));
  const examples = [
    ...kinds.flatMap(({ examples }) => examples),
    ...periodClauses.map(({ example }) => example),
  ];
  return [...new Set([...written, ...examples])].map((text) => ({ text, key: ` ${phraseKey(text)} ` }));
});

/** Whether a text that has this word would say another value, or become one, with a unit of that name. */
function spoilsTexts(tokens: readonly Token[], word: string, locale: Locale): boolean {
  const key = ` ${tokens.map(({ text }) => text).join(' ')} `;
  const units = unitsWith([{ unit: unitNamed(word) }]);
  return samples[locale].some(
    (sample) =>
      sample.key.includes(key) &&
      saysIn(parseValue(sample.text, { locale, rest: 'given' })) !==
        saysIn(parseValue(sample.text, { locale, units, rest: 'given' })),
  );
}

/** What a text says but for what is counted, which a unit may be. */
function saysIn(read: ParsedValue): string {
  return read.ok ? `${stated({ ...read.value, unit: null })} ${read.period}` : read.problem.code;
}

function isAll<Meaning>(table: Phrases<Meaning>, tokens: readonly Token[]) {
  const found = find(table, tokens, 0);
  return found?.next === tokens.length ? found : null;
}

const tried: readonly ValueInput[] = [
  { number: '1' },
  { number: '2' },
  { qualifier: 'MORE_THAN', number: '1780' },
  { qualifier: 'NEARLY', number: '1500000' },
  { kind: 'RANGE', low: '15', high: '20' },
  { number: '9', isChange: true },
  { number: '-9', isChange: true },
];

const unitNamed = (name: string): OwnUnit =>
  ownUnit({ key: 'tried', additive: true, ...inEachLanguage(() => ({ one: name, many: name })) });

/** Whether values in a unit of that name are read as they are written. */
function isReadBack(name: string, locale: Locale): boolean {
  const unit = unitNamed(name);
  const units = unitsWith([{ unit }]);
  return tried.every((input) => {
    const written = value({ ...input, unit });
    const read = parseValue(formatValue(written, { locale }), { locale, units });
    return read.ok && stated(read.value) === stated(written);
  });
}

function stated({ printed: _, ...given }: Value): string {
  const { low, high } = given.kind === 'RANGE' ? given : { low: decimal('0'), high: decimal('0') };
  const number = given.kind === 'RANGE' ? '' : given.number;
  return JSON.stringify([given.kind, given.qualifier, number, low, high, given.unit, given.isChange]);
}
