import { spelledNumbers } from '@akto-figures/quantity';
import type { TextLanguage } from '../text/text-language.ts';

/** How a language writes numbers in a sentence, as parts of expressions on plain text. */
export interface NumberWords {
  /** Digits with their groups and decimals. */
  readonly digits: string;
  /** Cardinals, each a word of one: "vingt", "deux". */
  readonly cardinals: string;
  /** The articles that may count one: "un". Alone they are no number. */
  readonly one: string;
  /** What may stand between two words of one cardinal. */
  readonly between: string;
  /** Parts of a whole, without what counts them: "tiers". */
  readonly parts: string;
  readonly half: string;
  /** About how many: "centaine". */
  readonly collectives: string;
  readonly scales: string;
  /** Words for whole numbers with a scale of their own: "un demi-million". */
  readonly countedScales: string;
  readonly ordinals: string;
  /** What makes an ordinal of digits: "2e". */
  readonly ordinalEnds: string;
  /** Vague numbers, to be left: "plusieurs milliers". */
  readonly vague: string;
  readonly percent: string;
  readonly points: string;
  readonly money: string;
  readonly time: string;
  /** "4 sur 5" */
  readonly outOf: string;
  readonly per: string;
  /** How many times as many, after the number: "fois plus". */
  readonly times: string;
  /** The same in one word: "doublé". */
  readonly multiples: string;
  /** Before a multiple: "multiplié par". */
  readonly multipliedBy: string;
  /** What opens and joins the ends of a range. */
  readonly ranges: readonly { readonly before: string; readonly middle: string }[];
  /** Ties a noun to a million: "de", "d'". */
  readonly of: string;
}

/** The cardinals that the parser reads, as a part of an expression. */
const cardinalsOf = (language: TextLanguage): string => spelledNumbers(language).cardinals.join('|');

/** What it reads for about how many; an adjective before one is looked for beside it. */
const collectivesOf = (language: TextLanguage): string =>
  `(?:${spelledNumbers(language)
    .collectives.filter((word) => !word.includes(' '))
    .join('|')})s?`;

const french: NumberWords = {
  digits: String.raw`\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?`,
  cardinals: cardinalsOf('fr'),
  one: 'une?',
  between: ' et(?= une?\\b)| et(?= onze\\b)',
  parts: 'tiers|quarts?|cinquiemes?|sixiemes?|septiemes?|huitiemes?|neuviemes?|dixiemes?|centiemes?',
  half: '(?:la |une )?(?:petite |bonne )?moitie(?! moins)',
  collectives: collectivesOf('fr'),
  scales: 'millions?|milliards?|mille',
  countedScales: 'un demi-(?:million|milliard)|(?:un|deux|trois) (?:millions?|milliards?) et demi',
  ordinals:
    'premiers?|premieres?|second(?:e?s?)|deuxiemes?|troisiemes?|quatriemes?|cinquiemes?|sixiemes?|septiemes?|huitiemes?|neuviemes?|dixiemes?|onziemes?|douziemes?|quinziemes?|vingtiemes?|trentiemes?|quarantiemes?|cinquantiemes?|centiemes?',
  ordinalEnds: 'ers?|re|eres?|emes?|iemes?|e|nde?|es',
  vague:
    '(?:(?:plusieurs|quelques|des|les|de nombreux|de nombreuses) )(?:dizaines|centaines|milliers|millions|milliards|quinzaines|douzaines|vingtaines)',
  percent: ' ?%| pour ?cents?\\b',
  points: ' (?:points?|pts?)\\b(?: de (?:pourcentage|pourcent|%))?',
  money: " ?(?:€|(?:d')?euros?\\b|eur\\b)",
  time: ' ?(?:ans?|annees?|mois|semaines?|jours?|journees?|trimestres?|semestres?|heures?|h|minutes?|min|mn|secondes?|decennies?|siecles?)\\b',
  outOf: 'sur',
  per: " ?(?:(?:par|/) ?(?:an|annee|mois|semaine|jour|heure|h|j|personne|entreprise|contrat|formation|action)\\b|de l'heure\\b|l'heure\\b|chaque annee\\b|chaque mois\\b|annuel(?:le)?s\\b)",
  times: 'fois (?:plus|superieure?s?)(?: (?:de|nombreux|nombreuses|eleve|elevee|eleves))?',
  multiples: '(?:moitie|deux fois) moins|(?:quasi[- ])?(?:double|triple|quadruple)(?:e?s?|ment)',
  multipliedBy: 'multipliee?s? par',
  ranges: [
    { before: 'entre', middle: ' et ' },
    { before: "(?:de|d')", middle: ' a ' },
    { before: '', middle: ' a | ?[-–] ?' },
  ],
  of: " ?(?:de |d'|des )",
};

const english: NumberWords = {
  digits: String.raw`\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`,
  cardinals: cardinalsOf('en'),
  one: 'an?|one',
  between:
    ' and(?= (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\\b)',
  parts:
    'thirds?|quarters?(?! (?:ahead|later|earlier|of (?:19|20)|in a row|running|ago|in (?:19|20)))|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?',
  half: '(?:a |one )?half(?! (?:a|of (?:the )?(?:19|20)\\d\\d))',
  collectives: `${collectivesOf('en')}|couple of (?:hundred|thousand)`,
  scales: 'million|billion|thousand|hundred',
  countedScales: 'half a (?:million|billion|dozen)',
  ordinals:
    'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fifteenth|twentieth',
  ordinalEnds: 'st|nd|rd|th',
  vague:
    '(?:several|many|some|a few|tens of|hundreds of|the) (?:hundreds?|thousands?|millions?|billions?|dozens?)|(?:dozens|hundreds|thousands|tens) of',
  percent: ' ?%| per ?cent\\b',
  points: '(?: ?pp| ppts?| (?:percentage )?points?| pts?)\\b',
  money: ' ?(?:€|euros?\\b|eur\\b)',
  time: '[ -]?(?:years?|months?|weeks?|days?|quarters?|hours?|h|minutes?|mins?|seconds?|decades?)\\b',
  outOf: '(?:out of|in)',
  per: ' ?(?:(?:per|a|an|/|each) ?(?:year|annum|month|week|day|hour|person|head|company|contract|course|action)\\b(?! (?:earlier|ago|before|later)))',
  times: 'times (?:as (?:many|much|high)|more|higher)',
  multiples: 'doubled|tripled|trebled|quadrupled|twice as (?:many|much)|(?:two|three|four|five|ten)fold',
  multipliedBy: 'multiplied by',
  ranges: [
    { before: 'between', middle: ' and ' },
    { before: 'from', middle: ' to ' },
    { before: '', middle: ' to | ?[-–] ?' },
  ],
  of: ' (?:of )?',
};

/** How each language writes numbers in a sentence. */
export const numberWords: Readonly<Record<TextLanguage, NumberWords>> = { fr: french, en: english };
