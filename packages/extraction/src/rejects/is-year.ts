import type { TextLanguage } from '../text/text-language.ts';

const leads: Readonly<Record<TextLanguage, RegExp>> = {
  fr: /\b(?:en|fin|debut|mi|de|depuis|annees?|a|des|avant|apres|jusqu'en|d'ici|vers|exercices?|rentree|courant|pour|et|sur|bilan|edition|millesime|semestre|trimestre)[ -]?$|\b(?:entre|horizon|par rapport a) $/,
  en: /\b(?:in|since|by|of|from|to|until|between|and|year|after|before|late|early|mid|end|during|for|edition)[ -]?$/,
};

/** Four digits from 1900 to 2099 are a year, unless they are set before a plural and after no word for a time: "2012 entreprises". */
export function isYear(digits: string, left: string, right: string, language: TextLanguage): boolean {
  if (!/^(?:19|20)\d\d$/.test(digits) || /^ ?[%€]|^ euros?\b/.test(right)) return false;
  const isCount = /^ (?!plus|moins|puis|dans|sans|sous|hors|dans|vers|was|as)[a-z']{4,}(?:s|x)\b/.test(right);
  return !isCount || leads[language].test(left);
}
