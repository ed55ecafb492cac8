import { fold, namesIn } from '@akto-figures/contents';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { ReadingPorts } from '../reading/reading.ts';
import { listedSql } from '../reading/visibility.ts';

export type NamedKind = 'Actor' | 'Convention' | 'Indicator' | 'Collection' | 'Source' | 'Release';

/** Something public that has a name, but no figure. */
export interface Named {
  readonly kind: NamedKind;
  readonly id: string;
  /** By what those of one position are ordered. */
  readonly order: string;
  readonly position: number;
  /** Its names, folded. */
  readonly folded: string;
  /** How many versions of figures name it, of an actor: by which way they are best looked for. */
  readonly versions: number;
  /** First and last day, of a convention; null where an end is open. */
  readonly days: { readonly start: string | null; readonly end: string | null } | null;
}

/** What is public by its name in an epoch. */
export interface Names {
  readonly all: readonly Named[];
  /** What has a stem in its names. */
  with(stem: string): readonly Named[];
}

interface Row {
  readonly kind: NamedKind;
  readonly id: string;
  readonly order: string;
  readonly position: number;
  readonly french: string;
  readonly english: string;
  readonly stems: string;
  readonly versions: number;
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * Reads the names of an epoch when they are first asked for: a few thousand at most, where each question asked the database to make
 * the words of all of them.
 */
export function readNames({ select }: Pick<ReadingPorts, 'select'>, instant: Date): () => Promise<Names> {
  let asked: Promise<Names> | undefined;
  return () => {
    asked ??= select<Row>(statement(instant)).then(namesOf, (cause) => {
      asked = undefined;
      throw cause;
    });
    return asked;
  };
}

function namesOf(rows: readonly Row[]): Names {
  const byStem = new Map<string, Named[]>();
  const all = rows.map(({ kind, id, order, position, french, english, stems, versions, start, end }) => {
    const days = kind === 'Convention' && (start !== null || end !== null) ? { start, end } : null;
    const named: Named = { kind, id, order, position, folded: fold(`${french} ${english}`), versions, days };
    for (const stem of [...(JSON.parse(stems) as string[]), ...yearsOf(start, end)]) {
      const others = byStem.get(stem);
      if (others) others.push(named);
      else byStem.set(stem, [named]);
    }
    return named;
  });
  return { all, with: (stem) => byStem.get(stem) ?? [] };
}

const mostYears = 40;

function yearsOf(start: string | null, end: string | null): string[] {
  const first = Number((start ?? end)?.slice(0, 4) ?? Number.NaN);
  const last = Number((end ?? start)?.slice(0, 4) ?? Number.NaN);
  if (Number.isNaN(first)) return [];
  return Array.from({ length: Math.min(last - first, mostYears) + 1 }, (_, at) => `${first + at}`);
}

const nothing = sql`NULL::text AS "start", NULL::text AS "end"`;

/** A text in the first language, and in the others after one another: words are stemmed as in French and as in English. */
function inTwo(alias: string, name: string): Sql {
  const [first, ...others] = namesIn(name).map((column) => raw(`${alias}."${column}"`));
  return sql`${first}, concat_ws(' ', ${join(others)})`;
}

const statement = (instant: Date): Sql => sql`
  SELECT n.*, array_to_json(tsvector_to_array(search_words(n."french", n."english")))::text AS "stems", (
      SELECT count(*)::int FROM "FigureActor" f WHERE n."kind" = 'Actor' AND f."actorId" = n."id"::uuid
    ) AS "versions" FROM (
    SELECT 'Actor' AS "kind", v."actorId"::text AS "id", a."key" AS "order", 0 AS "position",
      (SELECT string_agg(m."name", ' ') FROM "ActorName" m WHERE m."versionId" = v."id") AS "french", '' AS "english", ${nothing}
    FROM "ActorVersion" v JOIN "Actor" a ON a."id" = v."actorId" WHERE ${listedSql(instant)}
    UNION ALL SELECT 'Convention', v."conventionId"::text, v."conventionId"::text, v."position", ${inTwo('v', 'title')},
      v."periodStart"::text, v."periodEnd"::text
    FROM "ConventionVersion" v WHERE ${listedSql(instant)}
    UNION ALL SELECT 'Indicator', v."indicatorId"::text, v."indicatorId"::text, v."position", ${inTwo('v', 'label')},
      ${nothing}
    FROM "IndicatorVersion" v WHERE ${listedSql(instant)}
    UNION ALL SELECT 'Collection', v."collectionId"::text, c."key", 0, ${inTwo('v', 'title')}, ${nothing}
    FROM "CollectionVersion" v JOIN "Collection" c ON c."id" = v."collectionId" WHERE ${listedSql(instant)}
    UNION ALL SELECT 'Source', v."sourceId"::text, s."key", 0, ${inTwo('v', 'title')}, ${nothing}
    FROM "SourceVersion" v JOIN "Source" s ON s."id" = v."sourceId" WHERE ${listedSql(instant)}
    UNION ALL SELECT 'Release', r."id"::text, r."id"::text, 0, ${inTwo('r', 'title')}, ${nothing}
    FROM "Release" r WHERE r."state" = 'APPROVED' AND r."releasedAt" <= ${instant}
  ) n`;
