import type { Expressions } from './grammar.ts';
import { kind, year } from './kind.ts';

const years = '(?:a|\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) years?';

/** What English has that is no plain number, and what stands around one. */
export const englishExpressions: Expressions = {
  kinds: [
    kind(
      'notStated',
      String.raw`^(n ?/? ?\.? ?[acdr]|-+|…|not (known|available|stated|disclosed|applicable)|confidential)( ?\.)?$`,
      ['n/a', 'Not Known', 'NA', '-'],
    ),
    kind('index', String.raw`\b(base|index) N`, ['index 104.2']),
    kind('rank', String.raw`\bN ?(st|nd|rd|th)\b|^(no ?\.?|number|#) N`, ['1st', 'No. 1']),
    kind('currency', String.raw`[£$¥]|\b(dollars?|pounds?|francs?|usd|gbp|chf|yen)\b`, [
      '£1.2m',
      '100 dollars',
    ]),
    kind(
      'per',
      String.raw`\bN.*?( (a|per) (year|month|week|day|hour|person|head|employee|company|contract|course|action)\b| / ?(year|month|h|hour)\b)`,
      ['€15 per hour', '€11 million a year'],
    ),
    kind(
      'fraction',
      String.raw`(?<!\band a )\bhalf\b|\b(thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)\b`,
      ['nearly half', 'two thirds', 'Just under a fifth'],
    ),
    kind('multiple', String.raw`\b(twice|thrice|doubled?|tripled?)\b|\bN times\b|(^| )[x×] ?N$|\bfold\b`, [
      'twice as many',
      '4 times',
      '×2',
    ]),
    kind('ratio', String.raw`\bN [a-z'. ]*(in|out of) N`, ['one in five', '7 out of 10']),
    kind('score', String.raw`^(?!.*/.*/).*\bN / (5|10|20|100)\b`, ['4.5/5']),
    kind('fraction', String.raw`^(?!.*/.*/).*\bN / N`, ['1/3']),
    kind('pair', String.raw`\b(up|down) from N|\bN.*\b(vs ?\.?|versus|against|compared with) N`, [
      'down from 63%',
      '64% vs. 58%',
    ]),
    kind('range', String.raw`\bbetween [€+-]? ?N.* and |\bN( ?%| ?€)? (-|to|or) €? ?N`, [
      '5–10%',
      'between 15 and 20%',
      'from 10 to 20',
    ]),
    kind('points', String.raw`\bN (pp|ppts?|points?|pts?|percentage points?)\b`, [
      '+3.5pp',
      '2 percentage points',
    ]),
    kind('duration', String.raw`\bN (years?|months?|weeks?|days?|hours?|h|minutes?)\b`, [
      '35 hours',
      '6 months',
    ]),
    kind(
      'change',
      String.raw`^((an? )?(rise|increase|growth|fall|decrease|drop) of|up(?! to\b)|down|increased?|decreased?|rose|fell)\b|% (more|less|fewer|higher|lower)\b`,
      ['up 12%', '21% more'],
    ),
  ],
  leadIns: ['that is', 'i.e.', 'in total', 'a total of', 'a record'],
  periodClauses: [
    { words: `between ${year} and ${year}`, example: '37% between 2020 and 2021' },
    { words: `from ${year} to ${year}`, example: '37% from 2020 to 2021' },
    // "One in 2000" is a ratio.
    { words: `in (?!2000|1900)${year}|(?:since|by) ${year}`, example: '88% in 2022' },
    { words: `(?:compared with|compared to) ${year}`, example: '+9% compared with 2022' },
    { words: `(?:in|over) ${years}`, example: '+25% in 5 years' },
  ],
  periodOpeners: 'between from in since by compared over'.split(' '),
  smallWords: {
    ties: 'of the in'.split(' '),
    conjunctions: 'and or'.split(' '),
    articles: 'a one'.split(' '),
  },
};
