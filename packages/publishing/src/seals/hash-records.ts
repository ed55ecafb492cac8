import { namesIn } from '@akto-figures/contents';
import { type PartTable, type VersionTable, versionTables } from './sealed-tables.ts';

/**
 * What a hash is made of is said here, in a statement, and in no function of the database: whoever can write past its
 * triggers could replace that. Names are spelled out for the same reason: a function of the same name that takes these
 * very rows would come before PostgreSQL's own.
 *
 * It gives the same on every server: JSON writes numbers with their digits, times in UTC and dates as ISO, and lists are in
 * the order of their bytes. Nothing is said of a column that is null, so that a column that comes later, and is null in what
 * was sealed before, changes no hash. One that is not null there would: see docs/decisions/seals.md.
 */
const without = (row: string, ...columns: readonly string[]): string =>
  columns.length === 0
    ? `pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(${row}))`
    : `pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_delete(pg_catalog.to_jsonb(${row}),
        ${columns.map((column) => `'${column}'`).join(', ')}))`;

const hashOf = (...values: readonly string[]): string =>
  hashOfList(`pg_catalog.jsonb_build_array(
    ${values.join(', ')})`);

const hashOfList = (list: string): string =>
  `pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(${list}::text, 'UTF8')), 'hex')`;

function partsOf({ parts = [] }: { readonly parts?: readonly PartTable[] }, row: string): string[] {
  return parts.map((part) => {
    const own = `${row}_${part.table}`.toLowerCase();
    const said = `pg_catalog.jsonb_build_array(${[without(own), ...partsOf(part, own)].join(', ')})`;
    return `(SELECT coalesce(pg_catalog.jsonb_agg(p.said ORDER BY p.said::text COLLATE pg_catalog."C"), '[]'::jsonb)
      FROM (SELECT ${said} AS said FROM "${part.table}" ${own} WHERE ${own}."${part.column}" = ${row}."id") p)`;
  });
}

/** The name of a version's subject, which is `s` in the statement. An action plan is named by its convention and territory. */
export const keyOf = ({ subject }: VersionTable): string =>
  subject === 'ActionPlan'
    ? `(SELECT c."key" FROM "Convention" c WHERE c."id" = s."conventionId") || '/' || s."territoryId"`
    : `s."key"`;

// When a version is public until is no part of it: the release that replaces it says so, later.
const versionsIn = (kind: string, table: VersionTable): string => `
  SELECT '${kind}'::text AS "kind", ${keyOf(table)} AS "key",
    ${hashOf('pg_catalog.to_jsonb(s)', without('v', 'publicFrom', 'publicUntil'), ...partsOf(table, 'v'))} AS "hash"
  FROM "${table.versions}" v JOIN "${table.subject}" s ON s."id" = v."${table.column}"
  WHERE v."releaseId" = $1::uuid`;

// The first seals were of these. A text in a language that came later counts where there is one, so that none of them breaks.
const sealedFirst = ['titleFr', 'titleEn', 'noteFr', 'noteEn'];
const laterTexts = [...namesIn('title'), ...namesIn('note')]
  .filter((column) => !sealedFirst.includes(column))
  .map(
    (column) => `CASE WHEN r."${column}" IS NULL THEN '[]'::jsonb
      ELSE pg_catalog.jsonb_build_array('${column}'::text, r."${column}") END`,
  );
const ofRelease = ['id', ...sealedFirst, 'releasedAt', 'createdAt', 'createdById', 'approvedById']
  .map((column) => `r."${column}"`)
  .join(', ');
const saidOfRelease = [`pg_catalog.jsonb_build_array(${ofRelease})`, ...laterTexts].join(' || ');

const release = `
  SELECT 'RELEASE'::text AS "kind", r."id"::text AS "key",
    ${hashOfList(`(${saidOfRelease})`)} AS "hash"
  FROM "Release" r WHERE r."id" = $1::uuid`;

/** A statement that gives each record of the release $1, the release itself among them: its kind, its key and its hash. */
export const recordsOfRelease: string = [
  release,
  ...Object.entries(versionTables).map(([kind, table]) => versionsIn(kind, table)),
].join('\n  UNION ALL');

/** How many records there are in `rows`, and one hash of all of theirs. */
export const sumOf = (rows: string): string => `
  SELECT count(*)::int AS "records", pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(coalesce(
    pg_catalog.string_agg(x."kind" || ' ' || x."key" || ' ' || x."hash", ' '
      ORDER BY x."kind" COLLATE pg_catalog."C", x."key" COLLATE pg_catalog."C"), ''), 'UTF8')), 'hex') AS "sha256"
  FROM ${rows} x`;
