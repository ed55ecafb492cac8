import { Hono } from 'hono';
import { encodingFor } from '../answers/known-answers.ts';
import { at } from '../doors/door-table.ts';
import { problem } from '../problem.ts';
import { encoded } from './encoded.ts';
import { type Bundle, bundleOf, filesOf, type Sdk } from './read-bundles.ts';

// A webmaster who pastes two lines waits for a mended bundle no longer than this.
const moving = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const forEver = 'public, max-age=31536000, immutable';
const never = 'no-store';

/** A part that a script loads later: its name holds the hash of what it is. */
const isPart = (name: string) => /^akto-[\w-]+-[\w-]{8}\.js$/.test(name);

/**
 * The elements as pages load them: /sdk/v1/ moves within version 1 and is this hub's build; /sdk/<version>/ is a version that
 * was released and kept in `released`, and never changes; /sdk/next/ is the build, too, for who tries it before it is
 * released, and no cache keeps it. /sdk/manifest.json says what there is.
 */
export function sdkRoutes(sdk: Sdk): Hono {
  const { present, released } = sdk;
  const manifest = manifestOf(sdk);
  const find = (asked: string, file: string): [Bundle | undefined, string] => {
    if (asked === 'next') return [present.get(file), never];
    if (asked !== 'v1') return [released.get(asked)?.get(file), forEver];
    // A page that is open since before an update asks for the parts of the script that it has.
    const ofEarlier = isPart(file) ? [...released.values()].find((bundles) => bundles.has(file)) : undefined;
    return [present.get(file) ?? ofEarlier?.get(file), moving];
  };
  return new Hono()
    .get(at('/sdk/manifest.json'), (c) => serve(manifest, moving, c.req.raw))
    .get(at('/sdk/:version/:file{.+}'), (c) => {
      const [bundle, caching] = find(c.req.param('version'), c.req.param('file'));
      return bundle ? serve(bundle, caching, c.req.raw) : missing(c);
    });
}

/** The newest version that one can pin, each that was released, newest first, and what would be released next. */
function manifestOf({ version, present, released }: Sdk): Bundle {
  const all = [...released].map(([version, bundles]) => ({ version, files: filesOf(bundles) })).reverse();
  const next = { version, files: filesOf(present) };
  return bundleOf(`${JSON.stringify({ ...all[0], versions: all, next }, null, 2)}\n`);
}

async function serve(bundle: Bundle, caching: string, request: Request): Promise<Response> {
  const encoding = encodingFor(request.headers.get('Accept-Encoding') ?? '');
  const etag = encoding === 'identity' ? bundle.etag : bundle.etag.replace(/"$/, `-${encoding}"`);
  const headers: Record<string, string> = {
    'Content-Type': bundle.type,
    'Cache-Control': caching,
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers });
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return new Response(await encoded(bundle, encoding), { headers });
}

function missing(c: Parameters<typeof problem>[0]): Response {
  return problem(c, 404, 'No such file', 'See /sdk/manifest.json for the versions and files there are.');
}
