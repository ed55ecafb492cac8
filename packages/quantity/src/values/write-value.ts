import { opposites } from '../add.ts';
import { type Decimal, negated } from '../decimal.ts';
import {
  type FormatOptions,
  type FormatPart,
  formatToParts,
  space,
  type Written,
  writtenNumber,
} from '../format.ts';
import { grammars } from '../languages/grammars.ts';
import { checkedLocale, type Locale, noBreakSpace } from '../locales.ts';
import type { Qualifier } from '../qualifiers.ts';
import { type SpeakOptions, said, saidSize, speak } from '../speak.ts';
import { isCountable, type ValueUnit } from '../units.ts';
import type { Value, ValueOf } from './value.ts';

/**
 * The value as the public reads it: "plus de 1 780 contrats", "+ 9 %", "7 sur 10", "deux tiers", "entre 15 et 20 %",
 * "× 2", "11 millions d’euros par an". Never rounds. `parseValue` reads it back to the same value.
 */
export function formatValue(value: Value, options: FormatOptions): string {
  return formatValueToParts(value, options)
    .map(({ text }) => text)
    .join('');
}

/** The same in pieces. Joined, they are what `formatValue` returns. */
export function formatValueToParts(value: Value, options: FormatOptions): FormatPart[] {
  const locale = checkedLocale(options.locale);
  const { perWording, qualifierBefore } = wordsOf(value, locale);
  switch (value.kind) {
    case 'NUMBER': {
      const per: FormatPart[] =
        perWording === '' ? [] : [space, { kind: 'unit', text: perWording.replaceAll(' ', noBreakSpace) }];
      return [...numberParts(value, options), ...per];
    }
    case 'MULTIPLE':
      return qualified(qualifierBefore(''), [
        `×${noBreakSpace}${writtenNumber(plain(value), options).digits}`,
      ]);
    case 'RATIO': {
      const whole = writtenNumber({ ...plain(value), number: value.outOf }, options).digits;
      const part = formatToParts({ ...plain(value), unit: countedBy(value) }, options);
      const outOf = `${grammars[locale].outOf.written.replaceAll(' ', noBreakSpace)}${noBreakSpace}${whole}`;
      return [...part, space, { kind: 'number', text: outOf }];
    }
    case 'FRACTION': {
      const words = fractionWords(value, locale);
      return qualified(qualifierBefore(words), [words.replaceAll(' ', noBreakSpace)]);
    }
    case 'RANGE':
      return rangeParts(value, options);
  }
}

/**
 * The value for a screen reader: "en hausse de 9 pour cent", "entre 15 et 20 pour cent", "multiplié par 2". A change is
 * said in words, because "plus 9" may be heard as "more than 9".
 */
export function speakValue(value: Value, options: SpeakOptions): string {
  const locale = checkedLocale(options.locale);
  const { times, outOf, between } = grammars[locale];
  const { perWording, qualifierBefore } = wordsOf(value, locale);
  switch (value.kind) {
    case 'NUMBER': {
      const turn = turned(value, locale);
      const written = spokenMinutes(value, locale) ?? said(saidSize(value, options));
      const number = turn ? said([turn.words, written]) : spoken(value, options);
      return said([number, perWording]);
    }
    case 'MULTIPLE':
      return said([qualifierBefore(''), times.spoken, said(saidSize(plain(value), { locale }))]);
    case 'RATIO':
      return said([
        speak({ ...plain(value), unit: countedBy(value) }, options),
        outOf.written,
        said(saidSize({ ...plain(value), number: value.outOf }, { locale })),
      ]);
    case 'FRACTION': {
      const words = fractionWords(value, locale).replaceAll(noBreakSpace, ' ');
      return joined(qualifierBefore(words), words);
    }
    case 'RANGE': {
      const [low, high] = [value.low, value.high].map((number) => ({
        ...value,
        number,
        qualifier: 'EXACT' as const,
      }));
      if (!low || !high) throw new Error('A range has two ends.');
      return said([
        between.before,
        speak({ ...low, unit: null }, { locale }),
        between.middle,
        speak(high, options),
      ]);
    }
  }
}

function spoken(value: ValueOf<'NUMBER'>, options: SpeakOptions): string {
  const minutes = spokenMinutes(value, options.locale);
  const qualifier = grammars[options.locale].wording[value.qualifier];
  return minutes === null ? speak(value, options) : joined(qualifier, minutes);
}

/** Of a change: its direction and its qualifier in words, and the size that follows them. Null for no change. */
function turned(
  { qualifier, number, isChange }: { qualifier: Qualifier; number: Decimal; isChange: boolean },
  locale: Locale,
): { readonly words: string; readonly size: Decimal } | null {
  if (!isChange || number === '0') return null;
  const { rise, fall, wording, turnWording } = grammars[locale];
  const isFall = number.startsWith('-');
  const meant = isFall && qualifier !== 'NEARLY' ? opposites[qualifier] : qualifier;
  const words = turnWording[meant] ?? wording[meant];
  const size = isFall ? negated(number) : number;
  return { words: joined(isFall ? fall.written : rise.written, words), size };
}

function numberParts(value: ValueOf<'NUMBER'>, options: FormatOptions): FormatPart[] {
  const { locale } = options;
  const minutes = hoursOf(value);
  if (minutes && !value.isChange) {
    const { written } = grammars[locale].hoursAndMinutes(minutes.hours, minutes.minutes);
    return qualified(grammars[locale].wording[value.qualifier], [written]);
  }
  const turn = turned(value, locale);
  if (!turn) return formatToParts(value, options);
  // A minus before what is counted may be a bullet: a fall of it is said in words.
  const isRate = value.unit === 'percent' || value.unit === 'point';
  if (value.qualifier !== 'EXACT' || (value.number.startsWith('-') && !isRate)) {
    const number: Written = { ...value, qualifier: 'EXACT', number: turn.size };
    return [
      { kind: 'qualifier', text: turn.words.replaceAll(' ', noBreakSpace) },
      ...(turn.words.endsWith('’') ? [] : [space]),
      ...formatToParts(number, options),
    ];
  }
  const parts = formatToParts(value, options);
  if (value.number.startsWith('-')) return parts;
  const isApart =
    grammars[locale].plus === 'apart' || !(value.unit === null || isRate || value.unit === 'euro');
  return [{ kind: 'number', text: isApart ? `+${noBreakSpace}` : '+' }, ...parts];
}

function rangeParts(value: ValueOf<'RANGE'>, options: FormatOptions): FormatPart[] {
  const { locale } = options;
  const { between, euro } = grammars[locale];
  const [low, high] = [value.low, value.high].map(
    (number): Written => ({ ...value, number, qualifier: 'EXACT' }),
  );
  if (!low || !high) throw new Error('A range has two ends.');
  const ofLow = formatToParts(
    euro === 'before' && value.unit === 'euro' ? low : { ...low, unit: null },
    options,
  );
  const first = ofLow.map(({ text }) => text).join('');
  return [
    { kind: 'number', text: `${between.before}${noBreakSpace}${first}` },
    { kind: 'space', text: ' ' },
    { kind: 'number', text: `${between.middle}${noBreakSpace}` },
    ...formatToParts(high, options),
  ];
}

/** The fraction in words where each of its numbers has one, in digits where not: "deux tiers", "7/12". */
function fractionWords({ number, outOf }: { number: Decimal; outOf: Decimal }, locale: Locale): string {
  const { half, parts, smallNumbers } = grammars[locale];
  if (number === '1' && outOf === '2') return half[0];
  const part = parts[Number(outOf)];
  const count = smallNumbers[Number(number) - 1];
  if (!part || !count || outOf === '2') return `${number}/${outOf}`;
  return `${count} ${number === '1' ? part.one : part.many}`;
}

/** "3 h 30": minutes that make no whole hours. */
function hoursOf({ unit, number, per, decimals }: ValueOf<'NUMBER'>) {
  if (unit !== 'minute' || per !== null || decimals !== null || !/^\d{2,6}$/.test(number)) return null;
  const minutes = Number(number) % 60;
  if (Number(number) < 60 || minutes === 0) return null;
  return { hours: String((Number(number) - minutes) / 60), minutes: String(minutes).padStart(2, '0') };
}

function spokenMinutes(value: ValueOf<'NUMBER'>, locale: Locale): string | null {
  const found = hoursOf(value);
  return found && !value.isChange
    ? grammars[locale].hoursAndMinutes(found.hours, found.minutes).spoken
    : null;
}

/** The noun of a ratio: what is counted one by one. "7 sur 10" of a rate has none. */
function countedBy({ unit }: Value): ValueUnit | null {
  return unit !== null && isCountable(unit) ? unit : null;
}

/** A number alone, without its unit. */
function plain({ qualifier, number, decimals, scale }: Value & { number: Decimal }): Written {
  return { qualifier, number, decimals, scale, unit: null };
}

function wordsOf({ qualifier, per }: Value, locale: Locale) {
  const { wording, per: perWords } = grammars[locale];
  const perWording = per === null ? '' : perWords[per][0];
  return {
    perWording,
    qualifierBefore: (words: string) => elided(wording[qualifier], words),
  };
}

function qualified(qualifier: string, texts: readonly string[]): FormatPart[] {
  const number: FormatPart = { kind: 'number', text: texts.join('') };
  if (qualifier === '') return [number];
  const words: FormatPart = { kind: 'qualifier', text: qualifier.replaceAll(' ', noBreakSpace) };
  return qualifier.endsWith('’') ? [words, number] : [words, space, number];
}

/** "plus d’" before a vowel that is written: "plus d’un tiers". */
function elided(words: string, next: string): string {
  return words.endsWith(' de') && /^[aeéèêiouyh]/.test(next) ? `${words.slice(0, -1)}’` : words;
}

/** The two, with the elision and the space that their language has between them. */
function joined(words: string, next: string): string {
  const before = elided(words, next);
  return said([before.endsWith('’') ? `${before}${next}` : before, before.endsWith('’') ? '' : next]);
}
