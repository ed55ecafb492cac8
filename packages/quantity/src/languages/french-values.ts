import { agreedCount } from './french-cardinals.ts';
import type { ValueGrammar } from './value-grammar.ts';

const feminine = { gender: 'feminine' } as const;

/** How French writes, says and reads values that are no plain number. */
export const frenchValues: ValueGrammar = {
  outOf: { written: 'sur', read: ['sur', '/'] },
  half: ['la moitié', 'une moitié', 'moitié'],
  parts: {
    2: { one: 'demi', many: 'demis' },
    3: { one: 'tiers', many: 'tiers' },
    4: { one: 'quart', many: 'quarts' },
    5: { one: 'cinquième', many: 'cinquièmes' },
    6: { one: 'sixième', many: 'sixièmes' },
    7: { one: 'septième', many: 'septièmes' },
    8: { one: 'huitième', many: 'huitièmes' },
    9: { one: 'neuvième', many: 'neuvièmes' },
    10: { one: 'dixième', many: 'dixièmes' },
    100: { one: 'centième', many: 'centièmes' },
  },
  beforeParts: {
    ...{ 'près du': 'NEARLY', 'près des': 'NEARLY', 'presque le': 'NEARLY', 'presque les': 'NEARLY' },
    ...{ 'plus du': 'MORE_THAN', 'plus des': 'MORE_THAN', 'moins du': 'LESS_THAN', 'moins des': 'LESS_THAN' },
    ...{
      'environ le': 'ABOUT',
      'environ les': 'ABOUT',
      'au moins le': 'AT_LEAST',
      'au moins les': 'AT_LEAST',
    },
  },
  partArticles: ['le', 'les'],
  smallNumbers: 'un deux trois quatre cinq six sept huit neuf dix'.split(' '),
  between: { before: 'entre', middle: 'et' },
  ranges: [
    { before: 'de', middle: 'à' },
    { before: 'd’', middle: 'à' },
    { before: '', middle: 'à' },
    { before: '', middle: '-' },
  ],
  times: {
    spoken: 'multiplié par',
    before: ['×', 'x', 'multiplié par', 'multipliée par', 'multipliés par', 'multipliées par'],
    after: ['fois plus', 'fois plus de', 'fois plus nombreux', 'fois plus nombreuses'],
    words: {
      ...{ doublé: 2, doublée: 2, doublés: 2, doublées: 2, doublement: 2, 'un doublement': 2 },
      ...{ triplé: 3, triplée: 3, triplés: 3, triplées: 3, triplement: 3, 'un triplement': 3 },
      ...{ quadruplé: 4, quadruplée: 4, quadruplement: 4, 'un quadruplement': 4 },
    },
    nearly: 'quasi',
  },
  per: {
    year: ['par an', 'par année', '/ an', 'chaque année', 'l’an'],
    month: ['par mois', '/ mois', 'chaque mois'],
    week: ['par semaine', '/ semaine'],
    day: ['par jour', '/ jour', '/ j'],
    hour: ['par heure', 'de l’heure', '/ h', '/ heure', 'l’heure'],
    person: ['par personne', '/ personne'],
    company: ['par entreprise', '/ entreprise'],
    contract: ['par contrat', '/ contrat'],
    course: ['par formation', '/ formation'],
    action: ['par action'],
  },
  rise: {
    written: 'en hausse de',
    before: ['hausse de', 'une hausse de', 'en progression de', 'progression de', 'une progression de']
      .concat(['en augmentation de', 'augmentation de', 'une augmentation de', 'croissance de'])
      .concat(['une croissance de', 'en croissance de']),
    after: ['de plus', 'en plus', 'de hausse', 'd’augmentation', 'de croissance'],
  },
  fall: {
    written: 'en baisse de',
    before: [
      'baisse de',
      'une baisse de',
      'en recul de',
      'recul de',
      'un recul de',
      'en diminution de',
    ].concat(['diminution de', 'une diminution de']),
    after: ['de moins', 'en moins', 'de baisse', 'de recul'],
  },
  than: ['que', 'qu’'],
  turnWording: { UP_TO: 'au plus' },
  plus: 'apart',
  hoursAndMinutes: (hours, minutes) => ({
    written: `${hours}\u00A0h\u00A0${minutes}`,
    spoken: `${agreedCount(hours, feminine)} ${hours === '1' ? 'heure' : 'heures'} ${agreedCount(String(Number(minutes)), feminine)}`,
  }),
};
