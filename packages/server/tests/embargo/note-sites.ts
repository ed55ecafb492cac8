import type { Database } from '@akto-figures/prisma';
import type { ShownKind, ShownWay } from '../../src/sites/shown-by.ts';
import { writeSites } from '../../src/sites/write-sites.ts';

const shown: readonly (readonly [ShownKind, string, ShownWay])[] = [
  ['FIGURE', 'poec', 'NUMBER'],
  ['FIGURE', 'entreprises-parcours-th', 'IMAGE'],
  ['CONVENTION', 'akto-agefiph-2022-2024', 'CARDS'],
  ['CONVENTION', 'akto-alternance-2022', 'MAP'],
  ['COLLECTION', 'ordinaire', 'CARDS'],
  ['INDICATOR', 'poec', 'MAP_FRAME'],
  ['ACTOR', 'agefiph', 'FRAME'],
  ['TERRITORY', 'region:28', 'CARDS'],
];

/** Sites that show what is public, by each kind of it. */
export async function noteSites({ client }: Database): Promise<void> {
  const days = { firstDay: '2031-03-12', lastDay: '2031-03-13' };
  const seen = { site: 'https://secretum.example', ...days };
  await writeSites(client, {
    embeds: shown.map(([kind, key, way]) => ({ kind, key, way, version: '0.4.0', ...seen })),
    scripts: [{ script: '0.4.0', ...seen }],
  });
  const kept = await client.siteEmbed.count();
  if (kept !== shown.length) throw new Error(`${kept} of ${shown.length} sites are noted.`);
}
