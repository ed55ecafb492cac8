import { measured } from './durations.ts';
import type { RejectRules } from './rule.ts';

/** Is this an age, or an anniversary? */
export const ageRules: RejectRules = {
  fr: [
    {
      because: 'age',
      before: /, (?:a )?$/,
      after: /^ ans(?: ?[,.)»]|$)/,
      most: 110,
      example: 'Nadia Payet, 44 ans, dirige le réseau.',
    },
    {
      because: 'age',
      after: /^ ans (?:et|ou) (?:plus|moins|davantage)\b|^(?: ?(?:-|a|et) ?\d+(?:,\d+)?)? ans\b.*\bages?\b/,
      example: 'Ils ont 50 ans ou plus.',
    },
    {
      because: 'age',
      before:
        /\b(?:age|ages|agee|agees|jeunes?|seniors?|personnes?|enfants?|plus|moins|les|des|de|d'|a) (?:de |d'|entre |a |moyen |median )*$/,
      after:
        /^(?: ?(?:-|a|et|\/) ?\d+(?:,\d+)?)? ans\b(?! (?:plus tot|apres|auparavant|de suite|consecutifs))/,
      unless: measured,
      example: 'Il s’adresse aux jeunes de 16 à 29 ans.',
    },
    {
      because: 'age',
      before: /\bages?\b[^.;]{0,60}$/,
      after: /^(?:,\d)?(?: ?(?:-|a|et|contre) ?\d+(?:,\d+)?)?(?: ans\b|$| a | en | \(| contre)/,
      example: 'L’âge moyen passe de 19,8 à 20,1 ans.',
    },
    {
      because: 'anniversary',
      before: /\b(?:fete\w*|fetera|celebr\w+|souffl\w+|ses|leurs|nos|anniversaire)(?: [a-z]+){0,2} $/,
      after: /^ (?:ans|bougies)\b/,
      example: 'La fédération, qui fêtera bientôt ses 20 ans, grandit.',
    },
  ],
  en: [
    {
      because: 'age',
      after:
        /^(?: ?(?:-|to|and) ?\d+)?(?:[- ]years?[- ]olds?| year[- ]olds?)\b|^ (?:and|or) (?:over|older)\b/,
      example: 'It is for 16 to 29-year-olds.',
    },
    {
      because: 'age',
      before:
        /\b(?:aged?(?: of| between| under| over| from)?|average age[^.;]{0,20}|under|over|the under-|over-) ?$/,
      after: /^(?: ?(?:-|to|and) ?\d+)?(?: years)?\b(?! ?%| ?[a-z]{4,}s\b)/,
      number: /^\d\d(?:\.\d)?$/,
      example: 'It is open to people aged 50 or over.',
    },
    {
      because: 'anniversary',
      after: /^(?:th|st|nd|rd) (?:anniversary|birthday)\b/,
      example: 'It celebrates its 20th anniversary.',
    },
  ],
};
