import type { Locale } from '@akto-figures/quantity';
import { type ImportNote, importNote, type NoteCode } from './import-note.ts';
import { type Complaint, type ImportProblem, importProblem } from './import-problem.ts';

export const mostProblems = 1000;
const mostNotes = 200;

/** Where in a file something is wrong. */
export type Place = Pick<ImportProblem, 'row' | 'column' | 'read'>;

/** Collects the problems and the notes of a file: the first of each, and the number of all problems. */
export function tellProblems(locale: Locale, trouble: (row: number) => void) {
  const problems: ImportProblem[] = [];
  const notes: ImportNote[] = [];
  let count = 0;
  const add = (found: readonly ImportProblem[]) => {
    count += found.length;
    for (const { row } of found) trouble(row);
    problems.push(...found.slice(0, Math.max(0, mostProblems - problems.length)));
  };
  return {
    problems,
    notes,
    count: () => count,
    add,
    complain: (complaint: Complaint, place: Place) => add([importProblem(complaint, place, locale)]),
    tell: (code: NoteCode, row: number | null, column: string | null, what: string) => {
      if (notes.length < mostNotes) notes.push(importNote(code, { row, column, what }, locale));
    },
    addNotes: (found: readonly ImportNote[]) =>
      void notes.push(...found.slice(0, Math.max(0, mostNotes - notes.length))),
  };
}

export type ToldProblems = ReturnType<typeof tellProblems>;
