import type { OutboxChannel, OutboxRecipient, PrismaClient } from '@akto-figures/prisma/client';
import type { ToldEvent } from '@akto-figures/publishing';

/** An event on its way to one recipient. */
export interface DueDelivery {
  /** The same on each repeat. */
  readonly id: string;
  readonly recipientKind: OutboxRecipient;
  readonly recipientId: string;
  readonly dueAt: Date;
  /** From 1. */
  readonly attempt: number;
  readonly event: ToldEvent;
}

/** How the sending of a message ended. `why` is kept, in short, where editors or operators see it. */
export type Sending =
  | { readonly is: 'SENT' }
  /** There is nothing to tell any more. */
  | { readonly is: 'NOTHING'; readonly why: string }
  /** It is tried again, until it was tried for long enough. */
  | { readonly is: 'FAILED'; readonly why: string }
  /** It is never tried again. */
  | { readonly is: 'REFUSED'; readonly why: string };

/** One way to send messages: mail, webhooks. */
export interface Channel {
  readonly name: OutboxChannel;
  /** How many messages are under way at once. */
  readonly atOnce: number;
  /** Milliseconds that one sending takes at the longest: it ends by itself before. */
  readonly longestMs: number;
  /**
   * Sends one message: of one delivery, or of all that go into a digest. It is outside of any transaction. What it throws is a
   * failure, tried again; `signal` is aborted when the hub stops.
   */
  send(deliveries: readonly [DueDelivery, ...DueDelivery[]], signal: AbortSignal): Promise<Sending>;
}

/** A delivery that is to be written. */
export interface NewDelivery {
  readonly channel: OutboxChannel;
  readonly recipientKind: OutboxRecipient;
  readonly recipientId: string;
  readonly isDigest?: boolean;
  /** When it goes out; at once unless said. */
  readonly dueAt?: Date;
}

/**
 * One kind of those who are told: officers, partners who subscribe, receivers of webhooks. It is asked when an event is due, and
 * looks at what is then so. Asked again for the same event, it may answer the same: no recipient gets an event twice.
 */
export type Audience = (client: PrismaClient, event: ToldEvent, now: Date) => Promise<readonly NewDelivery[]>;
