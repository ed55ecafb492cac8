import { frenchAnswers } from './french-answers.ts';
import { agreedCount } from './french-cardinals.ts';
import { frenchExpressions } from './french-expressions.ts';
import { frenchRunningText } from './french-running-text.ts';
import { frenchValues } from './french-values.ts';
import type { Grammar } from './grammar.ts';

const upTo19 =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';

/** The tens, and the greatest number that is added to each: "soixante" goes on to "soixante-dix-neuf". */
const tens: readonly (readonly [string, number, number])[] = [
  ['vingt', 20, 9],
  ['trente', 30, 9],
  ['quarante', 40, 9],
  ['cinquante', 50, 9],
  ['soixante', 60, 19],
  ['septante', 70, 9], // Belgium and Switzerland, as nonante
  ['quatre-vingt', 80, 19],
  ['huitante', 80, 9], // Switzerland
  ['octante', 80, 9],
  ['nonante', 90, 9],
];

/** How French writes, says and reads qualified numbers. */
export const french: Grammar = {
  typography: { group: '\u202F', decimal: ',', minus: '\u2212', spokenMinus: 'moins' },
  thousandsMark: null,
  euro: 'after',
  percent: 'apart',
  // French starts at 2: 0 and 1,5 are singular.
  isPlural: (number) => !/^-?[01](?:\.|$)/.test(number),
  // Before an article the "de" melts: "plus des deux tiers", "près du quart", "proche des 300".
  spellings: (phrase) =>
    phrase.endsWith(' de')
      ? [phrase, `${phrase.slice(0, -1)}’`, `${phrase}s`, `${phrase.slice(0, -1)}u`]
      : [phrase],
  largeNumbers: [
    { exponent: 9, one: 'milliard', many: 'milliards' },
    { exponent: 6, one: 'million', many: 'millions' },
  ],
  beforeCounted: (noun) => (/^[aeéèêiouyh]/.test(noun) ? 'd’' : 'de '),
  units: {
    person: { one: 'personne', many: 'personnes', gender: 'feminine' },
    course: { one: 'formation', many: 'formations', gender: 'feminine' },
    company: { one: 'entreprise', many: 'entreprises', gender: 'feminine' },
    action: { one: 'action', many: 'actions', gender: 'feminine' },
    training_centre: {
      one: 'centre de formation d’apprentis',
      many: 'centres de formation d’apprentis',
      alsoRead: ['CFA'],
    },
    event: { one: 'événement', many: 'événements' },
    percent: { one: 'pour cent', many: 'pour cent', alsoRead: ['pourcent', 'pct'] },
    contract: { one: 'contrat', many: 'contrats' },
    meeting: { one: 'réunion', many: 'réunions', gender: 'feminine' },
    training_provider: { one: 'organisme de formation', many: 'organismes de formation' },
    organisation: { one: 'organisation', many: 'organisations', gender: 'feminine' },
    territory: { one: 'territoire', many: 'territoires' },
    euro: { one: 'euro', many: 'euros', alsoRead: ['EUR'] },
    point: {
      one: 'point',
      many: 'points',
      alsoRead: ['pt', 'pts', 'point de pourcentage', 'points de pourcentage'],
    },
    year: { one: 'an', many: 'ans', alsoRead: ['année', 'années'] },
    month: { one: 'mois', many: 'mois' },
    week: { one: 'semaine', many: 'semaines', gender: 'feminine' },
    day: { one: 'jour', many: 'jours' },
    hour: { one: 'heure', many: 'heures', gender: 'feminine', alsoRead: ['h'] },
    minute: { one: 'minute', many: 'minutes', gender: 'feminine', alsoRead: ['min', 'min.', 'mn'] },
  },
  agreedCount,
  wording: {
    EXACT: '',
    MORE_THAN: 'plus de',
    AT_LEAST: 'au moins',
    NEARLY: 'près de',
    ABOUT: 'environ',
    LESS_THAN: 'moins de',
    UP_TO: 'jusqu’à',
  },
  countWording: {},
  synonyms: {
    EXACT: { before: ['exactement', 'précisément'], after: ['exactement', 'précisément'] },
    MORE_THAN: {
      before: [
        'un peu plus de',
        'à peine plus de',
        'bien plus de',
        'largement plus de',
        'nettement plus de',
        'légèrement plus de',
        'au-delà de',
        'au-dessus de',
        ...['supérieur à', 'supérieure à', 'supérieurs à', 'supérieures à', 'légèrement supérieur à'],
        ...['dépasse', 'dépassent', 'dépassé', 'dépassant', 'dépasser', 'dépasse les', 'dépassent les'],
        ...[
          'dépassait',
          'dépassaient',
          'dépassait les',
          'dépassaient les',
          'dépassera',
          'excédait',
          'excédaient',
        ],
        ...['dépassé les', 'dépassé le', 'dépasse le', 'dépasser les', 'dépassant les', 'excède', 'excèdent'],
        ...['passé la barre des', 'franchi la barre des', 'franchi le cap des', 'passé le cap des'],
        ...['franchit la barre des', 'franchit le cap des', 'passe la barre des', 'passe le cap des'],
        ...['dépasse la barre des', 'dépassé la barre des', 'dépassent la barre des', 'dépasse le cap des'],
        '+ de',
      ],
      after: ['et quelques'],
    },
    AT_LEAST: {
      before: [
        ...['au minimum', 'minimum', 'un minimum de', 'pas moins de', 'à partir de', 'd’au moins'],
        ...['au bas mot', 'a minima'],
      ],
      after: ['au moins', 'au minimum', 'minimum', 'ou plus', 'et plus', 'ou davantage', 'au bas mot'],
    },
    NEARLY: {
      // "Un peu moins de 500" says what "près de 500" says: just below.
      before: [
        ...['presque', 'quasiment', 'un peu moins de', 'pas loin de', 'tout près de', 'proche de'],
        ...['légèrement moins de', 'juste sous', 'juste en dessous de', 'légèrement inférieur à'],
        ...['approche', 'approchent', 'approche les', 'approchent les', 'frôle', 'frôlent', 'frôle les'],
        ...[
          'frôlait',
          'frôlaient',
          'approchait',
          'approchaient',
          'frôlent les',
          'frôlé',
          'frôlé les',
          'frise',
          'frisent',
          'frise les',
          'frisent les',
        ],
      ],
      after: [],
    },
    ABOUT: {
      before: [
        'autour de',
        'aux alentours de',
        'de l’ordre de',
        'quelque',
        'quelques',
        'à peu près',
        'approximativement',
        'env.',
        'env',
        ...['grosso modo', 'peu ou prou', 'avoisine', 'avoisinent', 'avoisine les', 'avoisinent les'],
        ...['avoisinant', 'avoisinant les'],
      ],
      after: ['environ', 'à peu près', 'approximativement'],
    },
    LESS_THAN: {
      before: [
        ...['bien moins de', 'en dessous de', 'au-dessous de', 'en deçà de', 'sous', 'sous les', '- de'],
        ...['inférieur à', 'inférieure à', 'inférieurs à', 'inférieures à', 'sous la barre des'],
        // "À peine 1 %" says that it is hardly that much.
        'à peine',
      ],
      after: [],
    },
    UP_TO: {
      before: [
        ...['au plus', 'tout au plus', 'au maximum', 'maximum', 'un maximum de', 'pas plus de'],
        ...['plafonné à', 'plafonnée à', 'plafonnés à', 'plafonnées à', 'limité à', 'limitée à'],
        ...['limités à', 'limitées à', 'dans la limite de', 'ne dépasse pas', 'ne dépassent pas'],
        ...['n’excède pas', 'n’excèdent pas', 'ne dépasse pas les', 'jusqu’aux'],
      ],
      after: ['au plus', 'tout au plus', 'au maximum', 'maximum', 'ou moins'],
    },
  },
  numerals: {
    upTo99: [...upTo99()],
    hundred: ['cent', 'cents'],
    mostHundreds: 19,
    thousands: [
      { words: ['milliard', 'milliards'], exponent: 9 },
      { words: ['million', 'millions'], exponent: 6 },
      { words: ['mille'], exponent: 3 },
    ],
    uncounted: ['cent', 'mille'],
    articles: [],
    and: [],
  },
  collectives: {
    'demi-douzaine': 6,
    dizaine: 10,
    'petite dizaine': 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    'petite centaine': 100,
    millier: 1000,
  },
  countedCollectives: {},
  scales: { mille: 3, million: 6, millions: 6, milliard: 9, milliards: 9 },
  countedScales: {
    'un demi-million': 500_000,
    'un demi-milliard': 500_000_000,
  },
  andAHalf: ['et demi', 'et demie'],
  plainShortScales: { M: 6, md: 9, mds: 9, mrd: 9 },
  accountingScales: ['millier', 'milliers'],
  shortScales: { k: 3, m: 6, md: 9, mds: 9, mrd: 9 },
  vague: [
    'plusieurs',
    'beaucoup de',
    'de nombreux',
    'de nombreuses',
    'dizaines',
    'centaines',
    'milliers',
    'millions',
    'milliards',
  ],
  minus: ['-', 'moins'],
  of: ['de', "d'"],
  noUnit: 'aucune',
  runningText: frenchRunningText,
  ...frenchAnswers,
  ...frenchExpressions,
  ...frenchValues,
};

function* upTo99(): Generator<[string, number]> {
  const units = upTo19.split(' ');
  yield* units.map((word, number): [string, number] => [word, number]);
  yield ['une', 1];
  for (const [word, ten, upTo] of tens) {
    yield [word, ten];
    yield [`${word}s`, ten];
    for (let unit = 1; unit <= upTo; unit += 1) yield [`${word} ${units[unit]}`, ten + unit];
    yield [`${word} et un`, ten + 1];
    yield [`${word} et une`, ten + 1];
    yield [`${word} une`, ten + 1];
    if (upTo > 9) yield [`${word} et onze`, ten + 11];
  }
}
