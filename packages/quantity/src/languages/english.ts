import { englishAnswers } from './english-answers.ts';
import { englishExpressions } from './english-expressions.ts';
import { englishRunningText } from './english-running-text.ts';
import { englishValues } from './english-values.ts';
import type { Grammar } from './grammar.ts';

const upTo19 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** How English writes, says and reads qualified numbers. Its "billion" is the French milliard. */
export const english: Grammar = {
  typography: { group: ',', decimal: '.', minus: '\u2212', spokenMinus: 'minus' },
  thousandsMark: ',',
  euro: 'before',
  percent: 'touching',
  // English has the singular for 1 alone.
  isPlural: (number) => !/^-?1$/.test(number),
  spellings: (phrase) => [phrase],
  largeNumbers: [
    { exponent: 9, one: 'billion', many: 'billion' },
    { exponent: 6, one: 'million', many: 'million' },
  ],
  beforeCounted: () => '',
  units: {
    person: { one: 'person', many: 'people', alsoRead: ['persons'] },
    course: { one: 'course', many: 'courses' },
    company: { one: 'company', many: 'companies' },
    action: { one: 'action', many: 'actions' },
    training_centre: {
      one: 'apprentice training centre',
      many: 'apprentice training centres',
      alsoRead: ['CFA', 'CFAs', 'apprentice training center', 'apprentice training centers'],
    },
    event: { one: 'event', many: 'events' },
    percent: { one: 'percent', many: 'percent', alsoRead: ['per cent', 'pct'] },
    contract: { one: 'contract', many: 'contracts' },
    meeting: { one: 'meeting', many: 'meetings' },
    training_provider: { one: 'training provider', many: 'training providers' },
    organisation: { one: 'organisation', many: 'organisations', alsoRead: ['organization', 'organizations'] },
    territory: { one: 'territory', many: 'territories' },
    euro: { one: 'euro', many: 'euros', alsoRead: ['EUR'] },
    point: {
      one: 'percentage point',
      many: 'percentage points',
      alsoRead: ['pp', 'ppt', 'ppts', 'point', 'points', 'pt', 'pts'],
    },
    year: { one: 'year', many: 'years' },
    month: { one: 'month', many: 'months' },
    week: { one: 'week', many: 'weeks' },
    day: { one: 'day', many: 'days' },
    hour: { one: 'hour', many: 'hours', alsoRead: ['h'] },
    minute: { one: 'minute', many: 'minutes', alsoRead: ['min'] },
  },
  agreedCount: (digits) => digits,
  wording: {
    EXACT: '',
    MORE_THAN: 'more than',
    AT_LEAST: 'at least',
    NEARLY: 'nearly',
    ABOUT: 'about',
    LESS_THAN: 'less than',
    UP_TO: 'up to',
  },
  countWording: { LESS_THAN: 'fewer than' },
  synonyms: {
    EXACT: { before: ['exactly', 'precisely'], after: ['exactly'] },
    MORE_THAN: {
      before: [
        ...['just over', 'well over', 'over', 'above', 'in excess of', 'upwards of', 'greater than'],
        ...['slightly more than', 'a little over', 'a little more than', 'just above', 'exceeds', 'exceed'],
        ...['exceeded', 'exceeding', 'topped', 'tops', 'surpassed', 'passed the mark of'],
      ],
      after: [],
    },
    AT_LEAST: {
      before: ['a minimum of', 'minimum', 'no fewer than', 'no less than', 'not less than', 'from'],
      after: ['at least', 'or more', 'and more', 'plus', 'minimum'],
    },
    NEARLY: {
      before: [
        ...['almost', 'just under', 'just below', 'not quite', 'just shy of', 'slightly less than'],
        ...['a little under', 'a little less than', 'approaching'],
      ],
      after: [],
    },
    ABOUT: {
      // "Close to" may lie on either side, unlike "près de".
      before: [
        'around',
        'approximately',
        'approx.',
        'some',
        'roughly',
        'circa',
        'close to',
        'an estimated',
        'in the region of',
      ],
      after: ['approximately', 'or so', 'roughly'],
    },
    LESS_THAN: { before: ['fewer than', 'under', 'below', 'barely'], after: [] },
    UP_TO: {
      before: ['at most', 'as many as', 'no more than', 'not more than', 'a maximum of', 'maximum'].concat([
        ...['capped at', 'limited to', 'does not exceed', 'did not exceed'],
      ]),
      after: ['at most', 'or less', 'or fewer', 'maximum'],
    },
  },
  numerals: {
    upTo99: [...upTo99()],
    hundred: ['hundred'],
    mostHundreds: 99,
    thousands: [
      { words: ['billion'], exponent: 9 },
      { words: ['million'], exponent: 6 },
      { words: ['thousand'], exponent: 3 },
    ],
    uncounted: [],
    articles: ['a'],
    and: ['and'],
  },
  collectives: { dozen: 12, score: 20 },
  countedCollectives: {
    'a dozen': 12,
    'half a dozen': 6,
    'a couple of hundred': 200,
    'a couple of thousand': 2000,
  },
  scales: { thousand: 3, million: 6, billion: 9 },
  countedScales: { 'half a million': 500_000, 'half a billion': 500_000_000 },
  andAHalf: ['and a half'],
  plainShortScales: { M: 6, bn: 9 },
  accountingScales: [],
  shortScales: { k: 3, m: 6, bn: 9 },
  vague: [
    'several',
    'odd',
    'many',
    'a few',
    'a lot of',
    'tens',
    'dozens',
    'scores',
    'hundreds',
    'thousands',
    'millions',
    'billions',
  ],
  minus: ['-', 'minus'],
  of: ['of'],
  noUnit: 'none',
  runningText: englishRunningText,
  ...englishAnswers,
  ...englishExpressions,
  ...englishValues,
};

function* upTo99(): Generator<[string, number]> {
  const units = upTo19.split(' ');
  yield* units.map((word, number): [string, number] => [word, number]);
  for (const [index, word] of tens.split(' ').entries()) {
    const ten = (index + 2) * 10;
    yield [word, ten];
    for (let unit = 1; unit <= 9; unit += 1) yield [`${word} ${units[unit]}`, ten + unit];
  }
}
