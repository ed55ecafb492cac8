import { type PeriodWords, periodGrammars } from '@akto-figures/quantity/periods';

/** Nobody says in which language a cell or an argument is: the words of each are read everywhere. */
const languages = Object.values(periodGrammars).map(({ words }) => words);

type Lists = Exclude<keyof PeriodWords, 'ordinals' | 'noYear'>;

/** One of these words, in any language; the longest first, so that "fin de" is not read as "fin" and a rest. */
export function anyOf(...names: readonly Lists[]): string {
  const all = languages.flatMap((words) => names.flatMap((name) => words[name]));
  return `(?:${all.toSorted((one, other) => other.length - one.length).join('|')})`;
}

/** The ordinals of each number, from the first, in any language. */
export const ordinals: readonly RegExp[] = [0, 1, 2, 3].map((at) => {
  const all = languages.flatMap((words) => words.ordinals[at] ?? []);
  return new RegExp(`^(?:${all.join('|')})$`);
});

/** What says that a year is not known. */
export const yearNotStated = `(?:${languages.map(({ noYear }) => noYear).join('|')})`;
