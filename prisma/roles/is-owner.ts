import type { Database } from '../database/database.ts';

/**
 * Whether the hub came in as the owner of its tables, who can switch off what guards them; where there is none yet, as who
 * may make them.
 */
export async function isOwner({ client }: Pick<Database, 'client'>): Promise<boolean> {
  const [row] = await client.$queryRaw<{ isOwner: boolean }[]>`
    SELECT coalesce(
      (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = to_regclass('"Release"')),
      has_schema_privilege(current_schema()::text, 'CREATE'), false
    ) AS "isOwner"`;
  return row?.isOwner ?? false;
}
