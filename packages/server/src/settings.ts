import type { OpenData } from '@akto-figures/schema';
import { type MailSettings, readMailSettings } from './mail/mail-settings.ts';
import type { FirstAccount } from './sign-in/first-account.ts';
import type { OidcSettings } from './sign-in/oidc-provider.ts';

/** What the environment says, read once and checked. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where /readyz and /metrics stand, and nowhere else; null: beside all else, at `port`. */
  readonly adminPort: number | null;
  /** Where the hub is reached from outside, without a slash at the end; null: where it listens. */
  readonly publicUrl: string | null;
  readonly database: { url: string } | { folder: string };
  /** How long a start tries to reach a database that does not answer. */
  readonly databaseWaitMs: number;
  readonly logLevel: LogLevel;
  /** How many proxies stand before the hub and write down who asked, so that each client has a rate limit of its own. */
  readonly trustedProxies: number;
  /** Signs cookies and encrypts what authenticator apps share; null: see secretFor. */
  readonly secret: string | null;
  /** Who is the first to sign in; null: nobody. */
  readonly firstAccount: FirstAccount | null;
  /** Whose identities are taken beside our own; null: nobody's. */
  readonly oidc: OidcSettings | null;
  /** Whether an API key may approve releases, which else is done by people who are there. */
  readonly keysMayApprove: boolean;
  /** How mail is sent; null: none is, and nobody is told. */
  readonly mail: MailSettings | null;
  /** Whether receivers of webhooks may be inside the hub's own network. */
  readonly webhooksToPrivate: boolean;
  /** Whether it is noted which sites show what. */
  readonly notesSites: boolean;
  /** Where the owner's statements are, a folder for each language; null: the software's own are shown. */
  readonly ownerTexts: string | null;
  /** What is stated about the data as a whole to those who reuse it. */
  readonly openData: OpenData;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A setting is missing or bad. The message is one line: which, what was given, what is expected. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';

  constructor(setting: string, given: string, expected: string) {
    super(`${setting} is ${JSON.stringify(given)}; expected ${expected}.`);
  }
}

/** Reads the settings. An empty value counts as none. @throws BadSetting for the first that is bad */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const url = given('DATABASE_URL');
  const secret = readSecret(given('HUB_SECRET'));
  const firstAccount = readFirstAccount(given('HUB_ADMIN_EMAIL'), given('HUB_ADMIN_PASSWORD'));
  const oidc = readOidc(given);
  const port = readPort('PORT', given('PORT') ?? '4000');
  if (url !== undefined && secret === null && (firstAccount || oidc)) {
    throw new BadSetting(
      'HUB_SECRET',
      '',
      `${secretForm}, because there is a DATABASE_URL and somebody is to sign in`,
    );
  }
  return {
    port,
    host: given('HOST') ?? '127.0.0.1',
    adminPort: readAdminPort(given('ADMIN_PORT'), port),
    publicUrl: readPublicUrl(given('PUBLIC_URL')),
    database: url === undefined ? { folder: given('HUB_DATA_DIR') ?? '.data' } : { url },
    databaseWaitMs: readDatabaseWait(given('DATABASE_WAIT')),
    logLevel: readLogLevel(given('LOG_LEVEL')),
    trustedProxies: readTrustedProxies(given('TRUSTED_PROXIES')),
    secret,
    firstAccount,
    oidc,
    keysMayApprove: readYesOrNo('KEYS_MAY_APPROVE', given('KEYS_MAY_APPROVE')),
    mail: readMail(given('SMTP_URL'), given('MAIL_FROM')),
    webhooksToPrivate: readYesOrNo('WEBHOOKS_TO_PRIVATE', given('WEBHOOKS_TO_PRIVATE')),
    notesSites: readOnOrOff('EMBED_REGISTRY', given('EMBED_REGISTRY')),
    ownerTexts: given('OWNER_TEXTS') ?? null,
    openData: {
      licence: readLicence(given('OPEN_DATA_LICENCE')),
      contact: readContact(given('OPEN_DATA_CONTACT')),
    },
  };
}

const portForm = 'a number from 0 to 65535, where 0 takes any free port';

function readPort(setting: 'PORT' | 'ADMIN_PORT', given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65535)) throw new BadSetting(setting, given, portForm);
  return port;
}

function readAdminPort(given: string | undefined, port: number): number | null {
  if (given === undefined) return null;
  const adminPort = readPort('ADMIN_PORT', given);
  if (adminPort === port && port > 0) {
    throw new BadSetting('ADMIN_PORT', given, `${portForm}, and another port than PORT`);
  }
  return adminPort;
}

function readPublicUrl(given: string | undefined): string | null {
  if (given === undefined) return null;
  const url = URL.parse(given);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash) {
    throw new BadSetting('PUBLIC_URL', given, 'an address such as https://chiffres.example.fr');
  }
  if (/[^/]/.test(url.pathname)) {
    const own = 'a name of the hub’s own without a path, such as https://chiffres.example.fr';
    throw new BadSetting('PUBLIC_URL', given, `${own}: every address that it gives begins at the root`);
  }
  return url.origin;
}

function readDatabaseWait(given = '60'): number {
  if (!/^\d{1,4}$/.test(given)) {
    throw new BadSetting('DATABASE_WAIT', given, 'a number of seconds from 0 to 9999');
  }
  return Number(given) * 1000;
}

function readTrustedProxies(given = '0'): number {
  if (!/^\d$/.test(given)) {
    throw new BadSetting('TRUSTED_PROXIES', given, 'how many proxies stand before the hub, from 0 to 9');
  }
  return Number(given);
}

const secretForm = 'at least 32 characters of chance, such as openssl rand -base64 32 gives';

// Of a secret only its length is shown: the line goes into logs.
function readSecret(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (given.length < 32) throw new BadSetting('HUB_SECRET', `${given.length} characters`, secretForm);
  return given;
}

function readFirstAccount(email: string | undefined, password: string | undefined): FirstAccount | null {
  if (email === undefined && password === undefined) return null;
  if (email === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw new BadSetting('HUB_ADMIN_EMAIL', email ?? '', 'the e-mail address of the first account');
  }
  if (password === undefined || password.length < 12) {
    const length = password === undefined ? '' : `${password.length} characters`;
    throw new BadSetting('HUB_ADMIN_PASSWORD', length, 'a password of at least 12 characters');
  }
  return { email, password };
}

function readOidc(given: (name: string) => string | undefined): OidcSettings | null {
  const names = ['HUB_OIDC_ISSUER', 'HUB_OIDC_CLIENT_ID', 'HUB_OIDC_CLIENT_SECRET'] as const;
  const [issuer, clientId, clientSecret] = names.map(given);
  if ([issuer, clientId, clientSecret].every((value) => value === undefined)) return null;
  const url = URL.parse(issuer ?? '');
  const isSafe = url && (url.protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(url.hostname));
  if (!issuer || !isSafe) {
    throw new BadSetting(names[0], issuer ?? '', 'the https address of an OpenID Connect provider');
  }
  if (!clientId) throw new BadSetting(names[1], '', 'the name that the provider knows this hub by');
  if (!clientSecret) throw new BadSetting(names[2], '', 'the secret that the provider gave to this hub');
  return {
    issuer: issuer.replace(/\/+$/, ''),
    clientId,
    clientSecret,
    name: given('HUB_OIDC_NAME') ?? url.host,
  };
}

function readMail(url: string | undefined, from: string | undefined): MailSettings | null {
  const read = readMailSettings(url, from);
  if (read && 'setting' in read) throw new BadSetting(read.setting, read.given, read.expected);
  return read;
}

// Portals follow it, and who reads it has to be able to.
const longestAddress = 2000;

function readLicence(given: string | undefined): string | null {
  if (given === undefined) return null;
  const url = given.length > longestAddress ? null : URL.parse(given);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new BadSetting(
      'OPEN_DATA_LICENCE',
      given.slice(0, longestAddress),
      'the address of a licence, such as https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    );
  }
  return url.href;
}

function readContact(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (given.length > 254 || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(given))
    throw new BadSetting(
      'OPEN_DATA_CONTACT',
      given.slice(0, 254),
      'the e-mail address to write to about the data',
    );
  return given;
}

function readYesOrNo(name: string, given = 'false'): boolean {
  if (given !== 'true' && given !== 'false') throw new BadSetting(name, given, 'true or false');
  return given === 'true';
}

function readOnOrOff(name: string, given = 'on'): boolean {
  if (given !== 'on' && given !== 'off') throw new BadSetting(name, given, 'on or off');
  return given === 'on';
}

function readLogLevel(given = 'info'): LogLevel {
  const level = logLevels.find((level) => level === given);
  if (level === undefined) throw new BadSetting('LOG_LEVEL', given, `one of ${logLevels.join(', ')}`);
  return level;
}
