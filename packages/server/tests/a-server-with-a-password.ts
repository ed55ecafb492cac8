import { openDatabase } from '@akto-figures/prisma';
import { type Postgres, startPostgres } from '../../../tests/support/postgres.ts';

export const password = 'tr0p-secret';

/** A PostgreSQL server that lets the role `hub` in by its password alone. */
export interface GuardedServer extends Postgres {
  /** The address for somebody, "name:password", changed as a test needs it. */
  urlAs(who: string, change?: (url: URL) => void): string;
}

export async function aServerWithAPassword(): Promise<GuardedServer> {
  const postgres = await startPostgres();
  // The test's server trusts everybody; this one person has to know a password.
  const { client, close } = await openDatabase({ url: postgres.url });
  await client.$executeRawUnsafe(`CREATE ROLE hub LOGIN SUPERUSER PASSWORD '${password}'`);
  const [{ file }] = await client.$queryRaw<[{ file: string }]>`SELECT current_setting('hba_file') AS file`;
  await client.$executeRawUnsafe(
    `COPY (VALUES ('host all hub 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust')) TO '${file}'`,
  );
  await client.$queryRaw`SELECT pg_reload_conf()`;
  await close();
  return {
    ...postgres,
    urlAs(who, change) {
      const url = new URL(postgres.url);
      [url.username = '', url.password = ''] = who.split(':');
      change?.(url);
      return url.href;
    },
  };
}
