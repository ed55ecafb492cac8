import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import Provider, { type AdapterFactory, type AdapterPayload } from 'oidc-provider';
import type { OidcSettings } from '../src/sign-in/oidc-provider.ts';

/** Somebody whom the provider knows. */
export interface Person {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** How the provider gives its userinfo: signed by its own key, plain, or signed by somebody else's. */
export type UserInfoForm = 'SIGNED' | 'JSON' | 'FORGED';

export interface TestProvider {
  readonly settings: OidcSettings;
  /** Who is in front of it, and signs in to whatever asks. */
  person: Person;
  stop(): Promise<void>;
}

/** A provider of identities on a free port, which answers a hub at this address. */
export async function anOidcProvider(hubUrl: string, form: UserInfoForm): Promise<TestProvider> {
  const server = createServer((request, response) => handle(request, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { issuer, clientId: 'hub', clientSecret: 'a secret of the hub', name: 'Mon entreprise' };
  const test: TestProvider = {
    settings,
    person: { sub: 'p-1', email: '', email_verified: true, name: 'Camille' },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${hubUrl}/auth/callback/oidc`],
        ...(form === 'JSON' ? {} : { userinfo_signed_response_alg: 'RS256' }),
      },
    ],
    jwks: { keys: [await aKey()] },
    // Said, because the provider warns on the console of each default that is for development alone.
    adapter: inMemory(),
    ttl: {
      Session: 600,
      Grant: 600,
      Interaction: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    cookies: { keys: ['a key of the provider'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { jwtUserinfo: { enabled: true }, devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...test.person, sub }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: settings.clientId,
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const forger = await generateKeyPair('RS256');
  const callback = provider.callback();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) {
      return provider.interactionFinished(request, response, { login: { accountId: test.person.sub } });
    }
    if (form === 'FORGED' && request.url?.startsWith('/me')) {
      const forged = new SignJWT({ ...test.person }).setProtectedHeader({ alg: 'RS256' });
      response.setHeader('Content-Type', 'application/jwt');
      return response.end(await forged.setIssuer(issuer).setAudience('hub').sign(forger.privateKey));
    }
    return callback(request, response);
  };
  return test;
}

/** Where the provider keeps what is under way. */
function inMemory(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>();
  return (kind) => {
    const find = async (id: string) => kept.get(`${kind} ${id}`);
    return {
      find,
      findByUid: async (uid) => [...kept.values()].find((each) => each.kind === kind && each.uid === uid),
      findByUserCode: async () => undefined,
      upsert: async (id, payload) => void kept.set(`${kind} ${id}`, payload),
      consume: async (id) => void Object.assign((await find(id)) ?? {}, { consumed: Date.now() / 1000 }),
      destroy: async (id) => void kept.delete(`${kind} ${id}`),
      revokeByGrantId: async () => undefined,
    };
  };
}

async function aKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: 'its own', use: 'sig', alg: 'RS256' };
}

/** Goes through the provider's own pages, as a browser does, until they lead back; gives where to. */
export async function throughTheProvider(start: string, back: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let at = start; ; ) {
    if (at.startsWith(back)) return at;
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('Location');
    if (!next) throw new Error(`${at} leads nowhere: ${response.status} ${await response.text()}`);
    at = new URL(next, at).href;
  }
}
