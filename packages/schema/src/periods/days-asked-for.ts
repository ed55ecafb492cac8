import { choicesInWords, daysOf, excerpt, programLanguage, readPeriod, toDay } from '@akto-figures/contents';
import { badInput } from '../errors/bad-input.ts';

/** The first and last day of a period that an argument gives: "2022-01-01". An end that it leaves open is null. */
export interface DaysAskedFor {
  readonly start: string | null;
  readonly end: string | null;
}

/** @throws GraphQLError where it is no period, has two readings, or is of a year that is not known */
export function daysAskedFor(argument: string, given: string): DaysAskedFor {
  const days = daysOf(periodIn(argument, given));
  if (!days) {
    throw badInput(argument, `${argument} is ${excerpt(given)}, whose year is not known; ${rightPeriod}`);
  }
  return { start: toDay(days.start), end: toDay(days.end) };
}

/** A filter does not say its language: "04/05/2022", which French reads in one way, is asked about as in English. */
function periodIn(argument: string, given: string): string {
  const read = readPeriod(given, programLanguage);
  if (read.ok) return read.edtf;
  const { code, message, choices } = read.problem;
  if (code === 'unreadable' || code === 'empty') {
    throw badInput(argument, `${argument} is ${excerpt(given)}, which is no period; ${rightPeriod}`);
  }
  const meant = choices.length === 0 ? rightPeriod : `give ${choicesInWords(choices)[programLanguage]}.`;
  throw badInput(argument, `${argument} is ${excerpt(given)}. ${message[programLanguage]} ${upper(meant)}`, {
    choices: choices.map(({ edtf, words }) => ({ edtf, text: words[programLanguage] })),
  });
}

const rightPeriod = 'give "2022", "2022/2024", "2021-05-09" or "since 2021".';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
