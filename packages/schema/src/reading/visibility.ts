import sql, { type Sql } from 'sql-template-tag';

/**
 * Which versions are public at an instant: those of an approved release whose time has come, until the time of the
 * release that replaces them. The database writes both times itself when a release is approved (prisma/migrations), and
 * leaves `publicFrom` null on everything else, so a draft matches at no instant.
 *
 * Every public resolver reads through this predicate, and through no other.
 */
export function publicAt(instant: Date) {
  return {
    publicFrom: { lte: instant },
    OR: [{ publicUntil: null }, { publicUntil: { gt: instant } }],
  };
}

/** The same as a condition on a version `v` in SQL. */
export function publicSql(instant: Date): Sql {
  return sql`v."publicFrom" <= ${instant} AND (v."publicUntil" IS NULL OR v."publicUntil" > ${instant})`;
}

/**
 * The same for lists that nobody's key chose: they leave out what was withdrawn. Whoever names a figure, alone, in a list of
 * keys or in a collection, still finds it, and is told that it was withdrawn.
 */
export function listedAt(instant: Date) {
  return { ...publicAt(instant), changeKind: { not: 'WITHDRAWAL' as const } };
}

export function listedSql(instant: Date): Sql {
  return sql`${publicSql(instant)} AND v."changeKind" <> 'WITHDRAWAL'`;
}
