import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Hono } from 'hono';
import { problem } from '../problem.ts';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

interface Bundle {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

/**
 * The element bundle: /sdk/v1/ moves within version 1, /sdk/<version>/ never changes, /sdk/manifest.json says what there is.
 * `folder` holds what packages/widgets builds.
 */
export async function sdkRoutes(folder: URL, version: string): Promise<Hono> {
  const bundles = await readBundles(folder);
  // A webmaster who pastes two lines waits for a mended bundle no longer than this.
  const moving = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
  const caching = new Map([
    ['v1', moving],
    [version, 'public, max-age=31536000, immutable'],
  ]);
  const serve = (name: string, cacheControl: string | undefined, request: Request): Response | null => {
    const bundle = bundles.get(name);
    if (!bundle || !cacheControl) return null;
    const headers = {
      'Content-Type': bundle.type,
      'Cache-Control': cacheControl,
      ETag: bundle.etag,
      'Access-Control-Allow-Origin': '*',
      'Timing-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    };
    if (request.headers.get('If-None-Match') === bundle.etag)
      return new Response(null, { status: 304, headers });
    return new Response(bundle.bytes, { headers });
  };
  return new Hono()
    .get('/sdk/manifest.json', (c) => serve('manifest.json', moving, c.req.raw) ?? missing(c))
    .get('/sdk/:version/:file', (c) => {
      const { version, file } = c.req.param();
      return serve(file, caching.get(version), c.req.raw) ?? missing(c);
    });
}

async function readBundles(folder: URL): Promise<Map<string, Bundle>> {
  const names = (await readdir(folder)).filter((name) => extname(name) in contentTypes);
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const bytes = new Uint8Array(await readFile(new URL(name, folder)));
        const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
        return [name, { bytes, type: contentTypes[extname(name)] ?? '', etag }] as const;
      }),
    ),
  );
}

function missing(c: Parameters<typeof problem>[0]): Response {
  return problem(c, 404, 'No such file', 'See /sdk/manifest.json for the versions and files there are.');
}
