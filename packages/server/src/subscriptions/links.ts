import { createHmac, timingSafeEqual } from 'node:crypto';
import { subscriptionPath } from '../pages/paths.ts';
import type { Language } from '../pages/words.ts';

/**
 * What a link of a mail lets one do: confirm one subscription, see and change all of an address, end all of an address. The first two
 * are lost with what they name; none opens anything else.
 */
export type LinkFor = 'confirm' | 'manage' | 'stop';

export interface SubscriptionLink {
  readonly to: LinkFor;
  /** Of the subscription for `confirm`, else of the subscriber. */
  readonly id: string;
}

/** A link that nobody can make who has not the key. Nothing of it is kept. */
export function linkTo(
  { to, id }: SubscriptionLink,
  { key, publicUrl, language }: { key: Uint8Array; publicUrl: string; language: Language },
): string {
  const said = `${to}.${id}`;
  return `${publicUrl}${subscriptionPath(language)}?t=${said}.${sealOf(said, key).toString('base64url')}`;
}

/** Reads one again; null where it is none of ours. */
export function readLink(given: string, key: Uint8Array): SubscriptionLink | null {
  const [to = '', id = '', seal = '', ...more] = given.split('.');
  const right = sealOf(`${to}.${id}`, key);
  const sent = Buffer.from(seal, 'base64url');
  if (more.length > 0 || sent.length !== right.length || !timingSafeEqual(sent, right)) return null;
  return { to: to as LinkFor, id };
}

const sealOf = (said: string, key: Uint8Array): Buffer => createHmac('sha256', key).update(said).digest();
