import { conventionFields } from '@akto-figures/contents';
import { conventionColumnsWords } from '../../messages/generated/convention-columns.ts';
import { always, type Column, columnOf, describedBy, marked, texts } from './column.ts';
import type { PublishedConvention } from './conventions.ts';
import { placeColumns, sourceColumns, stateColumns } from './shared-columns.ts';

const called = describedBy(conventionColumnsWords);

/** The columns of conventions, in their order: a further one is added at the end. */
export const conventionColumns: readonly Column<PublishedConvention>[] = [
  { ...called('key'), isAlwaysThere: true, cell: ({ key }) => key },
  { ...called('title'), isAlwaysThere: true, cell: ({ title }) => title },
  { ...called('summary'), isAlwaysThere: true, cell: ({ summary }) => summary },
  columnOf(conventionFields.kind, ({ kind }) => kind, always),
  columnOf(conventionFields.status, ({ status }) => status, always),
  { ...called('status_text'), isAlwaysThere: true, cell: ({ statusText }) => statusText },
  columnOf(conventionFields.statusInferred, ({ statusInferred }) => String(statusInferred)),
  columnOf(conventionFields.period, ({ period }) => period?.edtf ?? null),
  {
    ...called('period_text'),
    cell: ({ period }, say) => period && marked(period.text, period.inferred, say),
  },
  { ...called('period_start'), holds: 'day', cell: ({ period }) => period?.start ?? null },
  { ...called('period_end'), holds: 'day', cell: ({ period }) => period?.end ?? null },
  columnOf(conventionFields.announcedOn, ({ announcedOn }) => announcedOn?.edtf ?? null),
  columnOf(conventionFields.toBeSignedOn, ({ toBeSignedOn }) => toBeSignedOn?.edtf ?? null),
  columnOf(conventionFields.toBeSignedInferred, ({ toBeSignedOnInferred }) => String(toBeSignedOnInferred)),
  columnOf(conventionFields.signedOn, ({ signedOn }) => signedOn?.edtf ?? null),
  columnOf(conventionFields.signedInferred, ({ signedOnInferred }) => String(signedOnInferred)),
  ...placeColumns,
  {
    ...called('parties'),
    isList: true,
    cell: ({ parties }) => texts(parties.map(({ actor }) => actor?.key ?? null)),
  },
  {
    ...called('party_names'),
    isList: true,
    cell: ({ parties }, say) =>
      texts(parties.map(({ name, nameInferred }) => name && marked(name, nameInferred, say))),
  },
  { ...called('party_roles'), isList: true, cell: ({ parties }) => texts(parties.map(({ role }) => role)) },
  columnOf(conventionFields.declaredAxes, ({ declaredAxes }) =>
    declaredAxes === null ? null : String(declaredAxes),
  ),
  {
    ...called('axes'),
    isList: true,
    cell: ({ axes }, say) =>
      texts(axes.map(({ number, title, inferred }) => marked(`${number}. ${title}`, inferred, say))),
  },
  {
    ...called('milestones'),
    isList: true,
    cell: ({ milestones }, { colon }) =>
      texts(milestones.map(({ date, title }) => date.edtf + colon + title)),
  },
  columnOf(conventionFields.succeeds, ({ succeeds }) => succeeds?.key ?? null),
  columnOf(conventionFields.partOf, ({ partOf }) => partOf?.key ?? null),
  columnOf(conventionFields.partOfInferred, ({ partOfInferred }) => String(partOfInferred)),
  columnOf(conventionFields.implements, (convention) => convention.implements?.key ?? null),
  { ...called('note'), cell: ({ note }) => note },
  ...sourceColumns,
  ...stateColumns,
];
