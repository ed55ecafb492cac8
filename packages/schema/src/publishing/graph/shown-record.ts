import { Actor } from '../../actors/actor.ts';
import { builder } from '../../builder.ts';
import { Collection } from '../../collections/collection.ts';
import { Convention } from '../../conventions/convention.ts';
import { Figure } from '../../figures/figure.ts';
import { Indicator } from '../../indicators/indicator.ts';
import { readOrNull } from '../../reading/read.ts';
import type { Reading } from '../../reading/reading.ts';
import type { SiteShows } from '../../sites/load-sites.ts';
import { Territory } from '../../territories/territory.ts';
import { editors } from './editors.ts';

export const ShownRecord = builder.unionType('ShownRecord', {
  description: 'What a site shows something of, as the public sees it.',
  subGraphs: editors,
  types: [Figure, Convention, Collection, Indicator, Actor, Territory],
  resolveType: (record) => ('reading' in record && 'kind' in record ? String(record.kind) : 'Territory'),
});

/** The record of a row, with the name of its type, by which the union knows it; null where it is not public. */
export async function shownRecord({ kind, key }: SiteShows, reading: Reading) {
  if (kind === 'TERRITORY') return reading.atlas.all.find(({ id }) => id === key) ?? null;
  const [name, read] = await readOf(kind, key, reading);
  return read && { ...read, kind: name };
}

async function readOf(kind: SiteShows['kind'], key: string, reading: Reading) {
  switch (kind) {
    case 'FIGURE':
      return ['Figure', await readOrNull(reading, reading.figuresByKey, key)] as const;
    case 'CONVENTION':
      return ['Convention', await readOrNull(reading, reading.conventionsByKey, key)] as const;
    case 'COLLECTION':
      return ['Collection', await readOrNull(reading, reading.collectionsByKey, key)] as const;
    case 'INDICATOR':
      return ['Indicator', await readOrNull(reading, reading.indicatorsByKey, key)] as const;
    default:
      return ['Actor', await readOrNull(reading, reading.actorsByKey, key)] as const;
  }
}
