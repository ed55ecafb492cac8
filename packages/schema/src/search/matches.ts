import { type Atlas, fold, territoryNames } from '@akto-figures/contents';
import {
  inEachLanguage,
  units as ourUnits,
  type Units,
  type UnitWords,
  unitKey,
  unitWords,
} from '@akto-figures/quantity';
import type { Reading } from '../reading/reading.ts';
import { exactNumber } from './exact-number.ts';
import type { Named } from './names.ts';
import { roleWords } from './role-words.ts';
import { stemsOf } from './stems.ts';
import { synonyms } from './synonyms.ts';

/** What one word of a search is found in. */
export interface WordMatches {
  readonly word: string;
  /** As it stands in texts. */
  readonly stems: readonly string[];
  /** The stems of its synonyms. */
  readonly alike: readonly string[];
  /** What else of a figure it means, as its line has it: its number, a year, its territory, role or unit. */
  readonly tokens: readonly string[];
  /** Ids. */
  readonly territories: readonly string[];
  readonly named: ReadonlySet<Named>;
}

/** What each word is found in. "En", "de" and their like are in everything, so they are left out. */
export async function matchWords(reading: Reading, words: readonly string[]): Promise<WordMatches[]> {
  if (words.length === 0) return [];
  const [stems, alike, names, own] = await Promise.all([
    stemsOf(reading, words),
    stemsAlike(reading),
    reading.names(),
    reading.units(),
  ]);
  const [unitsCalled, placesCalled] = [unitsByWord(own), territoriesByWord(reading.atlas)];
  return words.flatMap((word, at) => {
    const ofWord = stems[at];
    if (!ofWord) return [];
    const others = [...new Set(alike.filter((row) => row.some((stem) => ofWord.includes(stem))).flat())];
    const territories = placesCalled.get(word) ?? [];
    return [
      {
        word,
        stems: ofWord,
        alike: others.filter((stem) => !ofWord.includes(stem)),
        tokens: [
          ...(/^\d+(\.\d+)?$/.test(word) ? [`n:${exactNumber(word)}`] : []),
          ...(/^(19|20)\d\d$/.test(word) ? [`y:${word}`] : []),
          ...Object.entries(roleWords).flatMap(([role, called]) =>
            (called as readonly string[]).includes(word) ? [`r:${role}`] : [],
          ),
          ...(unitsCalled.get(word) ?? []).map((key) => `u:${key}`),
          ...territories.map((id) => `t:${id}`),
        ],
        territories,
        named: new Set([...ofWord, ...others].flatMap((stem) => names.with(stem))),
      },
    ];
  });
}

/** The stems of each row of synonyms. */
async function stemsAlike(reading: Reading): Promise<string[][]> {
  const stems = await stemsOf(
    reading,
    synonyms.flatMap(({ words }) => words),
  );
  let at = 0;
  return synonyms.map(({ words }) => {
    at += words.length;
    return stems.slice(at - words.length, at).flatMap((each) => each ?? []);
  });
}

type ByWord = ReadonlyMap<string, readonly string[]>;

const kept = new WeakMap<object, ByWord>();

/** What is called by each word, made once for an atlas or the units of an epoch. */
function byWord(of: object, names: () => Iterable<readonly [word: string, id: string]>): ByWord {
  const known = kept.get(of);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const [word, id] of names()) {
    const ids = made.get(word);
    if (ids === undefined) made.set(word, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
  kept.set(of, made);
  return made;
}

/** The keys of the units that each word names. */
const unitsByWord = (units: Units): ByWord =>
  byWord(units, () => {
    const all: (readonly [string, UnitWords])[] = [
      ...Object.entries(ourUnits),
      ...units.given.map(({ unit }) => [unitKey(unit), unitWords(unit)] as const),
    ];
    return all.flatMap(([key, words]) =>
      Object.values(inEachLanguage((locale) => words[locale])).flatMap(({ one, many, alsoRead = [] }) =>
        [one, many, ...alsoRead].map((name) => [fold(name), key] as const),
      ),
    );
  });

/** The ids of the territories in whose names each word is. */
const territoriesByWord = (atlas: Atlas): ByWord =>
  byWord(atlas, () =>
    atlas.all.flatMap((territory) =>
      [...territoryNames(territory), ...territory.spellings.map(({ spelling }) => spelling)].flatMap(
        (called) =>
          fold(called)
            .split(' ')
            .map((word) => [word, territory.id] as const),
      ),
    ),
  );
