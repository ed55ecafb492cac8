import { decimal } from '../decimal.ts';
import { lexicons, namesOf } from '../lexicon.ts';
import { type Locale, locales } from '../locales.ts';
import { readCardinal } from '../number-words.ts';
import { type OwnUnitInput, ownUnit, type Units, unitsWith } from '../own-units.ts';
import { find, type Phrases } from '../phrases.ts';
import { type Token, tokenise } from '../tokens.ts';
import { type AnyUnit, isSameUnit, type OwnUnit } from '../units.ts';
import { measures } from './measures.ts';
import { parseValue } from './parse-value.ts';
import { type Value, type ValueInput, value } from './value.ts';
import { formatValue } from './write-value.ts';

/** Why a word can be no unit's. */
export type UnitFault = { readonly word: string; readonly locale: Locale } & (
  | {
      /**
       * `noWord`: it has digits, or no letter. `qualifier`: "plus", "au moins". `number`: "million", "douzaine".
       * `misread`: beside a number it would be read as something else: "sur dix".
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
  return isSaid || !isReadBack(word, locale) ? { why: 'misread' } : null;
}

/** Each word of the qualifiers: whatever consists of these alone says how a number is meant. */
function qualifying(...tables: readonly Phrases<unknown>[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ meanings }) => [...meanings.keys()].flatMap((key) => key.split(' '))));
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

/** Whether values in a unit of that name are read as they are written. */
function isReadBack(name: string, locale: Locale): boolean {
  const noun = { one: name, many: name };
  const words = Object.fromEntries(locales.map((each) => [each, noun])) as Pick<OwnUnitInput, Locale>;
  const unit = ownUnit({ key: 'tried', additive: true, ...words });
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
