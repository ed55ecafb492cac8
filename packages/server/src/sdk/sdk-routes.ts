import { Hono } from 'hono';
import { encodingFor } from '../answers/known-answers.ts';
import { problem } from '../problem.ts';
import { encoded } from './encoded.ts';
import { type Bundle, type Bundles, bundleOf, readBundles, readReleased } from './read-bundles.ts';

// A webmaster who pastes two lines waits for a mended bundle no longer than this.
const moving = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const forEver = 'public, max-age=31536000, immutable';

/** A part that a script loads later: its name holds the hash of what it is. */
const isPart = (name: string) => /^akto-[\w-]+-[\w-]{8}\.js$/.test(name);

/**
 * The element bundle: /sdk/v1/ moves within version 1, /sdk/<version>/ never changes, /sdk/manifest.json says what there is.
 * `folder` holds what packages/widgets builds, `released` what earlier versions were.
 */
export async function sdkRoutes(folder: URL, version: string, released?: URL): Promise<Hono> {
  const present = await readBundles(folder);
  const earlier = released ? await readReleased(released) : new Map<string, Bundles>();
  const versions = new Map([...earlier, [version, present]]);
  const manifest = manifestOf(version, versions);
  const find = (asked: string, file: string): [Bundle | undefined, string] => {
    if (asked !== 'v1') return [versions.get(asked)?.get(file), forEver];
    // A page that is open since before an update asks for the parts of the script that it has.
    const ofEarlier = isPart(file) ? [...earlier.values()].find((bundles) => bundles.has(file)) : undefined;
    return [present.get(file) ?? ofEarlier?.get(file), moving];
  };
  return new Hono()
    .get('/sdk/manifest.json', (c) => (manifest ? serve(manifest, moving, c.req.raw) : missing(c)))
    .get('/sdk/:version/:file{.+}', (c) => {
      const [bundle, caching] = find(c.req.param('version'), c.req.param('file'));
      return bundle ? serve(bundle, caching, c.req.raw) : missing(c);
    });
}

/** What there is: the files of the present version, as they always stood there, and those of each version, newest first. */
function manifestOf(version: string, versions: ReadonlyMap<string, Bundles>): Bundle | undefined {
  const told = [...versions.values()].flatMap((bundles) => bundles.get('manifest.json') ?? []);
  const all = told.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)));
  const present = all.find((each) => each.version === version);
  return present && bundleOf(`${JSON.stringify({ ...present, versions: all.reverse() }, null, 2)}\n`);
}

async function serve(bundle: Bundle, caching: string, request: Request): Promise<Response> {
  const encoding = encodingFor(request.headers.get('Accept-Encoding') ?? '');
  const etag = encoding === 'identity' ? bundle.etag : bundle.etag.replace(/"$/, `-${encoding}"`);
  const headers: Record<string, string> = {
    'Content-Type': bundle.type,
    'Cache-Control': caching,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Access-Control-Allow-Origin': '*',
    // A page's keeper may see what the elements weigh.
    'Timing-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers });
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return new Response(await encoded(bundle, encoding), { headers });
}

function missing(c: Parameters<typeof problem>[0]): Response {
  return problem(c, 404, 'No such file', 'See /sdk/manifest.json for the versions and files there are.');
}
