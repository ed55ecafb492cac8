import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, loadTerritories } from '../index.ts';
import { type Home, homes, newFolder, removeFolders } from '../tests/homes.ts';

afterAll(removeFolders);

const own = new URL('territories.yaml', import.meta.url);

/** The territories as another version of the software has them. */
function anotherVersion(changes: readonly (readonly [right: string, other: string])[]): URL {
  const text = changes.reduce(
    (text, [right, other]) => {
      expect(text.split(right), right).toHaveLength(2);
      return text.replace(right, other);
    },
    readFileSync(own, 'utf8'),
  );
  const file = join(newFolder(), 'territories.yaml');
  writeFileSync(file, text);
  return pathToFileURL(file);
}

describe.each(homes)('the territories of a hub on %s that exists already', (_, enter) => {
  let home: Home;
  let database: Database;
  beforeAll(async () => {
    home = await enter();
  });
  afterAll(() => home.leave());
  beforeEach(async () => {
    database = await home.started();
  });

  const all = async ({ client }: Database) => ({
    territories: await client.territory.findMany({ orderBy: { id: 'asc' } }),
    spellings: await client.territorySpelling.findMany({
      orderBy: [{ territoryId: 'asc' }, { spelling: 'asc' }],
    }),
    members: await client.territoryMember.findMany({ orderBy: [{ groupId: 'asc' }, { memberId: 'asc' }] }),
  });

  it('become what the file of a newer version says, and what an older one said again', async () => {
    const before = await all(database);
    const newer = anotherVersion([
      ['name: Normandie,', 'name: Grande Normandie,'],
      ['spellings: [Métropole, FXX]', 'spellings: [Métropole, France d’Europe]'],
      ['"84", "93"],', '"84"],'],
      ['\ndepartments:\n', '\n  - { code: "99", name: Ailleurs, name_en: Elsewhere }\n\ndepartments:\n'],
    ]);
    expect(await loadTerritories(database, newer)).toBe(true);
    const { territories, spellings, members } = await all(database);
    expect(territories.find(({ id }) => id === 'region:28')?.name).toBe('Grande Normandie');
    expect(territories.find(({ id }) => id === 'region:99')).toMatchObject({
      parentId: 'country:FR',
      level: 'REGION',
    });
    expect(territories).toHaveLength(before.territories.length + 1);
    expect(spellings.map(({ spelling }) => spelling)).toContain('France d’Europe');
    expect(spellings.map(({ spelling }) => spelling)).not.toContain('FXX');
    expect(members).not.toContainEqual({ groupId: 'group:HEXAGONE', memberId: 'region:93' });

    expect(await loadTerritories(database)).toBe(true);
    const after = await all(database);
    // What a file no longer names stays: figures may stand on it.
    expect(after.territories.filter(({ id }) => id !== 'region:99')).toEqual(before.territories);
    expect([after.spellings, after.members]).toEqual([before.spellings, before.members]);
  });

  it('are not touched while the file is the same', async () => {
    await database.client.territory.update({ where: { id: 'region:28' }, data: { name: 'Neustrie' } });
    expect(await loadTerritories(database)).toBe(false);
    expect((await all(database)).territories.find(({ id }) => id === 'region:28')?.name).toBe('Neustrie');
  });

  it('are brought there once, by whichever of several hubs is first', async () => {
    const newer = anotherVersion([['name: Normandie,', 'name: Grande Normandie,']]);
    const outcomes = await Promise.all([1, 2, 3].map(() => loadTerritories(database, newer)));
    expect(outcomes.toSorted()).toEqual([false, false, true]);
  });
});
