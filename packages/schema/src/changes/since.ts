import { BadInput, excerpt, isUuid, readInstant } from '@akto-figures/contents';
import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../context.ts';
import { badInput } from '../errors/bad-input.ts';
import { readNodeId } from '../nodes/node-id.ts';
import type { Reading } from '../reading/reading.ts';
import { unknownEpoch } from '../releases/unknown-epoch.ts';
import { outAtSql } from './list-changes.ts';

/** The argument of everything that tells what came out after something. */
export const sinceArg = {
  holds: 'since',
  description:
    'From where on: an instant, with what came out at that instant; or an epoch as `hub { epoch }` and `/live` say it, or the id of a release, without what came out with it. It cannot lie in the future.',
} as const;

/** Which releases `o` came out since then, in the order in which they came out. @throws GraphQLError where it is none */
export async function whichSince(
  since: string,
  context: Context,
  schema: Parameters<typeof readNodeId>[1],
): Promise<Sql> {
  const reading = await context.reading();
  const named = readNodeId(since, schema);
  const [id = '', time] = (named?.typename === 'Release' ? named.id : since).split('@');
  if (isUuid(id)) {
    if (time === undefined) return whichAfter(id, since, reading);
    // A state beside its epoch: whatever has a later time is missing in it.
    if (await context.readingOf(since)) return sql`o."releasedAt" > ${new Date(time)}`;
    throw badInput('since', unknownEpoch('since', since));
  }
  const instant = instantIn(since);
  if (instant > (await context.now())) {
    throw badInput(
      'since',
      `since is ${instant.toISOString()}, which has not come yet; give a time in the past, or an epoch as hub { epoch } says it.`,
    );
  }
  return sql`o."cameOutAt" >= ${instant}`;
}

function instantIn(since: string): Date {
  try {
    return readInstant('since', since);
  } catch (cause) {
    const expected =
      'an instant with its zone, such as "2026-03-12T08:30:00Z", an epoch as hub { epoch } or /live says it, or the id of a release';
    throw cause instanceof BadInput
      ? badInput(
          'since',
          `since is ${excerpt(since)}, which is no instant, epoch or release; give ${expected}.`,
        )
      : cause;
  }
}

async function whichAfter(id: string, since: string, { select, instant }: Reading): Promise<Sql> {
  const [place] = await select<{ number: number; cameOutAt: Date }>(
    sql`${outAtSql(instant)} SELECT o."number", o."cameOutAt" FROM "out" o WHERE o."releaseId" = ${id}::uuid`,
  );
  if (!place) throw badInput('since', unknownEpoch('since', since));
  return sql`(o."number", o."cameOutAt", o."releaseId") > (${place.number}::int, ${place.cameOutAt}::timestamptz, ${id}::uuid)`;
}
