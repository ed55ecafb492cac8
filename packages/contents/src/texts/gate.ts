import { slipIn, slipInWords, type TextSlip } from '@akto-figures/quantity';
import { BadInput } from '../bad-input.ts';
import { isKey } from '../keys/is-key.ts';
import { isEdtf } from '../periods/is-edtf.ts';
import type { Words } from '../records/words.ts';
import { excerpt, type TextName, texts, tooLong } from './texts.ts';

/** What is wrong with a text, whichever way it has come. */
export type Refusal =
  | { readonly code: 'tooLong' | 'badKey' | 'badPeriod' }
  /** Something in it cannot be seen, or leads elsewhere than it says. */
  | { readonly code: 'notPlain'; readonly slip: TextSlip };

/** What would be right. */
export const right = {
  badKey: {
    fr: 'des minuscules sans accent, des chiffres et des traits d’union entre eux, comme «\u00a0salons-2021\u00a0»',
    en: 'small letters without accents, digits and single hyphens between them, such as “salons-2021”',
  },
  badPeriod: {
    fr: 'un jour, un mois, une année ou un intervalle, comme «\u00a02022-05-09\u00a0», «\u00a02022-05\u00a0», «\u00a02022\u00a0» ou «\u00a02022/2024\u00a0»',
    en: 'a day, a month, a year or a span, such as “2022-05-09”, “2022-05”, “2022” or “2022/2024”',
  },
} as const satisfies Record<string, Words>;

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
  if (refusal.code === 'notPlain') return slipInWords(refusal.slip, 'en');
  if (refusal.code === 'tooLong')
    return `has more than ${texts[holds].most.toLocaleString('en')} characters.`;
  return `is not what it should be; expected ${right[refusal.code].en}.`;
}

/**
 * Lets a text in that was given for a field.
 *
 * @throws BadInput naming the field, in both languages: the console shows its reader's own
 */
export function admit(field: string, holds: TextName, text: string): void {
  const refusal = refusalOf(holds, text);
  if (refusal === null) return;
  if (refusal.code === 'tooLong') throw tooLong(field, holds, text.length);
  if (refusal.code === 'notPlain') {
    const { slip } = refusal;
    throw new BadInput(field, `${field} ${slipInWords(slip, 'en')}`, {
      messageFr: `${field} ${slipInWords(slip, 'fr')}`,
    });
  }
  const { fr, en } = right[refusal.code];
  const given = excerpt(text);
  throw new BadInput(field, `${field} is ${given}; expected ${en}.`, {
    messageFr: `${field} est ${given}\u00a0; attendu\u00a0: ${fr}.`,
  });
}
