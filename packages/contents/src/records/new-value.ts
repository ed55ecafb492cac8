import {
  formatValue,
  type Locale,
  locales,
  opposites,
  type ParsedValue,
  parseValue,
  readDecimal,
  readValueInput,
  type Units,
  type Value,
} from '@akto-figures/quantity';
import { newValueWords } from '../../messages/generated/new-value.ts';
import { texts } from '../texts/texts.ts';
import type { FigureContent } from './figure.ts';
import { unitNamed } from './stated-units.ts';
import { contentValue } from './stored-quantity.ts';

/** What was typed for a figure that had another value before: the value, that its source states none, or why it is neither. */
export type NewValue =
  | { readonly value: Value }
  | { readonly statement: 'NOT_STATED' | 'UNREADABLE' }
  | {
      /** A sentence: what is wrong, and what would be right. */
      readonly problem: string;
      /** What may have been meant; each of these texts is read as that. */
      readonly choices: readonly string[];
    };

/**
 * Reads the value of a figure as one types it, "plus de 1 220", by the reader of all values. What the text need not say follows from the
 * figure: its unit. What it leaves out that the value before had ("7,6 millions d’euros", "par an", "7 sur 10") is asked about, because
 * "8,1" may be 8.1 euros, and "8" eight people. So is the sign of a change: a figure that said "+ 9 %" does not become a level of 12 %.
 * @param text at most as long as any text that is typed; a longer one is refused.
 */
export function readNewValue(
  text: string,
  {
    content,
    before,
    locale,
    units,
  }: {
    readonly content: FigureContent;
    /** The figure of before; null where nobody knows it. */
    readonly before: FigureContent | null;
    readonly locale: Locale;
    readonly units: Units;
  },
): NewValue {
  const words = newValueWords[locale];
  if (text.length > texts.typed.most)
    return { problem: words.tooLong({ most: texts.typed.most }), choices: [] };
  const unit = content.unit === undefined ? null : unitNamed(content.unit, units);
  const read = parsedIn(text, (each) => parseValue(text, { locale: each, units, unit }), locale);
  if (!read.ok) {
    const { message, statement, choices = [] } = read.problem;
    if (statement) return { statement };
    return { problem: message, choices: choices.map((each) => formatValue(each, { locale })) };
  }
  if (read.period) return { problem: words.period, choices: [] };
  const value = whole({ ...read.value, unit: read.value.unit ?? unit });
  if (!value) return { problem: words.unit, choices: [] };
  const older = before && contentValue(before, units);
  const bare = parsedIn(text, (each) => parseValue(text, { locale: each, units }), locale);
  if (older && !('fault' in older)) {
    const signed = withSign(older, value);
    if (signed.length === 1 && signed[0]) return { value: signed[0] };
    if (signed.length > 0) {
      const choices = signed.map((each) => formatValue(each, { locale }));
      return { problem: words.asChange({ before: formatValue(older, { locale }) }), choices };
    }
  }
  // Without a unit, what is offered would be asked about again.
  if (bare.ok && bare.value.unit === null && value.unit !== null && older && !('fault' in older)) {
    const asBefore = withPartsOf(older, value);
    if (asBefore) {
      const choices = [asBefore, value].map((each) => formatValue(each, { locale }));
      return { problem: words.asBefore({ before: formatValue(older, { locale }) }), choices };
    }
  }
  return { value };
}

/** Words of another language are no slip; digits that could be read in two ways are. */
function parsedIn(text: string, parse: (locale: Locale) => ParsedValue, locale: Locale): ParsedValue {
  const own = parse(locale);
  if (own.ok || own.problem.code !== 'unknownWords' || text.trim() === '') return own;
  return locales.map(parse).find(({ ok }) => ok) ?? own;
}

/** A value as the changes that it may be, where the one before was a change and it does not say whether it rises or falls. */
function withSign(before: Value, value: Value): Value[] {
  if (!before.isChange || value.isChange || (value.kind !== 'NUMBER' && value.kind !== 'RANGE')) return [];
  const likeBefore = withPartsOf(before, value) ?? whole({ ...value, isChange: true });
  if (!likeBefore) return [];
  if (likeBefore.kind !== 'NUMBER' || Number(likeBefore.number) === 0) return [likeBefore];
  // A fall of more than 12 is less than −12.
  const qualifier = likeBefore.qualifier === 'NEARLY' ? 'NEARLY' : opposites[likeBefore.qualifier];
  const falling = whole({ ...likeBefore, qualifier, number: `-${likeBefore.number}` });
  return [likeBefore, ...(falling ? [falling] : [])];
}

/** A value with what the one before said beside its number, and it does not: null where there is no such thing. */
function withPartsOf(before: Value, value: Value): Value | null {
  if (before.kind !== 'NUMBER' && before.kind !== 'RANGE') {
    const outOf = 'outOf' in before ? before.outOf : null;
    return value.kind === 'NUMBER' ? whole({ ...value, kind: before.kind, outOf }) : null;
  }
  if (value.kind !== 'NUMBER' && value.kind !== 'RANGE') return null;
  const isScaled = before.scale !== null && value.scale === null;
  const isOfTime = before.per !== null && value.per === null && value.kind === 'NUMBER';
  const isChange = before.isChange && !value.isChange;
  if (!isScaled && !isOfTime && !isChange) return null;
  const scaled = (number: string) => (isScaled ? timesTenTo(number, before.scale ?? 0) : number);
  const ends = value.kind === 'RANGE' && { low: scaled(value.low), high: scaled(value.high) };
  return whole({
    ...value,
    ...(value.kind === 'NUMBER' && { number: scaled(value.number) }),
    ...ends,
    ...(isScaled && { scale: before.scale }),
    ...(isOfTime && { per: before.per }),
    ...(isChange && { isChange: true }),
  });
}

/** Moves the point of a decimal to the right. */
function timesTenTo(number: string, places: number): string {
  const [digits = '', fraction = ''] = number.split('.');
  const moved = fraction.padEnd(places, '0');
  const read = readDecimal(
    [`${digits}${moved.slice(0, places)}`, moved.slice(places)].filter(Boolean).join('.'),
  );
  return 'number' in read ? read.number : number;
}

const whole = (given: Parameters<typeof readValueInput>[0]): Value | null => {
  const read = readValueInput(given);
  return 'fault' in read ? null : read;
};
