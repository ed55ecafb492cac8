import type { TextsOf } from '../records/localized.ts';
import { texts } from '../texts/texts.ts';
import { fold } from './fold.ts';
import { type Territories, type Territory, territoryNames } from './territories.ts';

export type TerritoryLevel = 'COUNTRY' | 'GROUP' | 'REGION' | 'DEPARTMENT';

/** A territory with all that is known of it. `locativeFr` and its like say where, in a sentence: "en Normandie". */
export interface TerritoryRow extends Territory, TextsOf<'locative'> {
  readonly level: TerritoryLevel;
  readonly code: string;
  readonly iso: string | null;
  readonly position: number;
  readonly parentId: string | null;
  readonly spellings: readonly { readonly spelling: string }[];
  /** Of a group. */
  readonly members: readonly { readonly memberId: string }[];
}

/** All territories, in memory: reference data that is the same at every instant. */
export interface Atlas extends Territories {
  readonly all: readonly TerritoryRow[];
  get(id: string): TerritoryRow;
  /** By INSEE code, ISO 3166-2 or any spelling; null where nothing is called so. */
  find(name: string, level?: TerritoryLevel | null): TerritoryRow | null;
  /** The ids of what a name names and of all that lies in it; none where nothing is called so. */
  within(name: string): string[];
  /** Whether all of one territory lies in the other, both by their ids. A région of one département lies in it too. */
  liesIn(inner: string, outer: string): boolean;
}

// A bare number is a région's before it is a département's: 28 is Normandie, and FR-28 or "Eure-et-Loir" the other.
const levels: readonly TerritoryLevel[] = ['COUNTRY', 'GROUP', 'REGION', 'DEPARTMENT'];

/** The atlas of these territories, in their order. */
export function atlasOf(rows: readonly TerritoryRow[]): Atlas {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byName = new Map<string, TerritoryRow>();
  for (const level of levels) {
    for (const row of rows.filter((row) => row.level === level)) {
      for (const name of namesOf(row)) {
        setOnce(byName, name, row);
        setOnce(byName, `${level} ${name}`, row);
      }
    }
  }
  const find: Atlas['find'] = (name, level) => {
    // No place is called so, and folding takes time.
    if (name.length > texts.place.most) return null;
    return byName.get(level ? `${level} ${fold(name)}` : fold(name)) ?? null;
  };
  const isDivided = new Set(rows.map(({ parentId }) => parentId));
  /** A group holds its members, and anything what has it as its parent. */
  const inside = (id: string): string[] => {
    const members = byId.get(id)?.members.map(({ memberId }) => memberId) ?? [];
    const children = rows.filter(({ parentId }) => parentId === id).map((row) => row.id);
    return [id, ...[...members, ...children].flatMap(inside)];
  };
  // What a territory comes down to: the Hexagone is in the métropole, though no row says so of the two.
  const groundOf = new Map(
    rows.map(({ id }) => [
      id,
      new Set(inside(id).filter((each) => !isDivided.has(each) && byId.get(each)?.level !== 'GROUP')),
    ]),
  );
  return {
    all: rows,
    get(id) {
      const row = byId.get(id);
      if (!row) throw new Error(`The territory ${id} is referred to and not there.`);
      return row;
    },
    find,
    within(name) {
      const territory = find(name);
      return territory ? [...new Set(inside(territory.id))] : [];
    },
    liesIn(inner, outer) {
      const [part, whole] = [groundOf.get(inner), groundOf.get(outer)];
      return part !== undefined && whole !== undefined && [...part].every((each) => whole.has(each));
    },
  };
}

function namesOf(row: TerritoryRow): string[] {
  const names = [row.code, row.iso, ...territoryNames(row), ...row.spellings.map(({ spelling }) => spelling)];
  return names.filter((name) => name !== null).map(fold);
}

function setOnce(names: Map<string, TerritoryRow>, name: string, row: TerritoryRow): void {
  if (!names.has(name)) names.set(name, row);
}
