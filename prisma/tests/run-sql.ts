import pg from 'pg';

/** Sends SQL past the hub's own connections, as somebody with `psql` would. */
export async function runSql<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const session = new pg.Client(url);
  await session.connect();
  try {
    return (await session.query<Row>(sql)).rows;
  } finally {
    await session.end();
  }
}
