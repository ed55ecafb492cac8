import type { PrismaClient } from '../generated/client.ts';
import { DatabaseUnavailable } from './database.ts';

/**
 * Refuses a session whose time zone is not UTC.
 *
 * Seen with a session in Europe/Paris: the adapter stored a `timestamptz` one hour early and read it back one hour late,
 * so nothing looked wrong, and an embargo lifted an hour before its time.
 */
export async function requireUtc(client: Pick<PrismaClient, '$queryRaw'>): Promise<void> {
  const [session] = await client.$queryRaw<[{ zone: string }]>`SELECT current_setting('TimeZone') AS zone`;
  if (!['UTC', 'Etc/UTC', 'GMT'].includes(session.zone)) {
    throw new DatabaseUnavailable(
      `The database session runs in the time zone ${session.zone}, and must run in UTC. Remove the TimeZone setting from DATABASE_URL or from the proxy in front of the database.`,
    );
  }
}
