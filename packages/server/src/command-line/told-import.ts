import type { ForeseenFindings, ImportPlan } from '@akto-figures/publishing';
import type { Locale } from '@akto-figures/quantity';

/** What a file says and would do, line by line: its columns, what was read with a doubt, its questions, and how each is answered. */
export function toldImport(plan: ImportPlan, language: Locale): string[] {
  const { columns, problems, problemCount } = plan;
  const more = problemCount - problems.length;
  return [
    ...columns.map(({ name, meaning, because: why }) =>
      meaning ? `${name}: read as ${meaning}` : `${name}: not read (${why && because[why]})`,
    ),
    ...notesOf(plan),
    ...countsOf(plan),
    ...problems.flatMap(({ message, choices }) =>
      choices.length > 0 ? [message, `  ${choices.map((choice) => `“${choice}”`).join(' | ')}`] : [message],
    ),
    ...(more > 0 ? [`… ${more} more`] : []),
    ...answersTo(plan),
    ...(problemCount > 0 ? [`${problemCount.toLocaleString(language)} problems: nothing was written.`] : []),
  ];
}

const because = {
  derived: 'follows from others',
  'said twice': 'another column says it',
  unknown: 'not known',
  'told so': 'told so',
};

export const countsOf = ({ rows }: ImportPlan): string[] => [
  `${rows.new} new, ${rows.changed} changed, ${rows.unchanged} unchanged.`,
];

/** What the checks would say of the release, an error or a warning a line, with the first of each. */
export const foreseenOf = (foreseen: readonly ForeseenFindings[]): string[] =>
  foreseen.flatMap(({ severity, count, title, first }) => [
    `${severity === 'ERROR' ? 'Error' : 'Warning'} when submitted: ${count} × ${title}`,
    ...first.slice(0, 1).map(({ message }) => `  ${message}`),
  ]);

/** What was read as it stands, and may have been meant otherwise. */
export const notesOf = ({ notes }: ImportPlan): string[] =>
  notes.map(({ row, column, message }) => {
    const place = [row === null ? [] : `row ${row}`, column ?? []].flat().join(', ');
    return place === '' ? message : `${place}: ${message}`;
  });

/** The options that answer what is asked of a file. */
function answersTo({ problems, sheets }: ImportPlan): string[] {
  const [read, ...others] = sheets;
  const rows = problems.flatMap(({ row, offers }) => (offers === 'LEAVE_OUT' ? [row] : []));
  const periods = problems.flatMap(({ row, offers }) => (offers === 'PERIOD' ? [row] : []));
  const marks = problems.filter(({ offers }) => offers === 'NOT_STATED').length;
  return [
    ...(others.length > 0
      ? [`Sheet ${read} is read; --sheet NAME reads another: ${others.join(', ')}.`]
      : []),
    ...(rows.length > 0
      ? [
          `--leave-out ${rows.join(',')} leaves these rows out, --read ${rows.join(',')} reads them all the same.`,
        ]
      : []),
    ...(periods.length > 0
      ? [
          `--new-period all makes a new figure of each row of another period, --correction all changes the figure of its key; or name the rows: --new-period ${periods.join(',')}.`,
        ]
      : []),
    ...(marks > 0
      ? [`--not-stated takes ${marks === 1 ? 'one mark' : `${marks} marks`} as not stated by the source.`]
      : []),
  ];
}
