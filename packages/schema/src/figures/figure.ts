import { type LocaleName, languageOf } from '@akto-figures/contents';
import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { Convention } from '../conventions/convention.ts';
import { Axis } from '../conventions/convention-parts.ts';
import { Indicator } from '../indicators/indicator.ts';
import { inLocale, inLocaleOrNull, localeArg } from '../locale/locale.ts';
import { Period } from '../periods/period.ts';
import { idIn, readIds, readOrNull, readOrThrow } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { Citation } from '../sources/source.ts';
import { Territory } from '../territories/territory.ts';
import { Change, changeOf, releasedAt } from './change.ts';
import { citationsOf } from './figure-citations.ts';
import { FigureRoleType, FigureStatusType, OfWhomType, StatementType } from './figure-enums.ts';
import type { FigureRow } from './figure-row.ts';
import { isWithdrawn, missingText } from './missing-text.ts';
import { inUnitOfOurs, Quantity, toQuantity } from './quantity.ts';
import { namedBy, naming, statedWith } from './related.ts';
import { toValue } from './stored-value.ts';
import { FigureValue } from './value.ts';

export const Figure = builder.objectRef<Read<FigureRow>>('Figure');

builder.node(Figure, {
  description:
    'One published number: what is counted, how much, when, where, in which convention, and who states it.',
  subGraphs: everyone,
  id: { resolve: ({ row, reading }) => idIn(reading, row.key) },
  loadMany: (ids, context) => readIds(context, (reading) => reading.figuresByKey, ids),
  fields: (t) => ({
    key: t.string({ description: 'Its stable public name: "poec".', resolve: ({ row }) => row.key }),
    label: t.string({
      description: 'What is counted, in full words.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'label'),
    }),
    value: t.field({
      type: FigureValue,
      nullable: true,
      description:
        'What the figure states, of any kind; null where `statement` says that it is not known, and for a withdrawn figure.',
      resolve: ({ row }) => toValue(row),
    }),
    quantity: t.field({
      type: Quantity,
      nullable: true,
      description:
        'The qualified number, where the value is a plain number in a unit of the enum; null for every other kind and unit, where `statement` says that it is not known, and for a withdrawn figure.',
      deprecationReason: 'Deprecated until 2028-01-01: ask `value` instead, which has every kind of value.',
      resolve: ({ row }) => inUnitOfOurs(toQuantity(row)),
    }),
    missing: t.string({
      nullable: true,
      description:
        'The words that stand in the place of a number that is not there: "non communiqué dans la source", "chiffre retiré le 12 mars 2026 : …" with the public note. Null where `value` is there.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => missingText(row, locale),
    }),
    statement: t.field({
      type: StatementType,
      description: 'Whether the source states the number.',
      resolve: ({ row }) => row.statement,
    }),
    role: t.field({
      type: FigureRoleType,
      description: 'A result, an objective, a starting point or a rate.',
      resolve: ({ row }) => row.role,
    }),
    indicator: t.field({
      type: Indicator,
      description: 'What is counted, across periods and territories.',
      resolve: ({ row, reading }) => readOrThrow(reading, reading.indicators, row.indicatorId),
    }),
    period: t.field({
      type: Period,
      description: 'The time that it covers.',
      resolve: ({ row }) => ({
        edtf: row.period,
        start: row.periodStart,
        end: row.periodEnd,
        inferred: row.periodInferred,
      }),
    }),
    territory: t.field({
      type: Territory,
      description: 'Where it holds.',
      resolve: ({ row, reading }) => reading.atlas.get(row.territoryId),
    }),
    convention: t.field({
      type: Convention,
      nullable: true,
      description: 'The convention that it reports on.',
      resolve: ({ row, reading }) => readOrNull(reading, reading.conventions, row.conventionId),
    }),
    axis: t.field({
      type: Axis,
      nullable: true,
      description: 'The axis of the convention that it belongs to, where the source places it.',
      resolve: async ({ row, reading }) => {
        const convention =
          row.conventionId === null ? null : await reading.conventions.load(row.conventionId);
        return convention?.axes.find(({ number }) => number === row.axisNumber) ?? null;
      },
    }),
    ofWhom: t.field({
      type: OfWhomType,
      nullable: true,
      description:
        'Whom it counts, where that is not those who answer for it: a growth in the whole country that a body states beside its own. Null where it is theirs.',
      resolve: ({ row }) => row.ofWhom,
    }),
    actors: t.field({
      type: [Actor],
      description:
        'The bodies that answer for it: those the source names with it or, where it names none, those who signed or lead its convention.',
      resolve: async ({ row, reading }) => {
        const actors = await reading.actorsOfFigure.load(row.id);
        return Promise.all(actors.map(({ actorId }) => readOrThrow(reading, reading.actors, actorId)));
      },
    }),
    confirmedBy: t.field({
      type: [Actor],
      description:
        'Those of its actors whose own people have confirmed this state of it: a figure that two bodies state, both may confirm.',
      resolve: async ({ row, reading }) => {
        const actors = (await reading.actorsOfFigure.load(row.id)).filter(({ confirmed }) => confirmed);
        return Promise.all(actors.map(({ actorId }) => readOrThrow(reading, reading.actors, actorId)));
      },
    }),
    partOf: t.field({
      type: Figure,
      nullable: true,
      description: 'The figure that it is a share of ("70 salons, dont 5 en Normandie").',
      resolve: async (figure) => (await namedBy(figure, 'PART_OF'))[0] ?? null,
    }),
    parts: t.field({
      type: [Figure],
      description: 'Shares of it. They are never assumed to be all of it.',
      resolve: (figure) => naming(figure, 'PART_OF'),
    }),
    exampleOf: t.field({
      type: Figure,
      nullable: true,
      description: 'The figure that it illustrates without being a share of it.',
      resolve: async (figure) => (await namedBy(figure, 'EXAMPLE_OF'))[0] ?? null,
    }),
    examples: t.field({
      type: [Figure],
      description: 'Illustrations of it ("à titre d’exemple"), which are no shares.',
      resolve: (figure) => naming(figure, 'EXAMPLE_OF'),
    }),
    with: t.field({
      type: [Figure],
      description:
        'Figures that the source states together with it ("plus de 450 CFA aux 51 événements"); none for a withdrawn figure.',
      resolve: (figure) => (isWithdrawn(figure.row) ? [] : statedWith(figure)),
    }),
    derivedFrom: t.field({
      type: [Figure],
      description: 'The figures that a rate follows from, in the order of `formula`.',
      resolve: (figure) => namedBy(figure, 'DERIVED_FROM'),
    }),
    formula: t.string({
      nullable: true,
      description: 'How it follows from them: a is the first, b the second.',
      resolve: ({ row }) => row.formula,
    }),
    compositionNote: t.string({
      nullable: true,
      description:
        'A "dont" without a number: "dont organismes de formation et CFA"; null for a withdrawn figure.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) =>
        isWithdrawn(row) ? null : inLocaleOrNull(locale, row, 'composition'),
    }),
    plainLanguage: t.string({
      nullable: true,
      description:
        'The figure in easy-to-read words, where somebody wrote them. They hold its number, so they are withdrawn with it.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => (isWithdrawn(row) ? null : inLocaleOrNull(locale, row, 'plain')),
    }),
    citations: t.field({
      type: [Citation],
      description:
        'The sources that state it, and how they print it; of a withdrawn figure, those that stated it, without the number.',
      resolve: (figure, _args, context) => citationsOf(figure, context),
    }),
    status: t.field({
      type: FigureStatusType,
      description: 'Whether it still holds.',
      resolve: ({ row }) => (isWithdrawn(row) ? 'WITHDRAWN' : 'CURRENT'),
    }),
    releasedAt: t.field({
      type: 'DateTime',
      description: 'When this state of it became public.',
      resolve: ({ row }) => releasedAt(row),
    }),
    change: t.field({
      type: Change,
      nullable: true,
      description: 'What that release changed; null where the figure was new.',
      resolve: changeOf,
    }),
    url: t.string({
      description: 'Its permanent page; the French one is the address to cite.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }, { publicUrl }) => addressOf(row.key, locale, publicUrl),
    }),
  }),
});

export const FigureConnection = builder.connectionObject(
  { type: Figure, name: 'FigureConnection', description: 'A page of figures.' },
  { name: 'FigureEdge', description: 'One of the figures, with its cursor.' },
);

/** Where the page of a figure is. */
export const addressOf = (key: string, locale: LocaleName, publicUrl: string): string =>
  `${publicUrl}/figures/${key}${locale === localeArg.defaultValue ? '' : `?lang=${languageOf(locale)}`}`;
