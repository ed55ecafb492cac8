import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A partner's page: what stands in its body, and the policy that its server sends with it. */
export type PartnerPage = {
  body: string;
  head?: string;
  policy?: string;
  /** What it wants verified before it runs. */
  integrityPolicy?: string;
  /** `<!doctype html>` unless said; none makes a page of the nineties. */
  doctype?: string;
  /** What stands on `<html>`; `lang="fr"` unless said. */
  html?: string;
};

/** A partner's site of one page, on an origin of its own. */
export async function openPartnerSite(): Promise<{
  url: string;
  publish(page: PartnerPage): void;
  close(): Promise<void>;
}> {
  let page: PartnerPage = { body: '' };
  const server = createServer(({ url }, response) => {
    if (url?.split('?')[0] !== '/') return void response.writeHead(404).end();
    if (page.policy) response.setHeader('Content-Security-Policy', page.policy);
    if (page.integrityPolicy) response.setHeader('Integrity-Policy', page.integrityPolicy);
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`${page.doctype ?? '<!doctype html>'}
      <html ${page.html ?? 'lang="fr"'}><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <title>Une page de partenaire</title>${page.head ?? ''}<main><h1>Chiffres</h1>${page.body}</main></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publish(next) {
      page = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
