import type { OutboxChannel, OutboxRecipient, PrismaClient } from '@akto-figures/prisma/client';
import type { EventKind, ToldEvent } from '@akto-figures/publishing';
import type { DueDelivery, NewDelivery } from './channel.ts';

// Each of these is one statement, so one short transaction: nothing waits for it, on the embedded database either. What it takes is
// put ahead by a lease, and is free again by itself where whoever took it is gone.

/** An event that a reader has taken, with how often it was taken. */
export interface TakenEvent {
  readonly event: ToldEvent;
  readonly attempt: number;
  /** By the database's clock. */
  readonly now: Date;
}

interface EventRow extends Omit<ToldEvent, 'kind'> {
  readonly kind: string;
}

/** Takes the event that is due first, for so long; null where none is. */
export async function takeEvent(client: PrismaClient, leaseMs: number): Promise<TakenEvent | null> {
  const [row] = await client.$queryRaw<(EventRow & { attempts: number; now: Date })[]>`
    UPDATE "OutboxEvent" e
    SET "nextAttemptAt" = c."now" + ${leaseMs}::int * interval '1 millisecond', "attempts" = e."attempts" + 1
    FROM (SELECT hub_clock() AS "now") c
    WHERE e."id" = (
      SELECT n."id" FROM "OutboxEvent" n WHERE n."nextAttemptAt" <= (SELECT hub_clock())
      ORDER BY n."nextAttemptAt", n."id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING e."id"::text, e."kind", e."about", e."byAccountId"::text, e."createdAt", e."dueAt", e."attempts", c."now"`;
  if (!row) return null;
  const { attempts: attempt, now, ...event } = row;
  return { event: told(event), attempt, now };
}

/** Writes the deliveries of an event and marks it as told, as one; nothing where another hub has. */
export async function writeDeliveries(
  client: PrismaClient,
  eventId: string,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  const rows = deliveries.map(({ dueAt, isDigest = false, ...row }) => ({
    ...row,
    isDigest,
    dueAt: dueAt?.toISOString() ?? null,
  }));
  await client.$executeRaw`
    WITH "told" AS (
      UPDATE "OutboxEvent" SET "toldAt" = hub_clock(), "nextAttemptAt" = NULL, "lastError" = NULL
      WHERE "id" = ${eventId}::uuid AND "nextAttemptAt" IS NOT NULL RETURNING "id", "toldAt"
    )
    INSERT INTO "OutboxDelivery"
      ("id", "eventId", "channel", "recipientKind", "recipientId", "isDigest", "createdAt", "dueAt", "nextAttemptAt")
    SELECT gen_random_uuid(), t."id", g."channel"::"OutboxChannel", g."recipientKind"::"OutboxRecipient", g."recipientId"::uuid,
      g."isDigest", t."toldAt", coalesce(g."dueAt", t."toldAt"), coalesce(g."dueAt", t."toldAt")
    FROM "told" t, json_to_recordset(${JSON.stringify(rows)}::json)
      AS g("channel" text, "recipientKind" text, "recipientId" text, "isDigest" boolean, "dueAt" timestamptz)
    ON CONFLICT DO NOTHING`;
}

/** A message that a reader has taken: one delivery, or all of a digest. */
export interface TakenMessage {
  readonly deliveries: readonly [DueDelivery, ...DueDelivery[]];
  readonly now: Date;
}

interface DeliveryRow {
  readonly id: string;
  readonly recipientKind: OutboxRecipient;
  readonly recipientId: string;
  readonly isDigest: boolean;
  readonly dueAt: Date;
  readonly attempts: number;
}

/**
 * Takes the message of a channel that is due first, for so long; null where none is. Of a digest the delivery that was written first
 * stands for all: so one hub has all of it, and what is written meanwhile waits for the next.
 */
export async function takeMessage(
  client: PrismaClient,
  channel: OutboxChannel,
  leaseMs: number,
): Promise<TakenMessage | null> {
  const [first] = await client.$queryRaw<(DeliveryRow & { now: Date })[]>`
    UPDATE "OutboxDelivery" d
    SET "nextAttemptAt" = c."now" + ${leaseMs}::int * interval '1 millisecond', "attempts" = d."attempts" + 1
    FROM (SELECT hub_clock() AS "now") c
    WHERE d."id" = (
      SELECT n."id" FROM "OutboxDelivery" n
      WHERE n."nextAttemptAt" <= (SELECT hub_clock()) AND n."channel" = ${channel}::"OutboxChannel"
        AND NOT (n."isDigest" AND EXISTS (
          SELECT FROM "OutboxDelivery" o WHERE o."isDigest" AND o."nextAttemptAt" IS NOT NULL AND o."channel" = n."channel"
            AND o."recipientKind" = n."recipientKind" AND o."recipientId" = n."recipientId" AND o."dueAt" = n."dueAt"
            AND (o."createdAt", o."id") < (n."createdAt", n."id")))
      ORDER BY n."nextAttemptAt", n."id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING d."id"::text, d."recipientKind"::text, d."recipientId"::text, d."isDigest", d."dueAt", d."attempts", c."now"`;
  if (!first) return null;
  const rows = await client.outboxDelivery.findMany({
    where: first.isDigest
      ? {
          isDigest: true,
          nextAttemptAt: { not: null },
          channel,
          recipientKind: first.recipientKind,
          recipientId: first.recipientId,
          dueAt: first.dueAt,
        }
      : { id: first.id },
    include: { event: true },
    orderBy: { id: 'asc' },
  });
  const deliveries = rows.map(({ id, recipientKind, recipientId, dueAt, event }) => ({
    id,
    recipientKind,
    recipientId,
    dueAt,
    attempt: first.attempts,
    event: told({
      id: event.id,
      kind: event.kind,
      about: event.about as ToldEvent['about'],
      byAccountId: event.byAccountId,
      createdAt: event.createdAt,
      dueAt: event.dueAt,
    }),
  }));
  const [head, ...others] = deliveries;
  // It was pruned, or taken back, since it was taken.
  if (!head) return takeMessage(client, channel, leaseMs);
  return { deliveries: [head, ...others], now: first.now };
}

/** What has become of what was taken; `next` is null where nothing more is tried. */
export interface Ended {
  readonly isDone: boolean;
  readonly next: Date | null;
  readonly why: string | null;
}

const longestError = 500;
const short = (why: string | null) => why?.slice(0, longestError).toWellFormed().replaceAll('\0', '') ?? null;

export async function endMessage(
  client: PrismaClient,
  deliveries: readonly DueDelivery[],
  { isDone, next, why }: Ended,
): Promise<void> {
  await client.$executeRaw`
    UPDATE "OutboxDelivery" SET "lastError" = ${short(why)}, "nextAttemptAt" = ${next?.toISOString() ?? null}::timestamptz,
      "sentAt" = CASE WHEN ${isDone} THEN hub_clock() ELSE "sentAt" END,
      "gaveUpAt" = CASE WHEN ${!isDone && next === null} THEN hub_clock() END
    WHERE "id" = ANY (${deliveries.map(({ id }) => id)}::uuid[])`;
}

/** An event whose recipients could not be found out: tried again, or given up. */
export async function endEvent(client: PrismaClient, id: string, { next, why }: Ended): Promise<void> {
  await client.$executeRaw`
    UPDATE "OutboxEvent" SET "lastError" = ${short(why)}, "nextAttemptAt" = ${next?.toISOString() ?? null}::timestamptz,
      "gaveUpAt" = CASE WHEN ${next === null} THEN hub_clock() END
    WHERE "id" = ${id}::uuid AND "toldAt" IS NULL`;
}

/** Forgets what was done so many days ago, a little at a time: events with their deliveries. */
export async function forgetOld(client: PrismaClient, days: number): Promise<void> {
  await client.$executeRaw`
    DELETE FROM "OutboxEvent" WHERE "id" IN (
      SELECT e."id" FROM "OutboxEvent" e
      WHERE e."createdAt" < (SELECT hub_clock()) - make_interval(days => ${days}::int) AND e."nextAttemptAt" IS NULL
        AND NOT EXISTS (SELECT FROM "OutboxDelivery" d WHERE d."eventId" = e."id"
          AND (d."nextAttemptAt" IS NOT NULL OR d."createdAt" >= (SELECT hub_clock()) - make_interval(days => ${days}::int)))
      ORDER BY e."createdAt" LIMIT 500)`;
}

const told = (row: EventRow): ToldEvent => ({ ...row, kind: row.kind as EventKind });
