import { type Atlas, type TerritoryRow, territoryNames } from '@akto-figures/contents';
import type { Stretch } from '../segment/blocks.ts';
import { plainText } from '../text/plain.ts';
import type { TextLanguage } from '../text/text-language.ts';
import { demonyms } from './demonyms.ts';

/** A territory that a text names; `region` is "dans la région", which says none. */
export interface TerritoryMention extends Stretch {
  readonly is: TerritoryRow | 'region';
}

/** Finds the territories of an atlas in plain text. */
export interface TerritoryFinder {
  /** @param isPlace whether the stretch is a name of a place for sure: an item, a row, a heading */
  mentions(text: string, plain: string, stretch: Stretch, isPlace: boolean): TerritoryMention[];
}

const national =
  "au (?:plan|niveau) national|a l'echelle nationale|sur le plan national|nationalement|partout en france|en france(?! metropolitaine)|dans (?:tout )?le pays|du pays(?! de)|dans l'ensemble du pays|sur tout le territoire(?: national)?|sur l'ensemble du territoire(?: national)?|toutes regions confondues|nationwide|across the country|in the whole country|in france|at national level";
const region =
  "dans la region|de la region(?! [A-Z])|en region(?!s)|dans notre region|sur le territoire regional|au (?:plan|niveau) regional|a l'echelle regionale|in the region|across the region";

/** What stands before a name that is a place's: "en Gironde", "du Nord". */
const placed =
  /(?:^|[^a-z])(?:en|dans (?:les?|la|l')|du|de|de la|de l'|des|d'|a|a la|au|aux|le|la|les|l'|in|of|across|from|and|et|ou|departements? (?:du|de la|de l'|des))[ ]?$|[(:,–-] ?$/;
const notPlaced =
  /\b(?:hors|sauf|excepte|hormis|a l'exception de(?: la)?|rue|avenue|boulevard|place|quai|gare|porte|universite|academie|banque|credit|except|excluding|outside)(?: de| d'| du| la| le)* ?$/;

/** Names that are words as well, so that only their capital and what stands before them tell. */
const ambiguous = new Set([
  'centre',
  'nord',
  'manche',
  'lot',
  'somme',
  'marne',
  'orne',
  'cher',
  'ain',
  'var',
  'landes',
  'loire',
  'aude',
  'eure',
  'creuse',
  'aube',
  'allier',
  'tarn',
  'nation',
  'national',
  'paris',
  'sud',
  'indre',
  'vienne',
  'drome',
  'gard',
  'jura',
]);

/** The finder of an atlas; made once for each. */
export function territoryFinder(atlas: Atlas, language: TextLanguage): TerritoryFinder {
  const byName = new Map<string, TerritoryRow>();
  for (const level of ['COUNTRY', 'GROUP', 'REGION', 'DEPARTMENT'] as const) {
    for (const row of atlas.all) {
      if (row.level !== level) continue;
      for (const name of [...territoryNames(row), ...row.spellings.map(({ spelling }) => spelling)]) {
        const key = nameKey(name);
        if (key.length >= 3 && !byName.has(key) && !/[()]/.test(key)) byName.set(key, row);
      }
    }
  }
  const country = atlas.all.find(({ level }) => level === 'COUNTRY');
  const names = [...byName.keys()]
    .filter((name) => name !== 'national' && name !== 'nation')
    .toSorted((one, other) => other.length - one.length);
  const form = new RegExp(
    [
      `(?<national>(?<![a-z])(?:${national})(?![a-z]))`,
      `(?<region>(?<![a-z])(?:${region})(?![a-z]))`,
      `(?<name>(?<![a-z-])(?:${names.map((name) => name.replaceAll(' ', "[ '-]")).join('|')})(?![a-z-]))`,
      ...(language === 'fr'
        ? Object.keys(demonyms).map((demonym, at) => `(?<demonym${at}>(?<![a-z-])${demonym}(?![a-z-]))`)
        : []),
    ].join('|'),
    'g',
  );
  const ofDemonyms = Object.values(demonyms).map((name) => atlas.find(name));
  return {
    mentions(text, plain, { from, to }, isPlace) {
      const part = plain.slice(from, to);
      return Array.from(part.matchAll(form)).flatMap((match): TerritoryMention[] => {
        const stretch = { from: from + match.index, to: from + match.index + match[0].length };
        const groups = match.groups ?? {};
        if (groups.national !== undefined) return country ? [{ ...stretch, is: country }] : [];
        if (groups.region !== undefined) return [{ ...stretch, is: 'region' }];
        if (groups.name !== undefined) {
          const row = byName.get(nameKey(match[0]));
          const left = plain.slice(Math.max(from, stretch.from - 40), stretch.from);
          return row && isName(row, text.slice(stretch.from, stretch.to), left, isPlace)
            ? [{ ...stretch, is: row }]
            : [];
        }
        const at = Number(
          Object.entries(groups)
            .find(([name, found]) => found !== undefined && name.startsWith('demonym'))?.[0]
            .slice('demonym'.length),
        );
        const row = ofDemonyms[at];
        // "Un Breton" is a person, "le réseau breton" and "LE RÉSEAU BRETON" are of the region.
        const written = text.slice(stretch.from, stretch.to);
        return row && (/^\p{Ll}/u.test(written) || written === written.toUpperCase())
          ? [{ ...stretch, is: row }]
          : [];
      });
    },
  };
}

function isName(row: TerritoryRow, written: string, left: string, isPlace: boolean): boolean {
  if (notPlaced.test(left)) return false;
  const isCapital = /^\p{Lu}/u.test(written);
  if (row.level === 'GROUP')
    return isCapital
      ? placed.test(left) || isPlace
      : /\b(?:en|d'|l'|la|de l'|dans (?:les|la|l')|aux|in|the) ?$/.test(left) && !/^d[a-z]*$/i.test(written);
  if (!isCapital) return false;
  const key = nameKey(written);
  if (key.length <= 3 && written !== written.toUpperCase()) return false;
  if (row.level === 'COUNTRY') return false;
  if (row.level === 'REGION' && !ambiguous.has(key)) return true;
  return placed.test(left) || (isPlace && left.trim() === '') || (isPlace && !ambiguous.has(key));
}

const nameKey = (name: string): string => plainText(name).replace(/['-]/g, ' ').replace(/\s+/g, ' ').trim();
