import type { PrismaClient } from '@akto-figures/prisma/client';
import type { Viewer } from '@akto-figures/publishing';
import { type Passwords, slowPasswords } from '../accounts/kept-password.ts';
import type { Log } from '../log.ts';
import type { Identity } from './identity.ts';
import { type KnownDevices, knownDevices } from './known-devices.ts';
import type { OidcSettings } from './oidc-provider.ts';
import { keepsSecureCookies } from './origins.ts';
import { keyFor } from './secret.ts';
import { type Admit, admitWith } from './viewer-of.ts';

export interface SignInParts {
  readonly client: PrismaClient;
  /** Signs cookies and encrypts what authenticator apps share; null: nobody can sign in, and API keys go on. */
  readonly secret: string | null;
  /** Where the hub is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly oidc: OidcSettings | null;
  readonly log: Log;
  readonly now: () => Date;
  /** Whether an API key may approve releases. Not unless said. */
  readonly keysMayApprove?: boolean;
  /** Whether there is a mail server. None unless said. */
  readonly sendsMail?: boolean;
  /** How passwords are kept: slowly, as everywhere outside tests, unless said. */
  readonly passwords?: Passwords;
}

/** Who asks, and how they come in. */
export interface SignIn {
  /** Who may act by this request; null where nobody may. */
  viewerOf(request: Request): Promise<Viewer | null>;
  /** The same, with the reason where nobody may. */
  readonly admit: Admit;
  /** better-auth, opened when it is first asked for; null where sign-in is off. */
  readonly identity: (() => Promise<Identity>) | null;
  /** Which browsers accounts have signed in with; null where sign-in is off. */
  readonly devices: KnownDevices | null;
  /** Signs the addresses of previews; null where sign-in is off. */
  readonly previewKey: Uint8Array | null;
  readonly publicUrl: string;
  readonly oidc: OidcSettings | null;
  /** Whether there is a mail server. */
  readonly sendsMail: boolean;
}

/** Opens the sign-in. better-auth is read when the first person signs in: a start does not wait for it. */
export function openSignIn(parts: SignInParts): SignIn {
  const {
    client,
    secret,
    publicUrl,
    oidc,
    log,
    now,
    keysMayApprove = false,
    sendsMail = false,
    passwords = slowPasswords,
  } = parts;
  let opened: Promise<Identity> | undefined;
  const devicesOf = (secret: string) => knownDevices(keyFor(secret, 'known devices'), now);
  const open = async (secret: string) => {
    const { openIdentity } = await import('./identity.ts');
    return openIdentity({ client, secret, publicUrl, oidc, log, devices: devicesOf(secret), passwords });
  };
  const openOnce = (secret: string) => {
    opened ??= open(secret);
    return opened;
  };
  if (secret === null) {
    log.warn('sign-in is off: with DATABASE_URL it needs HUB_SECRET, the same for each hub on that database');
  } else if (!keepsSecureCookies(publicUrl)) {
    log.warn(
      `sign-in needs https, and browsers keep no session for ${publicUrl}. Give the https address as PUBLIC_URL.`,
    );
  }
  const identity = secret === null ? null : () => openOnce(secret);
  const admit = admitWith({ client, identity, now, keysMayApprove });
  return {
    async viewerOf(request) {
      const admission = await admit(request);
      return admission.kind === 'VIEWER' ? admission.viewer : null;
    },
    admit,
    identity,
    devices: secret === null ? null : devicesOf(secret),
    previewKey: secret === null ? null : keyFor(secret, 'previews'),
    publicUrl,
    oidc,
    sendsMail,
  };
}
