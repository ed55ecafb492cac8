import { builder, everyone } from '../builder.ts';
import { inLocaleOrNull, localeArg } from '../locale/locale.ts';
import type { Read } from '../reading/reading.ts';
import { ChangeKindType } from './figure-enums.ts';
import type { FigureRow } from './figure-row.ts';

type ChangedKind = 'REVISION' | 'CORRECTION' | 'WITHDRAWAL';
type Changed = Read<FigureRow> & { kind: ChangedKind };

export const Change = builder.objectRef<Changed>('Change').implement({
  description:
    'What the last release changed of a figure that was public before, with the note that went out with it.',
  subGraphs: everyone,
  fields: (t) => ({
    kind: t.field({
      type: ChangeKindType,
      description: 'Whether better data came, an error was repaired, or the figure was taken back.',
      resolve: ({ kind }) => kind,
    }),
    note: t.string({
      nullable: true,
      description: 'The public note.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocaleOrNull(locale, row, 'change'),
    }),
    releasedAt: t.field({
      type: 'DateTime',
      description: 'When the change became public.',
      resolve: ({ row }) => releasedAt(row),
    }),
  }),
});

/** The change that a version is; null for the first version of a figure. */
export function changeOf({ row, reading }: Read<FigureRow>): Changed | null {
  return row.changeKind === 'ADDITION' ? null : { row, reading, kind: row.changeKind };
}

/** When a public version became public. */
export function releasedAt(row: FigureRow): Date {
  if (row.publicFrom === null) throw new Error(`The version ${row.id} was read and is not public.`);
  return row.publicFrom;
}
