import type { GenericOAuthConfig, GenericOAuthUserInfo } from 'better-auth/plugins/generic-oauth';
import { createRemoteJWKSet, decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { oidcProviderId } from './names.ts';

/** A provider of identities, as the environment names it. */
export interface OidcSettings {
  /** Without a slash at the end. What lies under it is found at /.well-known/openid-configuration. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

const longestWaitMs = 10_000;

/** What we need of what a provider says of itself. */
const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url(), userinfo_endpoint: z.url().optional() });

/** Who a provider says that somebody is. Only a verified address counts, and better-auth compares it with those of accounts. */
const Person = z.looseObject({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).default(false),
  name: z.string().optional(),
});

/** The provider as better-auth takes it. Who comes by it must have an account: it makes none. */
export function oidcProvider(settings: OidcSettings, log: Log): GenericOAuthConfig {
  const discoveryUrl = `${settings.issuer}/.well-known/openid-configuration`;
  return {
    providerId: oidcProviderId,
    name: settings.name,
    discoveryUrl,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    getUserInfo: async ({ idToken, accessToken }) => {
      if (!idToken || !accessToken) return null;
      try {
        return await whoIs(settings, discoveryUrl, idToken, accessToken);
      } catch (cause) {
        log.error({ err: cause }, `the provider at ${settings.issuer} did not say who somebody is`);
        return null;
      }
    },
  };
}

/** Whom the tokens are of. better-auth has verified the ID token by then; of the userinfo it would read JSON alone. */
async function whoIs(
  settings: OidcSettings,
  discoveryUrl: string,
  idToken: string,
  accessToken: string,
): Promise<GenericOAuthUserInfo | null> {
  const discovery = Discovery.parse(await (await ask(discoveryUrl)).json());
  const told = discovery.userinfo_endpoint
    ? await readUserInfo(discovery.userinfo_endpoint, accessToken, discovery, settings.clientId)
    : {};
  const claims = decodeJwt(idToken);
  const person = Person.safeParse({ ...claims, ...told });
  // A userinfo of somebody else is refused, whatever it says (OpenID Connect Core 5.3.2).
  if (!person.success || person.data.sub !== claims.sub) return null;
  const { sub, email, email_verified: emailVerified, name } = person.data;
  return { id: sub, sub, email: emailVerified ? email : undefined, emailVerified, name: name ?? email };
}

/** The userinfo as JSON, or as a JWT that the provider has signed for us. */
async function readUserInfo(
  endpoint: string,
  accessToken: string,
  { issuer, jwks_uri }: z.infer<typeof Discovery>,
  audience: string,
): Promise<JWTPayload> {
  const response = await ask(endpoint, { Authorization: `Bearer ${accessToken}` });
  if (!response.headers.get('Content-Type')?.startsWith('application/jwt')) return response.json();
  const keys = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: longestWaitMs });
  const { payload } = await jwtVerify(await response.text(), keys, { issuer, audience });
  return payload;
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(url, {
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(longestWaitMs),
  });
  if (!response.ok) throw new Error(`${url} answered with ${response.status}`);
  return response;
}
