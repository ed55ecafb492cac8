import type { Stretch } from '../segment/blocks.ts';
import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import { type NumberWords, numberWords } from './number-words.ts';

/** Where a number begins in a text, and of what kind its first words are. */
export interface Seed extends Stretch {
  readonly is:
    | 'digits'
    | 'words'
    | 'one'
    | 'fraction'
    | 'collective'
    | 'counted'
    | 'ordinal'
    | 'multiple'
    | 'vague'
    | 'foreign';
}

const forms = inEachTextLanguage((locale) => formOf(numberWords[locale]));

/** All that may be a number, from left to right; none overlaps another. */
export function seedsIn(plain: string, { from, to }: Stretch, language: TextLanguage): Seed[] {
  const part = plain.slice(from, to);
  return Array.from(part.matchAll(forms[language]), (match) => {
    const [is = 'digits'] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    const at = from + match.index;
    return { is: is as Seed['is'], from: at, to: at + match[0].length };
  });
}

function formOf(words: NumberWords): RegExp {
  const { digits, cardinals, between, parts, half, collectives, countedScales, ordinals, scales } = words;
  const one = `(?:${words.one})`;
  const word = `(?:${cardinals}|${scales})`;
  const counts = `(?:(?:${one}|${cardinals}|\\d{1,2}) )`;
  const all = [
    ['vague', words.vague],
    ['counted', `${countedScales}|(?<=\\b(?:le|du|au) (?:demi-)?)(?:million|milliard)`],
    ['collective', `${counts}?(?:petite |bonne |grosse |bon |good )?(?:${collectives})`],
    [
      'fraction',
      `${counts}(?:petit |bon |gros )?(?:${parts})|(?<=\\b(?:les|des) )(?:deux|trois) (?:tiers|quarts)|(?<=\\b(?:le|du) )(?:tiers|quart)|${half}`,
    ],
    ['multiple', words.multiples],
    [
      'words',
      `(?:${one} )?(?:${cardinals})(?:(?:[ -]|${between}[ -])(?:${word}|${one}(?= )))*|${one} (?:${scales})`,
    ],
    ['ordinal', ordinals],
    ['one', one],
  ] as const;
  const named = all.map(
    ([is, form]) =>
      `(?<${is}>(?<![a-z0-9'-])(?:${form})(?![a-z0-9])|(?<=[ («"\\n](?:d|l|qu)')(?:${form})(?![a-z0-9]))`,
  );
  return new RegExp(
    [...named, String.raw`(?<foreign>(?![0-9])\p{Nd}[\p{Nd}\d]*)`, `(?<digits>${digits})`].join('|'),
    'gu',
  );
}
