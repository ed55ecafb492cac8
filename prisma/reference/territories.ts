import { parse } from 'yaml';
import type { Prisma } from '../generated/client.ts';

interface Named {
  code: string;
  iso?: string;
  name: string;
  name_en?: string;
  in_fr?: string;
  in_en?: string;
  spellings?: string[];
}

interface TerritoriesFile {
  country: Named;
  groups: (Named & { members: string[] })[];
  regions: Named[];
  departments: (Named & { region: string })[];
}

export interface TerritoryRows {
  territories: Prisma.TerritoryCreateManyInput[];
  spellings: Prisma.TerritorySpellingCreateManyInput[];
  members: Prisma.TerritoryMemberCreateManyInput[];
}

export const territoryId = (level: string, code: string): string => `${level.toLowerCase()}:${code}`;

/** The territories of a file as rows: the country, its named groups, 18 régions, 101 départements. */
export function territoryRows(text: string): TerritoryRows {
  const file = parse(text) as TerritoriesFile;
  const country = territoryId('COUNTRY', file.country.code);
  const rows: TerritoryRows = { territories: [], spellings: [], members: [] };

  const add = (
    level: 'COUNTRY' | 'GROUP' | 'REGION' | 'DEPARTMENT',
    named: Named,
    parentId: string | null,
  ) => {
    const id = territoryId(level, named.code);
    rows.territories.push({
      id,
      level,
      code: named.code,
      iso: named.iso ?? (level === 'DEPARTMENT' ? `FR-${named.code}` : null),
      name: named.name,
      nameEn: named.name_en ?? named.name,
      locativeFr: named.in_fr ?? null,
      locativeEn: named.in_en ?? null,
      position: rows.territories.length,
      parentId,
    });
    for (const spelling of named.spellings ?? []) rows.spellings.push({ spelling, territoryId: id });
    return id;
  };

  add('COUNTRY', file.country, null);
  for (const region of file.regions) add('REGION', region, country);
  for (const group of file.groups) {
    const groupId = add('GROUP', group, country);
    for (const code of group.members) rows.members.push({ groupId, memberId: territoryId('REGION', code) });
  }
  for (const department of file.departments) {
    add('DEPARTMENT', department, territoryId('REGION', department.region));
  }
  return rows;
}
