import { languageOf, type TerritoryRow, territoryIn, typeset } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';
import { inLocaleOrNull, localeArg } from '../locale/locale.ts';

export const TerritoryLevelType = builder.enumType('TerritoryLevel', {
  description: 'How large a territory is.',
  subGraphs: everyone,
  values: {
    COUNTRY: { description: 'The whole of France.' },
    GROUP: {
      description: 'A named group of régions: METROPOLE, HEXAGONE (without Corsica), DROM (overseas).',
    },
    REGION: { description: 'One of the 13 + 5 régions.' },
    DEPARTMENT: { description: 'One of the 101 départements.' },
  } as const,
});

export const Territory = builder.objectRef<TerritoryRow>('Territory');

builder.node(Territory, {
  description:
    'A place where figures and action plans hold: the country, a named group, a région or a département.',
  subGraphs: everyone,
  id: { resolve: (territory) => territory.id },
  loadMany: (ids, { atlas }) => ids.map((id) => atlas.all.find((territory) => territory.id === id) ?? null),
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'The INSEE code ("28"), or the name of a group ("HEXAGONE"). Unique within a level.',
    }),
    iso: t.exposeString('iso', {
      nullable: true,
      description: 'The ISO 3166-2 code ("FR-NOR"); groups have none.',
    }),
    level: t.field({
      type: TerritoryLevelType,
      description: 'How large it is.',
      resolve: ({ level }) => level,
    }),
    name: t.string({
      description: 'Its name: "Normandie", "Normandy".',
      args: { locale: t.arg(localeArg) },
      resolve: (territory, { locale }) => typeset(territoryIn(territory, languageOf(locale))),
    }),
    locative: t.string({
      nullable: true,
      description:
        'Its name in a sentence that says where: "en Normandie", "à La Réunion". Null for départements.',
      args: { locale: t.arg(localeArg) },
      resolve: (territory, { locale }) => inLocaleOrNull(locale, territory, 'locative'),
    }),
    parent: t.field({
      type: Territory,
      nullable: true,
      description: 'What it lies in: a région for a département, the country for a région.',
      resolve: ({ parentId }, _args, { atlas }) => (parentId === null ? null : atlas.get(parentId)),
    }),
  }),
});

export const TerritoryConnection = builder.connectionObject(
  { type: Territory, name: 'TerritoryConnection', description: 'A page of territories.' },
  { name: 'TerritoryEdge', description: 'One of the territories, with its cursor.' },
);
