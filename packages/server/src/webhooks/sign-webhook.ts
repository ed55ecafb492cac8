import { createHmac, randomBytes } from 'node:crypto';

// As Standard Webhooks 1.0 has it (https://www.standardwebhooks.com): what is signed is the id, the second and the body.

const mark = 'whsec_';

/** A secret that a receiver verifies with: "whsec_" and 32 bytes in base64. */
export const newWebhookSecret = (): string => mark + randomBytes(32).toString('base64');

/** What is sent beside a body. */
export interface WebhookHeaders {
  /** The same on a repeat, so that a receiver takes each message once. */
  readonly 'webhook-id': string;
  /** In seconds. */
  readonly 'webhook-timestamp': string;
  /** One signature for each secret that holds, with a space between them. */
  readonly 'webhook-signature': string;
}

/** @param secrets those that hold: while a secret is changed, the old one as well */
export function signWebhook(
  { id, at, body }: { id: string; at: Date; body: string },
  secrets: readonly string[],
): WebhookHeaders {
  const second = String(Math.floor(at.getTime() / 1000));
  const signatureBy = (secret: string) => {
    const key = Buffer.from(secret.slice(mark.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${second}.${body}`).digest('base64')}`;
  };
  return {
    'webhook-id': id,
    'webhook-timestamp': second,
    'webhook-signature': secrets.map(signatureBy).join(' '),
  };
}
