import sql from 'sql-template-tag';
import { builder } from '../../builder.ts';
import {
  daysCounted,
  loadSites,
  mostListed,
  type Site,
  type SiteShows,
  type Sites,
} from '../../sites/load-sites.ts';
import { editors, requireReader } from './editors.ts';
import { SubjectKindType } from './enums.ts';
import { ShownRecord, shownRecord } from './shown-record.ts';
import { WorkingRelease } from './working-release.ts';

const ShownKindType = builder.enumType('ShownKind', {
  description: 'What of the hub a site shows something of.',
  subGraphs: editors,
  values: {
    FIGURE: { description: 'One figure, by its key.' },
    CONVENTION: { description: 'Figures of a convention, or the map of its action plans.' },
    COLLECTION: { description: 'The figures of a collection.' },
    INDICATOR: { description: 'The figures of an indicator, in a list or on a map.' },
    ACTOR: { description: 'Figures of an actor, or the map of its conventions’ action plans.' },
    TERRITORY: { description: 'The figures of a territory.' },
  } as const,
});

const ShownWayType = builder.enumType('ShownWay', {
  description: 'How a site shows it.',
  subGraphs: editors,
  values: {
    CARDS: { description: 'By `<akto-figures>`.' },
    NUMBER: { description: 'By `<akto-figure>`, in a sentence.' },
    MAP: { description: 'By `<akto-map>`.' },
    FRAME: { description: 'In a frame: `/embed/figures`.' },
    MAP_FRAME: { description: 'In a frame: `/embed/map`.' },
    FRAGMENT: { description: 'As HTML that the page fetches.' },
    IMAGE: { description: 'As an image.' },
    OEMBED: { description: 'By oEmbed: somebody pasted an address into a publishing system.' },
  } as const,
});

type KindOf<Type extends { $inferType: unknown }> = Type['$inferType'];

const SiteShowsType = builder.objectRef<SiteShows>('SiteShows').implement({
  description: 'Something of the hub that a site shows.',
  subGraphs: editors,
  fields: (t) => ({
    kind: t.field({
      type: ShownKindType,
      description: 'What it is of.',
      resolve: ({ kind }) => kind as KindOf<typeof ShownKindType>,
    }),
    key: t.exposeString('key', { description: 'Its key; of a territory its id ("region:28").' }),
    record: t.field({
      type: ShownRecord,
      nullable: true,
      description: 'The record as the public sees it; null where it is not public any more.',
      resolve: async (shows, _args, context) => shownRecord(shows, await context.reading()),
    }),
    way: t.field({
      type: ShownWayType,
      description: 'How.',
      resolve: ({ way }) => way as KindOf<typeof ShownWayType>,
    }),
    version: t.string({
      nullable: true,
      description: 'The newest version of the elements that asks so; null where none did.',
      resolve: ({ version }) => version || null,
    }),
    firstDay: t.field({
      type: 'Date',
      description: 'The day on which it was first seen, in Paris.',
      resolve: ({ firstDay }) => firstDay,
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The day on which it was last seen.',
      resolve: ({ lastDay }) => lastDay,
    }),
  }),
});

const SiteType = builder.objectRef<Site>('Site').implement({
  description:
    'A site whose pages asked the hub for something: its origin. No page of it is known, and nobody who looked at it.',
  subGraphs: editors,
  fields: (t) => ({
    origin: t.exposeString('origin', {
      description: 'Its origin: "https://www.example.fr". It is what a browser said, and may be invented.',
    }),
    firstDay: t.field({
      type: 'Date',
      description: 'The day on which it was first seen, in Paris.',
      resolve: ({ firstDay }) => firstDay,
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The day on which it was last seen.',
      resolve: ({ lastDay }) => lastDay,
    }),
    version: t.exposeString('version', {
      nullable: true,
      description:
        'The version of the elements that asked last, of several on that day the oldest; null where none asked.',
    }),
    hasOldScript: t.exposeBoolean('hasOldScript', {
      description: 'Whether `version` is older than the hub’s own.',
    }),
    pinnedTo: t.exposeString('pinnedTo', {
      nullable: true,
      description:
        'The version that it loads for ever, from `/sdk/<version>/`; null where it loads the one that moves, or none of the hub’s.',
    }),
    shows: t.field({
      type: [SiteShowsType],
      description: 'What it shows of this.',
      resolve: ({ shows }) => [...shows],
    }),
  }),
});

const SitesType = builder.objectRef<Sites>('Sites').implement({
  description: `Which sites show something of the hub, seen within the last ${daysCounted} days. There are at least so many: caches answer without the hub, and not every browser names a site.`,
  subGraphs: editors,
  fields: (t) => ({
    isNoted: t.boolean({
      description: 'Whether the hub notes it; false with `EMBED_REGISTRY=off`.',
      resolve: (_sites, _args, { notesSites }) => notesSites ?? true,
    }),
    atLeast: t.int({ description: 'At least how many sites there are.', resolve: ({ count }) => count }),
    withOldScript: t.exposeInt('withOldScript', {
      description:
        'How many of them asked last with a version of the elements that is older than the hub’s own.',
    }),
    pinned: t.exposeInt('pinned', { description: 'How many of them load one version for ever.' }),
    forgotten: t.exposeInt('forgotten', {
      description: 'How many rows were forgotten because there were too many.',
    }),
    sites: t.field({
      type: [SiteType],
      description: `The sites, those first that were seen last, at most ${mostListed}.`,
      resolve: ({ listed }) => [...listed],
    }),
  }),
});

builder.queryField('sites', (t) =>
  t.field({
    type: SitesType,
    subGraphs: editors,
    description: 'Which sites show a record: by its key, or in a list or on a map that it stands in.',
    args: {
      kind: t.arg({ type: SubjectKindType, required: true, description: 'The kind of the record.' }),
      key: t.arg.string({
        holds: 'subjectKey',
        required: true,
        description: 'Its key; of an action plan "convention/territory".',
      }),
    },
    resolve: (_root, { kind, key }, context) => {
      requireReader(context, 'sites');
      return loadSites(
        sql`SELECT ${kind}::text AS "kind", ${key}::text AS "key", NULL::jsonb AS "content"`,
        context,
      );
    },
  }),
);

builder.objectField(WorkingRelease, 'sites', (t) =>
  t.field({
    type: SitesType,
    description: 'Which sites show something that it changes.',
    resolve: ({ id }, _args, context) =>
      loadSites(
        sql`SELECT d."kind"::text AS "kind", d."key", d."content" FROM "DraftChange" d WHERE d."releaseId" = ${id}::uuid`,
        context,
      ),
  }),
);
