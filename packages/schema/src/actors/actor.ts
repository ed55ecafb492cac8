import { readDay, toDay, typeset } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import { orderOf, recordSortArg, sorted } from '../connections/record-sort.ts';
import { inLocaleOrNull, localeArg } from '../locale/locale.ts';
import { idIn, readAll, readIds, readOrNull, readOrThrow } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Source } from '../sources/source.ts';
import { Territory } from '../territories/territory.ts';
import { ActorKindType } from './actor-kind.ts';
import { type ActorRow, actorParts } from './load-actors.ts';
import { nameOn } from './name-on.ts';

const ActorName = builder.objectRef<ActorRow['names'][number]>('ActorName').implement({
  description: 'A name of an actor, and the days on which it holds.',
  subGraphs: everyone,
  fields: (t) => ({
    name: t.string({ description: 'The name.', resolve: ({ name }) => typeset(name) }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its first day; null where it has always held.',
      resolve: ({ validFrom }) => toDay(validFrom),
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null where it still holds.',
      resolve: ({ validUntil }) => toDay(validUntil),
    }),
    inferred: t.exposeBoolean('inferred', { description: 'The sources do not say it: see `why`.' }),
    why: t.exposeString('why', {
      nullable: true,
      description: 'From what it follows, where it is inferred.',
    }),
  }),
});

const OfficeHolder = builder.objectRef<Read<ActorRow['officeHolders'][number]>>('OfficeHolder').implement({
  description: 'A public office holder, with every role that the source gives.',
  subGraphs: everyone,
  fields: (t) => ({
    name: t.string({ description: 'The name of the person.', resolve: ({ row }) => typeset(row.name) }),
    roles: t.stringList({
      description: 'The roles, in French as the source states them.',
      resolve: ({ row }) => row.rolesFr.map(typeset),
    }),
    contradictory: t.boolean({
      description: 'The source states the role in ways that contradict each other: all are kept.',
      resolve: ({ row }) => row.contradictory,
    }),
    source: t.field({
      type: Source,
      description: 'The document that names the person.',
      resolve: ({ row, reading }) => readOrThrow(reading, reading.sources, row.sourceId),
    }),
  }),
});

export const Actor = builder.objectRef<Read<ActorRow>>('Actor');

builder.node(Actor, {
  description:
    'A body that signs, leads or is consulted: an OPCO, a fund, a federation, a regional council, the State, an employer.',
  subGraphs: everyone,
  id: { resolve: ({ row, reading }) => idIn(reading, row.actor.key) },
  loadMany: (ids, context) => readIds(context, (reading) => reading.actorsByKey, ids),
  fields: (t) => ({
    key: t.string({ description: 'Its stable public name: "agefiph".', resolve: ({ row }) => row.actor.key }),
    name: t.string({
      description:
        'What it is called, at the last release or on a day: Pôle emploi until 2023, France Travail since.',
      args: { at: t.arg({ type: 'Date', description: 'The day; the day of the last release unless said.' }) },
      resolve: ({ row, reading }, { at }) =>
        typeset(nameOn(row.names, at ? readDay('at', at.given) : reading.day).name),
    }),
    names: t.field({
      type: [ActorName],
      description: 'All its names, the oldest first.',
      resolve: ({ row }) => row.names,
    }),
    kind: t.field({
      type: ActorKindType,
      description: 'What sort of body it is.',
      resolve: ({ row }) => row.kind,
    }),
    note: t.string({
      nullable: true,
      description: 'What it is, in a few words.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocaleOrNull(locale, row, 'note'),
    }),
    territory: t.field({
      type: Territory,
      nullable: true,
      description: 'Where it has its competence; null for the whole country or where it is not known.',
      resolve: ({ row, reading }) => (row.territoryId === null ? null : reading.atlas.get(row.territoryId)),
    }),
    memberOf: t.field({
      type: Actor,
      nullable: true,
      description: 'The federation it belongs to.',
      resolve: ({ row, reading }) => readOrNull(reading, reading.actors, row.memberOfId),
    }),
    officeHolders: t.field({
      type: [OfficeHolder],
      description: 'The people whom the sources name with an office in it.',
      resolve: ({ row, reading }) => readAll(reading, row.officeHolders),
    }),
    inferred: t.boolean({
      description: 'The sources do not name it so: see `why`.',
      resolve: ({ row }) => row.inferred,
    }),
    why: t.string({
      nullable: true,
      description: 'From what it follows, where it is inferred.',
      resolve: ({ row }) => row.why,
    }),
  }),
});

export const ActorConnection = builder.connectionObject(
  { type: Actor, name: 'ActorConnection', description: 'A page of actors.' },
  { name: 'ActorEdge', description: 'One of the actors, with its cursor.' },
);

builder.queryField('actor', (t) =>
  t.field({
    type: Actor,
    nullable: true,
    subGraphs: everyone,
    description: 'An actor by its key; null where nothing public has it.',
    args: {
      key: t.arg.string({ holds: 'key', required: true, description: 'Its stable public name.' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      return readOrNull(reading, reading.actorsByKey, key);
    },
  }),
);

builder.queryField('actors', (t) =>
  t.connection(
    {
      type: Actor,
      subGraphs: everyone,
      description: 'The actors, in the order asked for.',
      args: { sort: t.arg(recordSortArg), asOf: t.arg(asOfArg) },
      resolve: async (_root, { sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        return connect(page, reading, {
          where: listedAt(reading.instant),
          name: ['actors', ...sorted(sort)],
          ...orderOf('actor', sort),
          findMany: (query) => reading.prisma.actorVersion.findMany({ ...query, include: actorParts }),
          count: (query) => reading.prisma.actorVersion.count(query),
        });
      },
    },
    ActorConnection,
  ),
);
