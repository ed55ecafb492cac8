import { createHash } from 'node:crypto';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { takeFairTurns } from '../limits/fair-turns.ts';
import {
  type Attempt,
  type AttemptRule,
  type Counts,
  countInOrder,
  forgiveAttempts,
  networkOf,
} from './attempts.ts';

/** Who tries a password, and at whose account. */
export interface PasswordTry {
  /** As it was typed. There need be no account: the answers and the counts are the same. */
  readonly email: string;
  /** As `clientOf` says it. */
  readonly client: string;
  /** The device, where the account has signed in with it before; null for any other. */
  readonly device: string | null;
}

export interface BegunTry extends Attempt {
  /** The password was right: the try counts as none, so that an office that signs in at nine locks nobody out. */
  forgive(): Promise<void>;
}

/** From one client, whichever accounts it tries. */
const ofClient: AttemptRule = { window: 60, max: 5 };
/** From one network at one account. */
const ofNetwork: AttemptRule = { window: 900, max: 10 };
/** At one account, from all devices that it has not signed in with. */
const ofStrangers: AttemptRule = { window: 900, max: 20 };
/** At one account, from a device that it has signed in with. */
const ofDevice: AttemptRule = { window: 900, max: 10 };

/**
 * Counts tries at passwords, so that whoever guesses waits, and nobody else does. A device that has signed in before has a count
 * of its own, which no stranger and no colleague at the same address can spend.
 */
export function passwordAttempts(client: PrismaClient): (tried: PasswordTry) => Promise<BegunTry> {
  const begin = countInOrder(client);
  const forgive = forgiveAttempts(client);
  return async (tried) => {
    const counts = countsOf(tried);
    return { ...(await begin(counts)), forgive: () => forgive(counts) };
  };
}

/**
 * Lets no more tries of a client be under way than it may fail. Until a password is found right its try counts, so of an office that
 * signs in at nine the sixth would be refused for nothing; a guesser's sixth waits until five have failed, and is refused.
 */
export function passwordTurns(): <Result>(
  tried: PasswordTry,
  work: () => Promise<Result>,
) => Promise<Result> {
  const inTurn = takeFairTurns({ ofAll: Number.POSITIVE_INFINITY, ofOne: ofClient.max });
  return ({ client, device }, work) => (device === null ? inTurn(client, work) : work());
}

function countsOf({ email, client, device }: PasswordTry): Counts {
  // As a hash, so that the table keeps no list of addresses that somebody has tried.
  const account = createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
  if (device !== null) return [[`password of ${account} on ${device}`, ofDevice]];
  return [
    [`password from ${client}`, ofClient],
    [`password of ${account} from ${networkOf(client)}`, ofNetwork],
    [`password of ${account}`, ofStrangers],
  ];
}
