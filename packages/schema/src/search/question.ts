import type { FigureFilterInput } from '../figures/figure-filter.ts';
import type { DaysAskedFor } from '../periods/days-asked-for.ts';
import type { WordMatches } from './matches.ts';
import type { Section } from './sections.ts';

/** What is looked for. */
export interface Question {
  readonly words: readonly WordMatches[];
  readonly periods: readonly (DaysAskedFor & { readonly years: readonly string[] })[];
  /** Which kinds of things; all where it is null. */
  readonly types: readonly Section[] | null;
  /** Which figures; then nothing else is found. */
  readonly filter: FigureFilterInput | null;
}

/** Whether it asks for anything at all: no words find nothing, but for the figures of a filter. */
export const asksForSomething = ({ words, periods, filter }: Question): boolean =>
  words.length > 0 || periods.length > 0 || filter !== null;

export const asksFor = ({ types, filter }: Question, section: Section): boolean =>
  (types === null || types.includes(section)) && (filter === null || section === 'Figure');
