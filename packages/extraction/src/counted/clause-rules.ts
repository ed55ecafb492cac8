import type { TextLanguage } from '../text/text-language.ts';
import { frenchPrepositions, frenchVerb } from './name-rules.ts';

/**
 * How what is said of a noun becomes a part of its name. The first row whose words begin the clause holds: they go, `joins` comes in their
 * place, and the clause follows; `null` says that the clause speaks of something else. Expressions see what those of names see.
 */
export interface ClauseRule {
  readonly language: TextLanguage;
  readonly opens: RegExp;
  readonly joins: string | null;
  /** What follows a noun, and what of it is said in its name. */
  readonly example: string;
  readonly says: string | null;
}

const adverb = '(?:toujours|encore|déjà|ainsi|aussi|également|tous|toutes|désormais|seulement) ';
const participle =
  "\\p{L}+(?:é|i|u|is|it|ert|aint|oint)(?:e?s?)(?![\\p{L}-])(?! (?:un|une|des|le|la|les|leur|l'))";
const adjective =
  '\\p{L}{3,}(?:ables?|ibles?|elles?|els?|aux|ales?|aires?|ives?|ifs?|euses?|eux|ques?|istes?|antes?|ants)';

export const clauseRules: readonly ClauseRule[] = [
  {
    ...{
      language: 'fr',
      opens:
        /^(?:l'|y |en (?=(?:a|ont|est|sont|\p{L}+(?:ait|aient|ent))(?!\p{L}))|nous |vous |leur |lui |le |la |les |s'y |s'en |me |te |qu'|n'y |qui (?:lui|leur|nous|vous|y|n'y|l'|en)|pour la \p{L}+ fois|(?:de l'|du )(?:ensemble|total|effectif))/u,
    },
    ...{ joins: null, example: 'l’ont été dans des entreprises', says: null },
  },
  {
    language: 'fr',
    opens: new RegExp(
      `^(?:sont|étaient|seront|ont été|avaient été|auront été|est|était|sera|a été) (?=(?:${adverb})?(?:${participle}|(?:en|dans|à|au|aux|sous|sans|chez|hors) |${adjective}))`,
      'u',
    ),
    ...{ joins: '', example: 'sont toujours en activité', says: 'toujours en activité' },
  },
  {
    ...{ language: 'fr', opens: new RegExp(`^(?=(?:${frenchVerb})(?![\\p{L}-]))`, 'u') },
    ...{ joins: 'qui ', example: 'occupent un emploi', says: 'qui occupent un emploi' },
  },
  {
    ...{
      language: 'fr',
      opens: /^(?:au-dessus|au-delà|en dessous|de plus|de moins|par|après|selon|depuis|entre|contre) /u,
    },
    ...{ joins: null, example: 'au-dessus de l’objectif inscrit', says: null },
  },
  {
    ...{
      language: 'fr',
      opens: new RegExp(`^(?=(?:${frenchPrepositions})(?![\\p{L}-])|(?:de |d')(?!plus|moins))`, 'u'),
    },
    ...{ joins: '', example: 'dans le Finistère', says: 'dans le Finistère' },
  },
  {
    ...{
      language: 'fr',
      opens: new RegExp(`^(?=${participle}|${adjective}(?![\\p{L}-])|qui |dont |où )`, 'u'),
    },
    ...{ joins: '', example: 'portés par des femmes', says: 'portés par des femmes' },
  },
  {
    ...{
      language: 'en',
      opens:
        /^(?:are|were|have been|has been|is|was|will be) (?=(?:still |now |already |also )?(?:\p{L}+(?:ed|en|wn|ht|ld)(?!\p{L})|(?:in|on|at|under|with|without|from|out) ))/u,
    },
    ...{
      joins: '',
      example: 'are in work six months after they leave',
      says: 'in work six months after they leave',
    },
  },
  {
    ...{
      language: 'en',
      opens:
        /^(?=(?:are|were|have|has|had|is|was|will|would|can|could|work|live|lack|found|got|took|left|stay|remain|say|find|need|want|use|offer|run|train|start|\p{L}+ed(?= (?:an?|the|at|their|one|no|more|its) ))(?!\p{L})(?! (?:us|them|we|that) ))/u,
    },
    ...{
      joins: 'that ',
      example: 'hired at least one disabled person',
      says: 'that hired at least one disabled person',
    },
  },
  {
    ...{
      language: 'en',
      opens:
        /^(?=(?:in|on|at|for|with|without|from|under|run|by|outside|inside|among) |that |who |whose |\p{L}+ed(?!\p{L}))/u,
    },
    ...{ joins: '', example: 'in small firms', says: 'in small firms' },
  },
];
