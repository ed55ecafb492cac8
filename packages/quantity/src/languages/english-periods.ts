import type { PeriodGrammar, SaidDate } from './period-grammar.ts';

const about = ({ text, isAbout }: SaidDate): string => (isAbout ? `around ${text}` : text);

const ordinals = ['first', 'second', 'third', 'fourth'];

/** How English writes, says and reads dates and periods. */
export const englishPeriods: PeriodGrammar = {
  dayOfMonth: String,
  monthMayComeFirst: true,
  say: {
    alone: (date) => (date.hasYear ? about(date) : `${date.text} (year not stated)`),
    span: (from, to) => `from ${about(from)} to ${about(to)}`,
    since: (from) => `since ${about(from)}`,
    until: (to) => `until ${about(to)}`,
    part: (part, number, year) => `${ordinals[number - 1]} ${part} of ${year}`,
  },
  words: {
    leads: [
      '(?:the )?(?:calendar )?years?',
      'in',
      'on',
      'at',
      'the',
      'during',
      'over',
      'throughout',
      '(?:the )?period',
      'for',
    ],
    since: ['since', 'from', 'as of', 'as from', 'starting(?: in| from)?'],
    onwards: ['on', 'onwards?'],
    until: ['until', 'till', 'up to', 'by', 'no later than'],
    about: ['around', 'about', 'circa', String.raw`ca?\.`, 'approximately'],
    aboutAfter: ['approximately'],
    between: ['from', 'between'],
    to: ['to', 'until', 'till', 'through'],
    and: ['and'],
    now: ['now', 'today', '(?:the )?present'],
    beginning: ['early', '(?:the )?(?:beginning|start) of'],
    middle: ['mid', '(?:the )?middle of'],
    end: ['late', '(?:the )?end of'],
    schoolYear: ['(?:the )?(?:school|academic) year'],
    schoolStart: ['(?:the )?start of the (?:school|academic) year'],
    quarter: ['quarter'],
    half: ['half(?:[- ]year)?', 'semester'],
    ordinals: [
      ['1', '1st', 'first'],
      ['2', '2nd', 'second'],
      ['3', '3rd', 'third'],
      ['4', '4th', 'fourth'],
    ],
    last: ['last'],
    noYear: 'year not stated',
  },
};
