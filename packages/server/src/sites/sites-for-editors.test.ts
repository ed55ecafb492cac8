import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRevisionOfPoec } from '../../tests/a-draft.ts';
import { addCollection } from '../../tests/add-collection.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';
import type { NotedEmbed, NotedScript } from './site-registry.ts';
import { writeSites } from './write-sites.ts';

const told = `isNoted atLeast withOldScript pinned forgotten
  sites { origin firstDay lastDay version hasOldScript pinnedTo shows { kind key way version firstDay lastDay } }`;

describe('the sites that show a record', () => {
  let hub: EditorialHub;
  let editor: Colleague;
  beforeAll(async () => {
    hub = await anEditorialHub(undefined, { version: '0.10.0' });
    await hub.clock.standAt(new Date('2031-03-12T08:00:00Z'));
    // Of the starter data, poec is a figure of the convention akto-agefiph-2022-2024 and of its own indicator.
    await addCollection(hub.database, 'bilan', new Date('2031-03-12T08:01:00Z'));
    await hub.clock.standAt(new Date('2031-03-12T08:02:00Z'));
    editor = await hub.colleague('EDITOR');
    const seen = (site: string, shown: Partial<NotedEmbed>, lastDay = '2031-03-10'): NotedEmbed => ({
      ...{ site: `https://${site}.example`, kind: 'FIGURE', key: 'poec', way: 'CARDS', version: '0.10.0' },
      ...{ firstDay: '2030-11-02', lastDay },
      ...shown,
    });
    const loads = (site: string, script: string, lastDay = '2031-03-10'): NotedScript => ({
      ...{ site: `https://${site}.example`, script, firstDay: '2030-11-02', lastDay },
    });
    await writeSites(hub.database.client, {
      embeds: [
        seen('number', { way: 'NUMBER' }),
        // Two pages on one day: the older script counts.
        seen('old', { version: '0.10.0' }),
        seen('old', { version: '0.9.0' }),
        // It has a new script since.
        seen('renewed', { version: '0.9.0' }, '2031-03-01'),
        seen('renewed', { version: '0.10.0' }),
        seen('pinned', { version: '0.4.0' }),
        seen('image', { way: 'IMAGE', version: '' }, '2031-03-11'),
        seen('convention', { kind: 'CONVENTION', key: 'akto-agefiph-2022-2024' }),
        seen('map', { kind: 'CONVENTION', key: 'akto-agefiph-2022-2024', way: 'MAP' }),
        seen('collection', { kind: 'COLLECTION', key: 'bilan' }),
        seen('indicator', { kind: 'INDICATOR', key: 'poec', way: 'MAP_FRAME', version: '' }),
        seen('actor', { kind: 'ACTOR', key: 'akto' }),
        seen('country', { kind: 'TERRITORY', key: 'country:FR' }),
        seen('another', { key: 'salons-2021' }),
        seen('long-ago', {}, '2030-12-11'),
      ],
      scripts: [
        loads('pinned', '0.4.0'),
        loads('number', 'v1'),
        // It was pinned, and is no more.
        loads('old', '0.9.0', '2031-02-01'),
        loads('old', 'v1'),
      ],
    });
  });
  afterAll(() => hub.database.close());

  const sitesOf = async (kind: string, key: string) =>
    (await editor.ask(`{ sites(kind: ${kind}, key: "${key}") { ${told} } }`)).sites;
  const namesOf = ({ sites }: { sites: { origin: string }[] }) =>
    sites.map(({ origin }) => origin.slice(8, -8));

  it('are those that name it and those whose lists and maps it stands in, the last seen first', async () => {
    const sites = await sitesOf('FIGURE', 'poec');
    expect(namesOf(sites)).toEqual([
      'image',
      ...['actor', 'collection', 'convention', 'country', 'indicator', 'number', 'old', 'pinned', 'renewed'],
    ]);
    expect(sites).toMatchObject({ isNoted: true, atLeast: 10, withOldScript: 2, pinned: 1, forgotten: 0 });
  });

  it('are told with what they show, how, since when, and with which script', async () => {
    const { sites } = await sitesOf('FIGURE', 'poec');
    const site = (name: string) =>
      sites.find(({ origin }: { origin: string }) => origin === `https://${name}.example`);
    expect(site('image')).toEqual({
      origin: 'https://image.example',
      ...{ firstDay: '2030-11-02', lastDay: '2031-03-11' },
      ...{ version: null, hasOldScript: false, pinnedTo: null },
      shows: [
        {
          kind: 'FIGURE',
          key: 'poec',
          way: 'IMAGE',
          version: null,
          firstDay: '2030-11-02',
          lastDay: '2031-03-11',
        },
      ],
    });
    expect(site('old')).toMatchObject({ version: '0.9.0', hasOldScript: true, pinnedTo: null });
    expect(site('renewed')).toMatchObject({ version: '0.10.0', hasOldScript: false });
    expect(site('pinned')).toMatchObject({ version: '0.4.0', hasOldScript: true, pinnedTo: '0.4.0' });
    expect(site('number')).toMatchObject({ hasOldScript: false, pinnedTo: null });
  });

  it.each([
    ['CONVENTION', 'akto-agefiph-2022-2024', ['convention', 'map']],
    ['ACTION_PLAN', 'akto-agefiph-2022-2024/region:28', ['map']],
    ['COLLECTION', 'bilan', ['collection']],
    ['SOURCE', 'akto-agefiph', []],
    ['FIGURE', 'salons-2021', ['actor', 'another', 'country']],
    ['FIGURE', 'nobody-has-this', []],
  ])('of the %s %s are %j', async (kind, key, names) => {
    expect(namesOf(await sitesOf(kind, key))).toEqual(names);
  });

  it('are those of all that a release changes, each once', async () => {
    const { release } = await aRevisionOfPoec(editor);
    const ask = async () =>
      (await editor.ask(`{ workingRelease(id: "${release}") { sites { ${told} } } }`)).workingRelease.sites;
    expect(await ask()).toMatchObject({ atLeast: 10, withOldScript: 2, pinned: 1 });
    const empty = await editor.act('createRelease', { titleFr: 'Vide' });
    const { workingRelease } = await editor.ask(
      `{ workingRelease(id: "${empty.release.id}") { sites { ${told} } } }`,
    );
    expect(workingRelease.sites).toMatchObject({ atLeast: 0, sites: [] });
  });

  it('are for all who are signed in, an admin too', async () => {
    const admin = await hub.colleague('ADMIN');
    const { sites } = await admin.ask('{ sites(kind: FIGURE, key: "poec") { atLeast } }');
    expect(sites.atLeast).toBeGreaterThan(0);
    await expect(hub.ask('{ sites(kind: FIGURE, key: "poec") { atLeast } }')).rejects.toThrow(
      'Cannot query field "sites"',
    );
    for (const type of ['Sites', 'Site', 'SiteShows', 'ShownWay'])
      expect(await hub.ask(`{ __type(name: "${type}") { name } }`)).toEqual({ __type: null });
  });
});
