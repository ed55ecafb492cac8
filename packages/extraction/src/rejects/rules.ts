import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import { ageRules } from './ages.ts';
import { durationRules } from './durations.ts';
import { idiomRules } from './idioms.ts';
import { orderRules } from './orders.ts';
import { partRules } from './parts.ts';
import type { RejectRule } from './rule.ts';
import { sizeRules } from './sizes.ts';

// In the order in which they are tried: "contrats de plus de deux ans" have a size, and no age.
const questions = [sizeRules, ageRules, durationRules, orderRules, partRules, idiomRules];

/** The rules on the words around a number, in the order in which they are tried. */
export const rejectRules: Readonly<Record<TextLanguage, readonly RejectRule[]>> = inEachTextLanguage(
  (locale) => questions.flatMap((rules) => rules[locale]),
);
