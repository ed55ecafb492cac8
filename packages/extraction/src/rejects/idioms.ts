import type { RejectRules } from './rule.ts';

/** Is this a manner of speaking, a note of method or a part of a name? */
export const idiomRules: RejectRules = {
  fr: [
    {
      because: 'idiom',
      expression: 'fraction',
      after: /^ (?:nord|sud|est|ouest)\b|^ (?:temps|chemin|finale|heure|tour|d'heure)\b/,
      example: 'La moitié ouest du pays fait mieux.',
    },
    {
      because: 'idiom',
      expression: 'fraction',
      before: /\b(?:chere|belle|seconde|premiere|par|a|de) $/,
      number: /^moitie$/,
      after: /^(?! des | de | d'| du )/,
      example: 'Un travail fait à moitié.',
    },
    {
      because: 'idiom',
      isInWords: true,
      most: 20,
      expression: 'plain',
      after:
        /^(?: (?:et|ou|a|ans|fois|heures?|reprises?|pas|mains?|mots?|clics?|temps|bouts?|vitesses?|volets?)\b|[.,;:!?)»]|$)/,
      example: 'Ils travaillent à deux et avancent.',
    },
    {
      because: 'idiom',
      number: /^(?:cent|mille)$/,
      expression: 'plain',
      after: /^(?: (?:fois|et un|manieres|facons|visages|raisons|mercis)\b| ?[.!?»])/,
      example: 'C’est mille fois mieux.',
    },
    {
      because: 'idiom',
      before: /\bvous (?:etes|etiez|serez|etes venus)(?: [a-z]+){0,2} $/,
      example: 'Ce soir, vous êtes 300.',
    },
    {
      because: 'idiom',
      expression: 'ratio',
      after: /^ fois sur\b/,
      example: 'La réponse est positive deux fois sur trois.',
    },
    {
      because: 'idiom',
      isInWords: true,
      most: 20,
      after: /^ autres\b/,
      example: 'Ce rendez-vous en appelle deux autres.',
    },
    {
      because: 'idiom',
      number: /^100$/,
      after: /^ ?% (?!des |de |d'|du |ont |sont |en (?:19|20))[a-z]/,
      unless: /\b(?:taux|part|atteint|soit)\b/,
      example: 'L’application est 100 % gratuite.',
    },
    {
      because: 'method',
      number: /^100$/,
      before: /\b(?:total|totaux|totalisent|somme|egale?s? a|addition)[^.;]{0,40}$/,
      after: /^ ?%/,
      example: 'Les parts ne totalisent pas toujours 100 %.',
    },
    { because: 'method', before: /\b(?:base|indice) $/, example: 'L’indice est en base 100.' },
    {
      because: 'method',
      before:
        /\b(?:marge d'erreur|intervalle de confiance|taux de confiance|seuil de significativite)[^.;]{0,30}$/,
      example: 'La marge d’erreur est de 3 points.',
    },
    {
      because: 'idiom',
      number: /^100$/,
      before: /\b(?:a|est|sont|entierement|mobilises? a|financee?s? a|engages? a|prise? en charge a) $/,
      after: /^ ?%(?! des| de|\w)/,
      unless: /\b(?:taux|part)\b/,
      example: 'La formation est financée à 100 %.',
    },
    { because: 'name', after: /^[a-z]/, number: /^\d+$/, example: 'Les 4G et 5G progressent.' },
  ],
  en: [
    {
      because: 'idiom',
      isInWords: true,
      most: 20,
      expression: 'plain',
      after: /^(?: (?:and|or|by|steps?|clicks?|words?)\b|[.,;:!?)]|$)/,
      example: 'They work in two and go on.',
    },
    {
      because: 'idiom',
      expression: 'fraction',
      after: /^ (?:hour|way|day|term|price|board|time)\b/,
      example: 'It is half way there.',
    },
    {
      because: 'method',
      number: /^100$/,
      before: /\b(?:total|sum|add up|adds up|equal)[^.;]{0,40}$/,
      after: /^ ?%/,
      example: 'Shares may not add up to 100%.',
    },
    {
      because: 'method',
      before: /\b(?:base|index|margin of error[^.;]{0,20}) $/,
      example: 'The index has the base 100.',
    },
    {
      because: 'idiom',
      number: /^100$/,
      after: /^ ?%(?! of| [a-z])/,
      before: /\b(?:funded|covered|paid|committed)[^.;]{0,20}$/,
      example: 'The course is funded at 100%.',
    },
    { because: 'name', after: /^[a-z]/, number: /^\d+$/, example: 'The 4G and 5G networks grow.' },
  ],
};
