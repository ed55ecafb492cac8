import {
  type FormatOptions,
  type FormatPart,
  formatToParts,
  space,
  type Written,
  writtenNumber,
} from '../format.ts';
import { grammars } from '../languages/grammars.ts';
import { checkedLocale, noBreakSpace } from '../locales.ts';
import type { Value, ValueOf } from './value.ts';
import { countedBy, fractionWords, hoursOf, plain, turned, wordsOf } from './value-words.ts';

/** How a value is written. */
export interface ValueFormatOptions extends FormatOptions {
  /** `words`: a change is written as it is said, "en hausse de 9 %", where it would stand as "+ 9 %". */
  readonly changes?: 'words';
}

/**
 * The value as the public reads it: "plus de 1 780 contrats", "+ 9 %", "7 sur 10", "deux tiers", "entre 15 et 20 %",
 * "× 2", "11 millions d’euros par an". Never rounds. `parseValue` reads it back to the same value.
 */
export function formatValue(value: Value, options: ValueFormatOptions): string {
  return formatValueToParts(value, options)
    .map(({ text }) => text)
    .join('');
}

/** The same in pieces. Joined, they are what `formatValue` returns. */
export function formatValueToParts(value: Value, options: ValueFormatOptions): FormatPart[] {
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
      // "7 | sur 10": of what stays on one line there is less than a narrow card has room for.
      return [...part, { kind: 'space', text: ' ' }, { kind: 'number', text: outOf }];
    }
    case 'FRACTION': {
      const words = fractionWords(value, locale);
      return qualified(qualifierBefore(words), [words.replaceAll(' ', noBreakSpace)]);
    }
    case 'RANGE':
      return rangeParts(value, options);
  }
}

function numberParts(value: ValueOf<'NUMBER'>, options: ValueFormatOptions): FormatPart[] {
  const { changes, locale } = options;
  const minutes = hoursOf(value);
  if (minutes && !value.isChange) {
    const { written } = grammars[locale].hoursAndMinutes(minutes.hours, minutes.minutes);
    return qualified(grammars[locale].wording[value.qualifier], [written]);
  }
  const turn = turned(value, locale);
  if (!turn) return formatToParts(value, options);
  // A minus before what is counted may be a bullet: a fall of it is said in words.
  const isRate = value.unit === 'percent' || value.unit === 'point';
  const isSigned = changes !== 'words' && value.qualifier === 'EXACT';
  if (!isSigned || (value.number.startsWith('-') && !isRate)) {
    const number: Written = { ...value, qualifier: 'EXACT', number: turn.size };
    return [
      { kind: 'qualifier', text: turn.words },
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

function qualified(qualifier: string, texts: readonly string[]): FormatPart[] {
  const number: FormatPart = { kind: 'number', text: texts.join('') };
  if (qualifier === '') return [number];
  const words: FormatPart = { kind: 'qualifier', text: qualifier.replaceAll(' ', noBreakSpace) };
  return qualifier.endsWith('’') ? [words, number] : [words, space, number];
}
