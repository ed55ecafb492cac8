import { capital } from '@akto-figures/contents';
import {
  type AnyUnit,
  isSameUnit,
  locales,
  type OwnUnit,
  unitKey,
  unitWords,
  valueUnits,
} from '@akto-figures/quantity';
import type { Option } from '../controls/choose-one.ts';
import { fold } from '../words/fold.ts';
import { language } from '../words/language.ts';
import { knownUnits } from './known-units.ts';

const atOnce = 30;

/** The units by some words of their name, a symbol or a spelling, in any language; those of every hub first. */
export function findUnits(words: string): readonly Option[] {
  const wanted = fold(words);
  const { own } = knownUnits();
  return [...(Object.keys(valueUnits) as AnyUnit[]), ...own]
    .map((unit) => ({ unit, rank: rankOf(wanted, unit) }))
    .filter(({ rank }) => rank < ranks.length)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, atOnce)
    .map(({ unit }) => unitOption(unit));
}

/** A unit as it is kept and shown. */
export function unitOption(unit: AnyUnit): Option {
  const { symbol = '', [language()]: noun } = unitWords(unit);
  const own = typeof unit === 'string' ? '' : unit.key;
  return {
    ...{ value: unitKey(unit), label: capital(noun.many) },
    detail: [symbol, own].filter(Boolean).join(' · ') || undefined,
  };
}

/** How a word of a unit may answer the words that are looked for, best first. */
const ranks: readonly ((word: string, wanted: string) => boolean)[] = [
  (word, wanted) => word === wanted,
  (word, wanted) => word.startsWith(wanted),
  (word, wanted) => word.includes(wanted),
];

function rankOf(wanted: string, unit: AnyUnit): number {
  const words = wordsOf(unit).map(fold);
  const found = ranks.findIndex((answers) => words.some((word) => answers(word, wanted)));
  return found === -1 ? ranks.length : found;
}

/** All that people call it, and what is the same as it. */
function wordsOf(unit: AnyUnit): string[] {
  const { given, find } = knownUnits();
  const aliases = given.filter(
    ({ unit: each, isUnread }) => !isUnread && each !== unit && isSameUnit(find(each.key), unit),
  );
  return [unitKey(unit), ...[unitWords(unit), ...aliases.map(({ unit }) => unit)].flatMap(namesOf)];
}

const namesOf = (words: Omit<OwnUnit, 'key'>): string[] => [
  ...(words.symbol ? [words.symbol] : []),
  ...locales.flatMap((each) => {
    const { one, many, alsoRead = [] } = words[each];
    return [one, many, ...alsoRead];
  }),
];
