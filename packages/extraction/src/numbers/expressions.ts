import { parseValue, readValueInput, type Value } from '@akto-figures/quantity';
import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import type { FoundNumber } from './found-number.ts';
import { nounAfter } from './noun.ts';
import { numberWords } from './number-words.ts';
import { qualifierBefore } from './qualifier-before.ts';
import { leftOf, type NumberText, rightOf } from './read-numbers.ts';
import type { Seed } from './seeds.ts';

const forms = inEachTextLanguage((locale) => {
  const { digits, cardinals, outOf, times, ranges, scales, percent, money, points, time, per } =
    numberWords[locale];
  const number = `(?:${digits}|(?:${cardinals})(?:[ -](?:${cardinals}))*)`;
  const scaled = `${number}(?: ?(?:${scales})\\b)?`;
  const symbol = `(?:${percent}|${points}|(?:(?: ?(?:mds?|m|k))(?= ?€))?(?: d')?${money}|${time})`;
  return {
    ratio: new RegExp(
      `^((?:[ \\n][a-z][a-z'-]*){0,5}?)[ \\n]${outOf} (${number})(?![a-z0-9]| ?%|[ -](?:${cardinals}))`,
    ),
    times: new RegExp(`^ (?:${times})(?![a-z])`),
    ranges: ranges.map(({ before, middle }) => ({
      before: before === '' ? null : new RegExp(`(?<![a-z])(${before}) ?$`),
      rest: new RegExp(
        `^(?: ?(?:${scales})\\b)?(?:${symbol})?(?:${middle})(${scaled})(?![0-9])(?:${symbol})?(?:${per})?`,
      ),
    })),
  };
});

/** Reads what is no plain number: "quatre jeunes sur cinq", "deux tiers", "entre 15 et 20 %", "deux fois plus", "doublé". */
export function readExpression(given: NumberText, seed: Seed): FoundNumber | null {
  if (seed.is === 'fraction') return fraction(given, seed);
  if (seed.is === 'multiple') return whole(given, seed, seed.to, 'multiple', spokenMultiple);
  return (
    ratio(given, seed) ??
    withSlash(given, seed) ??
    (seed.is === 'one' ? null : (range(given, seed) ?? multiple(given, seed)))
  );
}

/** "4,5/5" is a score, and "1/3" a fraction. */
function withSlash(given: NumberText, seed: Seed): FoundNumber | null {
  const found = seed.is === 'digits' ? /^ ?\/ ?\d+(?![\d/.,]*\d|[a-z])/.exec(rightOf(given, seed.to)) : null;
  if (!found || /\/ ?$/.test(leftOf(given, seed.from))) return null;
  const read = parsed(given.text.slice(seed.from, seed.to + found[0].length), given.language);
  if (read?.kind !== 'RATIO' && read?.kind !== 'FRACTION') return null;
  return whole(
    given,
    seed,
    seed.to + found[0].length,
    read.kind === 'RATIO' ? 'ratio' : 'fraction',
    () => read,
  );
}

function ratio(given: NumberText, seed: Seed): FoundNumber | null {
  const found = forms[given.language].ratio.exec(rightOf(given, seed.to));
  if (!found) return null;
  const [all, noun = '', outOf = ''] = found;
  const part = seed.is === 'one' ? '1' : given.text.slice(seed.from, seed.to);
  const middle = given.language === 'fr' ? 'sur' : 'out of';
  const read = parsed(`${part} ${middle} ${outOf}`, given.language);
  if (read?.kind !== 'RATIO' || !isWhole(read)) return null;
  const counted = noun === '' ? null : nounAfter(noun, given.language, seed.to);
  const number = whole(given, seed, seed.to + all.length, 'ratio', () => read);
  return number && { ...number, noun: counted, core: { from: seed.from, to: seed.to } };
}

/** "7 jeunes sur 10" is a ratio; "7 ateliers sur 3 sites" and "en 2 sur 2024" are none. */
function isWhole({ outOf, number }: { readonly outOf: string; readonly number: string }): boolean {
  return Number(outOf) >= 2 && Number(outOf) <= 1000 && Number(number) <= Number(outOf);
}

function range(given: NumberText, seed: Seed): FoundNumber | null {
  const left = leftOf(given, seed.from);
  for (const { before, rest } of forms[given.language].ranges) {
    const opener = before?.exec(left);
    if (before && !opener) continue;
    // "Passe de 12 à 15 %" is a change from one to the other, and no range.
    if (changesFromTo.test(left)) continue;
    const found = rest.exec(rightOf(given, seed.to));
    if (!found) continue;
    const end = seed.to + found[0].length;
    const start = opener ? seed.from - opener[0].length : seed.from;
    const text = given.text
      .slice(start, end)
      .replace(/^[^\p{L}\d]+/u, '')
      .replaceAll('–', '-');
    const bare = opener
      ? text
      : `${given.language === 'fr' ? 'de' : 'from'} ${text.replace(/ ?- ?/, given.language === 'fr' ? ' à ' : ' to ')}`;
    const read =
      parsed(text, given.language) ??
      parsed(bare, given.language) ??
      parsed(text.replace(/^de /i, ''), given.language) ??
      parsed(inThousands(bare), given.language);
    if (read?.kind !== 'RANGE') continue;
    const noun = read.unit === null ? nounAfter(rightOf(given, end), given.language, end) : null;
    return {
      ...{ from: start, to: noun?.headTo ?? end, core: { from: seed.from, to: seed.to }, noun },
      value: noun?.unit ? (valued({ ...read, unit: noun.unit }) ?? read) : read,
      ...{ isSigned: false, isInWords: seed.is !== 'digits', expression: 'range' },
    };
  }
  return null;
}

/** "12 à 15 000 personnes" are twelve thousand at least. */
const inThousands = (text: string): string =>
  text.replace(/^(\D*)(\d{1,3})(?= (?:à|to) \d{1,3}[ \u00A0\u202F,]000(?!\d))/, '$1$2\u00A0000');

const changesFromTo =
  /\b(?:pass|grimp|mont|bondi|chut|tomb|recul|progress|augment|baiss|evolu|port|ramen|reduit|relev|abaiss|went|rose|rising|fell|falling|grew|growing|up|down)[a-z]* (?:ainsi |donc |respectivement )?(?:de|d'|from) ?$|\b(?:passer|porter|ramener|augmenter|reduire|relever|abaisser|hisser|diminuer|passe|passent|passera|porte|ramene) (?:l[ea]s? |l'|leur |son |sa )[a-z' -]{3,70} $/;

function multiple(given: NumberText, seed: Seed): FoundNumber | null {
  const times = forms[given.language].times.exec(rightOf(given, seed.to));
  const by = new RegExp(`(?:${numberWords[given.language].multipliedBy}) $|(?<![a-z0-9])[x×] ?$`).exec(
    leftOf(given, seed.from),
  );
  const number = given.text.slice(seed.from, seed.to);
  if (times) {
    const said = given.language === 'fr' ? 'fois plus' : 'times as many';
    return whole(given, seed, seed.to + times[0].length, 'multiple', (locale) =>
      parsed(`${number} ${said}`, locale),
    );
  }
  return by && whole(given, seed, seed.to, 'multiple', (locale) => parsed(`× ${number}`, locale));
}

/** "Doublé", "un quasi-triplement"; "double" as an adjective is no number, and its accent tells. */
function spokenMultiple(language: TextLanguage, text: string): Value | null {
  if (/^(?:moitié|deux fois) moins$/i.test(text)) return parsed('× 0,5', language);
  return /[éÉ]|ment|fold|ed$|twice/i.test(text)
    ? parsed(text.replace(/^quasi[- ]/i, 'quasi-'), language)
    : null;
}

function fraction(given: NumberText, seed: Seed): FoundNumber | null {
  const text = given.text.slice(seed.from, seed.to).replace(/\b(?:petit|petite|bon|bonne|gros) /i, '');
  const one = /^(?:tiers|quart)$/i.test(text) ? `un ${text}` : text;
  const number = whole(given, seed, seed.to, 'fraction', (locale) => parsed(one, locale));
  const noun = number && nounAfter(rightOf(given, seed.to), given.language, seed.to);
  return number && { ...number, noun };
}

/** An expression that ends here, with the qualifier before it. */
function whole(
  given: NumberText,
  seed: Seed,
  to: number,
  expression: FoundNumber['expression'],
  read: (language: TextLanguage, text: string) => Value | null,
): FoundNumber | null {
  const value = read(given.language, given.text.slice(seed.from, to));
  if (!value) return null;
  const left = leftOf(given, seed.from);
  // "Plus des deux tiers", "près de la moitié"
  const article = /(?:(?<=[ \n])|^)(?:les |le |la |l')$/.exec(left)?.[0].length ?? 0;
  const before =
    qualifierBefore(left, given.language) ??
    qualifierBefore(left.slice(0, left.length - article), given.language);
  const qualified =
    before && value.kind !== 'RANGE' ? valued({ ...value, qualifier: before.qualifier }) : value;
  return {
    ...{ from: seed.from - (before ? before.length : 0), to, core: { from: seed.from, to } },
    ...{ value: qualified, noun: null, isSigned: false, isInWords: seed.is !== 'digits', expression },
  };
}

function parsed(text: string, locale: TextLanguage): Value | null {
  const read = parseValue(text, { locale, rest: 'given' });
  return read.ok ? read.value : null;
}

function valued(input: Parameters<typeof readValueInput>[0]): Value | null {
  const read = readValueInput(input);
  return 'fault' in read ? null : read;
}
