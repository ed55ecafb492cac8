import { parseValue, readValueInput, type Value, type ValueInput } from '@akto-figures/quantity';
import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import { directionOf, gainOf } from './direction.ts';
import type { FoundNumber } from './found-number.ts';
import { isDone, nounAfter } from './noun.ts';
import { nounWords } from './noun-words.ts';
import { numberWords } from './number-words.ts';
import { qualifierAfter, qualifierBefore } from './qualifier-before.ts';
import { leftOf, type NumberText, rightOf } from './read-numbers.ts';
import type { Seed } from './seeds.ts';
import { signBefore } from './sign-before.ts';

const forms = inEachTextLanguage((locale) => {
  const { scales, of, money, percent, points, time, per } = numberWords[locale];
  const ofMoney = `(?:${of.replace('|des ', '')})?${money}`;
  return {
    // "M" and "k" before the euro sign, or a capital M alone: "m" may be metres.
    scale: new RegExp(`^[ \\n]?(?:${scales})(?![a-z])`),
    shortScale: /^ ?(?:mds?|mrds?|bn|m|k)(?= ?(?:€|eur|d'euros))|^ ?(?:mds|mrds|mrd|bn)(?![a-z])/,
    money: new RegExp(`^[ \\n]?(?:${ofMoney})`),
    percent: new RegExp(`^(?:${percent})`),
    points: new RegExp(`^(?:${points})`),
    // "1 h 30", "1 heure 30"
    time: new RegExp(`^(?:${time})(?: ?\\d\\d(?!\\d)(?: (?:min|mn|minutes))?)?`),
    per: new RegExp(`^(?: (?:bruts?|nets?))?(?:${per})`),
  };
});

/** Longer digits are no figure of anybody's. */
const longestNumber = 40;

/** Reads a number, its scale, its unit and its qualifier: "près de 1,04 million de personnes". */
export function readPlain(given: NumberText, seed: Seed): FoundNumber | null {
  const { text, plain, language } = given;
  const after = (at: number) => rightOf(given, at);
  const isInWords = seed.is !== 'digits';
  const scale = isInWords ? 0 : scaleAfter(after(seed.to), text.slice(seed.to, seed.to + 4), language);
  const scaled = seed.to + scale;
  const symbol = symbolAfter(after(scaled), language);
  const end = scaled + symbol.length;
  const core = plain.slice(seed.from, end);
  // "Passe de 12 à 15 %": both are percent.
  const second = goesFrom.test(leftOf(given, seed.from)) ? sharedUnit(after(end), language) : null;
  // "Recule de 1,5 point à 9,8 %" is a change and where it leads.
  const isFirst = second !== null && (symbol.is === null || symbol.is === second.is);
  const shared = symbol.is === null && second ? second : nothing;
  const currency = /[€£$¥] ?$/.exec(leftOf(given, seed.from))?.[0] ?? '';
  if (/[£$¥]/.test(currency) || (symbol.is === null && /^ ?[£$¥]/.test(after(end))))
    return foreignMoney(seed, end);
  const sign = signBefore(plain, seed.from, given.sentence.from, symbol.is);
  const isMoney = currency !== '' && symbol.is === null;
  // "Dont 36 700 d’apprentissage" says of what kind, "un million d’euros" of what.
  const isComplement = scale === 0 && seed.is === 'digits' && /^ (?:d'|de )/.test(after(end));
  const noun = isMoney
    ? null
    : (symbol.is === null || symbol.is === 'time') && !isDone(text.slice(end, end + 40)) && !isComplement
      ? nounAfter(after(end), language, end)
      : null;
  const from = sign ? sign.from : seed.from - (isMoney ? currency.length : 0);
  const before = sign?.is
    ? null
    : qualifierBefore(leftOf(given, from), language, text.slice(Math.max(0, from - 40), from));
  const nounEnd = symbol.is === null && noun ? noun.headTo : end;
  const behind = before
    ? null
    : (qualifierAfter(after(end), language) ?? qualifierAfter(after(nounEnd), language));
  const isCollective = seed.is === 'collective';
  const qualifier = before?.qualifier ?? behind?.qualifier ?? (isCollective ? 'ABOUT' : 'EXACT');
  const read =
    core.length > longestNumber
      ? null
      : parsed(
          `${isMoney ? '€' : ''}${text.slice(seed.from, end)}${shared.words}`,
          isMoney ? 'money' : (symbol.is ?? shared.is),
          language,
        );
  const turn =
    sign?.is ??
    (isFirst
      ? null
      : (directionOf(leftOf(given, before ? from - before.length : from), after(end), symbol.is, language) ??
        (symbol.is === null || symbol.is === 'money'
          ? gainOf(leftOf(given, before ? from - before.length : from), language)
          : null)));
  const isChange = turn !== null || (symbol.is === null && isMore(after(end), language));
  const isFall = turn === '-' || (symbol.is === null && nounWords[language].fewer.test(after(end)));
  return {
    ...{ from: before ? from - before.length : from, to: Math.max(end, nounEnd) },
    core: { from, to: scaled },
    value:
      read &&
      changed(read, { qualifier, isChange, isFall, unit: noun?.unit ?? null, isTime: symbol.is === 'time' }),
    noun,
    ...{ isSigned: Boolean(sign?.is), isInWords, expression: 'plain' as const },
  };
}

/** Dollars and pounds are read, and no value of ours says them. */
const foreignMoney = (seed: Seed, to: number): FoundNumber => ({
  ...{ from: seed.from, to, core: { from: seed.from, to: seed.to }, value: null, noun: null },
  ...{ isSigned: false, isInWords: false, expression: 'plain' as const },
});

const isMore = (right: string, language: TextLanguage): boolean =>
  nounWords[language].more.test(right) || nounWords[language].fewer.test(right);

function scaleAfter(right: string, raw: string, language: TextLanguage): number {
  const { scale, shortScale } = forms[language];
  const found = scale.exec(right) ?? shortScale.exec(right);
  if (found) return found[0].length;
  return /^ ?M(?![\p{L}])/u.exec(raw)?.[0].length ?? 0;
}

type Symbol = 'percent' | 'points' | 'money' | 'time' | null;

function symbolAfter(right: string, language: TextLanguage): { is: Symbol; length: number } {
  const { per, ...all } = forms[language];
  for (const is of ['percent', 'points', 'money', 'time'] as const) {
    const found = all[is].exec(right);
    if (!found) continue;
    const rate = is === 'percent' || is === 'points' ? null : per.exec(right.slice(found[0].length));
    return { is, length: found[0].length + (rate?.[0].length ?? 0) };
  }
  const rate = per.exec(right);
  return { is: null, length: rate?.[0].length ?? 0 };
}

/** Before the first of two values: "est passée de 12 à 15 %". */
const goesFrom =
  /\b(?:pass|grimp|mont|bondi|chut|tomb|recul|progress|augment|baiss|evolu|ramen|reduit|reduite?s?|port|revien|remont|descend|diminu|went|ris|rose|fall|fell|grew|grow)[a-z]* (?:ainsi |donc |respectivement )?(?:de|d'|from) ?$|\b(?:passer|porter|ramener|augmenter|reduire|relever|abaisser|hisser|diminuer|passe|passent|passera|porte|ramene) (?:l[ea]s? |l'|leur |son |sa )[a-z' -]{3,70} (?:de|d') ?$/;

/** Between the two, and the second one. */
const goesTo = /^(?: [a-z']+){0,3}? (?:a|to) (?:(?:pres de|plus de|environ|quelque) )?\d[\d ,.]*/;

interface SharedUnit {
  readonly words: string;
  readonly is: Symbol;
}

const nothing: SharedUnit = { words: '', is: null };

/** The scale and the unit of the second value, where a number follows at once: "de 212 à 236 millions d’euros". */
function sharedUnit(right: string, language: TextLanguage): SharedUnit | null {
  const [next] = goesTo.exec(right) ?? [];
  if (next === undefined) return null;
  const rest = right.slice(next.trimEnd().length);
  const scale = scaleAfter(rest, '', language);
  const symbol = symbolAfter(rest.slice(scale), language);
  return { words: rest.slice(0, scale + symbol.length), is: symbol.is };
}

/** What the number says without its qualifier. In a sentence the mark that groups thousands in the language is no decimal mark. */
function parsed(given: string, symbol: Symbol, language: TextLanguage): Value | null {
  const core = grouped(given.replace(/\b(?:petite|bonne|grosse|bon|good) /i, ''), language);
  const texts = symbol === null ? [`${core} ${language === 'fr' ? 'contrats' : 'contracts'}`, core] : [core];
  for (const text of texts) {
    const read = parseValue(text, { locale: language, rest: 'given' });
    if (!read.ok || read.value.kind !== 'NUMBER') continue;
    return symbol === null && read.value.unit === 'contract'
      ? value({ ...read.value, unit: null })
      : read.value;
  }
  return null;
}

/** "216.333 euros" has its thousands apart; "2.5" has none. */
const grouped = (core: string, language: TextLanguage): string =>
  language === 'fr'
    ? core
        .replace(/^(?=million|milliard)/i, 'un ')
        .replace(/ annuel(?:le)?s$/i, ' par an')
        .replace(/ (?:bruts?|nets?)(?= )/i, '')
        .replace(/(\d ?m(?:ds?|rds?)?) d.euros$/i, '$1 €')
        .replace(/^\d{1,3}(?:\.\d{3})+(?!\d)/, (digits) => digits.replaceAll('.', '\u00A0'))
    : core;

const value = (input: ValueInput): Value | null => {
  const read = readValueInput(input);
  return 'fault' in read ? null : read;
};

interface Change {
  readonly qualifier: Value['qualifier'];
  readonly isChange: boolean;
  readonly isFall: boolean;
  readonly unit: Value['unit'];
  readonly isTime: boolean;
}

function changed(read: Value, { qualifier, isChange, isFall, unit, isTime }: Change): Value | null {
  if (read.kind !== 'NUMBER') return read;
  const number =
    isFall && isChange && !read.number.startsWith('-') && read.number !== '0'
      ? `-${read.number}`
      : read.number;
  return value({
    ...read,
    number,
    qualifier,
    isChange: isChange && read.per === null,
    unit: isTime ? read.unit : (read.unit ?? unit),
  });
}
