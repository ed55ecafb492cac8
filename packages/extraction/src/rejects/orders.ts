import type { RejectRules } from './rule.ts';

/** Is this a place in an order, or among others? */
export const orderRules: RejectRules = {
  fr: [
    {
      because: 'edition',
      expression: 'ordinal',
      after:
        /^ (?:edition|session|anniversaire|cru|promotion|journee|assises|rencontres|forum|salon|congres|semaine)\b/,
      example: 'Pour sa huitième édition, le salon change.',
    },
    {
      because: 'rank',
      expression: 'ordinal',
      after: /^ (?:place|rang|position|marche)\b/,
      example: 'La coiffure est à la troisième place.',
    },
    {
      because: 'edition',
      after:
        /^(?:ers?|re|eres?|emes?|iemes?|e|nde?) (?:edition|session|anniversaire|cru|promotion|journee|assises|rencontres|forum|salon|congres|semaine)\b/,
      example: 'Lors de la 1re édition, il pleuvait.',
    },
    {
      because: 'rank',
      after: /^(?:ers?|re|eres?|emes?|iemes?|e|nde?) (?:place|rang|position|marche)\b/,
      example: 'La boulangerie garde la 1re place.',
    },
    {
      because: 'ordinal',
      after: /^(?:ers?|re|eres?|emes?|iemes?|e|nde?)(?![a-z])/,
      example: 'Les résultats du 2e trimestre sont là.',
    },
    { because: 'ordinal', expression: 'ordinal', example: 'Premier enseignement : tout va bien.' },
  ],
  en: [
    {
      because: 'edition',
      expression: 'ordinal',
      after: /^ (?:edition|session|anniversary|round|annual)\b/,
      example: 'For its eighth edition the fair moves.',
    },
    {
      because: 'edition',
      after: /^(?:th|st|nd|rd) (?:edition|session|round|annual)\b/,
      example: 'The 8th edition was larger.',
    },
    {
      because: 'rank',
      after: /^(?:th|st|nd|rd) (?:place|rank|position)\b/,
      example: 'Bakeries keep the 1st place.',
    },
    {
      because: 'ordinal',
      after: /^(?:th|st|nd|rd)(?![a-z])/,
      example: 'The results of the 2nd quarter are in.',
    },
    { because: 'ordinal', expression: 'ordinal', example: 'The first lesson is plain.' },
  ],
};
