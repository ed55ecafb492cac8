import { firstLanguage, localizedWith, type NameIn, nameIn } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { parse } from 'yaml';
import type { Prisma } from '../generated/client.ts';

/** What the file says of one: `name` in the first language, `name_en` and its like where another calls it otherwise. */
interface Named extends Partial<Readonly<Record<`${'name' | 'in'}_${Locale}`, string>>> {
  code: string;
  iso?: string;
  name: string;
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

function namesInOthers(named: Named) {
  const names = localizedWith('name', (language) => named[`name_${language}`] ?? named.name);
  return Object.fromEntries(
    Object.entries(names).filter(([column]) => column !== nameIn('name', firstLanguage)),
  ) as Omit<typeof names, NameIn<'name', typeof firstLanguage>>;
}

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
      ...namesInOthers(named),
      ...localizedWith('locative', (language) => named[`in_${language}`] ?? null),
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
