/** Before the name of each cookie. `__Host-` lets no other host, no path and no plain connection set it. */
export const cookiePrefix = '__Host-akto';

/** The cookie of a session. */
export const sessionCookie = `${cookiePrefix}.session_token`;

/** In which header the hub tells better-auth whose tries it counts. What a client sends under this name is overwritten. */
export const clientHeader = 'x-akto-client';

/** In which header the hub tells better-auth from where somebody asks, for the record of a session; overwritten alike. */
export const addressHeader = 'x-akto-address';

/** What the provider is called in addresses: /auth/callback/oidc. */
export const oidcProviderId = 'oidc';
