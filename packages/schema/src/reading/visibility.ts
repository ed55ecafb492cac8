import sql, { raw, type Sql } from 'sql-template-tag';

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

/** The same as a condition in SQL, on a version `v` unless another name is said, which is the code's own. */
export function publicSql(instant: Date, version: 'v' | 's' | 't' = 'v'): Sql {
  const [from, until] = [raw(`${version}."publicFrom"`), raw(`${version}."publicUntil"`)];
  return sql`${from} <= ${instant} AND (${until} IS NULL OR ${until} > ${instant})`;
}

/**
 * The same for lists that nobody's key chose: they leave out what was withdrawn. Whoever names a figure, alone, in a list of
 * keys or in a collection, still finds it, and reads that it was withdrawn.
 */
export function listedAt(instant: Date) {
  return { ...publicAt(instant), changeKind: { not: 'WITHDRAWAL' as const } };
}

export function listedSql(instant: Date, version: 'v' | 's' | 't' = 'v'): Sql {
  return sql`${publicSql(instant, version)} AND ${raw(`${version}."changeKind"`)} <> 'WITHDRAWAL'`;
}

/**
 * The same of lines `s` of FigureSearch that meet a condition on their words. It is said of both halves, what has no end and what
 * has one to come, because each has an index of its own.
 */
export function listedLinesSql(instant: Date, words: Sql): Sql {
  return sql`s."publicFrom" <= ${instant} AND s."changeKind" <> 'WITHDRAWAL'
    AND ((${words} AND s."publicUntil" IS NULL) OR (${words} AND s."publicUntil" > ${instant}))`;
}
