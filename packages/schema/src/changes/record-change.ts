import { builder, everyone } from '../builder.ts';
import type { Context } from '../context.ts';
import { inLocaleOrNull, localeArg } from '../locale/locale.ts';
import type { Read } from '../reading/reading.ts';
import { Release } from '../releases/release.ts';
import { RecordChangeKind } from './change-filter.ts';
import type { ChangeRow } from './list-changes.ts';
import { ChangedRecord, named, recordIn } from './record-kinds.ts';

export const RecordChange = builder.objectRef<Read<ChangeRow>>('RecordChange').implement({
  description:
    'A record that a release made, changed or withdrew, as it stood when the release came out and as it stood before.',
  subGraphs: everyone,
  fields: (t) => ({
    kind: t.field({
      type: RecordChangeKind,
      description: 'Whether it is new, better data came, an error was repaired, or it was taken back.',
      resolve: ({ row }) => row.changeKind,
    }),
    note: t.string({
      nullable: true,
      description: 'The public note that went out with it.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocaleOrNull(locale, row, 'change'),
    }),
    release: t.field({
      type: Release,
      description: 'The release that it came out with.',
      resolve: async ({ row, reading }) => {
        const release = await reading.releases.load(row.releaseId);
        if (!release) throw new Error(`The release ${row.releaseId} was read and is not public.`);
        return { row: release, reading };
      },
    }),
    releasedAt: t.field({
      type: 'DateTime',
      description: 'The time of that release.',
      resolve: ({ row }) => row.publicFrom,
    }),
    cameOutAt: t.field({
      type: 'DateTime',
      description:
        'From when on it was out, from which `since` goes on: the time of the release, or that of a later one where the release came late. No later change has an earlier one.',
      resolve: ({ row }) => row.cameOutAt,
    }),
    key: t.string({
      description:
        'The key of the record: "poec". That of an action plan is made of its convention’s and its territory’s: "akto-agefiph-2022-2024/region:28".',
      resolve: ({ row }) => row.key,
    }),
    record: t.field({
      type: ChangedRecord,
      description: 'The record as it stood from then on. One that was withdrawn has the words that it had.',
      resolve: async (change, _args, context) => {
        const record = await recordOf(change, context);
        if (!record) throw new Error(`The version ${change.row.versionId} came out and does not stand.`);
        return record;
      },
    }),
    previous: t.field({
      type: ChangedRecord,
      nullable: true,
      description: 'The record as it stood before; null for an addition.',
      resolve: previousOf,
    }),
  }),
});

async function recordOf({ row, reading: present }: Read<ChangeRow>, context: Context) {
  const reading = await context.reading(row.cameOutAt);
  if (row.type !== 'Figure' || !row.stood) return recordIn(reading, row.type, row.recordId);
  // Figures are nearly all that changes: those of a page are read at once, however many releases they came out with.
  const version = await present.figureVersions.load(row.versionId);
  return version && named(row.type, { row: version, reading });
}

async function previousOf({ row, reading: present }: Read<ChangeRow>, _args: unknown, context: Context) {
  if (row.previousId === null) return null;
  const reading = await context.reading(row.previousFrom);
  if (row.type !== 'Figure') return recordIn(reading, row.type, row.recordId);
  const version = await present.figureVersions.load(row.previousId);
  return version && named(row.type, { row: version, reading });
}
