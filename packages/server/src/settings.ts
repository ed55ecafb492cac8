/** What the environment says, read once and checked. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the hub is reached from outside, without a slash at the end; null: where it listens. */
  readonly publicUrl: string | null;
  readonly database: { url: string } | { folder: string };
  readonly logLevel: LogLevel;
  /** How many proxies stand before the hub and write down who asked, so that each client has a rate limit of its own. */
  readonly trustedProxies: number;
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
  return {
    port: readPort(given('PORT')),
    host: given('HOST') ?? '127.0.0.1',
    publicUrl: readPublicUrl(given('PUBLIC_URL')),
    database: url === undefined ? { folder: given('HUB_DATA_DIR') ?? '.data' } : { url },
    logLevel: readLogLevel(given('LOG_LEVEL')),
    trustedProxies: readTrustedProxies(given('TRUSTED_PROXIES')),
  };
}

function readPort(given = '4000'): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65535))
    throw new BadSetting('PORT', given, 'a number from 0 to 65535, where 0 takes any free port');
  return port;
}

function readPublicUrl(given: string | undefined): string | null {
  if (given === undefined) return null;
  const url = URL.parse(given);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash) {
    throw new BadSetting('PUBLIC_URL', given, 'an address such as https://chiffres.example.fr');
  }
  return url.href.replace(/\/+$/, '');
}

function readTrustedProxies(given = '0'): number {
  if (!/^\d$/.test(given)) {
    throw new BadSetting('TRUSTED_PROXIES', given, 'how many proxies stand before the hub, from 0 to 9');
  }
  return Number(given);
}

function readLogLevel(given = 'info'): LogLevel {
  const level = logLevels.find((level) => level === given);
  if (level === undefined) throw new BadSetting('LOG_LEVEL', given, `one of ${logLevels.join(', ')}`);
  return level;
}
