import type { Database } from '@akto-figures/prisma';
import DataLoader from 'dataloader';
import sql, { raw, type Sql } from 'sql-template-tag';

/** Whose rows are asked for: a convention's, an indicator's. */
export interface Owner {
  readonly id: string;
  readonly type: 'uuid' | 'text';
}

interface Question {
  readonly owner: Owner;
  /** The statement for one owner, whose id is given as SQL; its rows come in its own order. */
  statement(owner: Sql): Sql;
}

/** Asks for the rows of an owner, in the order of the statement. */
export type AskOfOwners = <Row>(owner: Owner, statement: (owner: Sql) => Sql) => Promise<Row[]>;

/**
 * Asks the database once for what is asked alike of several owners: the first page of figures of each convention in a list. Questions
 * are alike where their statements are, so nothing has to be said of when they are.
 */
export function askOfOwners(select: Database['select']): AskOfOwners {
  const questions = new DataLoader<Question, readonly unknown[]>((asked) => answerAll(select, asked), {
    cache: false,
  });
  return async <Row>(owner: Owner, statement: (owner: Sql) => Sql) =>
    (await questions.load({ owner, statement })) as Row[];
}

async function answerAll(select: Database['select'], asked: readonly Question[]): Promise<unknown[][]> {
  const alike = Map.groupBy(asked, ({ owner, statement }) => {
    const { text, values } = statement(each);
    return JSON.stringify([owner.type, text, values]);
  });
  const answers = new Map<Question, unknown[]>();
  await Promise.all(
    [...alike.values()].map(async (group) => {
      const [first] = group;
      if (!first) return;
      const ids = [...new Set(group.map(({ owner }) => owner.id))];
      const rowsOf = await answer(select, first, ids);
      for (const question of group) answers.set(question, rowsOf.get(question.owner.id) ?? []);
    }),
  );
  return asked.map((question) => answers.get(question) ?? []);
}

const each = raw('o."id"');

async function answer(
  select: Database['select'],
  { owner: { type }, statement }: Question,
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown[]>> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    return new Map([[only, await select(statement(sql`${only}::${raw(type)}`))]]);
  }
  const rows = await select<{ ownerId: string; place: number }>(
    sql`SELECT o."id"::text AS "ownerId", a.* FROM unnest(${ids}::${raw(`${type}[]`)}) AS o("id")
      CROSS JOIN LATERAL (SELECT q.*, (row_number() OVER ())::int AS "place" FROM (${statement(each)}) q) a
      ORDER BY o."id", a."place"`,
  );
  return Map.groupBy(rows, ({ ownerId }) => ownerId);
}
