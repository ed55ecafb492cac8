import { locales } from '@akto-figures/quantity';
import type { Language } from '../pages/words.ts';

/** A text in each language, as JSON-LD has it. */
export const taggedTexts = (say: (language: Language) => string) =>
  locales.map((language) => ({ '@value': say(language), '@language': language }));
