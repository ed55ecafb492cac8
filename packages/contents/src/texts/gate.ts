import { type Locale, locales, slipIn, slipInWords, type TextSlip } from '@akto-figures/quantity';
import { gateWords } from '../../messages/generated/gate.ts';
import { BadInput } from '../bad-input.ts';
import { isKey } from '../keys/is-key.ts';
import { isEdtf } from '../periods/is-edtf.ts';
import { nameIn, programLanguage } from '../records/localized.ts';
import { excerpt, type TextName, texts, tooLong } from './texts.ts';

/** What is wrong with a text, whichever way it has come. */
export type Refusal =
  | { readonly code: 'tooLong' }
  | { readonly code: 'badKey' | 'badPeriod' }
  /** Something in it cannot be seen, or leads elsewhere than it says. */
  | { readonly code: 'notPlain'; readonly slip: TextSlip };

/**
 * The one gate of keys, periods and texts: the graph, an import, the starter data and a backup say with it what is wrong with
 * one, each in its own form and place.
 */
export function refusalOf(holds: TextName, text: string): Refusal | null {
  if (text.length > texts[holds].most) return { code: 'tooLong' };
  const slip = slipIn(text);
  if (slip) return { code: 'notPlain', slip };
  if (holds === 'key' && !isKey(text)) return { code: 'badKey' };
  if (holds === 'edtf' && !isEdtf(text)) return { code: 'badPeriod' };
  return null;
}

/** What is wrong, as a sentence about the text goes on. */
export function refusalInWords(refusal: Refusal, holds: TextName): string {
  if (refusal.code === 'notPlain') return slipInWords(refusal.slip, programLanguage);
  if (refusal.code === 'tooLong')
    return `has more than ${texts[holds].most.toLocaleString(programLanguage)} characters.`;
  return `is not what it should be; expected ${gateWords[programLanguage][refusal.code]}.`;
}

/**
 * Lets a text in that was given for a field.
 *
 * @throws BadInput naming the field, in each language: the console shows its reader's own
 */
export function admit(field: string, holds: TextName, text: string): void {
  const refusal = refusalOf(holds, text);
  if (refusal === null) return;
  if (refusal.code === 'tooLong') throw tooLong(field, holds, text.length);
  const say = (locale: Locale): string => {
    const words = gateWords[locale];
    return refusal.code === 'notPlain'
      ? `${field} ${slipInWords(refusal.slip, locale)}`
      : words.given({ field, given: excerpt(text), right: words[refusal.code] });
  };
  const others = locales.filter((locale) => locale !== programLanguage);
  throw new BadInput(
    field,
    say(programLanguage),
    Object.fromEntries(others.map((locale) => [nameIn('message', locale), say(locale)])),
  );
}
