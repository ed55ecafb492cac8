import { toDay } from '@akto-figures/contents';
import { ActionPlan } from '../action-plans/action-plan.ts';
import { builder, everyone } from '../builder.ts';
import { inLocale, inLocaleOrNull, localeArg } from '../locale/locale.ts';
import { Period, VagueDate } from '../periods/period.ts';
import { idIn, readAll, readIds, readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { quotedWhileItStands } from '../sources/quoting.ts';
import { Citation } from '../sources/source.ts';
import { Territory } from '../territories/territory.ts';
import { ConventionKindType, ConventionStatusType } from './convention-enums.ts';
import { Axis, Milestone, Party, StructureCount } from './convention-parts.ts';
import type { ConventionRow } from './load-conventions.ts';
import { statusText } from './status-text.ts';
import { summary } from './summary.ts';

export const Convention = builder.objectRef<Read<ConventionRow>>('Convention');

builder.node(Convention, {
  description: 'An agreement or programme: its parties, period, axes, and what it succeeds or regionalises.',
  subGraphs: everyone,
  id: { resolve: ({ row, reading }) => idIn(reading, row.convention.key) },
  loadMany: (ids, context) => readIds(context, (reading) => reading.conventionsByKey, ids),
  fields: (t) => ({
    key: t.string({
      description: 'Its stable public name: "akto-agefiph-2022-2024".',
      resolve: ({ row }) => row.convention.key,
    }),
    title: t.string({
      description: 'What it is called.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'title'),
    }),
    titleAndStatus: t.string({
      description:
        'Its title and how far it has come, for places that name it among other things: "Plan d’actions « Alternance 2022 » d’AKTO, terminé".',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => `${inLocale(locale, row, 'title')}, ${statusText(row, locale)}`,
    }),
    summary: t.string({
      description:
        'The convention in one line, ready to show: its title, how far it has come, who signed, is to sign or leads it, what it succeeds, what succeeded it and what it is a part of. What is inferred says so.',
      args: { locale: t.arg(localeArg) },
      resolve: (convention, { locale }) => summary(convention, locale),
    }),
    kind: t.field({
      type: ConventionKindType,
      description: 'What sort it is.',
      resolve: ({ row }) => row.kind,
    }),
    status: t.field({
      type: ConventionStatusType,
      description: 'How far it has come.',
      resolve: ({ row }) => row.status,
    }),
    statusInferred: t.boolean({
      description: 'No source states how far it has come: it follows from what they say.',
      resolve: ({ row }) => row.statusInferred ?? false,
    }),
    statusText: t.string({
      description:
        'How far it has come, in words, with the day and what is inferred: "signée en 2021", "en vigueur (déduit)".',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => statusText(row, locale),
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'The time it covers; null where the source states none.',
      resolve: ({ row }) =>
        row.period === null
          ? null
          : {
              edtf: row.period,
              start: toDay(row.periodStart),
              end: toDay(row.periodEnd),
              inferred: row.periodInferred,
            },
    }),
    signedOn: t.field({
      type: VagueDate,
      nullable: true,
      description: 'When it was signed; null where it was not, or the source does not say.',
      resolve: ({ row }) => row.signedOn,
    }),
    signedOnInferred: t.boolean({
      description: 'The day of signing is not stated whole: it follows from what the source says.',
      resolve: ({ row }) => row.signedInferred,
    }),
    announcedOn: t.field({
      type: VagueDate,
      nullable: true,
      description: 'When it was announced.',
      resolve: ({ row }) => row.announcedOn,
    }),
    toBeSignedOn: t.field({
      type: VagueDate,
      nullable: true,
      description:
        'The day that its announcement names for the signature. It says nothing of whether it was signed.',
      resolve: ({ row }) => row.toBeSignedOn,
    }),
    toBeSignedOnInferred: t.boolean({
      description: 'That day is not stated whole: it follows from what the source says.',
      resolve: ({ row }) => row.toBeSignedInferred ?? false,
    }),
    websiteUrl: t.string({
      nullable: true,
      description: 'Where its parties present it on the web; null where nothing says.',
      resolve: ({ row }) => row.websiteUrl,
    }),
    declaredAxes: t.int({
      nullable: true,
      description: 'How many axes the source announces, where that is not simply those listed.',
      resolve: ({ row }) => row.declaredAxes,
    }),
    axesFrom: t.field({
      type: VagueDate,
      nullable: true,
      description: 'From when the axes hold, where that is later than the convention.',
      resolve: ({ row }) => row.axesFrom,
    }),
    axes: t.field({ type: [Axis], description: 'Its numbered lines.', resolve: ({ row }) => row.axes }),
    parties: t.field({
      type: [Party],
      description:
        'Who signed or is to sign, leads, was consulted or is a partner, in the order of the source.',
      resolve: ({ row, reading }) =>
        readAll(
          reading,
          row.parties.map((party) => ({ party, convention: row })),
        ),
    }),
    milestones: t.field({
      type: [Milestone],
      description: 'Its dated moments.',
      resolve: ({ row }) => row.milestones,
    }),
    structure: t.field({
      type: [StructureCount],
      description: 'How it is organised.',
      resolve: ({ row }) => row.structure,
    }),
    note: t.string({
      nullable: true,
      description: 'What has to be known of its source.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocaleOrNull(locale, row, 'note'),
    }),
    succeeds: t.field({
      type: Convention,
      nullable: true,
      description: 'The convention that it follows.',
      resolve: ({ row, reading }) => readOrNull(reading, reading.conventions, row.succeedsId),
    }),
    succeededBy: t.field({
      type: [Convention],
      description: 'The conventions that follow it.',
      resolve: async ({ row, reading }) =>
        readAll(reading, await reading.successorsOf.load(row.conventionId)),
    }),
    partOf: t.field({
      type: Convention,
      nullable: true,
      description: 'The programme that it brings to a région.',
      resolve: ({ row, reading }) => readOrNull(reading, reading.conventions, row.partOfId),
    }),
    partOfInferred: t.boolean({
      description: 'No source says that it is a part of it: that follows from what they say.',
      resolve: ({ row }) => row.partOfInferred ?? false,
    }),
    parts: t.field({
      type: [Convention],
      description: 'The conventions that bring it to a région.',
      resolve: async ({ row, reading }) => readAll(reading, await reading.partsOf.load(row.conventionId)),
    }),
    implements: t.field({
      type: Convention,
      nullable: true,
      description: 'The convention that it puts into practice.',
      resolve: ({ row, reading }) => readOrNull(reading, reading.conventions, row.implementsId),
    }),
    territory: t.field({
      type: Territory,
      nullable: true,
      description: 'The territory it is for; null for the whole country.',
      resolve: ({ row, reading }) => (row.territoryId === null ? null : reading.atlas.get(row.territoryId)),
    }),
    actionPlans: t.field({
      type: [ActionPlan],
      description:
        'The convention at work, one plan for each territory that its sources name, in the order of the codes.',
      resolve: async ({ row, reading }) =>
        readAll(reading, await reading.actionPlansOf.load(row.conventionId)),
    }),
    citations: t.field({
      type: [Citation],
      description: 'The sources that state it.',
      resolve: async ({ row, reading }, _args, context) =>
        readAll(
          reading,
          await quotedWhileItStands(await reading.citationsOfConvention.load(row.id), async () =>
            (await context.reading()).conventions.load(row.conventionId),
          ),
        ),
    }),
  }),
});

export const ConventionConnection = builder.connectionObject(
  { type: Convention, name: 'ConventionConnection', description: 'A page of conventions.' },
  { name: 'ConventionEdge', description: 'One of the conventions, with its cursor.' },
);
