import { labelOf, languageOf, typeset } from '@akto-figures/contents';
import {
  mostRenewed,
  type RenewableFigure,
  renewableFigures,
  type renewedFrom,
} from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { localeArg } from '../../locale/locale.ts';
import { Period, periodRow } from '../../periods/period.ts';
import { editorial, editors, requireReader } from './editors.ts';
import { noteStanding } from './note-reading.ts';
import { Standing } from './standing.ts';
import { findRelease, WorkingRelease } from './working-release.ts';

const RenewedFromType = builder.enumType('RenewedFrom', {
  description: 'What figures are carried over from, together.',
  subGraphs: editors,
  values: {
    CONVENTION: { description: 'All figures of a convention, by its key.' },
    INDICATOR: { description: 'All figures of an indicator, by its key.' },
    COLLECTION: { description: 'All figures of a collection, by its key.' },
    RELEASE: { description: 'All figures that a release brought, by its id.' },
  } as const satisfies Record<(typeof renewedFrom)[number], { description: string }>,
});

const FigureToRenew = builder.objectRef<RenewableFigure>('FigureToRenew').implement({
  description:
    'A figure that may be stated again for its next period: the latest of what it counts, where, as what.',
  subGraphs: editors,
  fields: (t) => ({
    key: t.string({ description: 'Its key.', resolve: ({ standing }) => standing.key }),
    title: t.string({
      description: 'What it is called.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ standing: { key, content } }, { locale }, { atlas }) =>
        typeset(labelOf('FIGURE', key, content, { atlas, last: () => null }, languageOf(locale)) ?? key),
    }),
    standing: t.field({
      type: Standing,
      description: 'What stands of it.',
      resolve: ({ standing }) => standing,
    }),
    period: t.field({
      type: Period,
      description: 'Its period.',
      resolve: ({ standing: { content } }) => periodRow(content.period ?? '', content.periodInferred),
    }),
    nextPeriod: t.field({
      type: Period,
      nullable: true,
      description:
        'The period that is proposed for it: the one right after where its own lasts whole years, otherwise the same time a year later. Null where its own has no end.',
      resolve: ({ nextPeriod }) => (nextPeriod === null ? null : periodRow(nextPeriod)),
    }),
    isProposed: t.exposeBoolean('isProposed', {
      description:
        'It is of the latest period among them, no starting point, and neither stated nor drafted for the period that is proposed.',
    }),
    isYours: t.exposeBoolean('isYours', { description: 'The viewer may write it.' }),
    takenPeriods: t.field({
      type: ['Edtf'],
      description: 'The periods for which the same is stated already, or drafted from it.',
      resolve: ({ takenPeriods }) => [...takenPeriods],
    }),
    takenBySuccessor: t.field({
      type: ['Edtf'],
      description:
        'The periods for which the convention that succeeds its own states the same already, or for which it is drafted; empty where none succeeds.',
      resolve: ({ takenBySuccessor }) => [...takenBySuccessor],
    }),
    draftedIn: t.field({
      type: WorkingRelease,
      nullable: true,
      description: 'The release that carries it over already and is not approved yet.',
      resolve: ({ draftedIn }, _, context) => (draftedIn === null ? null : findRelease(context, draftedIn)),
    }),
  }),
});

builder.queryField('figuresToRenew', (t) =>
  t.field({
    type: [FigureToRenew],
    subGraphs: editors,
    description: `The figures that may be stated again for their next period, those of the latest period first, at most ${mostRenewed}.`,
    args: {
      from: t.arg({ type: RenewedFromType, required: true, description: 'What they are of.' }),
      key: t.arg.string({
        holds: 'key',
        required: true,
        description: 'The key of the convention, the indicator or the collection, or the id of the release.',
      }),
    },
    resolve: async (_root, { from, key }, context) => {
      requireReader(context, 'figuresToRenew');
      const figures = await renewableFigures(context.prisma, editorial(context).viewer, { kind: from, key });
      const shown = figures.slice(0, mostRenewed);
      await noteStanding(
        context,
        shown.map(({ standing }) => standing),
      );
      return shown;
    },
  }),
);
