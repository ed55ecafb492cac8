import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { documentIdParameter } from '../documents/use-trusted-documents.ts';

const firstQuery = `# Les chiffres d’une convention, chacun avec ce qui le qualifie.
# Ctrl + Entrée l’exécute ; la documentation est à gauche.
{
  figures(filter: { convention: "akto-agefiph-2022-2024" }) {
    nodes {
      label
      value { text }
      period { text }
      territory { name }
      citations { source { publisher { name } } printed }
    }
  }
}
`;

/**
 * The page with which a browser explores the graph: GraphiQL, whole, from the package and not from a CDN, so that one host
 * is contacted. It is 9 MB of text, so it is made and compressed once, when the first browser asks.
 */
export function createExplorer(): (request: Request) => Promise<Response> {
  let made: ReturnType<typeof make> | undefined;
  return async (request) => {
    made ??= make();
    const { html, zipped, etag } = await made;
    const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept, Accept-Encoding' };
    if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers });
    const type = { 'Content-Type': 'text/html; charset=utf-8', 'X-Frame-Options': 'DENY' };
    const acceptsGzip = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '');
    if (!acceptsGzip) return new Response(html, { headers: { ...headers, ...type } });
    return new Response(zipped, { headers: { ...headers, ...type, 'Content-Encoding': 'gzip' } });
  };
}

/** Whether a request comes from a person with a browser and not from a program with a query. With `explore`, a query is shown to be run. */
export function wantsExplorer(request: Request): boolean {
  const asksForHtml = request.method === 'GET' && request.headers.get('Accept')?.includes('text/html');
  if (!asksForHtml) return false;
  const { searchParams } = new URL(request.url);
  if (searchParams.has('explore')) return true;
  return !searchParams.has('query') && !searchParams.has(documentIdParameter);
}

async function make() {
  // 9 MB that few ask for: a hub that starts does not wait for them.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    endpoint: '/graphql',
    title: 'Akto Figures – API',
    defaultQuery: firstQuery,
    shouldPersistHeaders: false,
  });
  const zipped = new Uint8Array(await promisify(gzip)(html));
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  return { html, zipped, etag };
}
