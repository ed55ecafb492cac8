import {
  formatValue,
  type Locale,
  locales,
  noOwnUnits,
  numbersInText,
  saysOf,
  unitKey,
  type Value,
} from '@akto-figures/quantity';
import type { FigureContent } from './figure.ts';
import { firstLanguage, nameIn } from './localized.ts';
import { unitNamed } from './stated-units.ts';
import { contentValue } from './stored-quantity.ts';

/** Easy-to-read words of a figure in one language, and the value that they stand beside. */
export interface PlainWords {
  readonly words: string | null | undefined;
  /** The older value that they were written for, where that is known; or, by who says that they hold, the value of now. */
  readonly of: string | null | undefined;
  readonly value: Value | null;
}

/**
 * The older value that words were written for, as the first language writes it: since then the value has changed, and nobody has
 * touched them. Null where they hold: they are new, they say the value, or somebody says so by naming it.
 */
export function olderValueOf(now: PlainWords, before: PlainWords | null, locale: Locale): string | null {
  const { words, value } = now;
  if (!words || !before || words !== before.words) return null;
  const stands = valueInWords(value);
  if (now.of && spaced(now.of) === spaced(stands)) return null;
  const older = before.of || valueInWords(before.value);
  return older === '' || older === stands || says(words, value, locale) ? null : older;
}

/**
 * A value as it is named beside words: however precisely it is printed, and a unit of the hub's own by its key, whatever it is
 * called today.
 */
export function valueInWords(value: Value | null): string {
  if (value === null) return '';
  const unit = value.unit === null ? null : unitNamed(unitKey(value.unit), noOwnUnits);
  return formatValue({ ...value, unit, decimals: null, scale: null }, { locale: firstLanguage });
}

// A program may send any space for those that French has between its digits.
const spaced = (text: string) => text.replaceAll(/\s/gu, ' ');

/** Whether words say just this value, and no less: "plus de 2 000" was written for another one than "plus de 2 100". */
function says(words: string, value: Value | null, locale: Locale): boolean {
  if (value === null) return false;
  const isSame = (said: Value) =>
    saysOf(said, value) === 'AGREES' && saysOf(value, { ...said, unit: value.unit }) === 'AGREES';
  return numbersInText(words, locale).some(({ values }) => values.some(isSame));
}

/** A figure with what its easy words were written for, as it follows from what is there of it. */
export function withPlainWords(content: FigureContent, there: FigureContent | null): FigureContent {
  if (locales.every((locale) => !content[nameIn('plain', locale)] && !content[nameIn('plainOf', locale)]))
    return content;
  const followed = locales.map((locale) => {
    const before = there && wordsIn(there, locale);
    return [nameIn('plainOf', locale), olderValueOf(wordsIn(content, locale), before, locale)] as const;
  });
  const kept = Object.entries(content).filter(([name]) => followed.every(([field]) => field !== name));
  return Object.fromEntries([...kept, ...followed.filter(([, older]) => older !== null)]) as FigureContent;
}

function wordsIn(content: FigureContent, locale: Locale): PlainWords {
  const value = contentValue(content, noOwnUnits);
  return {
    words: content[nameIn('plain', locale)],
    of: content[nameIn('plainOf', locale)],
    value: value && !('fault' in value) ? value : null,
  };
}
