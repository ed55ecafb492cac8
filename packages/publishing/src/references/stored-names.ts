import { kindNames, type NamedKind, type SubjectKind, subjectKinds } from '@akto-figures/contents';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { places } from '../checks/names-in.ts';

/** That versions of a kind name records of another one, and where the database keeps it. */
export interface StoredName {
  readonly of: SubjectKind;
  readonly names: NamedKind;
  /** The table, and its column with what is named. */
  readonly table: string;
  readonly column: string;
  /** Its column with the version that names it; nothing where it is a column of the versions themselves. */
  readonly version?: string;
}

/** What is kept in a table of its own, by its place in a content. All else is a column of the versions, called as its field. */
const tables: Readonly<Record<string, readonly [table: string, column: string]>> = {
  'FIGURE actors': ['FigureActor', 'actorId'],
  'FIGURE partOf': ['FigureRelation', 'figureId'],
  'FIGURE exampleOf': ['FigureRelation', 'figureId'],
  'FIGURE with': ['FigureRelation', 'figureId'],
  'FIGURE derivedFrom': ['FigureRelation', 'figureId'],
  'CONVENTION parties.actor': ['Party', 'actorId'],
  'ACTOR officeHolders.source': ['OfficeHolder', 'sourceId'],
  'COLLECTION figures': ['CollectionItem', 'figureId'],
};

/** All of them, by the descriptions of what names; an action plan names its convention by what it is. */
export const storedNames: readonly StoredName[] = [
  ...subjectKinds.flatMap((of) => [
    ...new Map(
      (places[of] ?? []).map(({ steps, kind }) => [
        placeIn(of, steps).join(' '),
        storedName(of, steps, kind),
      ]),
    ).values(),
  ]),
  { of: 'ACTION_PLAN', names: 'CONVENTION', table: 'ActionPlan', column: 'conventionId' },
];

function placeIn(of: SubjectKind, steps: readonly string[]): readonly [string, string] {
  const path = steps.join('.');
  if (path === 'citations.source') return ['Citation', 'sourceId'];
  return tables[`${of} ${path}`] ?? [`${kindNames[of]}Version`, `${path}Id`];
}

function storedName(of: SubjectKind, steps: readonly string[], names: NamedKind): StoredName {
  const [table, column] = placeIn(of, steps);
  if (table === `${kindNames[of]}Version`) return { of, names, table, column };
  const version = table === 'Citation' ? `${lower(kindNames[of])}VersionId` : 'versionId';
  return { of, names, table, column, version };
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The column of a kind’s versions with the record whose versions they are. */
export const recordColumn = (kind: SubjectKind): string => `${lower(kindNames[kind])}Id`;

/** What a JOIN needs to lead from `t`, where the name is kept, to `v`, the version; the column is of one of the two. */
function fromNameToVersion({ of, table, version }: StoredName): Sql {
  const versions = `"${kindNames[of]}Version" v`;
  if (version) return raw(`"${table}" t JOIN ${versions} ON v."id" = t."${version}"`);
  return table === 'ActionPlan'
    ? raw(`"ActionPlan" t JOIN ${versions} ON v."actionPlanId" = t."id"`)
    : raw(versions);
}

const columnOf = ({ of, table, column }: StoredName): Sql =>
  raw(`${table === `${kindNames[of]}Version` ? 'v' : 't'}."${column}"`);

/** A statement for each of some names, with its tables and the column that has what is named, one after the other. */
export const forEachName = (
  names: readonly StoredName[],
  between: string,
  say: (name: StoredName, tables: Sql, column: Sql) => Sql,
): Sql =>
  join(
    names.map((name) => say(name, fromNameToVersion(name), columnOf(name))),
    between,
  );

/** Whether one is kept though what it names is withdrawn: a collection may keep a figure. */
export const isKept = ({ of }: StoredName): boolean => of === 'COLLECTION';

/**
 * For a statement that has a table `gone` of subjects by their "id": the versions that name one of them, as far as the public
 * reads them or is going to. Withdrawals keep a content, and name nothing.
 */
export const namings = sql`
  SELECT named."id", named."publicFrom", named."publicUntil" FROM (${forEachName(
    storedNames.filter((name) => !isKept(name)),
    ' UNION ALL ',
    (_, tables, column) => sql`
    SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind" FROM gone g CROSS JOIN ${tables} WHERE ${column} = g."id"`,
  )}) named
  WHERE named."changeKind" <> 'WITHDRAWAL' AND named."publicFrom" IS NOT NULL
    AND coalesce(named."publicUntil", 'infinity') > (SELECT public_clock())`;
