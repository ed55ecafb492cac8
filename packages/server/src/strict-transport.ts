import type { RequestListener } from 'node:http';

const yearInSeconds = 365 * 24 * 60 * 60;

/**
 * Lets browsers ask a hub over https alone for a year from each answer on, where that is how it is reached. It stands before
 * every door, so that no answer is without it.
 *
 * Nothing is said of the host's subdomains, and the hub is offered to no browser's built-in list: both would bind services
 * that this hub does not know, for longer than its operator can take back. A proxy can add them.
 */
export function withStrictTransport(publicUrl: string | null, listener: RequestListener): RequestListener {
  if (!publicUrl?.startsWith('https:')) return listener;
  return (request, response) => {
    response.setHeader('Strict-Transport-Security', `max-age=${yearInSeconds}`);
    return listener(request, response);
  };
}
