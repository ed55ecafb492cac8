import { describe, expect, it } from 'vitest';
import { BadSetting, readSettings } from './settings.ts';

const secret = '0123456789abcdef0123456789abcdef';
const admin = { HUB_ADMIN_EMAIL: 'admin@example.fr', HUB_ADMIN_PASSWORD: 'correct horse battery' };
const oidc = {
  HUB_OIDC_ISSUER: 'https://id.example/realm/',
  HUB_OIDC_CLIENT_ID: 'hub',
  HUB_OIDC_CLIENT_SECRET: 's',
};

describe('the settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      adminPort: null,
      publicUrl: null,
      database: { folder: '.data' },
      databaseWaitMs: 60_000,
      logLevel: 'info',
      trustedProxies: 0,
      secret: null,
      firstAccount: null,
      oidc: null,
      keysMayApprove: false,
      mail: null,
      webhooksToPrivate: false,
      notesSites: true,
      ownerTexts: null,
      openData: { licence: null, contact: null },
    });
  });

  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: ' 8080 ' }, { port: 8080 }],
    [{ PORT: '65535' }, { port: 65535 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ ADMIN_PORT: '9100' }, { adminPort: 9100 }],
    [
      { PORT: '0', ADMIN_PORT: '0' },
      { port: 0, adminPort: 0 },
    ],
    [{ PUBLIC_URL: 'https://chiffres.example.fr' }, { publicUrl: 'https://chiffres.example.fr' }],
    [{ PUBLIC_URL: 'https://chiffres.example.fr:8443//' }, { publicUrl: 'https://chiffres.example.fr:8443' }],
    [{ HUB_DATA_DIR: '/srv/hub' }, { database: { folder: '/srv/hub' } }],
    [
      { DATABASE_URL: 'postgresql://db/hub', HUB_DATA_DIR: '/srv' },
      { database: { url: 'postgresql://db/hub' } },
    ],
    [{ DATABASE_WAIT: '0' }, { databaseWaitMs: 0 }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ TRUSTED_PROXIES: '2' }, { trustedProxies: 2 }],
    [{ HUB_SECRET: secret }, { secret }],
    [{ KEYS_MAY_APPROVE: 'true' }, { keysMayApprove: true }],
    [{ KEYS_MAY_APPROVE: 'false' }, {}],
    [{ EMBED_REGISTRY: 'off' }, { notesSites: false }],
    [{ EMBED_REGISTRY: 'on' }, {}],
    [
      { OPEN_DATA_LICENCE: 'https://licence.example/ouverte', OPEN_DATA_CONTACT: 'donnees@example.fr' },
      { openData: { licence: 'https://licence.example/ouverte', contact: 'donnees@example.fr' } },
    ],
    [admin, { firstAccount: { email: 'admin@example.fr', password: 'correct horse battery' } }],
    [
      oidc,
      {
        oidc: { issuer: 'https://id.example/realm', clientId: 'hub', clientSecret: 's', name: 'id.example' },
      },
    ],
    // As a compose file passes on what is not set.
    [{ PORT: '', HOST: '', PUBLIC_URL: ' ', DATABASE_URL: '', LOG_LEVEL: '' }, {}],
  ])('read %j', (environment, settings) => {
    expect(readSettings(environment)).toEqual({ ...readSettings({}), ...settings });
  });

  const port = 'expected a number from 0 to 65535, where 0 takes any free port.';
  const address = 'expected an address such as https://chiffres.example.fr.';
  const level = 'expected one of fatal, error, warn, info, debug, trace, silent.';
  it.each([
    [{ EMBED_REGISTRY: 'false' }, 'EMBED_REGISTRY is "false"; expected on or off.'],
    [{ DATABASE_WAIT: '1m' }, 'DATABASE_WAIT is "1m"; expected a number of seconds from 0 to 9999.'],
    [{ PORT: 'http' }, `PORT is "http"; ${port}`],
    [{ PORT: '65536' }, `PORT is "65536"; ${port}`],
    [{ PORT: '-1' }, `PORT is "-1"; ${port}`],
    [{ PORT: '40.5' }, `PORT is "40.5"; ${port}`],
    [{ PORT: '0x50' }, `PORT is "0x50"; ${port}`],
    [{ ADMIN_PORT: 'yes' }, `ADMIN_PORT is "yes"; ${port}`],
    [{ ADMIN_PORT: '4000' }, `ADMIN_PORT is "4000"; ${port.replace(/\.$/, '')}, and another port than PORT.`],
    [{ PUBLIC_URL: 'chiffres.example.fr' }, `PUBLIC_URL is "chiffres.example.fr"; ${address}`],
    [{ PUBLIC_URL: 'ftp://example.fr' }, `PUBLIC_URL is "ftp://example.fr"; ${address}`],
    [{ PUBLIC_URL: 'https://example.fr/?a=b' }, `PUBLIC_URL is "https://example.fr/?a=b"; ${address}`],
    [
      { PUBLIC_URL: 'https://example.fr/chiffres/' },
      'PUBLIC_URL is "https://example.fr/chiffres/"; expected a name of the hub’s own without a path, such as https://chiffres.example.fr: every address that it gives begins at the root.',
    ],
    [{ LOG_LEVEL: 'verbose' }, `LOG_LEVEL is "verbose"; ${level}`],
    [
      { TRUSTED_PROXIES: 'yes' },
      'TRUSTED_PROXIES is "yes"; expected how many proxies stand before the hub, from 0 to 9.',
    ],
    [
      { HUB_SECRET: 'hunter2' },
      'HUB_SECRET is "7 characters"; expected at least 32 characters of chance, such as openssl rand -base64 32 gives.',
    ],
    [
      { ...admin, HUB_ADMIN_EMAIL: 'admin' },
      'HUB_ADMIN_EMAIL is "admin"; expected the e-mail address of the first account.',
    ],
    [
      { ...admin, HUB_ADMIN_PASSWORD: 'hunter2' },
      'HUB_ADMIN_PASSWORD is "7 characters"; expected a password of at least 12 characters.',
    ],
    [
      { HUB_ADMIN_EMAIL: 'admin@example.fr' },
      'HUB_ADMIN_PASSWORD is ""; expected a password of at least 12 characters.',
    ],
    [
      { ...admin, DATABASE_URL: 'postgresql://db/hub' },
      'HUB_SECRET is ""; expected at least 32 characters of chance, such as openssl rand -base64 32 gives, because there is a DATABASE_URL and somebody is to sign in.',
    ],
    [
      { ...oidc, HUB_OIDC_ISSUER: 'http://id.example' },
      'HUB_OIDC_ISSUER is "http://id.example"; expected the https address of an OpenID Connect provider.',
    ],
    [
      { ...oidc, HUB_OIDC_CLIENT_ID: '' },
      'HUB_OIDC_CLIENT_ID is ""; expected the name that the provider knows this hub by.',
    ],
    [
      { ...oidc, HUB_OIDC_CLIENT_SECRET: '' },
      'HUB_OIDC_CLIENT_SECRET is ""; expected the secret that the provider gave to this hub.',
    ],
    [{ LOG_LEVEL: 'two\nlines' }, `LOG_LEVEL is "two\\nlines"; ${level}`],
    [
      { OPEN_DATA_LICENCE: 'open' },
      'OPEN_DATA_LICENCE is "open"; expected the address of a licence, such as https://www.etalab.gouv.fr/licence-ouverte-open-licence.',
    ],
    [
      { OPEN_DATA_CONTACT: 'us' },
      'OPEN_DATA_CONTACT is "us"; expected the e-mail address to write to about the data.',
    ],
    [{ KEYS_MAY_APPROVE: 'yes' }, 'KEYS_MAY_APPROVE is "yes"; expected true or false.'],
  ])('refuse %j in one line: which, what was given, what is expected', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(BadSetting);
    expect(() => readSettings(environment)).toThrow(message);
  });

  it('may be read from the environment as it is', () => {
    expect(() => readSettings({ ...process.env, PORT: '0' })).not.toThrow();
  });
});
